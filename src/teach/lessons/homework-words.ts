// When a class does the questions and the quiz of a lesson, and the instructions for pupils: the same on page and paper.
import { listed } from '../../names/listed.ts';
import { outlines } from '../../outline/outline.ts';
import type { Place } from '../places/place.ts';
import type { Lesson } from './lesson.ts';

/** Minutes that questions take, and a quiz of six or seven items. */
const minutes = 10;

/** What is read in a chapter where these of its places are needed: all of it, some steps, or nothing, since a figure has a page of its own. */
function readIn({ order, steps }: ReturnType<typeof outlines>[number], places: readonly Place[]): string[] {
  if (places.some(({ kind }) => kind === 'chapter')) return [`Chapter ${order}`];
  const numbers = steps.flatMap(({ id }, i) =>
    places.some(({ reference }) => reference === `step/${id}`) ? [String(i + 1)] : [],
  );
  return numbers.length === 0
    ? []
    : [`${numbers.length === 1 ? 'step' : 'steps'} ${listed(numbers)} of Chapter ${order}`];
}

/** What is read before something is answered at these places: "Chapter 3 and step 2 of Chapter 9", the lesson's own chapter first. */
export function readingFor({ chapter }: Pick<Lesson, 'chapter'>, places: readonly Place[]): string {
  const own = outlines().filter(({ id }) => id === chapter);
  const others = outlines().filter(({ id }) => id !== chapter);
  return listed([
    ...own.map(({ order }) => `Chapter ${order}`),
    ...others.flatMap((other) =>
      readIn(
        other,
        places.filter((place) => place.chapter === other.id),
      ),
    ),
  ]);
}

const placesOf = (items: readonly { readonly place: Place }[]): Place[] => items.map(({ place }) => place);

/** For teachers: "Homework, about 10 minutes, after reading Chapter 3 and step 2 of Chapter 9." */
export const questionsWhen = (lesson: Lesson): string =>
  `Homework, about ${minutes} minutes, after reading ${readingFor(lesson, placesOf(lesson.questions))}. Pupils answer each in a sentence or two, and name the place that says so.`;
export const quizWhen = (lesson: Lesson): string =>
  `Homework after reading ${readingFor(lesson, placesOf(lesson.quiz))}, or the beginning of the next lesson: about ${minutes} minutes, alone.`;

/** For pupils, above the quiz. */
export const quizHow = `One answer of each four is right. Mark its letter. About ${minutes} minutes.`;

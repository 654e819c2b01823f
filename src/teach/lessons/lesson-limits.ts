// What a quiz and a slide may be: lengths that quiz programs take, answers that differ, misreadings that are all used, few words a slide.
import { quizLimits, slideLimits, type Lesson, type QuizItem, type Slide } from './lesson.ts';

/** What is wrong, and the path of the value in the file. */
export interface LimitProblem {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

const tooLong = (path: readonly PropertyKey[], text: string, most: number): LimitProblem[] =>
  text.length <= most
    ? []
    : [{ path, what: `${text.length} characters with facts put in, at most ${most} fit: "${text}"` }];

const longest = ({ right, wrong }: QuizItem): boolean =>
  wrong.every(({ says }) => says.length < right.length);

function itemProblems({ ask, right, wrong }: QuizItem, at: readonly PropertyKey[]): LimitProblem[] {
  const seen = [right.toLowerCase()];
  return [
    ...tooLong([...at, 'ask'], ask, quizLimits.ask),
    ...tooLong([...at, 'right'], right, quizLimits.answer),
    ...wrong.flatMap(({ says }, i) => {
      const path = [...at, 'wrong', i, 'says'];
      const twin = seen.includes(says.toLowerCase());
      seen.push(says.toLowerCase());
      return [
        ...tooLong(path, says, quizLimits.answer),
        ...(twin ? [{ path, what: `two answers are the same: "${says}"` }] : []),
      ];
    }),
  ];
}

/** Problems of the quiz of a lesson. */
export function quizProblems({ quiz, misreadings }: Pick<Lesson, 'quiz' | 'misreadings'>): LimitProblem[] {
  const used = new Set(quiz.flatMap(({ wrong }) => wrong.map(({ misreading }) => misreading.id)));
  const tell = quiz.flatMap((item, i) => (longest(item) ? [i + 1] : []));
  return [
    ...quiz.flatMap((item, i) => itemProblems(item, ['quiz', i])),
    ...misreadings.flatMap(({ id }, i) =>
      used.has(id)
        ? []
        : [{ path: ['misreadings', i, 'id'], what: `no wrong answer of the quiz uses the misreading ${id}` }],
    ),
    ...(tell.length * 2 <= quiz.length
      ? []
      : [
          {
            path: ['quiz'],
            what: `the right answer is the longest in ${tell.length} of ${quiz.length} items, which gives it away; shorten it in some of the items ${tell.join(', ')}`,
          },
        ]),
  ];
}

/** The lines that a slide prints besides its title, without the meanings of words, which are there to be looked up. */
export const slideLines = (
  slide: Slide,
  { terms, words, exit }: Pick<Lesson, 'terms' | 'words' | 'exit'>,
): readonly string[] => [
  ...slide.text,
  ...(slide.kind === 'words' ? [...terms.map(({ term }) => term), ...words.map(({ word }) => word)] : []),
  ...(slide.kind === 'exit' ? exit : []),
];

/** Problems of the slides of a lesson. */
export const slideProblems = (lesson: Pick<Lesson, 'slides' | 'terms' | 'words' | 'exit'>): LimitProblem[] =>
  lesson.slides.flatMap((slide, i) => {
    const words = slideLines(slide, lesson)
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return words <= slideLimits.words
      ? []
      : [
          {
            path: ['slides', i],
            what: `"${slide.title}" has ${words} words besides its title, at most ${slideLimits.words} can be read from the last row`,
          },
        ];
  });

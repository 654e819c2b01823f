// Every place that a lesson names, and those that are opened before an answer is out.
import type { Lesson } from '../lessons/lesson.ts';
import type { Place } from '../places/place.ts';

/** Every place of a lesson once, in the order in which a lesson comes to it. */
export function lessonPlaces(lesson: Lesson): readonly Place[] {
  const named = [
    ...lesson.plans.flatMap(({ parts }) => parts.flatMap(({ places }) => places)),
    ...lesson.slides.map(({ place }) => place),
    ...lesson.sheet.flatMap((block) => [block.place, ...(block.kind === 'claims' ? block.claims : [])]),
    ...[lesson.questions, lesson.sentences, lesson.quiz].flatMap((items) => items.map(({ place }) => place)),
    ...[lesson.controversy.for, lesson.controversy.against].flatMap((points) =>
      points.map(({ place }) => place),
    ),
    ...lesson.extension.map(({ place }) => place),
    lesson.homework.place,
  ].filter((place) => place !== null);
  return [...new Map(named.map((place) => [place.reference, place])).values()];
}

/** The places that the long plan opens until the first that stands open: each holds its answer back, and none tells that of another. */
export function placesBeforeReveal({ plans: [whole] }: Pick<Lesson, 'plans'>): readonly Place[] {
  const opened = whole.parts.flatMap(({ places }) => places);
  const reveal = opened.findIndex(({ held }) => !held);
  return [...new Set(reveal === -1 ? opened : opened.slice(0, reveal))];
}

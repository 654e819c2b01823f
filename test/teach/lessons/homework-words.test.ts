// When questions and quiz are done: after all the chapters and steps at which their answers stand, and not the lesson's own chapter alone.
import { expect, it } from 'vitest';
import { outlines } from '../../../src/outline/outline.ts';
import { questionsWhen, quizWhen, readingFor } from '../../../src/teach/lessons/homework-words.ts';
import { lessons } from '../../../src/teach/lessons/read-lessons.ts';
import { placeNamed } from '../../../src/teach/places/places.ts';

const orderOf = (chapter: string): number => outlines().find(({ id }) => id === chapter)?.order ?? 0;
const reading = (...references: readonly string[]): string =>
  readingFor({ chapter: 'mine-to-magnet' }, references.map(placeNamed));

it('names the lesson’s own chapter whole, and of others the steps or the chapter', () => {
  expect(reading('step/at-the-mine', 'claim/C12', 'view/mine-to-magnet/heavy')).toBe('Chapter 3');
  expect(reading('step/only-more-magnet-plants', 'step/at-the-mine')).toBe(
    'Chapter 3 and step 2 of Chapter 9',
  );
  expect(reading('step/magnets-without-heavy', 'step/what-runs-now', 'step/only-more-magnet-plants')).toBe(
    'Chapter 3 and steps 1, 2 and 4 of Chapter 9',
  );
  expect(reading('step/what-runs-now', 'chapter/build-the-chain', 'chapter/the-valve')).toBe(
    'Chapter 3, Chapter 1 and Chapter 9',
  );
});

it.each(lessons())('is told for $id with each chapter that its answers stand in', (lesson) => {
  for (const [said, items] of [
    [questionsWhen(lesson), lesson.questions],
    [quizWhen(lesson), lesson.quiz],
  ] as const)
    for (const { place } of items)
      if (place.kind === 'step' || place.kind === 'chapter')
        expect(said, place.reference).toContain(`Chapter ${orderOf(place.chapter ?? '')}`);
});

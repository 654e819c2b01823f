// The lessons of this folder are sound and stand in their order.
import { expect, it } from 'vitest';
import { outlines } from '../../../src/outline/outline.ts';
import { chapterRows, disputeAdvice, lessons, readLessons } from '../../../src/teach/lessons/read-lessons.ts';
import { lessonPaths } from '../../../src/teach/lessons/lesson-paths.ts';

it('reads the lessons of content/teach/en in their order', () => {
  expect(lessons()).not.toEqual([]);
  expect(lessons().map(({ order }) => order)).toEqual(lessons().map((_, i) => i + 1));
});

it('takes a folder that there is not for one without lessons', () => {
  expect(readLessons('content/teach/xx')).toEqual([]);
});

it('has a row for each chapter, and advice on a dispute', () => {
  expect(chapterRows()).not.toEqual([]);
  expect(chapterRows().map(({ chapter }) => chapter)).toEqual(outlines().map(({ id }) => id));
  expect(disputeAdvice()).not.toEqual([]);
});

it('keeps all files of a lesson in its folder', () => {
  const { page, key, files } = lessonPaths('chain');
  expect(files.zip).toBe('teach/chain/chain.zip');
  for (const path of [key, ...Object.values(files)]) expect(path.startsWith(page)).toBe(true);
});

// What a chapter tells the script of progress, on the page of the whole story and on its own: without it nothing of the page is wired.
import { expect, it } from 'vitest';
import { outlines } from '../../../src/outline/outline.ts';
import { plainBuild, textOf } from '../built.ts';

const chapters = outlines().map(({ id, words }) => ({ id, words: String(words) }));
/** The ids and words that chapters of a page say. */
const saidIn = (file: string) =>
  (textOf(plainBuild, file).match(/<article [^>]*\bdata-chapter="[^>]*>/g) ?? []).map((tag) => ({
    id: /data-chapter="([^"]*)"/.exec(tag)?.[1],
    words: /data-words="(\d+)"/.exec(tag)?.[1],
  }));

it('the story says how many words each of its chapters has', () => {
  expect(saidIn('index.html')).toEqual(chapters);
});

it.each(chapters)('the page of $id says how many words it has', (chapter) => {
  expect(saidIn(`chapters/${chapter.id}/index.html`)).toEqual([chapter]);
});

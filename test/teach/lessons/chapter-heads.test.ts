// Heads of chapters, for lessons: each in its place, and an unknown chapter refused.
import { expect, it } from 'vitest';
import { outlines } from '../../../src/outline/outline.ts';
import { chapterHead, headsOf } from '../../../src/teach/lessons/chapter-heads.ts';

it('has the place, the question and the finding of every chapter', () => {
  expect(outlines()).not.toEqual([]);
  for (const { id, order } of outlines()) {
    const head = chapterHead(id);
    expect(head.order).toBe(order);
    expect(head.question).toMatch(/\S\?$/);
    expect(head.finding).toMatch(/\S/);
  }
});

it('refuses an unknown chapter and names the known ones', () => {
  expect(() => chapterHead('the-valves')).toThrow(
    `no chapter "the-valves"; the chapters are ${outlines()
      .map(({ id }) => id)
      .join(', ')}`,
  );
});

it('refuses a head without a finding, at its line', () => {
  const text = '---\nquestion: A?\n---\n';
  expect(() => headsOf([{ id: 'a', order: 1, path: 'a.mdx', text }])).toThrow(
    /^a\.mdx:\d+ finding: expected words/,
  );
});

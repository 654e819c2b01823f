// Published ids of steps are promises: each leads to a step of its chapter, under its own name or as a former id.
import { expect, it } from 'vitest';
import { outlines } from '../../src/outline/outline.ts';
import { keptSteps } from './kept-steps.ts';

const idsOf = (chapter: string): string[] =>
  outlines()
    .filter(({ id }) => id === chapter)
    .flatMap(({ steps }) => steps.flatMap(({ id, was }) => [id, ...was]));

it('the list of kept ids has each once', () => {
  const ids = keptSteps.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(98);
  expect(new Set(ids).size).toBe(ids.length);
});

it('each kept id is that of a step of its chapter, or one of its former ids', () => {
  const lost = keptSteps.filter(({ id, chapter }) => !idsOf(chapter).includes(id));
  expect(
    lost.map(({ id, chapter }) => `${chapter}: give "${id}" to the step that says it now, in was="…"`),
  ).toEqual([]);
});

it('each former id was published', () => {
  const ids = keptSteps.map(({ id }) => id);
  const former = outlines().flatMap(({ steps }) => steps.flatMap(({ was }) => was));
  expect(former.filter((id) => !ids.includes(id))).toEqual([]);
});

it('each step of the story is on the list, so that it stays found', () => {
  const ids = keptSteps.map(({ id }) => id);
  const missing = outlines()
    .flatMap(({ steps }) => steps)
    .filter(({ id }) => !ids.includes(id));
  expect(
    missing.map(({ id, chapter, chart }) => JSON.stringify({ id, chapter, chart })),
    'add to test/outline/kept-steps.json',
  ).toEqual([]);
});

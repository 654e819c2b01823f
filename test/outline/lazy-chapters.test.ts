// Which drawings a story without script shows as pictures: what each chapter's figures open with, and what its steps ask for. One stands in the page.
import { expect, it } from 'vitest';
import { opensStory, stillDrawings } from '../../src/outline/lazy-chapters.ts';
import { outlines } from '../../src/outline/outline.ts';

it('one drawing of the story stands in the page: that of the first figure', () => {
  const [first, ...others] = outlines().flatMap(({ charts }) => charts);
  expect(first !== undefined && opensStory(first)).toBe(true);
  expect(others.filter(opensStory)).toEqual([]);
});

it.each(outlines().map((outline) => [outline.id, outline] as const))(
  'in %s each step has its own, each figure has both sizes, and none is made twice',
  (_, outline) => {
    const names = stillDrawings(outline).map(({ chart, view, size }) => `${chart} ${view} ${size}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { chart, view } of outline.steps) expect(names).toContain(`${chart} ${view} narrow`);
    for (const { chart, before } of outline.steps.filter(({ place }) => place === 1))
      for (const size of ['narrow', 'wide']) expect(names).toContain(`${chart} ${before} ${size}`);
    expect(outline.charts.every((chart) => names.some((name) => name.startsWith(`${chart} `)))).toBe(true);
  },
);

// What `npm run releases` refuses: to write over a published release, and to go on when one is lost.
import { expect, test } from 'vitest';
import { problemsOf } from '../../../scripts/releases/release-plan.mjs';

const plan = {
  folder: 'generated/releases',
  date: '2026-12-03',
  due: ['heavy-gap'],
  newest: (): string | undefined => '2026-11-25',
  published: ['heavy-gap/2026-11-25'],
  isThere: () => true,
};

test('a later release is kept, and so is the first one', () => {
  expect(problemsOf(plan)).toEqual([]);
  expect(problemsOf({ ...plan, newest: () => undefined, published: [] })).toEqual([]);
});

test('a release of the same day, or of a day before, is refused with the file that stands in the way', () => {
  for (const date of ['2026-11-25', '2026-11-24'])
    expect(problemsOf({ ...plan, date }).join()).toMatch(
      /^generated\/releases\/heavy-gap\/2026-11-25\.json\.br is published and stays/,
    );
});

test('a release that was published and is gone stops the run, also when its chart is not due', () => {
  const lost = { ...plan, due: [], isThere: () => false };
  expect(problemsOf(lost).join()).toMatch(/^generated\/releases\/heavy-gap\/2026-11-25\.json\.br is gone/);
});

test('one that was taken away is made anew under its own date only', () => {
  const taken = { ...plan, newest: () => undefined, isThere: () => false };
  expect(problemsOf({ ...taken, date: '2026-11-25' })).toEqual([]);
  expect(problemsOf(taken)).toHaveLength(1);
});

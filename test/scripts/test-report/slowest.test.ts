// The slowest tests of a run are named with their files, out of the reports of both runners.
import { expect, test } from 'vitest';
import type { Report } from '../../../scripts/test-report/count-reports.mjs';
import { slowestTests } from '../../../scripts/test-report/slowest.mjs';

const root = '/home/me/site';
const unit: Report = {
  name: 'unit',
  runner: 'vitest',
  text: JSON.stringify({
    testResults: [
      {
        name: `${root}/test/data/facts/facts.test.ts`,
        assertionResults: [
          { fullName: ' a fact is found', duration: 1240 },
          { fullName: 'a skipped one', duration: null },
        ],
      },
    ],
  }),
};
const spec = (title: string, ...durations: number[]) => ({
  file: 'pages.spec.ts',
  title,
  tests: [{ results: durations.map((duration) => ({ duration })) }],
});
const browser: Report = {
  name: 'browser',
  runner: 'playwright',
  text: JSON.stringify({
    suites: [
      {
        title: 'pages.spec.ts',
        specs: [spec('the cover', 20_000, 3_000)],
        suites: [{ title: 'low data', specs: [spec('no font', 500)] }],
      },
    ],
  }),
};

test('are listed by time, with their files, over all runners', () => {
  expect(slowestTests([unit, browser], root, 3)).toEqual([
    '  23.0 s  test/browser/pages.spec.ts: the cover',
    '   1.2 s  test/data/facts/facts.test.ts: a fact is found',
    '   0.5 s  test/browser/pages.spec.ts: low data no font',
  ]);
});

test('are as many as asked for, also when a report is missing or broken', () => {
  const broken: Report = { ...unit, text: '{"testResults": [' };
  expect(slowestTests([{ ...unit, text: undefined }, broken, browser], root, 1)).toHaveLength(1);
});

// What failed stands at the end of a run in a line each, out of the reports of both runners.
import { expect, test } from 'vitest';
import type { Report } from '../../../scripts/test-report/count-reports.mjs';
import { failedTests } from '../../../scripts/test-report/failed-tests.mjs';

const root = '/home/me/site';
const unit = (message: string): Report => ({
  name: 'unit',
  runner: 'vitest',
  text: JSON.stringify({
    testResults: [
      {
        name: `${root}/test/site/same.test.ts`,
        assertionResults: [
          { fullName: ' builds are the same', status: 'failed', failureMessages: [message] },
          { fullName: 'another', status: 'passed', failureMessages: [] },
        ],
      },
    ],
  }),
});
const browser: Report = {
  name: 'browser',
  runner: 'playwright',
  text: JSON.stringify({
    suites: [
      {
        title: 'pages.spec.ts',
        specs: [],
        suites: [
          {
            title: 'low data',
            specs: [
              {
                file: 'pages.spec.ts',
                title: 'no font',
                ok: false,
                tests: [
                  { results: [{ status: 'failed', error: { message: '\u001b[31mTimed out\u001b[39m' } }] },
                ],
              },
              {
                file: 'pages.spec.ts',
                title: 'fine',
                ok: true,
                tests: [{ results: [{ status: 'passed' }] }],
              },
            ],
          },
        ],
      },
    ],
  }),
};

test('is named with its file and its message, without colours and stack', () => {
  const message = `Error: a.html differs\n  twice\n    at ${root}/test/site/same.test.ts:20:9\n    at new Promise (<anonymous>)\n    at async file:///x.js:1:2`;
  expect(failedTests([unit(message), browser], root)).toEqual([
    '  test/site/same.test.ts: builds are the same\n    Error: a.html differs · twice',
    '  test/browser/pages.spec.ts: low data no font\n    Timed out',
  ]);
});

test('keeps the end of a long message, where the names of files stand', () => {
  const [line] = failedTests([unit(`${'x'.repeat(5000)}\ndiffering: a.html`)], root);
  expect(line).toMatch(/… x+ · differing: a\.html$/);
  expect(line?.length).toBeLessThan(1400);
});

test('is nothing where a report is missing or broken, which is told elsewhere', () => {
  expect(
    failedTests(
      [
        { ...browser, text: undefined },
        { ...browser, text: '{"suites": [' },
      ],
      root,
    ),
  ).toEqual([]);
});

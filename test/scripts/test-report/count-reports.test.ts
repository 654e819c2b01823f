// How the runners' reports are added up to `N passed, N failed`.
import { expect, test } from 'vitest';
import {
  countReport,
  countReports,
  lastLine,
  type Report,
  withFailedSteps,
} from '../../../scripts/test-report/count-reports.mjs';

function vitest(totals: Record<string, unknown> = {}): Report {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success: true,
    testResults: [],
    ...totals,
  };
  return { name: 'unit', runner: 'vitest', text: JSON.stringify(report) };
}

function playwright(stats: Record<string, unknown> = {}, rest: Record<string, unknown> = {}): Report {
  const report = {
    stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors: [],
    suites: [],
    ...rest,
  };
  return { name: 'browser', runner: 'playwright', text: JSON.stringify(report) };
}

test('passed tests of all runners are added up', () => {
  expect(countReports([vitest(), playwright()])).toEqual({ passed: 8, failed: 0, skipped: 0, problems: [] });
});

test('failed tests of all runners are added up', () => {
  const total = countReports([vitest({ numFailedTests: 2, success: false }), playwright({ unexpected: 1 })]);
  expect(lastLine(total)).toBe('8 passed, 3 failed');
});

test('a test that passed only at the second try is a failure', () => {
  expect(countReport(playwright({ flaky: 1 })).failed).toBe(1);
});

test('a test file that breaks before its tests is a failure', () => {
  const broken = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }];
  const count = countReport(vitest({ success: false, testResults: broken }));
  expect(count.failed).toBe(1);
  expect(count.problems).toEqual(['unit: a.test.ts failed outside its tests']);
});

test('a file with a failed test is not counted a second time', () => {
  const file = [{ name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }];
  expect(countReport(vitest({ numFailedTests: 1, success: false, testResults: file })).failed).toBe(1);
});

test('an error outside every test is a failure', () => {
  expect(countReport(playwright({}, { errors: [{ message: 'no server' }] })).failed).toBe(1);
  expect(countReport(vitest({ success: false })).failed).toBe(1);
});

test('a report that breaks off is a failure', () => {
  const whole = vitest();
  const half: Report = { ...whole, text: whole.text?.slice(0, 20) };
  expect(countReport(half)).toMatchObject({ passed: 0, failed: 1 });
  expect(countReport({ ...whole, text: '' })).toMatchObject({ passed: 0, failed: 1 });
});

test('a test that was interrupted is a failure, not a skipped one', () => {
  const tests = [{ status: 'skipped', results: [{ status: 'interrupted' }] }];
  const suites = [{ suites: [{ specs: [{ tests }] }] }];
  expect(countReport(playwright({ skipped: 1 }, { suites }))).toMatchObject({ failed: 1, skipped: 0 });
});

test('a missing report is a failure', () => {
  expect(countReport({ name: 'browser', runner: 'playwright', text: undefined })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    problems: ['browser: no report was written'],
  });
});

test('a report without totals is a failure', () => {
  expect(countReport({ name: 'unit', runner: 'vitest', text: '{}' }).failed).toBe(1);
  expect(countReport({ name: 'unit', runner: 'vitest', text: 'null' }).failed).toBe(1);
  expect(countReport({ name: 'browser', runner: 'playwright', text: '{"stats":{}}' }).failed).toBe(1);
});

test('zero tests are a failure', () => {
  expect(countReport(vitest({ numPassedTests: 0 }))).toMatchObject({
    failed: 1,
    problems: ['unit: no test ran'],
  });
  expect(countReport(playwright({ expected: 0, skipped: 4 }))).toMatchObject({ failed: 1, skipped: 4 });
});

test('a skipped test is reported', () => {
  expect(
    countReports([vitest({ numPendingTests: 1, numTodoTests: 1 }), playwright({ skipped: 2 })]).skipped,
  ).toBe(4);
});

test('a skipped test is a failure where each can run', () => {
  expect(countReport({ ...vitest({ numPendingTests: 2 }), mayNotSkip: true })).toEqual({
    passed: 3,
    failed: 1,
    skipped: 2,
    problems: ['unit: 2 skipped, where each test can run'],
  });
  expect(countReport({ ...vitest(), mayNotSkip: true })).toMatchObject({ passed: 3, failed: 0 });
});

test('a failed step without a failed test counts as one failure', () => {
  const count = countReports([vitest()]);
  const steps = [{ name: 'types' }, { name: 'unit tests', report: vitest() }];
  expect(lastLine(withFailedSteps(count, steps))).toBe('3 passed, 2 failed');
});

test('a failed step whose tests failed is not counted a second time', () => {
  const report = vitest({ numFailedTests: 2, success: false });
  expect(withFailedSteps(countReports([report]), [{ name: 'unit tests', report }]).failed).toBe(2);
});

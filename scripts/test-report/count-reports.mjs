// Adds up what the test runners reported: passed, failed, skipped; a missing or broken report is a failure.

/** @typedef {{ passed: number, failed: number, skipped: number, problems: string[] }} Count */
/**
 * `text` is the report file, undefined when there is none. `mayNotSkip`: no test of it hangs on a program that may be missing, so none may be skipped.
 * @typedef {{ name: string, runner: 'vitest' | 'playwright', text: string | undefined, mayNotSkip?: boolean }} Report
 */

/** @param {unknown} value @returns {Record<string, unknown> | undefined} */
function record(value) {
  return typeof value === 'object' && value !== null
    ? /** @type {Record<string, unknown>} */ (value)
    : undefined;
}

/** @param {unknown} value @returns {unknown[]} */
function list(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {string} problem @returns {Count} */
function oneFailure(problem) {
  return { passed: 0, failed: 1, skipped: 0, problems: [problem] };
}

/** @param {Record<string, unknown> | undefined} from @param {string[]} names @returns {number[] | undefined} */
function numbers(from, names) {
  const found = names.map((name) => from?.[name]);
  return found.every((value) => typeof value === 'number') ? found : undefined;
}

/** @param {string} name @param {Record<string, unknown>} report @returns {Count} */
function countVitest(name, report) {
  const counts = numbers(report, ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests']);
  if (!counts) return oneFailure(`${name}: the report lacks its totals`);
  const [passed = 0, failed = 0, pending = 0, todo = 0] = counts;
  const unread = list(report['testResults'])
    .map(record)
    .filter((file) => file?.['status'] === 'failed')
    .filter(
      (file) => !list(file?.['assertionResults']).some((test) => record(test)?.['status'] === 'failed'),
    );
  const problems = unread.map((file) => `${name}: ${file?.['name']} failed outside its tests`);
  if (report['success'] === false && failed + unread.length === 0) {
    problems.push(`${name}: the runner reports no success, though no test failed`);
  }
  return { passed, failed: failed + problems.length, skipped: pending + todo, problems };
}

/** @param {string} name @param {Record<string, unknown>} report @returns {Count} */
function countPlaywright(name, report) {
  const counts = numbers(record(report['stats']), ['expected', 'unexpected', 'flaky', 'skipped']);
  if (!counts) return oneFailure(`${name}: the report lacks its totals`);
  const [expected = 0, unexpected = 0, flaky = 0, skipped = 0] = counts;
  const problems = list(report['errors']).map(
    (error) => `${name}: ${record(error)?.['message'] ?? 'an error'}`,
  );
  if (flaky > 0) problems.push(`${name}: ${flaky} flaky`);
  const interrupted = interruptedTests(report['suites']);
  if (interrupted > 0) problems.push(`${name}: ${interrupted} interrupted`);
  const errors = list(report['errors']).length;
  return {
    passed: expected,
    failed: unexpected + flaky + interrupted + errors,
    skipped: Math.max(0, skipped - interrupted),
    problems,
  };
}

/** Playwright counts an interrupted test as skipped; it isn't one. @param {unknown} suites @returns {number} */
function interruptedTests(suites) {
  return list(suites)
    .map(record)
    .reduce((sum, suite) => {
      const tests = list(suite?.['specs']).flatMap((spec) => list(record(spec)?.['tests']));
      const own = tests.filter(
        (test) =>
          record(test)?.['status'] === 'skipped' &&
          list(record(test)?.['results']).some((result) => record(result)?.['status'] === 'interrupted'),
      );
      return sum + own.length + interruptedTests(suite?.['suites']);
    }, 0);
}

/** @param {Report} report @returns {Count} */
export function countReport({ name, runner, text, mayNotSkip = false }) {
  if (text === undefined) return oneFailure(`${name}: no report was written`);
  let parsed;
  try {
    parsed = record(JSON.parse(text));
  } catch {
    return oneFailure(`${name}: the report breaks off (the run was interrupted)`);
  }
  if (!parsed) return oneFailure(`${name}: the report is no report`);
  const count = runner === 'vitest' ? countVitest(name, parsed) : countPlaywright(name, parsed);
  if (count.passed + count.failed === 0) {
    return { ...count, failed: 1, problems: [...count.problems, `${name}: no test ran`] };
  }
  if (mayNotSkip && count.skipped > 0) {
    const problem = `${name}: ${count.skipped} skipped, where each test can run`;
    return { ...count, failed: count.failed + 1, problems: [...count.problems, problem] };
  }
  return count;
}

/** @param {Report[]} reports @returns {Count} */
export function countReports(reports) {
  /** @type {Count} */
  const total = { passed: 0, failed: 0, skipped: 0, problems: [] };
  for (const count of reports.map(countReport)) {
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    total.problems.push(...count.problems);
  }
  return total;
}

/**
 * Adds the steps that failed without a failed test (types, lint, a build, a crash) to the count of failures.
 * @param {Count} count
 * @param {readonly { name: string, report?: Report | undefined }[]} failedSteps
 * @returns {Count}
 */
export function withFailedSteps(count, failedSteps) {
  const unexplained = failedSteps.filter(({ report }) => !report || countReport(report).failed === 0);
  const problems = unexplained.map(({ name }) => `step failed: ${name}`);
  return { ...count, failed: count.failed + unexplained.length, problems: [...count.problems, ...problems] };
}

/** The one line that ends a run. @param {Pick<Count, 'passed' | 'failed'>} count */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

// The tests that took longest, read from the reports of the runners.
import { testsOf } from './report-tests.mjs';

/**
 * Lines for the slowest tests of all reports, the slowest first.
 * @param {readonly import('./count-reports.mjs').Report[]} reports
 * @param {string} root folder of the project, which the reports of Vitest name
 * @param {number} count
 * @returns {string[]}
 */
export function slowestTests(reports, root, count) {
  return testsOf(reports, root)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ title, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${title}`);
}

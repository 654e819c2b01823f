// The tests that failed and why, in one line each, read from the reports of the runners: a log that is cut in its middle still ends with them.
import { testsOf } from './report-tests.mjs';

/** How much of a message is shown, from its end: there our own messages name what matters most. */
const longest = 1200;

/** A message without its colours and its stack, in one line. @param {string} message */
function inOneLine(message) {
  const lines = message
    .replace(/\u001b\[\d+m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at .*(?::\d+|<anonymous>\))/.test(line));
  const text = lines.join(' · ');
  return text.length <= longest ? text : `… ${text.slice(-longest)}`;
}

/**
 * Lines for the failed tests of all reports.
 * @param {readonly import('./count-reports.mjs').Report[]} reports
 * @param {string} root folder of the project, which the reports of Vitest name
 * @returns {string[]}
 */
export function failedTests(reports, root) {
  return testsOf(reports, root)
    .filter(({ failed }) => failed)
    .map(({ title, message }) => `  ${title}\n    ${inOneLine(message)}`);
}

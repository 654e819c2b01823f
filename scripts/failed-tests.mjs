// The tests that failed and why, in one line each, read from the reports of the runners: a log that is cut in its middle still ends with them.

/** @typedef {{ title: string, message: string }} Failed */
/** @typedef {{ assertionResults: { fullName: string, status: string, failureMessages?: string[] }[], name: string }} VitestFile */
/** @typedef {{ status: string, error?: { message?: string } }} Result */
/** @typedef {{ file: string, title: string, ok: boolean, tests: { results: Result[] }[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/** How much of a message is shown, from its end: there our own messages name what matters most. */
const longest = 1200;

/** @param {{ testResults?: VitestFile[] }} report @param {string} root @returns {Failed[]} */
const ofVitest = ({ testResults = [] }, root) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => ({
        title: `${name.replace(`${root}/`, '')}: ${fullName.trim()}`,
        message: failureMessages.join('\n'),
      })),
  );

/** @param {Suite} suite @param {string} above titles of the describes around it @returns {Failed[]} */
const ofSuite = ({ specs = [], suites = [] }, above) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => ({
      title: `test/browser/${file}: ${above}${title}`,
      message: tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).join('\n'),
    })),
  ...suites.flatMap((inner) => ofSuite(inner, `${above}${inner.title} `)),
];

/** A message without its colours and its stack, in one line. @param {string} message */
function inOneLine(message) {
  const lines = message

    .replace(/\u001b\[\d+m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at .*:\d+/.test(line));
  const text = lines.join(' · ');
  return text.length <= longest ? text : `… ${text.slice(-longest)}`;
}

/**
 * Lines for the failed tests of all reports. A report that is missing or broken is left out: count-reports.mjs tells of it.
 * @param {readonly import('./count-reports.mjs').Report[]} reports
 * @param {string} root folder of the project, which the reports of Vitest name
 * @returns {string[]}
 */
export function failedTests(reports, root) {
  return reports
    .flatMap(({ runner, text }) => {
      try {
        const report = JSON.parse(text ?? '');
        if (runner === 'vitest') return ofVitest(report, root);
        /** @type {Suite[]} */
        const suites = report.suites;
        return suites.flatMap((file) => ofSuite(file, ''));
      } catch {
        return [];
      }
    })
    .map(({ title, message }) => `  ${title}\n    ${inOneLine(message)}`);
}

// The single tests in the reports of the runners: name with file, time, and why one failed.

/** @typedef {{ title: string, seconds: number, failed: boolean, message: string }} ReportedTest */
/** @typedef {{ fullName: string, status?: string, duration?: number | null, failureMessages?: string[] }} VitestTest */
/** @typedef {{ assertionResults: VitestTest[], name: string }} VitestFile */
/** @typedef {{ duration?: number, error?: { message?: string } }} Result */
/** @typedef {{ file: string, title: string, ok?: boolean, tests: { results: Result[] }[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/** @param {{ testResults?: VitestFile[] }} report @param {string} root @returns {ReportedTest[]} */
const ofVitest = ({ testResults = [] }, root) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration, failureMessages = [] }) => ({
      title: `${name.replace(`${root}/`, '')}: ${fullName.trim()}`,
      seconds: (duration ?? 0) / 1000,
      failed: status === 'failed',
      message: failureMessages.join('\n'),
    })),
  );

/** @param {Suite} suite @param {string} above titles of the describes around it @returns {ReportedTest[]} */
const ofSuite = ({ specs = [], suites = [] }, above) => [
  ...specs.map(({ file, title, ok, tests }) => {
    const results = tests.flatMap((test) => test.results);
    return {
      title: `test/browser/${file}: ${above}${title}`,
      seconds: results.reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000,
      failed: ok === false,
      message: results.map(({ error }) => error?.message ?? '').join('\n'),
    };
  }),
  ...suites.flatMap((inner) => ofSuite(inner, `${above}${inner.title} `)),
];

/**
 * All tests of all reports. A report that is missing or broken is left out: count-reports.mjs tells of it.
 * @param {readonly import('./count-reports.mjs').Report[]} reports
 * @param {string} root folder of the project, which the reports of Vitest name
 * @returns {ReportedTest[]}
 */
export function testsOf(reports, root) {
  return reports.flatMap(({ runner, text }) => {
    try {
      const report = JSON.parse(text ?? '');
      if (runner === 'vitest') return ofVitest(report, root);
      /** @type {Suite[]} */
      const suites = report.suites;
      return suites.flatMap((file) => ofSuite(file, ''));
    } catch {
      return [];
    }
  });
}

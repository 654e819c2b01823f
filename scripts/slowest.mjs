// The tests that took longest, read from the reports of the runners.

/** @typedef {{ title: string, seconds: number }} Timed */

/** @typedef {{ assertionResults: { fullName: string, duration?: number | null }[], name: string }} VitestFile */
/** @typedef {{ file: string, title: string, tests: { results: { duration: number }[] }[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/** @param {{ testResults?: VitestFile[] }} report @param {string} root @returns {Timed[]} */
const ofVitest = ({ testResults = [] }, root) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      title: `${name.replace(`${root}/`, '')}: ${fullName.trim()}`,
      seconds: (duration ?? 0) / 1000,
    })),
  );

/** @param {Suite} suite @param {string} above titles of the describes around it @returns {Timed[]} */
const ofSuite = ({ specs = [], suites = [] }, above) => [
  ...specs.map(({ file, title, tests }) => ({
    title: `test/browser/${file}: ${above}${title}`,
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
  })),
  ...suites.flatMap((inner) => ofSuite(inner, `${above}${inner.title} `)),
];

/**
 * Lines for the slowest tests of all reports, the slowest first. A report that is missing or broken is left out: count-reports.mjs tells of it.
 * @param {readonly import('./count-reports.mjs').Report[]} reports
 * @param {string} root folder of the project, which the reports of Vitest name
 * @param {number} count
 * @returns {string[]}
 */
export function slowestTests(reports, root, count) {
  const timed = reports.flatMap(({ runner, text }) => {
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
  return timed
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ title, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${title}`);
}

// `npm test`: checks, unit tests, builds, built-site tests side by side, then real browsers; ends with one line, `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildOutputProblems } from './build/build-output.mjs';
import { lintSteps, typeSteps } from './steps/check-steps.mjs';
import { countReports, lastLine, withFailedSteps } from './test-report/count-reports.mjs';
import { failedTests } from './test-report/failed-tests.mjs';
import { root } from './steps/run.mjs';
import { slowestTests } from './test-report/slowest.mjs';
import { repeatFailure, runSteps } from './steps/steps.mjs';

const reports = join(root, 'reports');
const builds = ['dist', 'dist-again', 'dist-base'];

/** @param {string} name @param {string[]} projects @returns {import('./steps/steps.mjs').Step} */
function vitest(name, projects) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=reports/${name}.json`];
  return { name: `${projects.join(', ')} tests`, command: ['vitest', 'run', ...chosen, ...output] };
}

/** @param {string} folder @param {Record<string, string>} env @returns {import('./steps/steps.mjs').Step} */
function build(folder, env, command = ['astro', 'build']) {
  return {
    name: `build into ${folder}`,
    command,
    env: { ...env, OUT_DIR: `./${folder}`, PICTURE_CACHE: join(reports, 'pictures') },
    problems: buildOutputProblems,
  };
}

/** The checks of types, which read what Astro has said of the content when it built. @param {import('./steps/steps.mjs').Step[]} builds */
const typesAfter = (builds) =>
  typeSteps.map((step) => ({
    ...step,
    command: step.command[0] === 'astro' ? [...step.command, '--noSync'] : step.command,
    after: builds.map(({ name }) => name),
  }));

/** SITE_URL and BASE_PATH of the caller don't reach the tests: they test known addresses. */
const plain = { SITE_URL: 'http://127.0.0.1:4321', BASE_PATH: '/' };

const unitTests = vitest('vitest-unit', ['unit']);
const componentTests = vitest('vitest-component', ['component']);
const containerTests = vitest('vitest-container', ['container']);
const walkTests = vitest('vitest-walk', ['walk']);
const siteTests = vitest('vitest-site', ['site']);
const browserTests = {
  name: 'browser tests',
  command: ['playwright', 'test'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json') },
};
/** What Astro does in this folder shares its caches, so that is one lane. */
const builtHere = [
  build('dist', plain),
  build('dist-base', { SITE_URL: 'https://example.org', BASE_PATH: '/some/path/' }),
];
const inFolder = [
  ...builtHere,
  containerTests,
  componentTests,
  { ...siteTests, after: ['build into dist-again'] },
].map((step) => ({ ...step, lane: 'folder' }));
/** Copies of the project are other folders. The second build takes most pictures from the first, and waits for it. */
const elsewhere = [
  walkTests,
  { ...build('dist-again', plain, ['scripts/build/build-elsewhere.mjs']), after: ['build into dist'] },
  unitTests,
].map((step) => ({ ...step, lane: 'elsewhere' }));
const before = [...inFolder, ...elsewhere].map(({ name }) => name);
/** Browser tests depend on timing: only programs of low priority, which take the time that browsers leave, run beside them. */
const browsers = { ...browserTests, lane: 'browser', after: before };
/** Lint and types run in the time that pages leave while they wait for their next frame; in two lanes, in case that is little. */
const beside = [
  ...lintSteps.map((step) => ({ ...step, lane: 'lint' })),
  ...typesAfter(builtHere).map((step) => ({ ...step, lane: 'types' })),
].map((step) => ({ ...step, isPatient: true, after: before }));

/**
 * @param {string} file @param {'vitest' | 'playwright'} runner @param {{ mayNotSkip?: boolean }} [rules]
 * @returns {import('./test-report/count-reports.mjs').Report}
 */
function report(file, runner, { mayNotSkip = false } = {}) {
  const path = join(reports, `${file}.json`);
  return { name: file, runner, mayNotSkip, text: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
}

for (const folder of ['reports', ...builds]) rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(reports);

const { failures, took } = await runSteps([...inFolder, ...elsewhere, browsers, ...beside]);
// Site tests of nginx wait for nginx, and browser tests of pictures for the bundled browser.
const reportOf = new Map([
  [unitTests.name, report('vitest-unit', 'vitest', { mayNotSkip: true })],
  [componentTests.name, report('vitest-component', 'vitest', { mayNotSkip: true })],
  [containerTests.name, report('vitest-container', 'vitest', { mayNotSkip: true })],
  [walkTests.name, report('vitest-walk', 'vitest', { mayNotSkip: true })],
  [siteTests.name, report('vitest-site', 'vitest')],
  [browserTests.name, report('playwright', 'playwright')],
]);
const failedSteps = failures.map(({ name }) => ({ name, report: reportOf.get(name) }));
const count = withFailedSteps(countReports([...reportOf.values()]), failedSteps);

failures.forEach(repeatFailure);
console.log('\nsteps:');
for (const { name, seconds } of took) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
console.log('slowest tests:');
for (const line of slowestTests([...reportOf.values()], root, 10)) console.log(line);
const failed = failedTests([...reportOf.values()], root);
if (failed.length > 0) console.log('failed tests:');
for (const line of failed) console.log(line);
console.log('');
for (const problem of count.problems) console.log(`problem: ${problem}`);
if (failures.length > 0) console.log(`failed steps: ${failures.map(({ name }) => name).join('; ')}`);
if (count.skipped > 0) console.log(`${count.skipped} skipped`);
console.log(lastLine(count));
process.exitCode = count.failed === 0 ? 0 : 1;

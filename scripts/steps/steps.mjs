// Runs steps in lanes side by side, with heading and time, and remembers which failed and what they said.
import { run } from './run.mjs';
import { Screen } from './screen.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {Record<string, string>} [env]
 * @property {(output: string) => string[]} [problems] what is wrong with the output of a program that ended well
 * @property {string} [lane] steps of one lane run one after the other, lanes side by side; by default all are in one lane
 * @property {boolean} [isPatient] takes only the time that other programs leave
 * @property {string[]} [after] names of steps of other lanes that must have ended before, well or not
 */

/** @typedef {{ name: string, output: string }} Failure */
/** @typedef {{ name: string, seconds: number }} Took how long a step took */
/** @typedef {(step: Step, show: (text: string) => void) => Promise<{ code: number, output: string }>} RunStep */

const begun = Date.now();

/** @param {number} since */
const secondsSince = (since) => (Date.now() - since) / 1000;

/** @type {RunStep} */
const runProgram = ({ command, env, isPatient }, show) => run(command, env, show, isPatient);

/** @throws Error where a step waits for one that no list has, or lanes wait for each other @param {Step[]} steps */
function checkOrder(steps) {
  const names = steps.map(({ name }) => name);
  const doubled = names.find((name, i) => names.indexOf(name) !== i);
  if (doubled !== undefined) throw new Error(`two steps are called "${doubled}"`);
  /** @type {Set<string>} */
  const ended = new Set();
  for (let left = steps; left.length > 0;) {
    const lanes = new Set();
    const startable = left.filter(({ lane, after = [] }) => {
      const isFirst = !lanes.has(lane);
      lanes.add(lane);
      return isFirst && after.every((name) => ended.has(name));
    });
    if (startable.length === 0)
      throw new Error(`these steps wait for each other: ${left.map(({ name }) => name).join('; ')}`);
    for (const { name } of startable) ended.add(name);
    left = left.filter((step) => !startable.includes(step));
  }
}

/**
 * @param {Step[]} steps
 * @param {{ runStep?: RunStep, write?: (text: string) => void }} [how] for tests: what runs a step, and where its output goes
 * @returns {Promise<{ failures: Failure[], took: Took[] }>} the failed ones, and the time of each in the order of their ends
 */
export async function runSteps(
  steps,
  { runStep = runProgram, write = (text) => process.stdout.write(text) } = {},
) {
  checkOrder(steps);
  const screen = new Screen(write);
  /** @type {Failure[]} */
  const failures = [];
  /** @type {Took[]} */
  const took = [];
  /** @type {Map<string, PromiseWithResolvers<void>>} */
  const ends = new Map(steps.map(({ name }) => [name, Promise.withResolvers()]));

  /** @param {Step} step */
  async function runOne(step) {
    const since = Date.now();
    const page = screen.page();
    const line = '─'.repeat(Math.max(3, 60 - step.name.length));
    page.show(`\n── ${step.name} (at ${secondsSince(begun).toFixed(1)} s) ${line}\n`);
    const { code, output } = await runStep(step, page.show);
    if (output !== '' && !output.endsWith('\n')) page.show('\n');
    const problems = code === 0 ? (step.problems?.(output) ?? []) : [`exit code ${code}`];
    const end = problems.length === 0 ? 'ok' : `FAILED (${problems.join('; ')})`;
    const seconds = secondsSince(since);
    page.show(`${end}: ${step.name}, ${seconds.toFixed(1)} s\n`);
    page.end();
    took.push({ name: step.name, seconds });
    if (problems.length > 0) failures.push({ name: step.name, output: [output, ...problems].join('\n') });
  }

  const lanes = Map.groupBy(steps, ({ lane }) => lane);
  await Promise.all(
    [...lanes.values()].map(async (lane) => {
      for (const step of lane) {
        await Promise.all((step.after ?? []).map((name) => ends.get(name)?.promise));
        await runOne(step);
        ends.get(step.name)?.resolve();
      }
    }),
  );
  return { failures, took };
}

/** The end of a failed step's output, where the reason stands. @param {Failure} failure */
export function repeatFailure({ name, output }) {
  const lines = output.trimEnd().split('\n');
  const kept = lines.slice(-60);
  console.log(`\n── failed: ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  if (kept.length < lines.length) console.log(`(the last ${kept.length} of ${lines.length} lines)`);
  console.log(kept.join('\n') || '(no output)');
}

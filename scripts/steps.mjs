// Runs a list of steps to the last one, with heading and time, and remembers which failed and what they said.
import { run } from './run.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {Record<string, string>} [env]
 * @property {(output: string) => string[]} [problems] what is wrong with the output of a program that ended well
 */

/** @typedef {{ name: string, output: string }} Failure */

const begun = Date.now();

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * @param {Step[]} steps
 * @returns {Promise<Failure[]>} the failed ones
 */
export async function runSteps(steps) {
  /** @type {Failure[]} */
  const failures = [];
  for (const step of steps) {
    console.log(`\n── ${step.name} (at ${seconds(begun)}) ${'─'.repeat(Math.max(3, 60 - step.name.length))}`);
    const since = Date.now();
    const { code, output } = await run(step.command, step.env);
    if (output !== '' && !output.endsWith('\n')) console.log('');
    const problems = code === 0 ? (step.problems?.(output) ?? []) : [`exit code ${code}`];
    const end = problems.length === 0 ? 'ok' : `FAILED (${problems.join('; ')})`;
    console.log(`${end}: ${step.name}, ${seconds(since)}`);
    if (problems.length > 0) failures.push({ name: step.name, output: [output, ...problems].join('\n') });
  }
  return failures;
}

/** The end of a failed step's output, where the reason stands. @param {Failure} failure */
export function repeatFailure({ name, output }) {
  const lines = output.trimEnd().split('\n');
  const kept = lines.slice(-60);
  console.log(`\n── failed: ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  if (kept.length < lines.length) console.log(`(the last ${kept.length} of ${lines.length} lines)`);
  console.log(kept.join('\n') || '(no output)');
}

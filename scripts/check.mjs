// `npm run check`: every check that needs no build. It runs all of them, and fails at the end with a list.
import { lintSteps, typeSteps } from './steps/check-steps.mjs';
import { repeatFailure, runSteps } from './steps/steps.mjs';

const steps = [...typeSteps.map((step) => ({ ...step, lane: 'types' })), ...lintSteps];
const { failures } = await runSteps(steps);
if (failures.length === 0) {
  console.log(`\nAll ${steps.length} checks passed.`);
} else {
  failures.forEach(repeatFailure);
  console.log(
    `\n${failures.length} of ${steps.length} checks failed: ${failures.map((f) => f.name).join('; ')}.`,
  );
  process.exitCode = 1;
}

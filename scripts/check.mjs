// `npm run check`: every check that needs no build, to the last one; fails at the end with the list.
import { checkSteps } from './check-steps.mjs';
import { repeatFailure, runSteps } from './steps.mjs';

const failures = await runSteps(checkSteps);
if (failures.length === 0) {
  console.log(`\nAll ${checkSteps.length} checks passed.`);
} else {
  failures.forEach(repeatFailure);
  console.log(
    `\n${failures.length} of ${checkSteps.length} checks failed: ${failures.map((f) => f.name).join('; ')}.`,
  );
  process.exitCode = 1;
}

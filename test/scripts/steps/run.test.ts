// Programs of the project, run to their end: what they say is kept, and a patient one leaves the processor to others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, run } from '../../../scripts/steps/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'strategic-valve-run-'));
afterAll(() => rmSync(folder, { recursive: true }));
const script = join(folder, 'says-its-priority.mjs');
writeFileSync(script, "import { getPriority } from 'node:os';\nconsole.log(getPriority());\n");

test('a patient program has the lowest priority, any other that of its parent', async () => {
  const said = async (isPatient: boolean): Promise<string> => {
    const { code, output } = await run([relative(root, script)], {}, () => undefined, isPatient);
    expect(code, output).toBe(0);
    return output.trim();
  };
  expect(await said(true)).toBe(String(constants.priority.PRIORITY_LOW));
  expect(await said(false)).toBe(String(getPriority()));
});

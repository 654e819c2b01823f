// `npm run codes`: gives a short code to each place that has none, in generated/short-addresses.json. Codes that are given never change:
// the list of a test keeps them too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps/run.mjs';
import { openSiteCode } from './build/site-code.mjs';

const code = await openSiteCode({ site: 'https://site.invalid', base: '/' });
try {
  /** @type {typeof import('../src/teach/places/codes.ts')} */
  const { codesFile, withNewCodes } = await code.load('/src/teach/places/codes.ts');
  const file = join(root, codesFile);
  /** @type {Record<string, string>} */
  const given = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const codes = withNewCodes(given);
  writeFileSync(file, `${JSON.stringify(codes, null, 2)}\n`);
  const keptFile = join(root, 'test/teach/places/kept-codes.json');
  /** @type {Record<string, string>} */
  const kept = JSON.parse(readFileSync(keptFile, 'utf8'));
  // Kept codes stay as they were; the test reports lost ones.
  writeFileSync(keptFile, `${JSON.stringify({ ...codes, ...kept }, null, 2)}\n`);
  console.log(
    `${Object.keys(codes).length} codes, ${Object.keys(codes).length - Object.keys(given).length} of them new`,
  );
} finally {
  await code.close();
}

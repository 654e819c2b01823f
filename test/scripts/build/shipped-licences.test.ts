// What pages load of others: each package is named by its place, its version and its licence, and one that may not be shipped stops the build.
import { expect, test } from 'vitest';
import { isFree, licencesOf, packageOf } from '../../../scripts/build/shipped-licences.mjs';

test.each([
  ['/work/site/node_modules/d3-scale/src/linear.js', 'node_modules/d3-scale'],
  ['/work/site/node_modules/@scope/name/dist/a.js?commonjs-entry', 'node_modules/@scope/name'],
  [
    '/work/site/node_modules/jspdf/node_modules/fflate/esm/browser.js',
    'node_modules/jspdf/node_modules/fflate',
  ],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['/work/site/src/charts/kit/axes.ts', undefined],
  ['\0astro-entry:x', undefined],
])('the package of %j is %s', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

const lock = {
  'node_modules/b': { version: '2.0.0', license: 'ISC' },
  'node_modules/a': { version: '1.2.3', license: 'MIT' },
  'node_modules/a/node_modules/b': { version: '1.0.0', license: 'MIT' },
  'node_modules/closed': { version: '1.0.0', license: 'GPL-3.0' },
  'node_modules/silent': { version: '1.0.0' },
};
const textOf = (folder: string) => Promise.resolve(`the terms in ${folder}`);

test('each package stands with its version, its licence and the text of it, once', async () => {
  const text = await licencesOf(
    ['node_modules/b', 'node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b'],
    lock,
    textOf,
  );
  const listed = text.split('\n').filter((line) => /^\S+ \d/.test(line));
  expect(listed).toEqual([
    ...['a 1.2.3, MIT', 'b 1.0.0, MIT', 'b 2.0.0, ISC'],
    ...['a 1.2.3, MIT', 'b 1.0.0, MIT', 'b 2.0.0, ISC'],
  ]);
  expect(text).toContain('b 1.0.0, MIT\n\nthe terms in node_modules/a/node_modules/b\n');
});

test.each([
  ['MIT', true],
  ['(MIT AND Zlib)', true],
  ['(GPL-3.0 OR MIT)', true],
  ['(GPL-3.0 AND MIT)', false],
  ['GPL-3.0', false],
  ['', false],
])('under %j code may be shipped: %s', (licence, may) => {
  expect(isFree(licence)).toBe(may);
});

test.each([
  ['closed', 'closed is on a page and under GPL-3.0'],
  ['silent', 'no version and licence'],
  ['unknown', 'no version and licence'],
])('a package that is %s stops the build', async (name, words) => {
  await expect(licencesOf([`node_modules/${name}`], lock, textOf)).rejects.toThrow(words);
});

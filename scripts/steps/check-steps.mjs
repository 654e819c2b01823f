// The checks that need no build: types, lint, format, dead code, content. Types go beside the others.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const cache = 'node_modules/.cache';
/** ESLint's cache notices changed files, but not a change of our own rules. */
const rules = createHash('sha256');
for (const name of readdirSync(root)
  .filter((each) => /^eslint\..*\.js$/.test(each))
  .sort())
  rules.update(readFileSync(join(root, name)));
/** @param {string} file @returns {string[]} options of ESLint and Prettier alike */
const cachedIn = (file) => ['--cache', '--cache-strategy', 'content', '--cache-location', file];
const lintCache = `${cache}/eslint-${rules.digest('hex').slice(0, 12)}`;

/** @type {import('./steps.mjs').Step[]} */
export const typeSteps = [
  { name: 'types in .astro, .ts and .mjs', command: ['astro', 'check', '--minimumFailingSeverity', 'error'] },
  {
    name: 'types in .svelte',
    command: ['svelte-check', '--tsconfig', './tsconfig.svelte.json', '--fail-on-warnings'],
  },
];

/** @type {import('./steps.mjs').Step[]} */
export const lintSteps = [
  {
    name: 'lint and import boundaries',
    command: ['eslint', '.', '--max-warnings', '0', ...cachedIn(lintCache)],
  },
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level', 'warn', ...cachedIn(`${cache}/prettier-check`), '.'],
  },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'code of src that only tests use',
    command: ['knip', '--production', '--config', 'knip.production.json', '--include', 'files,exports'],
  },
  { name: 'content: tables, facts, prose', command: ['scripts/check-content.ts'] },
];

// The checks that need no build: types, lint, format, dead code, content.
/** @type {import('./steps.mjs').Step[]} */
export const checkSteps = [
  { name: 'types in .astro, .ts and .mjs', command: ['astro', 'check', '--minimumFailingSeverity', 'error'] },
  {
    name: 'types in .svelte',
    command: ['svelte-check', '--tsconfig', './tsconfig.svelte.json', '--fail-on-warnings'],
  },
  { name: 'lint and import boundaries', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'content: tables, facts, prose', command: ['scripts/check-content.ts'] },
];

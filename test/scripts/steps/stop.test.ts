// A command with a wrong argument says what it takes, in two lines instead of a stack.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['coast.ts', 'no-file', /open 'no-file'\none file is needed: npm run coast -- FILE/],
  ['chapters.ts', 'no-file.mdx', /open 'no-file\.mdx'\nexpected paths of chapters/],
  ['releases.mjs', '--nope', /'--nope'\nexpected nothing, or a date: npm run releases -- --date/],
  ['sheets.mjs', 'chain', /'chain'.*\nexpected nothing, or all sheets: npm run sheets -- --all/],
])('%s, given %s, says what it takes', (script, argument, said) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}`, argument], {
    encoding: 'utf8',
  });
  expect(stderr.trim()).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(status).toBe(1);
});

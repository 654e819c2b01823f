// The output of a build is held to its length, and no warning passes.
import { expect, test } from 'vitest';
import { buildOutputProblems } from '../../../scripts/build/build-output.mjs';

const quiet = '00:00:01 [build] 354 pages in 12.0 s\n';

test('a short output without warnings is right', () => {
  expect(buildOutputProblems(quiet.repeat(60))).toEqual([]);
});

test('a long output is told with its length', () => {
  expect(buildOutputProblems(quiet.repeat(61))).toEqual(['the build printed 61 lines; at most 60 are read']);
});

test.each([
  '\u001b[33m00:00:01 [WARN] [vite]\u001b[39m a directive may not be preserved',
  '(!) Some chunks are larger than 500 kB: warning',
])('the line %j is told', (line) => {
  const [problem, ...others] = buildOutputProblems(`${quiet}${line}\n${quiet}`);
  expect(others).toEqual([]);
  expect(problem).toMatch(/^the build warned: /);
});

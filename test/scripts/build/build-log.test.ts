// What a build prints: files are counted by kind, and nothing that someone must read is lost.
import type { AstroLoggerMessage } from 'astro';
import { expect, test } from 'vitest';
import { buildLog } from '../../../scripts/build/build-log.mjs';

/** A log as Astro writes to it, with a clock that goes on by 100 ms at each look, and the lines that come of it. */
function log() {
  const lines: string[] = [];
  let time = 0;
  const { write } = buildLog(
    { write: ({ level, label, message }) => void lines.push(`${level} ${label}: ${message}`) },
    () => (time += 100),
  );
  const event = (
    message: string,
    label: AstroLoggerMessage['label'],
    level: 'info' | 'warn' | 'error' = 'info',
  ) => write({ label, level, message, newLine: true });
  /** A file, with the colours of a terminal. */
  const file = (path: string, remark = '') => {
    event(`  \u001b[34m├─\u001b[39m \u001b[2m${path}\u001b[22m`, null);
    event(` \u001b[2m(+12ms)\u001b[22m ${remark}`, 'SKIP_FORMAT');
  };
  return { lines, event, file };
}

test('a line of each kind of file comes in place of a line for each file', () => {
  const { lines, event, file } = log();
  for (const path of ['/index.html', '/charts/a.svg', '/charts/a.png', '/charts/a.csv', '/charts/index.html'])
    file(path);
  expect(lines).toEqual([]);
  event('✓ Completed in 46.33s.\n', null);
  expect(lines).toEqual([
    'info build: 2 pages in 0.2 s',
    'info build: 2 pictures in 0.2 s',
    'info build: 1 files in 0.1 s',
  ]);
});

test('a long build says how far it is', () => {
  const { lines, file } = log();
  for (let i = 0; i < 1000; i++) file(`/charts/${i}.csv`);
  expect(lines).toEqual(['info build: 500 files so far', 'info build: 1000 files so far']);
});

test('a file that was not made is a warning with its address', () => {
  const { lines, file } = log();
  file('/charts/a.csv', '(file not created, response body was empty)');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('warn build: /charts/a.csv');
  expect(lines[0]).toContain('response body was empty');
});

test('warnings, errors and the lines of other parts pass, also while a file is in the making', () => {
  const { lines, event } = log();
  event('  ├─ /charts/a.svg', null);
  event('a bundler warns', 'vite', 'warn');
  event('output: of a warning passes too', 'build', 'warn');
  event('Caught error rendering /charts/a.svg: RangeError', 'build', 'error');
  event('60 pages read', 'search-index');
  expect(lines).toEqual([
    'warn vite: a bundler warns',
    'warn build: output: of a warning passes too',
    'error build: Caught error rendering /charts/a.svg: RangeError',
    'info search-index: 60 pages read',
  ]);
});

test('lines without news are left out', () => {
  const { lines, event } = log();
  event('output: \u001b[34m"static"\u001b[39m', 'build');
  event('\n\u001b[42m generating static routes \u001b[49m', 'SKIP_FORMAT');
  event('directory: /tmp/dist/', 'build');
  expect(lines).toEqual(['info build: directory: /tmp/dist/']);
});

// Whether a build holds the pages that stand for other people's: yes, unless its TEST_HOSTS says no, and nothing else is an answer.
import { expect, test } from 'vitest';
import { holdsHosts } from '../../src/export/host-pages/hosts.ts';

test.each([
  [undefined, true],
  ['yes', true],
  ['no', false],
])('with TEST_HOSTS=%s: %s', (asked, holds) => {
  expect(holdsHosts(asked)).toBe(holds);
});

test.each(['', 'false', '0', 'No'])('TEST_HOSTS="%s" stops the build', (asked) => {
  expect(() => holdsHosts(asked)).toThrow('expected yes or no');
});

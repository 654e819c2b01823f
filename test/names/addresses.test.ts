// Addresses under every way of writing a base path, and with the site's own origin.
import { afterEach, expect, test, vi } from 'vitest';
import { absolute, address, joinBase } from '../../src/names/addresses.ts';

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['/', 'charts/x/', '/charts/x/'],
  ['/', '', '/'],
  ['/some/path', '', '/some/path/'],
  ['/some/path', 'charts/x.svg', '/some/path/charts/x.svg'],
  ['/some/path/', '/charts/x/', '/some/path/charts/x/'],
])('base %s and path "%s" make %s', (base, path, joined) => {
  expect(joinBase(base, path)).toBe(joined);
});

test('full addresses carry origin and base path, and keep a query', () => {
  vi.stubEnv('SITE', 'https://example.org');
  vi.stubEnv('BASE_URL', '/some/path');
  expect(address('charts/')).toBe('/some/path/charts/');
  expect(absolute('embed/x/?view=a')).toBe('https://example.org/some/path/embed/x/?view=a');
});

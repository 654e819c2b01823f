// The script of pages that only lead on: where it goes, and that nothing the address asks for is lost on the way.
import { expect, it } from 'vitest';
import { forwardScript } from '../../../src/frame/forward/forward-script.ts';

/** Where a reader is led from an address, as path, query and hash; undefined where the page stays. */
function ledTo(from: string, to: string): string | undefined {
  let led: string | undefined;
  const { search, hash } = new URL(from, 'https://example.org');
  new Function('document', 'location', forwardScript)(
    { currentScript: { dataset: { to } } },
    { search, hash, replace: (address: string) => (led = address) },
  );
  return led;
}

const view = '/charts/a/?view=b';
it.each([
  ['/charts/a/b/', view],
  ['/charts/a/b/?theme=dark&plants=x&plants=y', `${view}&theme=dark&plants=x&plants=y`],
  ['/charts/a/b/?for=class#embed', `${view}&for=class#embed`],
  ['/charts/a/b/?view=c', `${view}&view=c`],
  ['/charts/a/b/?showy=yes', `${view}&showy=yes`],
  ['/charts/a/b/?show', undefined],
  ['/charts/a/b/?theme=dark&show', undefined],
])('from %s it leads to %s', (from, led) => {
  expect(ledTo(from, view)).toBe(led);
});

it('a step keeps its own place', () => {
  expect(ledTo('/t/3e/?for=class#elsewhere', '/chapters/a/#step')).toBe('/chapters/a/?for=class#step');
});

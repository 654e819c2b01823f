// The crawler itself: it must see every kind of address, and find only what a static host would serve.
import { expect, test } from 'vitest';
import { fileBehind, readStyleAddresses } from '../addresses.ts';
import { readLinks } from '../page-reading.ts';

test('links, images, srcsets, scripts, islands and social pictures are read', async () => {
  const page = await readLinks(`<!doctype html><html><head>
    <link rel="stylesheet" href="/a.css"><meta property="og:image" content="/og.png">
    <script src="/s.js"></script></head><body>
    <a id="here" href="#there">x</a><a href="/q?a=1&amp;b=2">y</a>
    <img src="/i.png" srcset="/i.png 1x, /i2.png 2x" alt="">
    <svg><use href="#mark"></use></svg>
    <astro-island component-url="/c.js" renderer-url="/r.js"></astro-island></body></html>`);
  expect([...page.addresses].sort()).toEqual(
    [
      '#mark',
      '#there',
      '/a.css',
      '/c.js',
      '/i.png',
      '/i.png',
      '/i2.png',
      '/og.png',
      '/q?a=1&b=2',
      '/r.js',
      '/s.js',
    ].sort(),
  );
  expect([...page.ids]).toEqual(['here']);
});

test('addresses in styles are read', () => {
  expect(readStyleAddresses(`a{src:url("/f.woff2")} b{background:url( x.svg )}`)).toEqual([
    '/f.woff2',
    'x.svg',
  ]);
});

test('an address leads to a file only under the base path', () => {
  const build = { folder: 'dist-base', base: '/some/path/' };
  const files = new Set(['index.html', 'charts/index.html', 'a b.svg']);
  expect(fileBehind('/some/path/', build, files)).toBe('index.html');
  expect(fileBehind('/some/path/charts/', build, files)).toBe('charts/index.html');
  expect(fileBehind('/some/path/charts', build, files)).toBe('charts/index.html');
  expect(fileBehind('/some/path/a%20b.svg', build, files)).toBe('a b.svg');
  expect(fileBehind('/charts/', build, files)).toBeUndefined();
  expect(fileBehind('/some/path/none/', build, files)).toBeUndefined();
});

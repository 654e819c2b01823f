// A built page becomes one file: modules renamed for its import map, styles and fonts inside, nothing left to load.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importMap, modulesOf, renamed } from '../../../scripts/build/offline/inline-modules.mjs';
import { oneFile } from '../../../scripts/build/offline/one-file.mjs';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
write('_astro/a.1.js', 'import{b}from"./b.2.js";export const a=()=>import("./c.3.js").then(()=>b);');
write('_astro/b.2.js', 'export const b="./not-an-import.js";');
write('_astro/c.3.js', 'import("./save-picture.4.js");export default 1;');
write('_astro/sheet.6.css', '.x{background:url(/valve/_astro/dot.7.png)}');
write('_astro/dot.7.png', 'dot');
write('embed/pipe/marks.js', 'read()');

const site = { folder, base: '/valve/', url: 'https://example.org/valve/' };
const page = (body: string) => `<!doctype html><html lang="en"><head></head><body>${body}</body></html>`;
const made = (body: string) => oneFile(page(body), site, '<p>note</p>', '');

test('imports of siblings, static and dynamic, are named as the import map names them', () => {
  expect(
    renamed(
      'import{b}from"./b.js";import("../_astro/x.js");import("/valve/_astro/c.js");import"https://e.org/d.js"',
    ),
  ).toEqual({
    text: 'import{b}from"page/b.js";import("../_astro/x.js");import("page/c.js");import"https://e.org/d.js"',
    imports: ['b.js', 'c.js'],
  });
});

test('what a module needs comes along, but for the parts that save pictures', async () => {
  const modules = await modulesOf(join(folder, '_astro'), ['a.1.js']);
  expect([...modules.keys()]).toEqual(['a.1.js', 'b.2.js', 'c.3.js']);
  const { imports } = JSON.parse(importMap(modules)) as { imports: Record<string, string> };
  expect(atob(imports['page/b.2.js']?.split(',')[1] ?? '')).toBe('export const b="./not-an-import.js";');
  await expect(modulesOf(join(folder, '_astro'), ['gone.js'])).rejects.toThrow('gone.js');
});

test('the loader that Vite adds asks for nothing ahead of a module', () => {
  expect(renamed('i(()=>import(`./c.js`),__vite__mapDeps([13,2])).then(f)').text).toBe(
    'i(()=>import("page/c.js")).then(f)',
  );
});

test('styles and their pictures are inside, scripts in the map, links in full', async () => {
  const file = await made(
    '<link rel="stylesheet" href="/valve/_astro/sheet.6.css"><link rel="icon" href="/valve/x.ico"><a href="/valve/charts/">c</a><a href="#here">h</a>' +
      '<script type="module" src="/valve/_astro/a.1.js"></script>',
  );
  expect(file).toContain(`url("data:image/png;base64,${btoa('dot')}")`);
  expect(file).toContain('href="https://example.org/valve/charts/"');
  expect(file).toContain('<script type="module">import "page/a.1.js"</script>');
  expect(file.indexOf('importmap')).toBeLessThan(file.indexOf('type="module"'));
  expect(file).not.toContain('.ico');
});

test('a page that would still load something stops the build', async () => {
  await expect(made('<img src="/valve/picture.png">')).rejects.toThrow('src="/valve/picture.png"');
  await expect(made('<style>.x{background:url(/valve/_astro/sheet.6.css)}</style>')).rejects.toThrow(
    'media type',
  );
});

test('what marks say is inside, for figures whose marks say something', async () => {
  const file = await made(
    '<figure class="figure" id="figure-pipe" data-figure="pipe"></figure><figure class="figure" data-figure="wheel" data-without-marks></figure>',
  );
  expect(file).toContain(
    `<figure class="figure" id="figure-pipe" data-figure="pipe" data-marks="data:text/javascript;base64,${btoa('read()')}">`,
  );
  expect(file).toContain('<figure class="figure" data-figure="wheel" data-without-marks>');
});

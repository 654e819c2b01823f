// What the page of the whole story and those of chapters weigh before they are scrolled. The story has all text of its chapters, and each drawing, note and list of sources at most once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { partsOf } from '../../../scripts/build/story-parts.mjs';
import { plainBuild, textOf, withCharacters } from '../built.ts';

const story = textOf(plainBuild, 'index.html');
const read = (address: string) => readFileSync(join(plainBuild.folder, address));
const compressed = (body: Buffer | string) => brotliCompressSync(body).length;
const addressesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, to = '']) => to);

/** The scripts that a page runs, with those that they need before they run. */
function scriptsOf(html: string): ReadonlySet<string> {
  const scripts = new Set(addressesIn(html, /<script type="module" src="([^"]+)"/g));
  for (const script of scripts)
    for (const name of addressesIn(read(script).toString(), /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      scripts.add(`/_astro/${name}`);
  return scripts;
}

const bytesOf = (addresses: readonly string[]) =>
  addresses.reduce((sum, address) => sum + compressed(read(address)), 0);

/** What a page asks for before it is scrolled, and the sum of it with its HTML. */
function firstOf(html: string) {
  const scripts = [...scriptsOf(html)];
  const sheets = addressesIn(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const count = Number(/ data-faces="(\d)"/.exec(html)?.[1]);
  const sheet = /<style id="faces">([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const fonts = addressesIn(sheet, /url\("?([^")]+)/g).slice(0, count);
  const faces = fonts.reduce((sum, font) => sum + read(font).length, 0);
  return {
    scripts,
    sheets,
    files: 1 + sheets.length + fonts.length + scripts.length,
    bytes: compressed(html) + bytesOf(sheets) + bytesOf(scripts) + faces,
  };
}

it('is HTML of 60 kB compressed, 430 kB in full, with 4,500 elements', () => {
  expect(compressed(story)).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(story)).toBeLessThanOrEqual(430_000);
  // A browser with script takes what stands in <noscript> as text.
  const elements = story.replace(/<noscript>.*?<\/noscript>/gs, '<noscript>').match(/<[a-z][^>]*>/g) ?? [];
  expect(elements.length).toBeGreaterThan(2_000);
  expect(elements.length).toBeLessThanOrEqual(4_500);
});

it('is held by a browser at one byte a character', () => {
  expect([...story].filter((character) => character > '\u00ff')).toEqual([]);
});

it('asks for 12 files at most, 20 kB of them scripts, and 143 kB in all', () => {
  const { scripts, sheets, files, bytes } = firstOf(story);
  // With the face of the title, 6.4 kB, which a browser asked for of itself as it laid the title out; now the page asks for it with the others.
  expect(files).toBeLessThanOrEqual(12);
  expect(sheets).toHaveLength(1);
  expect(bytesOf(scripts)).toBeLessThanOrEqual(20_000);
  expect(bytes).toBeLessThanOrEqual(143_000);
});

it('has what only the script in the head runs there alone', () => {
  const own = 'strategic-valve-head';
  expect(story).toContain(own);
  const scripts = [...scriptsOf(story)];
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((script) => read(script).toString().includes(own))).toEqual([]);
});

it('draws one figure, and no drawing of it travels as a scene too', () => {
  expect(story).not.toContain('<astro-island');
  expect(story.match(/<svg[^>]*role="img"/g)).toHaveLength(2);
  expect(story).not.toMatch(/<div popover class="note"|<li value=|data-share="/);
});

const chapters = chapterFiles().map(({ id }) => id);
const fileOf = (id: string, ending: string) => textOf(plainBuild, `chapters/${id}.${ending}.json`);

it.each([
  ['a phone', ['parts', 'narrow', 'phone']],
  ['a desk', ['parts', 'wide', 'desk']],
])(
  'sends %s 190 kB of drawings and panels at most as it scrolls, each drawing of a figure once, as scenes',
  (_, endings) => {
    const files = chapters.flatMap((id) => endings.map((ending) => fileOf(id, ending)));
    expect(files.reduce((sum, file) => sum + compressed(file), 0)).toBeLessThanOrEqual(190_000);
    for (const id of chapters) {
      const drawings = fileOf(id, endings[1] ?? '');
      expect(drawings).toContain('<astro-island');
      expect(drawings).not.toContain('<svg');
      expect(fileOf(id, 'parts')).not.toMatch(/<astro-island|role=\\"img\\"|class=\\"note\\"/);
    }
  },
);

it.each(chapters)('leaves the scenes of %s out of its own page, which has the drawings', (id) => {
  const page = textOf(plainBuild, `chapters/${id}/index.html`);
  const islands = page.match(/<astro-island[^>]*>/g) ?? [];
  expect(islands.length).toBeGreaterThan(1);
  for (const island of islands) {
    expect(island).not.toContain(' props=');
    const [, ending = '', name = ''] =
      /data-scenes="[^"]*\.(narrow|wide)\.json" data-drawing="([^"]+)"/.exec(island) ?? [];
    expect(Object.keys(JSON.parse(fileOf(id, ending)) as object)).toContain(name);
  }
});

// Of further faces that a text asks for, test/browser/story/chapter-weight.spec.ts knows.
it.each(chapters)(
  'sends 45 kB of HTML at most for the page of %s, and 110 kB before it is scrolled',
  (id) => {
    const page = textOf(plainBuild, `chapters/${id}/index.html`);
    expect(compressed(page)).toBeLessThanOrEqual(45_000);
    expect(firstOf(page).bytes).toBeLessThanOrEqual(110_000);
  },
);

it.each(chapters)('leaves the drawings beside the steps of %s, and the wide ones, to files', (id) => {
  const page = textOf(plainBuild, `chapters/${id}/index.html`);
  const stills = Object.keys(JSON.parse(fileOf(id, 'stills')) as object);
  const places = [
    ...page.matchAll(
      /<div class="still-drawing" data-lazy="([^"]+)" data-from="\/chapters\/[^"]*\.stills\.json"><svg viewBox="[^"]+" aria-hidden="true"><\/svg><noscript><img src="([^"]+)"[^>]* alt="Drawing of the words above"[^>]*><\/noscript><\/div>/g,
    ),
  ];
  expect(places.map(([, name]) => name)).toEqual(stills);
  expect(page.match(/class="still-drawing"/g)).toHaveLength(stills.length);
  for (const [, , picture = ''] of places) expect(read(picture).toString()).toContain('<svg');

  const figures = page.split('<div class="pinned"').slice(1);
  const isDrawn = figures.map((figure) => {
    const wide = figure.slice(figure.indexOf('<div class="artboard wide"'));
    return / role="img"/.test(wide.slice(0, wide.indexOf('</astro-island>')));
  });
  // The figure that opens the story has its wide drawing from the first, there and here.
  expect(isDrawn).toEqual(figures.map((_, place) => id === chapters[0] && place === 0));
});

it.each(chapters)(
  'leaves rows, and what only paper shows, out of the page of %s, with a way to each',
  (id) => {
    const page = textOf(plainBuild, `chapters/${id}/index.html`);
    expect(/class="rows-box"|: the rows behind the figure/.test(page)).toBe(false);
    const late = [
      ...page.matchAll(
        /<p class="until-late[^"]*">(.*?)<\/p>\s*<div data-late="([^"]+)" data-from="[^"]*\.(rows|paper)\.json">/gs,
      ),
    ];
    expect(late).not.toEqual([]);
    for (const [, way = '', name = '', ending = ''] of late) {
      expect(way).toContain('<a href="');
      expect(Object.keys(JSON.parse(fileOf(id, ending)) as object)).toContain(name);
    }
    expect(page.match(/ data-late="[^"]+" data-from="/g)).toHaveLength(late.length);
    expect(page.match(/<p class="until-late/g)).toHaveLength(late.length);
  },
);

/** The words of some HTML, without what only paper, voices or waiting drawings have. */
const wordsOf = (html: string) =>
  html
    .replace(/<(script|style|svg|noscript)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

it.each(chapters)('has all text of %s', (id) => {
  const proseOf = (html: string) => {
    const from = html.indexOf(` id="text-${id}"`);
    return html.slice(html.indexOf('>', from) + 1, html.indexOf(` id="end-${id}"`, from));
  };
  const whole = textOf(plainBuild, `chapters/${id}/index.html`);
  // Tables, panels and lists come with the chapter.
  const later = Object.values(partsOf(whole)).map(({ html }) => html);
  const page = proseOf(later.reduce((html, part) => html.replace(part, ''), whole));
  const paragraphs = [...page.matchAll(/<p>(.*?)<\/p>/gs)]
    .map(([, inside = '']) => wordsOf(inside).trim())
    .filter((words) => words.length > 60);
  const there = wordsOf(proseOf(withCharacters(story)));
  expect(paragraphs.length).toBeGreaterThan(3);
  expect(paragraphs.filter((words) => !there.includes(words))).toEqual([]);
});

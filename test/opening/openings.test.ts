// Every chapter opens with a drawing: light enough, in the inks of the page, with no number of its own.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outlines } from '../../src/outline/outline.ts';
import { drawnChapters, openingOf, openingSvg } from '../../src/opening/openings.ts';
import { roomsSheet } from '../../src/opening/opening-room.ts';
import { sheets, type Size } from '../../src/opening/opening.ts';

const chapters = outlines().map(({ id }) => id);
const sizes = Object.keys(sheets) as Size[];
const inks = readFileSync('src/opening/inks.css', 'utf8');

it('draws only for chapters that there are', () => {
  expect(drawnChapters.filter((id) => !chapters.includes(id))).toEqual([]);
});

it('leaves the words of each chapter the room that the stylesheet gives them', async () => {
  await expect(roomsSheet()).toMatchFileSnapshot('../../src/opening/rooms.css');
});

it('carries no style in its markup, which the policy of pages refuses', () => {
  for (const id of chapters)
    for (const size of sizes) expect(openingSvg(id, size), id).not.toMatch(/ style=/);
});

describe.each(chapters)('the opening of %s', (id) => {
  it.each(sizes)('weighs at most 12 kB compressed, %s', (size) => {
    expect(gzipSync(openingSvg(id, size)).length).toBeLessThan(12_000);
  });
  it.each(sizes)('takes its colours from the ground that it stands on, %s', (size) => {
    expect(openingOf(id)[size]).not.toMatch(
      /#[0-9a-f]{3,8}\b(?![^"]*\))|rgb|hsl|fill="(?!none|url)|stroke="/i,
    );
  });
  it.each(sizes)('has a colour of its own only where the sheet has the last word, %s', (size) => {
    const coloured = [...openingSvg(id, size).matchAll(/<\w+[^>]* (fill|stroke)="#[^>]*>/g)].slice(1);
    expect(coloured.length).toBeGreaterThan(10);
    for (const [tag] of coloured) {
      const [, names = ''] = / class="([^"]*)"/.exec(tag) ?? [];
      const classes = tag.startsWith('<text') ? [...names.split(' '), 'text'] : names.split(' ');
      for (const [, part] of tag.matchAll(/ (fill|stroke)="#/g))
        expect(
          classes.some((name) => new RegExp(`\\.opening-svg \\.?${name} \\{[^}]*\\b${part}: var`).test(inks)),
          tag,
        ).toBe(true);
    }
  });
  it.each(sizes)('has letters that stay legible where the window is small, %s', (size) => {
    const least = size === 'desk' ? 17 : 15;
    const letters = [...openingSvg(id, size).matchAll(/font-size="([\d.]+)"/g)].map(([, found]) =>
      Number(found),
    );
    expect(letters.filter((each) => each < least)).toEqual([]);
  });
  it.each(sizes)('refers only to what it defines, under names of its own, %s', (size) => {
    const svg = openingSvg(id, size);
    const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name));
    const used = [...svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
    for (const name of defined) expect(name).toContain(`o-${id}-${size}-`);
  });
  it('has the magnet on it once in each size, and says what is drawn', () => {
    const { says } = openingOf(id);
    expect(says).toMatch(/^[A-Z].*\.$/);
    expect(says.length).toBeLessThan(140);
    for (const size of sizes) expect(openingSvg(id, size).split('class="magnet"')).toHaveLength(2);
  });
});

// Outlines for letters look like the letters, and leave no text that a program could set in another face.
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { create, type Font } from 'fontkitten';
import { expect, test } from 'vitest';
import { chartNamed } from '../../../../src/charts/contract/registry.ts';
import { textWidth } from '../../../../src/charts/look/text-width.ts';
import { onGround } from '../../../../src/export/picture/ground/grounds.ts';
import { pngOf } from '../../../../src/export/picture/png.ts';
import { outlinesIn } from '../../../../src/export/picture/saving/outlines/text-outlines.ts';
import { svgFileOf } from '../../../../src/export/picture/svg-file/svg-file.ts';
import { stillOf } from '../../../../src/export/picture/still.ts';

const cut = (name: string) => create(readFileSync(`generated/fonts/${name}.ttf`)) as Font;
const cuts = {
  regular: cut('archivo-400'),
  bold: cut('archivo-600'),
  headline: cut('newsreader-display'),
};

const pixelsOf = (png: Uint8Array): Buffer =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="704" height="900"><image width="704" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
  ).render().pixels;

test.each([
  ['mine-to-magnet', 'chain'],
  ['heavy-exports', 'year'],
  ['leverage-timeline', 'all'],
  ['cover-valve', 'latest'],
])('%s, %s: the same picture, without a text or a face', async (id, view) => {
  const chart = chartNamed(id);
  const file = outlinesIn(await svgFileOf(chart, view), cuts);
  expect(file).not.toMatch(/<text|<tspan|<style|font-size|NaN|undefined/);
  expect(file).toContain('<title id="title">');
  // Lines are set by advance widths, as layouts measure them.
  const unkerned = stillOf(chart, view).replaceAll('<text ', '<text style="font-kerning:none" ');
  const [drawn, set] = [pixelsOf(pngOf(file, 1)), pixelsOf(pngOf(unkerned, 1))];
  let differ = 0;
  for (let i = 0; i < drawn.length; i += 4) if (Math.abs(drawn[i]! - set[i]!) > 90) differ++;
  // Edges of letters may fall otherwise; a letter that is elsewhere changes far more.
  expect(differ / (drawn.length / 4)).toBeLessThan(0.004);
});

test('lines keep their anchors, their breaks and what they are inked in', () => {
  const outline = (text: string) => outlinesIn(text, cuts);
  const width = textWidth('Magnet', 20);
  const startOf = (text: string): number => Number(/ d="M(-?[\d.]+)/.exec(outline(text))?.[1]);
  const at = (anchor: string) =>
    startOf(`<text x="100" y="50" font-size="20" text-anchor="${anchor}" fill="#000">Magnet</text>`);
  expect(at('start') - at('end')).toBeCloseTo(width, 1);
  expect(at('start') - at('middle')).toBeCloseTo(width / 2, 1);
  const two = outline(
    '<text x="9" y="1" font-size="10" font-weight="600" fill="#123456" opacity="0.5"><tspan x="5" y="10">I</tspan><tspan x="5" y="60">&amp;</tspan></text>',
  );
  expect(two).toMatch(/^<path fill="#123456" opacity="0\.5" d="/);
  const ys = [...two.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Number(y));
  expect(Math.min(...ys)).toBeLessThan(11);
  expect(Math.max(...ys)).toBeGreaterThan(50);
});

test('labels that clear their ground do so as outlines, too', () => {
  const svg = onGround(stillOf(chartNamed('leverage-timeline'), 'all'), 'none');
  const file = outlinesIn(svg, cuts);
  expect(file).not.toContain('<text');
  expect(file.includes('<mask')).toBe(svg.includes('<mask'));
});

// The SVG file to download carries its fonts and is otherwise the picture itself.
import { inflateSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { charts } from '../../../../src/charts/contract/registry.ts';
import { stillOf } from '../../../../src/export/picture/still.ts';
import { svgFileOf } from '../../../../src/export/picture/svg-file/svg-file.ts';

const style = /<style>([\s\S]*)<\/style>/;

/** How many glyphs a cut has: the number stands in the table `maxp` of the font, which WOFF packs where that makes it shorter. */
function glyphsOf(address: string): number {
  const file = Buffer.from(address, 'base64');
  expect(file.toString('latin1', 0, 4)).toBe('wOFF');
  const entries = Array.from({ length: file.readUInt16BE(12) }, (_, i) => 44 + 20 * i);
  const entry = entries.find((at) => file.toString('latin1', at, at + 4) === 'maxp') ?? NaN;
  const [at, packed, length] = [4, 8, 12].map((part) => file.readUInt32BE(entry + part)) as [
    number,
    number,
    number,
  ];
  const bytes = file.subarray(at, at + packed);
  return (packed < length ? inflateSync(bytes) : bytes).readUInt16BE(4);
}

test.each(charts.map((chart) => ({ chart, id: chart.id })))(
  'the file of $id holds a face for each weight of its text, with every letter, and adds nothing else',
  async ({ chart }) => {
    const view = chart.views[0];
    const still = stillOf(chart, view);
    const file = await svgFileOf(chart, view);
    const faces = style.exec(file)?.[1] ?? '';
    const found = [...faces.matchAll(/font-family:(\w+);font-weight:(\d+);src:url\([^,]*,([^)]*)\)/g)];
    expect(found.map(([, family, weight]) => `${family} ${weight}`)).toEqual([
      'Archivo 400',
      ...(still.includes('font-weight="600"') ? ['Archivo 600'] : []),
      'Newsreader 300',
    ]);
    // No part of a text, and no group around it, is of another weight than its own.
    expect(still.replace(/<text [^>]*>/g, '')).not.toContain('font-weight');
    expect(file.replace(style, '')).toBe(still);
    const document = new new Window().DOMParser().parseFromString(file, 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
    const texts = [...document.querySelectorAll('text')].map((text) => ({
      weight: text.getAttribute('font-weight') ?? '400',
      words: text.textContent,
    }));
    expect(new Set(texts.map(({ weight }) => weight)).size).toBe(found.length);
    for (const [, , weight = '', font = ''] of found) {
      const own = texts.filter((text) => text.weight === weight);
      const letters = new Set(own.flatMap(({ words }) => [...words]));
      expect(letters.size, weight).toBeGreaterThan(2);
      expect(glyphsOf(font), weight).toBeGreaterThan(letters.size);
    }
  },
);

test('an unknown view is refused with the valid ones', async () => {
  const [chart] = charts;
  if (chart === undefined) throw new Error('no chart');
  await expect(svgFileOf(chart, 'nonsense')).rejects.toThrow(chart.views.join(', '));
});

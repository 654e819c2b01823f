// A PNG of ours shows each pixel as it was, few colours or many, as another program reads it.
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { isOpaque, pngFile } from '../../../src/export/picture/png-file.ts';

/** Pixels by a rule: red, green and blue of the pixel at a place. */
function pixelsBy(width: number, height: number, colour: (i: number) => readonly number[]) {
  const bytes = Buffer.from(Array.from({ length: width * height }, (_, i) => [...colour(i), 255]).flat());
  return { width, height, bytes };
}

/** What another program sees in the file. */
function seen(png: Uint8Array, width: number, height: number): Buffer {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const image = `<image width="${width}" height="${height}" href="${address}" style="image-rendering:optimizeSpeed"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

/** Number of the kind of colour: 2 for red, green and blue, 3 for a palette. */
const kindOf = (png: Uint8Array): number | undefined => png[25];

describe.each([
  ['one colour', 3, () => [250, 247, 240]],
  ['stripes whose ground is not the first colour', 3, (i: number) => [i % 7 === 0 ? 1 : 200, 5, i % 2]],
  ['256 colours', 3, (i: number) => [i % 256, 255 - (i % 256), 7]],
  ['257 colours', 2, (i: number) => [i % 257 > 255 ? 9 : i % 257, 0, i % 257 > 255 ? 1 : 0]],
  ['colours that differ only where a table of them is short', 3, (i: number) => [0, 0, (i * 16) % 256]],
  ['a colour a pixel', 2, (i: number) => [i % 256, (i >> 8) % 256, 3]],
])('%s', (_, kind, colour) => {
  const pixels = pixelsBy(61, 37, colour);
  const png = pngFile(pixels);

  test('shows every pixel as it was', () => {
    expect(Buffer.compare(seen(png, 61, 37), pixels.bytes)).toBe(0);
  });

  test('takes a byte a pixel where 256 colours are enough', () => {
    expect(kindOf(png)).toBe(kind);
    const at = Buffer.from(png).indexOf('IDAT');
    const length = Buffer.from(png).readUInt32BE(at - 4);
    const lines = inflateSync(png.subarray(at + 4, at + 4 + length));
    expect(lines).toHaveLength(37 * (1 + 61 * (kind === 3 ? 1 : 3)));
  });
});

test('one pixel that shines through is noticed', () => {
  const pixels = pixelsBy(20, 20, () => [9, 9, 9]);
  expect(isOpaque(pixels)).toBe(true);
  pixels.bytes[4 * 123 + 3] = 254;
  expect(isOpaque(pixels)).toBe(false);
});

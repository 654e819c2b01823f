// QR codes: a reader of QR codes sees in the drawn picture the address that it was made from.
import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrFile, qrSvg } from '../../../src/teach/short/qr.ts';

/** What a reader of QR codes sees in an SVG, drawn at a scale of its own units; null where it sees no code. */
function readIn(svg: string, scale: number): string | null {
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } }).render();
  return jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data ?? null;
}

test.each([
  'https://example.org/t/3e/',
  'http://127.0.0.1:4321/t/c17/',
  'https://some-school.github.io/strategic-valve/t/h126/',
])('the drawn code of %s reads as that address', (address) => {
  const file = qrFile(address);
  expect(readIn(file, 1)).toBe(address);
  // As small as on a sheet: a third of that.
  expect(readIn(file, 0.33)).toBe(address);
});

test('four empty modules stand on each side of the drawn code', () => {
  const { size } = qrSvg('https://example.org/t/3e/');
  const { width, pixels } = new Resvg(qrFile('https://example.org/t/3e/'), {
    fitTo: { mode: 'zoom', value: 0.1 },
  }).render();
  expect(width).toBe(size);
  const black = (x: number, y: number) => pixels[4 * (y * width + x)] === 0;
  const places = Array.from({ length: size }, (_, at) => at);
  const drawn = (test: (at: number, across: number) => boolean) =>
    places.filter((at) => places.some((across) => test(at, across)));
  for (const rows of [drawn((y, x) => black(x, y)), drawn((x, y) => black(x, y))])
    expect([rows[0], rows.at(-1)]).toEqual([4, size - 5]);
});

test('what is no address is refused', () => {
  expect(() => qrSvg('t/3e/')).toThrow(
    'a QR code holds an address that begins with http:// or https://, not "t/3e/"',
  );
});

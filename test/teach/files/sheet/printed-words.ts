// What readers and scanners find in a printed PDF: its words, its QR code, its links. Written anew, apart from the code under test.
import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** Objects by number, a character a byte. */
function objectsIn(pdf: Uint8Array): ReadonlyMap<string, string> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Map(
    [...text.matchAll(/(?<=\n)(\d+) 0 obj\n([\s\S]*?)endobj\n/g)].map(([, number = '', body = '']) => [
      number,
      body,
    ]),
  );
}

const unpacked = (body: string): Buffer => {
  const [, length = '0'] = /\/Length (\d+)/.exec(body) ?? [];
  const at = body.indexOf('stream\n') + 'stream\n'.length;
  return inflateSync(Buffer.from(body.slice(at, at + Number(length)), 'latin1'));
};

function unicodeOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, line = ''] of map.matchAll(/^(<.*>)$/gm)) {
    const [from = '', to = '', at] = line.match(/[0-9A-F]+/gi) ?? [];
    const first = at ?? to;
    const last = at === undefined ? from : to;
    const units = (first.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
    for (let glyph = parseInt(from, 16), i = 0; glyph <= parseInt(last, 16); glyph++, i++)
      letters.set(glyph, String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + i));
  }
  return letters;
}

/** The words of each page, runs joined by spaces. */
export function pageWords(pdf: Uint8Array): readonly string[] {
  const objects = objectsIn(pdf);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
        const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '') ?? [];
        return [name, unicodeOf(unpacked(objects.get(map) ?? '').toString('latin1'))] as const;
      }),
    );
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    const content = unpacked(objects.get(contents) ?? '').toString('latin1');
    return content
      .split('ET\n')
      .map((run) => {
        const [, font = ''] = /\/(F\d+) [\d.]+ Tf/.exec(run) ?? [];
        return [...run.matchAll(/<([0-9A-F]+)> Tj|\((.*)\) Tj/gi)]
          .map(
            // Letters that are set closer together than others stand in one piece: four digits each.
            ([, glyphs = '', plain]) =>
              plain ??
              (glyphs.match(/.{4}/g) ?? [])
                .map((glyph) => fonts.get(font)?.get(parseInt(glyph, 16)) ?? '?')
                .join(''),
          )
          .join('');
      })
      .join(' ');
  });
}

function scanned(image: string): string | null {
  const size = Number(/\/Width (\d+)/.exec(image)?.[1]);
  const bits = unpacked(image);
  const row = Math.ceil(size / 8);
  const pixels = new Uint8ClampedArray(4 * size * size).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if ((((bits[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0)
        pixels.fill(0, 4 * (y * size + x), 4 * (y * size + x) + 3);
  return jsQR(pixels, size, size)?.data ?? null;
}

/** What a scanner reads in the pictures of a PDF, in the order in which its pages draw them; null for one that it can't read. */
export function scannedCodes(pdf: Uint8Array): readonly (string | null)[] {
  const objects = objectsIn(pdf);
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .flatMap((page) => {
      const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
      const drawn = unpacked(objects.get(contents) ?? '')
        .toString('latin1')
        .matchAll(/\/(X\d+) Do/g);
      return [...drawn].map(([, name = '']) => {
        const [, number = ''] = new RegExp(`/${name} (\\d+) 0 R`).exec(page) ?? [];
        return scanned(objects.get(number) ?? '');
      });
    });
}

/** Where the links of a PDF lead. */
export const linksIn = (pdf: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/URI \((.*?)\)>>/g),
  ].map(([, address = '']) => address);

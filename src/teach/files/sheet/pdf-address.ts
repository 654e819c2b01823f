// Puts the address of the site into a printed handout, which is kept with an address of its own: in its links, its QR code and its words.
import { deflateSync } from 'node:zlib';
import { printAddress, typedPrintAddress } from './print-address.ts';
import { fontOf, objectsOf, pdfOfObjects, streamOf, type PdfObject } from './pdf-objects.ts';

/** A QR code as a square of dots, with the empty edge that scanners need. */
export interface CodeDots {
  readonly size: number;
  readonly isBlack: (x: number, y: number) => boolean;
}

/** The name of the font that addresses are set in: one that every reader of PDFs has, since those printed hold only the letters of the sheet. */
const fontName = 'Address';
const fontText = `<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Encoding /WinAnsiEncoding>>`;

/** Characters of a text by the numbers that a font gives them. */
function lettersOf(toUnicode: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const decoded = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
  for (const [, block = ''] of toUnicode.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gi))
      letters.set(glyph, decoded(hex));
  for (const [, block = ''] of toUnicode.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of block.matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi,
    ))
      for (let glyph = parseInt(from, 16), at = parseInt(hex, 16); glyph <= parseInt(to, 16); glyph++, at++)
        letters.set(glyph.toString(16).toUpperCase().padStart(from.length, '0'), String.fromCodePoint(at));
  return letters;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** One run of text of a page: begins, each glyph with its step from the one before, ends. */
const run = /BT\n\/(F\d+) ([\d.]+) Tf\n([^\n]* Tm)\n([\s\S]*?)ET\n/g;

/** The words of a page with the address that is typed on it put in, in a font of its own from there to the end of the run. */
const withWords = (
  content: string,
  letters: (font: string) => ReadonlyMap<string, string>,
  typedAddress: string,
): string =>
  content.replace(run, (whole, font: string, size: string, place: string, body: string) => {
    const glyphs = body.split('\n').filter((line) => line.endsWith(' Tj'));
    const known = letters(font);
    const text = glyphs.map(
      (line) => known.get(/<([0-9A-F]+)> Tj$/i.exec(line)?.[1]?.toUpperCase() ?? '') ?? '?',
    );
    const at = text.join('').indexOf(typedPrintAddress);
    if (at === -1) return whole;
    const [step = ''] = /^\S+ \S+ Td (?=<)/.exec(glyphs[at] ?? '') ?? [];
    const said = text.slice(at).join('').replaceAll(typedPrintAddress, typedAddress);
    return [
      `BT\n/${font} ${size} Tf\n${place}`,
      ...glyphs.slice(0, at),
      `${step}/${fontName} ${size} Tf (${escaped(said)}) Tj\nET\n`,
    ].join('\n');
  });

/** The bytes of a QR code as an image of one bit a dot, each row from a byte of its own. */
function codeBits({ size, isBlack }: CodeDots): Uint8Array {
  const width = Math.ceil(size / 8);
  const bits = new Uint8Array(width * size).fill(0xff);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isBlack(x, y)) {
        const cell = y * width + (x >> 3);
        bits[cell] = (bits[cell] ?? 0) & ~(0x80 >> (x & 7));
      }
  return bits;
}

const stream = (head: string, bytes: Uint8Array): string => {
  const packed = deflateSync(bytes, { level: 9 });
  return `<<${head}/Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed.toString('latin1')}\nendstream\n`;
};

/** Which code an image holds the place of, from 0: it is one more pixel wide. */
const placeHeld = (image: string): number => Number(/\/Width (\d+)\n/.exec(image)?.[1]) - 1;

const codeImage = (code: CodeDots): string =>
  stream(
    `/Type /XObject\n/Subtype /Image\n/Width ${code.size}\n/Height ${code.size}\n/ColorSpace /DeviceGray\n/BitsPerComponent 1\n`,
    codeBits(code),
  );

/**
 * A handout with the address of the site.
 * @param site the full address of the site's root: "https://example.org/valve/"
 * @param codes the QR codes of the handout, in its order
 * @throws RangeError for bytes that are no PDF as the project's browser prints it, where the printed address stands nowhere in it, and for a code without its place
 */
export function withAddress(
  pdf: Uint8Array,
  site: string,
  codes: readonly CodeDots[],
): Uint8Array<ArrayBuffer> {
  const objects = objectsOf(pdf);
  const typedAddress = site.replace(/^https?:\/\//, '');
  const maps = new Map<string, ReadonlyMap<string, string>>();
  const fontNumber = objects.length + 1;
  let changed = 0;
  let drawn = 0;

  const contents = new Map<number, PdfObject>();
  for (const page of objects.filter(({ text }) => text.includes('/Type /Page\n'))) {
    const [, number = ''] = /\/Contents (\d+) 0 R/.exec(page.text) ?? [];
    contents.set(Number(number), page);
  }
  const lettersIn = (page: PdfObject) => (font: string) => {
    const number = fontOf(page, font);
    const known =
      maps.get(number) ??
      lettersOf(
        streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(objects[Number(number) - 1]?.text ?? '')?.[1]),
      );
    maps.set(number, known);
    return known;
  };

  const made = objects.map((object): PdfObject => {
    const page = contents.get(object.number);
    if (page !== undefined) {
      const before = streamOf(objects, String(object.number));
      const after = withWords(before, lettersIn(page), typedAddress);
      if (after !== before) changed++;
      return after === before ? object : { ...object, text: stream('', Buffer.from(after, 'latin1')) };
    }
    if (object.text.includes('/Subtype /Image\n')) {
      const code = codes[placeHeld(object.text)];
      if (code !== undefined) drawn++;
      return code === undefined ? object : { ...object, text: codeImage(code) };
    }
    return {
      ...object,
      text: object.text
        .replace('/Font <<', `/Font <</${fontName} ${fontNumber} 0 R\n`)
        .replaceAll(printAddress, () => site)
        .replaceAll(typedPrintAddress, () => typedAddress),
    };
  });
  if (changed === 0) throw new RangeError(`this PDF has no address "${typedPrintAddress}" in its words`);
  if (drawn !== codes.length)
    throw new RangeError(`this PDF has places for ${drawn} QR codes, expected ${codes.length}`);
  return pdfOfObjects([...made, { number: fontNumber, text: `${fontText}\n` }], pdf);
}

// The objects of a PDF as the project's browser prints it: one after the other, none packed into another, with one table of places at the end.
import { inflateSync } from 'node:zlib';

/** An object: its number, and what stands between "obj" and "endobj", a character a byte. */
export interface PdfObject {
  readonly number: number;
  readonly text: string;
}

/**
 * The objects in the order of their numbers, 1 the first.
 * @throws RangeError for bytes that are no such PDF
 */
export function objectsOf(pdf: Uint8Array): readonly PdfObject[] {
  const text = Buffer.from(pdf).toString('latin1');
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n?$/.exec(text) ?? [];
  const table = text.slice(Number(start));
  if (!text.startsWith('%PDF-1.4\n') || !table.startsWith('xref\n'))
    throw new RangeError('these bytes are no PDF as the browser of this project prints it');
  const places = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  const ends = [...places, Number(start)].sort((a, b) => a - b);
  return places.map((place, i) => {
    const end = ends[ends.indexOf(place) + 1] ?? text.length;
    const body = text.slice(place, end);
    const head = `${i + 1} 0 obj\n`;
    if (!body.startsWith(head) || !body.endsWith('endobj\n'))
      throw new RangeError(`object ${i + 1} of this PDF is not where its table says`);
    return { number: i + 1, text: body.slice(head.length, -'endobj\n'.length) };
  });
}

/** The bytes of an object's stream, unpacked, a character a byte; empty where no object has the number. */
export function streamOf(objects: readonly PdfObject[], number: string | undefined): string {
  const text = objects[Number(number) - 1]?.text ?? '';
  const [begin = ''] = /stream\r?\n/.exec(text) ?? [];
  const at = text.indexOf(begin);
  if (begin === '') return '';
  const [, length = '0'] = /\/Length (\d+)/.exec(text) ?? [];
  const packed = Buffer.from(text.slice(at + begin.length, at + begin.length + Number(length)), 'latin1');
  return inflateSync(packed).toString('latin1');
}

/** The number of the object of a page's font, by its name on the page. */
export const fontOf = ({ text }: PdfObject, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? '0';

/** A PDF of these objects, with the head and the trailer of another. */
export function pdfOfObjects(objects: readonly PdfObject[], like: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(like).toString('latin1');
  const head = text.slice(0, text.indexOf('1 0 obj\n'));
  const [, trailer = ''] = /trailer\n<<\/Size \d+\n([\s\S]*?)>>\nstartxref/.exec(text) ?? [];
  const parts = [head];
  const places: number[] = [];
  let length = head.length;
  for (const { number, text: body } of objects) {
    const part = `${number} 0 obj\n${body}endobj\n`;
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}\n${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

// The objects of a PDF that Chromium printed: their dictionaries, and their streams unpacked.
import { inflateSync } from 'node:zlib';

export interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** Every object of the file by its number. */
export function objectsOf(file: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const text = file.toString('latin1');
  for (const { 1: id = '', 2: body = '', index } of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const start = /stream\r?\n/.exec(body);
    const head = start === null ? body : body.slice(0, start.index);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const at = index + text.slice(index).indexOf(body) + (start?.index ?? 0) + (start?.[0].length ?? 0);
    const bytes = file.subarray(at, at + length);
    const packed = start !== null && head.includes('/FlateDecode') && !head.includes('/Image');
    objects.set(id, { head, stream: packed ? inflateSync(bytes).toString('latin1') : '' });
  }
  return objects;
}

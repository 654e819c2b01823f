// Zip files whose bytes follow from their content alone: no clock, no time zone, files in the order given.
import { strToU8, zipSync } from 'fflate';

/** The first moment a zip can name. fflate writes local time, so local parts give the same bytes in every time zone. */
const mtime = new Date(1980, 0, 1);

/** Files by path in the zip; text is written as UTF-8. */
export type ZipFiles = Readonly<Record<string, Uint8Array | string>>;

/** A zip of these files, deflated. The same files give the same bytes. */
export const zipOf = (files: ZipFiles): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [
          path,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
      { level: 9, mtime },
    ),
  );

/** What the parts of a zip begin with. */
const begins = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
/** A list's end is this long where nobody has written a comment. */
const endLength = 22;
/** Midnight of the first day a zip can name: its time, then its day. */
const firstMoment = [0, 0x21] as const;

/**
 * The same zip with its first moment for every time that another program wrote into it; what is packed stays as it is.
 * Throws RangeError for bytes that are no zip, and for one with a comment.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const begin = (at: number, part: keyof typeof begins): number => {
    if (at < 0 || at + endLength > bytes.length || view.getUint32(at, true) !== begins[part])
      throw new RangeError('these bytes are no zip');
    return at;
  };
  const write = (at: number): void =>
    firstMoment.forEach((part, i) => view.setUint16(at + 2 * i, part, true));

  const end = begin(bytes.length - endLength, 'end');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const entry = begin(at, 'entry');
    write(entry + 12);
    write(begin(view.getUint32(entry + 42, true), 'file') + 10);
    at += 46 + [28, 30, 32].reduce((sum, length) => sum + view.getUint16(entry + length, true), 0);
  }
  return bytes;
}

// Zip files whose bytes follow from their content alone: no clock, no time zone, files in the order given.
import { strToU8, unzipSync, zipSync } from 'fflate';

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

/** The same zip without the times that another program wrote into it. Throws for bytes that are no zip. */
export const withoutTimes = (zip: Uint8Array): Uint8Array<ArrayBuffer> => zipOf(unzipSync(zip));

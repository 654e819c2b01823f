// The words inside files that are packed: the cells of spreadsheets, the texts of zips.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { type Build, filesOf } from './built.ts';

/** Cells as text, one row a line; a day as ISO. */
async function cellsOf(path: string): Promise<string> {
  const sheets = await readXlsxFile(path);
  const rows = sheets.flatMap(({ data }) => data);
  return rows
    .map((row) =>
      row
        .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))
        .join('\t'),
    )
    .join('\n');
}

/** The texts of every XLSX file and zip of a build. */
export async function unpackedTexts(
  build: Build,
): Promise<{ readonly file: string; readonly text: string }[]> {
  const found: { file: string; text: string }[] = [];
  for (const file of filesOf(build)) {
    const path = join(build.folder, file);
    if (file.endsWith('.xlsx')) found.push({ file, text: await cellsOf(path) });
    if (file.endsWith('.zip'))
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path))))
        found.push({ file: `${file}/${name}`, text: strFromU8(bytes) });
  }
  return found;
}

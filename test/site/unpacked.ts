// The words inside files that are packed: the cells of spreadsheets, the texts of zips, slides and documents. Each file is unpacked once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { type Build, filesOf } from './built.ts';

type Sheets = Awaited<ReturnType<typeof readXlsxFile>>;

const opened = new Map<string, Promise<Sheets>>();
/** The sheets of a spreadsheet of a build. */
export function sheetsIn({ folder }: Build, file: string): Promise<Sheets> {
  const path = join(folder, file);
  const sheets = opened.get(path) ?? readXlsxFile(path);
  opened.set(path, sheets);
  return sheets;
}

/** Cells as text, one row a line; a day as ISO. */
function cellsOf(sheets: Sheets): string {
  const rows = sheets.flatMap(({ data }) => data);
  return rows
    .map((row) =>
      row
        .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))
        .join('\t'),
    )
    .join('\n');
}

/** What is a zip of texts: pictures in it are none. */
const isPacked = (file: string): boolean => /\.(?:zip|imscc|pptx|docx)$/.test(file);
const isText = (name: string): boolean => !/\.(?:png|pdf|pptx|docx|xlsx|imscc)$/.test(name);

/** The texts of every XLSX, PPTX and DOCX file, course and zip of a build. */
export async function unpackedTexts(
  build: Build,
): Promise<{ readonly file: string; readonly text: string }[]> {
  const found: { file: string; text: string }[] = [];
  for (const file of filesOf(build)) {
    if (file.endsWith('.xlsx')) found.push({ file, text: cellsOf(await sheetsIn(build, file)) });
    if (isPacked(file))
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(build.folder, file)))))
        if (isText(name)) found.push({ file: `${file}/${name}`, text: strFromU8(bytes) });
  }
  return found;
}

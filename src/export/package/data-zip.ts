// All tables in one zip with their descriptor, licence and a short guide, and the checksum of it.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tables } from '../../data/tables/tables.ts';
import { tableCsvOf } from '../tables/csv.ts';
import { dataPackageText, sha256Of } from './data-package.ts';
import { dataPaths } from '../../names/data-paths.ts';
import { zipOf } from './fixed-zip.ts';
import { zipReadme } from './zip-readme.ts';

let made: Uint8Array<ArrayBuffer> | undefined;

/** The zip. Made once: its page and its checksum read it too. */
export function dataZip(): Uint8Array<ArrayBuffer> {
  made ??= zipOf({
    'README.txt': zipReadme(),
    'LICENSE.txt': readFileSync(join(process.cwd(), 'LICENSE-CONTENT'), 'utf8'),
    'datapackage.json': dataPackageText(),
    ...Object.fromEntries(tables.map((table) => [`${table.name}.csv`, tableCsvOf(table)])),
  });
  return made;
}

/** One line as sha256sum writes and reads it. */
export const zipChecksum = (): string => `${sha256Of(dataZip())}  ${basename(dataPaths.zip)}\n`;

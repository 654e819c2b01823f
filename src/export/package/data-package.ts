// All tables as a Frictionless Data Package, profile tabular-data-package of version 1, which readers of version 2 still take.
import { tableTitle } from '../../data/tables/table-title.ts';
import { createHash } from 'node:crypto';
import { absolute } from '../../names/addresses.ts';
import { placeTerms } from '../cite/place-credit.ts';
import { sourceName } from '../../data/facts/source-name.ts';
import { dictionaryOf } from '../../data/text/dictionary.ts';
import type { AnyTable } from '../../data/reading/load-table.ts';
import { tables } from '../../data/tables/tables.ts';
import { licence, siteName, siteStandfirst } from '../../data/text/credit.ts';
import { tableCsvOf } from '../tables/csv.ts';
import { dataPaths, tablePaths } from '../../names/data-paths.ts';
import { tableSchemaOf } from './table-schema.ts';
import { keptBack, sourcesOfTable } from '../tables/table-words.ts';
import { datesOf } from '../../data/text/changes.ts';
import { evidenceDay } from '../../data/text/site.ts';

const licences = [
  { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0 International', path: licence.url },
];

/** SHA-256 of some bytes, as 64 hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a table holds, what is not in it, and what it must not be used for, in one text. */
function descriptionOf(table: AnyTable): string {
  const { what, lead, mustNot } = dictionaryOf(table.name);
  const terms = placeTerms(table.name)?.note ?? '';
  return [what, keptBack(table), terms, `${lead}: ${mustNot.join('; ')}.`]
    .filter((part) => part !== '')
    .join(' ');
}

function resourceOf(table: AnyTable) {
  const bytes = new TextEncoder().encode(tableCsvOf(table));
  const terms = placeTerms(table.name);
  const sources = [
    ...sourcesOfTable(table).map((item) => ({
      title: `${sourceName(item)}: ${item.title}`,
      ...(item.url !== null && { path: item.url }),
    })),
    ...(terms?.sources ?? []),
  ];
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: tableTitle(table.name),
    description: descriptionOf(table),
    homepage: absolute(tablePaths(table.name).page),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes: bytes.length,
    hash: `sha256:${sha256Of(bytes)}`,
    licenses: [...licences, ...(terms?.licences ?? [])],
    ...(sources.length > 0 && { sources }),
    schema: tableSchemaOf(table),
  };
}

/** The descriptor, ready for JSON.stringify. Paths stand beside it, in the zip as on the site. */
const dataPackage = () => ({
  profile: 'tabular-data-package',
  name: 'strategic-valve-data',
  title: `${siteName}: the tables`,
  description: `${siteStandfirst} ${tables.length} tables on the chain from rare earths to magnets, each row with its source. Rows that may not be shown are left out. A text that a spreadsheet would take for a formula begins with an apostrophe. Evidence ends on ${evidenceDay()}.`,
  homepage: absolute(dataPaths.page),
  // The day of the newest change of the site.
  version: datesOf('').modified.replace(/-0?/g, '.'),
  created: `${datesOf('').modified}T00:00:00Z`,
  keywords: ['rare earths', 'magnets', 'Japan', 'China', 'export controls', 'supply chains'],
  licenses: licences,
  contributors: [{ title: siteName, path: absolute(''), role: 'author' }],
  resources: tables.map(resourceOf),
});

/** The text of datapackage.json, the same at its address and in the zip. */
export const dataPackageText = (): string => `${JSON.stringify(dataPackage(), null, 2)}\n`;

// What the library for XLSX does not write itself: a filter on the head of a sheet, and the properties of the document.
import type writeXlsxFile from 'write-excel-file/node';
import { escapeXml } from '../../names/escapes.ts';
import type { Sheet } from './workbook.ts';

/** What a workbook says of itself, as file managers and libraries show it. */
export interface WorkbookProperties {
  readonly title: string;
  readonly author: string;
  /** What it may be used for, and where its page is. */
  readonly description: string;
  /** ISO day of the version. */
  readonly day: string;
}

/** A feature, as the library calls what it lets others add. */
type Part = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** The name of a column of a sheet, counted from 1: 1 → "A", 27 → "AA". */
function columnName(place: number): string {
  const before = Math.floor((place - 1) / 26);
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + ((place - 1) % 26))}`;
}

/** A filter over each sheet whose head stays in sight. */
export const filters = (sheets: readonly Sheet[]): Part => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          const width = sheet?.rows[0]?.cells.length ?? 0;
          if (sheet === undefined || sheet.frozen === 0 || width === 0) return xml;
          const filter = `<autoFilter ref="A${sheet.frozen}:${columnName(width)}${sheet.rows.length}"/>`;
          return xml.replace('</sheetData>', `</sheetData>${filter}`);
        },
      },
    },
  },
});

const corePath = 'docProps/core.xml';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Title, author, description and day of the document, with the same moment in every build. */
export const documentProperties = ({ title, author, description, day }: WorkbookProperties): Part => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () => `<Override PartName="/${corePath}" ContentType="${coreType}"/>`,
      },
      '_rels/.rels': {
        insert: () => `<Relationship Id="rId-core-1" Type="${coreRelation}" Target="${corePath}"/>`,
      },
    },
    write: {
      files: () => ({
        [corePath]: [
          '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
          ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
          ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
          `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
          `<dc:description>${escapeXml(description)}</dc:description>`,
          ...['created', 'modified'].map(
            (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`,
          ),
          '</cp:coreProperties>',
        ].join(''),
      }),
    },
  },
});

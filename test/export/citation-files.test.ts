// Reference managers must read what we give them: citation-js reads each file back, for every record of the site and for titles made to break it.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibtex, cslJson, ris } from '../../src/export/citation-files.ts';
import { chapterRecord, tableRecord, type CitationRecord } from '../../src/export/citation-record.ts';
import { always } from '../simulation/properties.ts';
import { everyRecord } from './cited.ts';

interface Item {
  readonly title: string;
  readonly type: string;
  readonly author: readonly { readonly literal?: string; readonly family?: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
  readonly note: string;
}
/** What comes back of a text in one of the formats; it must hold one reference. */
function readBack(text: string, forceType: string) {
  const { data } = new Cite(text, { forceType });
  expect(data).toHaveLength(1);
  const { title, author, issued, URL, note, type } = data[0] as unknown as Item;
  return {
    title,
    type,
    author: author.map(({ literal, family }) => literal ?? family),
    date: issued['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'),
    URL,
    hasLicence: note.includes('CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'),
  };
}
const formats = [
  {
    name: 'BibTeX',
    write: bibtex,
    type: '@bibtex/text',
    types: { webpage: 'document', dataset: 'document' },
  },
  { name: 'RIS', write: ris, type: '@ris/file', types: { webpage: 'webpage', dataset: 'dataset' } },
  {
    name: 'CSL-JSON',
    write: cslJson,
    type: '@else/json',
    types: { webpage: 'webpage', dataset: 'dataset' },
  },
] as const;
const expected = ({ title, author, version, URL }: CitationRecord) => ({
  title,
  author: [author],
  date: version,
  URL,
  hasLicence: true,
});

/** Signs that one of the formats reads as its own, between words. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['\\', '{', '}', '%', '$', '#', '&', '_', '~', '^', '"', "'", '`', '``', "''", '--', '---', '?`'],
        ...[
          '@',
          '@misc{x,',
          '|',
          '<i>',
          '</i>',
          '\\textbf{',
          '\\&',
          ' ',
          '\u00a0',
          '“',
          '”',
          '’',
          '–',
          '…',
          ',',
        ],
        ...['\r\nER  - \r\n', 'TI  - ', '\nTY  - BOOK', ' and ', '=', 'é', 'ü', '磁', '\u{1f9f2}', '−', '₂'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom('valve', 'China', 'of', '62', 'a'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text.replace(/\p{Cc}/gu, '')));
const day = fc.constantFrom('2026-01-06', '2026-02-28', '2026-09-09', '2026-11-25', '2031-12-31');

describe.each(formats)('$name', ({ write, type, types }) => {
  test.each(everyRecord.map((record) => ({ id: record.id, record })))(
    '$id comes back with its title, author, date and address',
    ({ record }) => {
      expect(readBack(write(record), type)).toEqual({ ...expected(record), type: types[record.type] });
    },
  );

  it('any title comes back as it was', () => {
    always(
      fc.tuple(nasty, day),
      ([title, modified]) => {
        const dates = { published: '2026-01-06', modified };
        for (const record of [
          chapterRecord('the-valve', title, dates),
          tableRecord('mine_production', title, dates),
        ])
          expect(readBack(write(record), type)).toMatchObject(expected(record));
      },
      400,
    );
  });
});

it('BibTeX: no sign is left that LaTeX would take for its own, also where citation-js would let it pass', () => {
  always(nasty, (title) => {
    const dates = { published: '2026-01-06', modified: '2026-01-06' };
    const [, written = ''] =
      /^ {2}title = \{\{(.*)\}\},$/m.exec(bibtex(chapterRecord('x', title, dates))) ?? [];
    const left = written.replace(/\\[&%$#_]|\\text[a-z]+\{\}|\{"\}|[-`'?!]\{\}/g, '');
    expect(left).not.toMatch(/[\\{}&%$#_^"]|--|``|''|[?!]`/);
  });
});

it('BibTeX: braces are balanced for readers that only count them, and the key is the entry’s first word', () => {
  const entry = bibtex(
    chapterRecord('x', 'A } b { c \\', { published: '2026-11-24', modified: '2026-11-25' }),
  );
  let depth = 0;
  for (const sign of entry) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  expect(entry).toMatch(/^@misc\{strategic-valve-chapter-x,\n/);
});

it('RIS: begins with the type, ends with ER, one tag a line with the line ends of the format', () => {
  for (const record of everyRecord) {
    const lines = ris(record).split('\r\n');
    expect(lines[0]).toMatch(/^TY {2}- (ELEC|DATA)$/);
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/);
  }
});

it('CSL-JSON: a list of one, with the organisation as it stands', () => {
  const [first] = everyRecord;
  if (first === undefined) throw new Error('nothing can be cited');
  expect(JSON.parse(cslJson(first))).toMatchObject([
    { type: 'webpage', author: [{ literal: 'The Strategic Valve' }], version: first.version },
  ]);
});

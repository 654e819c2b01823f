// Reference managers must read what we give them. Each file is read by the rules of its format, written down here apart from the
// library that writes it, for every record of the site and for titles made to break it; and citation-js reads its own work back.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibtex, cslJson, ris } from '../../../src/export/cite/citation-files.ts';
import { chapterRecord, tableRecord, type CitationRecord } from '../../../src/export/cite/citation-record.ts';
import { always } from '../../simulation/properties.ts';
import { everyRecord } from '../cited.ts';

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
        '\r\nER  - \r\n',
        'TI  - ',
        '\nTY  - BOOK',
        ' and ',
        '=',
        'é',
        'ü',
        '磁',
        '\u{1f9f2}',
        '−',
        '₂',
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

/** What LaTeX sets for its commands of signs. */
const signs: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
  '~': '\u00a0',
};

/** The words that LaTeX sets for the value of a field. Throws for what it would take as its own, and where braces aren’t balanced. */
function typeset(value: string): string {
  let depth = 0;
  const set = (value.match(/\\[a-zA-Z]+\{\}|\\.|--|``|''|[?!]`|[\s\S]/gu) ?? []).map((piece) => {
    const sign = signs[piece];
    if (sign !== undefined) return sign;
    if (/^\\[&%$#_]$/.test(piece)) return piece.slice(1);
    depth += piece === '{' ? 1 : piece === '}' ? -1 : 0;
    if (depth < 0) throw new Error(`a brace too many: ${value}`);
    if (piece === '{' || piece === '}') return '';
    // A quotation mark ends a value in quotes unless braces hold it.
    if (/^([\\&%$#_^].*|--|``|''|[?!]`)$/.test(piece) || (piece === '"' && depth === 0))
      throw new Error(`LaTeX reads ${piece} as its own: ${value}`);
    return piece;
  });
  if (depth !== 0) throw new Error(`a brace too few: ${value}`);
  return set.join('');
}

/** The fields of one entry of BibTeX as they are written, with its type and key. */
function fieldsOf(entry: string): Record<string, string> {
  const [, type = '', key = '', inside = ''] = /^@(\w+)\{([^,\s{}]+),\n([\s\S]*)\n\}\n$/.exec(entry) ?? [];
  const fields = inside.split('\n').map((line) => {
    const [, name = line, braced, bare] = /^ {2}([a-z]+) = (?:\{(.*)\}|([a-z]{3})),?$/.exec(line) ?? [];
    return [name, braced ?? bare ?? ''] as const;
  });
  expect(new Set(fields.map(([name]) => name)).size).toBe(fields.length);
  return {
    type: `@${type}`,
    key,
    ...Object.fromEntries(fields.map(([name, value]) => [name === 'type' ? 'genre' : name, value])),
  };
}
/** The tags of one reference of RIS, one a line, with the line ends of the format. */
function tagsOf(reference: string): Record<string, string> {
  const lines = reference.split('\r\n');
  expect(lines[0]).toMatch(/^TY {2}- /);
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  const tags = lines.slice(0, -2).map((line) => {
    expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]+$/);
    return [line.slice(0, 2), line.slice(6)] as const;
  });
  expect(new Set(tags.map(([tag]) => tag)).size).toBe(tags.length);
  return Object.fromEntries(tags);
}

const monthNames = 'January February March April May June July August September October November December';
const inWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames.split(' ')[month - 1]} ${year}`;
};
const noteOf = ({ version, issued }: CitationRecord): string =>
  `Version of ${inWords(version)}; first published ${inWords(issued)}. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/`;

/** Each file of a record holds every field that its type has, and no other. */
function expectComplete(record: CitationRecord) {
  const { id, title, author, publisher, genre, version, URL } = record;
  const [year = '', month = '', day = ''] = version.split('-');

  const fields = fieldsOf(bibtex(record));
  const words = { title, author, publisher, note: noteOf(record), ...(genre !== undefined && { genre }) };
  expect(fields).toEqual({
    type: '@misc',
    key: id,
    url: URL,
    year,
    day: String(Number(day)),
    month: monthNames.split(' ')[Number(month) - 1]?.slice(0, 3).toLowerCase(),
    ...Object.fromEntries(Object.keys(words).map((name) => [name, fields[name]])),
  });
  expect(Object.fromEntries(Object.keys(words).map((name) => [name, typeset(fields[name] ?? '')]))).toEqual(
    words,
  );
  // A name in braces of its own is that of a body, not of a person called Valve.
  expect(fields['author']).toMatch(/^\{.*\}$/);

  const tags = tagsOf(ris(record));
  expect(tags).toEqual({
    TY: record.type === 'dataset' ? 'DATA' : 'ELEC',
    ID: id,
    // An organisation to programs that would take a name without a comma apart.
    AU: `${author},`,
    TI: title,
    PB: publisher,
    PY: year,
    DA: `${year}/${month}/${day}`,
    LA: 'en',
    UR: URL,
    N1: noteOf(record),
    ...(record.kind !== 'site' && { T2: 'The Strategic Valve' }),
    ...(genre !== undefined && { M3: genre }),
    ...(record.type === 'dataset' && { ET: version }),
  });

  // Author, container and publisher are one: styles would print its name two or three times.
  expect(JSON.parse(cslJson(record))).toEqual([
    {
      id,
      type: record.type,
      title,
      author: [{ literal: author }],
      ...(genre !== undefined && { genre }),
      issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] },
      version,
      language: 'en',
      URL,
      note: noteOf(record),
    },
  ]);
}

test.each(everyRecord.map((record) => ({ id: record.id, record })))(
  '$id has in each file every field of its type, in words that the format leaves as they are',
  ({ record }) => {
    expectComplete(record);
  },
);

it('no title and no date makes a file lose or gain a sign', () => {
  always(
    fc.tuple(nasty, day),
    ([title, modified]) => {
      const dates = { published: '2026-01-06', modified };
      expectComplete(chapterRecord('the-valve', title, dates));
      expectComplete(tableRecord('mine_production', title, dates));
    },
    400,
  );
});

it('the reading above sees what LaTeX would take for its own', () => {
  for (const value of [
    '5% of it',
    'a & b',
    'a_b',
    '$5',
    '#1',
    'x^2',
    'a -- b',
    "it''s",
    '``so',
    '?`',
    'say "so"',
    '{',
    '}',
    '\\',
    '\\foo{}',
  ])
    expect(() => typeset(value), value).toThrow();
  expect(typeset('5\\% of {China}’s{"} -{}- 62~t \\textbackslash{}')).toBe('5% of China’s" -- 62\u00a0t \\');
});

it('a table’s files, written out by hand', () => {
  const record = tableRecord('mine_production', '62\u00a0t of NdFeB & more: about 74.9%', {
    published: '2026-01-06',
    modified: '2026-02-03',
  });
  const note =
    'Version of 3 February 2026; first published 6 January 2026. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
  const url = 'https://example.org/data/#mine_production';
  expect(bibtex(record)).toBe(`@misc{strategic-valve-table-mine-production,
  author = {{The Strategic Valve}},
  year = {2026},
  month = feb,
  day = {3},
  note = {${note}},
  publisher = {The Strategic Valve},
  title = {62~t of {NdFeB} \\& more: about 74.9\\%},
  type = {Data set},
  url = {${url}},
}
`);
  expect(ris(record).split('\r\n').sort()).toEqual(
    [
      'TY  - DATA',
      'ID  - strategic-valve-table-mine-production',
      'AU  - The Strategic Valve,',
      ...[
        'TI  - 62\u00a0t of NdFeB & more: about 74.9%',
        'T2  - The Strategic Valve',
        'PB  - The Strategic Valve',
      ],
      'PY  - 2026',
      'DA  - 2026/02/03',
      'ET  - 2026-02-03',
      'M3  - Data set',
      'LA  - en',
      `UR  - ${url}`,
      ...[`N1  - ${note}`, 'ER  - ', ''],
    ].sort(),
  );
  expect(cslJson(record)).toContain('"date-parts": [[2026, 2, 3]]');
});

it('BibTeX keeps the capitals of names for styles that write titles in small letters', () => {
  const dates = { published: '2026-11-24', modified: '2026-11-25' };
  const written = fieldsOf(bibtex(chapterRecord('x', 'What Japan’s NdFeB costs in the EU', dates)))['title'];
  expect(written).toBe('What {Japan}’s {NdFeB} costs in the {EU}');
});

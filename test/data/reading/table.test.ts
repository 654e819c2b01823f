// parseTable: good bytes become typed frozen rows; every kind of malformed CSV is named with file, line, column and value.
import { describe, expect, it } from 'vitest';
import {
  date,
  id,
  ids,
  integer,
  number,
  oneOf,
  optional,
  period,
  text,
  url,
} from '../../../src/data/reading/columns.ts';
import { knownBy, note, publishAdvice, sourceIds } from '../../../src/data/tables/evidence-columns.ts';
import { ordered } from '../../../src/data/reading/row-rules.ts';
import { defineTable, lineOf, parseTable } from '../../../src/data/reading/table.ts';

const definition = defineTable({
  name: 'trial',
  key: ['id'],
  columns: {
    id: id(),
    stage: oneOf(['mine', 'separation', 'magnet']),
    year: integer({ minimum: 1900, maximum: 2100 }),
    share: optional(number({ minimum: 0, maximum: 100 })),
    when: optional(date()),
    span: optional(period()),
    source_id: sourceIds,
    note,
  },
});
const header = 'id,stage,year,share,when,span,source_id,note';
const known = {
  sources: new Map([
    ['usgs-2026', 'primary'],
    ['iea-2026', 'second_hand'],
  ] as const),
};
const parse = (csv: string | Uint8Array) =>
  parseTable(definition, typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, known);
const row = (
  cells: Partial<Record<'id' | 'stage' | 'year' | 'share' | 'when' | 'span' | 'source_id' | 'note', string>>,
) =>
  Object.values({
    id: 'a',
    stage: 'mine',
    year: '2024',
    share: '',
    when: '',
    span: '',
    source_id: 'usgs-2026',
    note: '',
    ...cells,
  }).join(',');

describe('a sound file', () => {
  it('becomes typed rows, with empty cells as null and never zero', () => {
    const { rows, problems } = parse(
      `${header}\n${row({ share: '60.5', when: '2026-05', span: '2025-01/2026', source_id: 'usgs-2026;iea-2026' })}\n${row({ id: 'b' })}\n`,
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        id: 'a',
        stage: 'mine',
        year: 2024,
        share: 60.5,
        when: '2026-05',
        span: '2025-01/2026',
        source_id: ['usgs-2026', 'iea-2026'],
        note: null,
      },
      {
        id: 'b',
        stage: 'mine',
        year: 2024,
        share: null,
        when: null,
        span: null,
        source_id: ['usgs-2026'],
        note: null,
      },
    ]);
  });

  it('may lack the newline at its end', () => {
    expect(parse(`${header}\n${row({})}`)).toMatchObject({ problems: [], rows: [{ id: 'a' }] });
  });

  it('may hold commas, doubled quotes and newlines in quoted cells, and later lines keep their true numbers', () => {
    const { rows, problems } = parse(
      `${header}\n${row({ note: '"one, ""two""\nthree"' })}\n${row({ id: 'b' })}\n`,
    );
    expect(problems).toEqual([]);
    expect(rows[0]?.note).toBe('one, "two"\nthree');
    expect(rows.map(lineOf)).toEqual([2, 4]);
    const bad = parse(`${header}\n${row({ note: '"x\ny\nz"' })}\n${row({ id: 'b', year: 'x' })}\n`);
    expect(bad.problems).toHaveLength(1);
    expect(bad.problems[0]).toMatch(/^content\/data\/trial\.csv:5 column "year" = "x": /);
  });

  it('is frozen: its rows, its cells that are lists, and the list of rows', () => {
    const { rows } = parse(`${header}\n${row({})}\n`);
    expect(Object.isFrozen(rows)).toBe(true);
    expect(Object.isFrozen(rows[0])).toBe(true);
    expect(Object.isFrozen(rows[0]?.source_id)).toBe(true);
    expect(() => (rows[0] as { year: number }).year++).toThrow(TypeError);
  });
});

describe('a malformed cell is named as file:line column "c" = "v": what was expected', () => {
  const at2 = 'content/data/trial.csv:2 column';
  it.each([
    [
      'a word for a number',
      { year: 'late' },
      `${at2} "year" = "late": expected a whole number from 1900 to 2100 in plain decimal form`,
    ],
    [
      'a fraction for a whole number',
      { year: '2024.5' },
      `${at2} "year" = "2024.5": expected a whole number from 1900 to 2100 in plain decimal form`,
    ],
    [
      'an empty cell where a value is required',
      { year: '' },
      `${at2} "year" = "": expected a whole number from 1900 to 2100, not an empty cell`,
    ],
    ['an empty id', { id: '' }, `${at2} "id" = "": expected a kebab-case id, not an empty cell`],
    [
      'a number above its range',
      { share: '100.1' },
      `${at2} "share" = "100.1": expected a number from 0 to 100`,
    ],
    [
      'a number below its range',
      { year: '1899' },
      `${at2} "year" = "1899": expected a whole number from 1900 to 2100`,
    ],
    [
      'an unknown value of an enumeration',
      { stage: 'Seperation' },
      `${at2} "stage" = "Seperation": expected one of mine, separation, magnet; did you mean "separation"?`,
    ],
    ['an id that is not kebab-case', { id: 'Big_Id' }, `${at2} "id" = "Big_Id": expected a kebab-case id`],
    [
      'an unknown source',
      { source_id: 'usgs-2026;iea-206' },
      `${at2} "source_id" = "usgs-2026;iea-206": expected ids of sources.csv, "iea-206" is unknown; did you mean "iea-2026"?`,
    ],
    [
      'a source named twice',
      { source_id: 'usgs-2026;usgs-2026' },
      `${at2} "source_id" = "usgs-2026;usgs-2026": expected each id once, "usgs-2026" is there twice`,
    ],
    [
      'an empty place among ids',
      { source_id: 'usgs-2026;' },
      `${at2} "source_id" = "usgs-2026;": expected ids of sources.csv joined by ;, not ""`,
    ],
    [
      'white space before a value',
      { stage: ' mine' },
      `${at2} "stage" = " mine": expected no white space before or after the value; one of mine, separation, magnet`,
    ],
    [
      'white space after a value',
      { note: 'word ' },
      `${at2} "note" = "word ": expected no white space before or after the value; text`,
    ],
    [
      'a day that no calendar has',
      { when: '2026-02-30' },
      `${at2} "when" = "2026-02-30": expected a real date as 2026, 2026-05 or 2026-05-26`,
    ],
    [
      'a span that runs backwards',
      { span: '2026-05/2025' },
      `${at2} "span" = "2026-05/2025": expected a date, or a span of two dates A/B with A not after B`,
    ],
  ])('%s', (_, cells, problem) => {
    expect(parse(`${header}\n${row(cells)}\n`)).toEqual({ rows: [], withheld: [], problems: [problem] });
  });

  it('a value that is known better than all of its sources', () => {
    const told = defineTable({
      name: 'told',
      key: ['id'],
      columns: { id: id(), known_by: knownBy, source_id: sourceIds },
    });
    const rows = 'id,known_by,source_id\na,primary,usgs-2026;iea-2026\nb,transcription,iea-2026\n';
    expect(parseTable(told, new TextEncoder().encode(rows), known).problems).toEqual([
      'content/data/told.csv:3 column "known_by" = "transcription": expected "second_hand" or weaker, since no source of the row was read better',
    ]);
  });

  it.each(['1e3', '0x10', '1,000', 'Infinity', 'NaN', '+5', '.5', '5.', '007', '-0', '5%', '−5', '٥'])(
    'the number %s is not plain decimal',
    (cell) => {
      const { problems } = parse(`${header}\n${row({ share: cell.includes(',') ? `"${cell}"` : cell })}\n`);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`column "share" = "${cell}": expected a number from 0 to 100`);
    },
  );

  it.each([
    '2026-13',
    '2026-5',
    '26',
    '2026-02-29',
    '2026-00',
    '2026-04-31',
    '2026/05',
    '26 May 2026',
    '1899',
    '2026-05-26T00:00',
  ])('%s is no date', (cell) => {
    expect(parse(`${header}\n${row({ when: cell })}\n`).problems).toHaveLength(1);
  });

  it.each(['2026', '2026-05', '2026-05-26', '2024-02-29'])('%s is a date', (cell) => {
    expect(parse(`${header}\n${row({ when: cell })}\n`).problems).toEqual([]);
  });

  it.each(['ftp://example.org', 'example.org', 'https://', 'https://a b'])('%s is no address', (cell) => {
    expect(url().safeParse(cell).success).toBe(false);
  });

  it('an empty optional cell is null for every type, and ids() without a table are checked for form', () => {
    expect(optional(text()).parse('')).toBeNull();
    expect(optional(ids()).parse('')).toBeNull();
    expect(ids().parse('a;b')).toEqual(['a', 'b']);
  });
});

describe('a malformed file', () => {
  const without = (column: string) =>
    header
      .split(',')
      .filter((name) => name !== column)
      .join(',');
  const utf8 = (csv: string) => new TextEncoder().encode(csv);
  it.each<[string, string | Uint8Array, string[]]>([
    ['is empty', '', [`content/data/trial.csv:1: an empty file, expected the header line ${header}`]],
    [
      'has no header',
      `${row({})}\n`,
      [`content/data/trial.csv:1: no header, expected the header line ${header}`],
    ],
    [
      'lacks a column',
      `${without('year')}\na,mine,,,,usgs-2026,\n`,
      [
        `content/data/trial.csv:1 column "year" = "": missing column, expected ${header.replaceAll(',', ', ')}`,
      ],
    ],
    [
      'has an extra column',
      `${header},yeer\n${row({})},1\n`,
      [
        `content/data/trial.csv:1 column "yeer" = "": extra column, expected only ${header.replaceAll(',', ', ')}; did you mean "year"?`,
      ],
    ],
    [
      'has a column twice',
      `${header},year\n${row({})},2024\n`,
      ['content/data/trial.csv:1 column "year" = "": duplicated column, expected each column once'],
    ],
    [
      'has its columns out of order',
      `stage,${without('stage')}\nmine,a,2024,,,,usgs-2026,\n`,
      [`content/data/trial.csv:1: columns out of order, expected ${header}`],
    ],
    [
      'has a line with too few cells',
      `${header}\na,mine\n`,
      ['content/data/trial.csv:2: 2 cells, expected 8 cells'],
    ],
    [
      'has a line with too many cells',
      `${header}\n${row({})},\n`,
      ['content/data/trial.csv:2: 9 cells, expected 8 cells'],
    ],
    [
      'has an empty line',
      `${header}\n\n${row({})}\n`,
      ['content/data/trial.csv:2: an empty line, expected 8 cells'],
    ],
    [
      'uses a key twice',
      `${header}\n${row({})}\n${row({ id: 'b' })}\n${row({})}\n`,
      ['content/data/trial.csv:4 column "id" = "a": expected a key used once, line 2 has the same'],
    ],
    [
      'has a stray quote',
      `${header}\n${row({ note: 'so "called" rare' })}\n`,
      [
        'content/data/trial.csv:2: a stray quote in "so \\"called\\" rare", expected the whole cell in quotes and inner quotes doubled',
      ],
    ],
    [
      'goes on after a closing quote',
      `${header}\n${row({ note: '"rare"earth' })}\n`,
      ['content/data/trial.csv:2: "earth" after a closing quote, expected a comma or the end of the line'],
    ],
    [
      'never closes a quote',
      `${header}\n${row({})}\n${row({ id: 'b', note: '"open' })}\n${row({ id: 'c' })}\n`,
      ['content/data/trial.csv:3: a quoted cell that never ends, expected a closing quote'],
    ],
    [
      'starts with a byte order mark',
      `\uFEFF${header}\n${row({})}\n`,
      ['content/data/trial.csv:1: a byte order mark, expected plain UTF-8 without one'],
    ],
    [
      'ends its lines with CRLF',
      `${header}\r\n${row({})}\r\n`,
      [
        'content/data/trial.csv:1: a carriage return (CR), expected lines that end in LF alone; lines concerned: 2',
      ],
    ],
    [
      'holds a NUL',
      `${header}\n${row({ note: 'a\0b' })}\n`,
      ['content/data/trial.csv:2: a NUL character, expected text'],
    ],
    [
      'is not UTF-8',
      Uint8Array.from([...utf8(`${header}\n${row({ note: 'caf' })}`), 0xe9, 0x0a]),
      ['content/data/trial.csv:2: bytes that are not UTF-8, expected UTF-8 text'],
    ],
  ])('that %s is named', (_, csv, problems) => {
    expect(parse(csv)).toEqual({ rows: [], withheld: [], problems });
  });

  it('lists all its problems at once, in the order of lines', () => {
    const { problems } = parse(
      `${header}\n${row({ stage: 'x', year: 'y' })}\na\n${row({ id: 'b', share: '-1' })}\n${row({ id: 'b' })}\n`,
    );
    expect(problems.map((problem) => /csv:(\d+)/.exec(problem)?.[1])).toEqual(['2', '2', '3', '4', '5']);
  });
});

describe('rules and withheld rows', () => {
  const ranged = defineTable({
    name: 'ranged',
    key: ['id', 'low'],
    columns: {
      id: id(),
      low: optional(number()),
      high: optional(number()),
      publish_advice: publishAdvice,
      note,
    },
    rules: (each) => ordered(each, 'low', 'high'),
  });
  const parseRanged = (...lines: string[]) =>
    parseTable(
      ranged,
      new TextEncoder().encode(['id,low,high,publish_advice,note', ...lines, ''].join('\n')),
    );

  it('a rule between cells names the cell and what was expected', () => {
    expect(parseRanged('a,5,4,publish,').problems).toEqual([
      'content/data/ranged.csv:2 column "low" = "5": expected not above high = "4"',
    ]);
    expect(parseRanged('a,4,4,publish,').problems).toEqual([]);
    expect(parseRanged('a,,4,publish,').problems).toEqual([]);
  });

  it('a key of two columns may repeat one of them', () => {
    expect(parseRanged('a,1,,publish,', 'a,2,,publish,').problems).toEqual([]);
    expect(parseRanged('a,1,,publish,', 'a,1,,publish,').problems).toEqual([
      'content/data/ranged.csv:3 column "id + low" = "a + 1": expected a key used once, line 2 has the same',
    ]);
  });

  it('no wording of a note keeps a row back', () => {
    const { rows, withheld } = parseRanged('a,1,2,publish,Hold: draw only later. Do not publish.');
    expect([rows.length, withheld.length]).toEqual([1, 0]);
  });

  it.each(['hold,', 'do_not_publish,', 'hold,Reworded.'])(
    'a row that says %s is checked and kept back',
    (ending) => {
      const { rows, withheld, problems } = parseRanged(
        `a,1,2,${ending}`,
        'b,1,2,publish,Priority to hold: no',
      );
      expect(problems).toEqual([]);
      expect(rows.map((each) => each.id)).toEqual(['b']);
      expect(withheld.map(({ row: each, line }) => [each.id, line])).toEqual([['a', 2]]);
      expect(parseRanged(`a,x,2,${ending}`).problems).toHaveLength(1);
    },
  );
});

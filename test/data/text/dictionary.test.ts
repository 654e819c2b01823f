// Dictionaries: each table says what it is, what it must not be used for, and what each column and value means.
import { readFileSync } from 'node:fs';
import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { traitsOf, type Cell, type Column } from '../../../src/data/reading/columns.ts';
import { ContentError } from '../../../src/data/reading/content-error.ts';
import { dictionaryIn, dictionaryOf } from '../../../src/data/text/dictionary.ts';
import type { AnyTable } from '../../../src/data/reading/load-table.ts';
import { authorColumns } from '../../../src/data/reading/table.ts';
import { tables } from '../../../src/data/tables/tables.ts';

it('reads a sentence, or a list, of what must not be claimed', () => {
  const sentence =
    '# t\n\n**What it is.** A table.\n\n**Must NOT be used to claim** that x is y; that z.\n\n**Gaps.** 42.';
  expect(dictionaryIn(sentence, 't.md')).toEqual({
    what: 'A table.',
    lead: 'Must not be used to claim',
    mustNot: ['that x is y; that z'],
  });
  const list = '**What it is.** A table.\n\n**Must not be used to claim**\n- that x;\n- that y.\n\nMore.';
  expect(dictionaryIn(list, 't.md').mustNot).toEqual(['that x', 'that y']);
});

it.each([
  ['**Must not be used to claim** x.', 'lacks the paragraph "**What it is.** …"'],
  ['**What it is.** A table.', 'lacks the paragraph "**Must not be used …**"'],
  ['**What it is.** A table.\n\n**Must not be used to claim**\n\nx', 'is followed by nothing'],
])('refuses %j', (text, problem) => {
  expect(() => dictionaryIn(text, 't.md')).toThrow(ContentError);
  expect(() => dictionaryIn(text, 't.md')).toThrow(problem);
});

it.each(tables.map(({ name }) => name))('%s has one', (name) => {
  expect(dictionaryOf(name).mustNot.length).toBeGreaterThan(0);
});

/** The lines of the table of columns, by column, in the order of the page. */
function describedIn(text: string): Map<string, { readonly type: string; readonly meaning: string }> {
  const [, lines = ''] = text.split('| column | type | meaning |\n| --- | --- | --- |\n');
  const found = [
    ...lines
      .split('\n\n', 1)
      .join('')
      .matchAll(/^\| `(\w+)` \| (\w+) \| (.+) \|$/gm),
  ];
  return new Map(found.map(([, name = '', type = '', meaning = '']) => [name, { type, meaning }]));
}

type Defined = AnyTable & { readonly definition: { readonly columns: Record<string, Column<Cell>> } };

describe.each(tables.map((table) => [table.name, table as Defined] as const))('%s', (name, table) => {
  const text = readFileSync(`content/data/${name}.md`, 'utf8');
  const csv = readFileSync(`content/data/${name}.csv`, 'utf8');
  const described = describedIn(text);

  it('describes every column of the file, in its order', () => {
    expect([...described.keys()]).toEqual(csvParseRows(csv)[0]);
  });

  it('lists the values of every enumeration, and no other', () => {
    for (const [column, schema] of Object.entries(table.definition.columns)) {
      const { type, values } = traitsOf(schema);
      if (type === 'enums') continue; // several joined by ; are told in a sentence
      const [, list] = /One of: (.+)$/.exec(described.get(column)?.meaning ?? '') ?? [];
      if (values === undefined) expect(list, column).toBeUndefined();
      else expect(list?.match(/(?<=`)[^`]+(?=`(, `|$))/g)?.sort(), column).toEqual([...values].sort());
    }
  });

  it('explains each column for readers by itself, since files carry the words without the dictionary', () => {
    for (const [column, { meaning }] of described)
      if (!authorColumns.includes(column)) expect(meaning, column).not.toMatch(/README|\.csv|\.md|see below/);
  });

  it('says how many rows there are', () => {
    expect(text).toContain(`**Rows.** ${csvParse(csv).length}.`);
    const line = readFileSync('content/data/README.md', 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`| \`${name}.csv\` |`));
    expect(line?.split(' | ')[2]).toBe(String(csvParse(csv).length));
  });
});

// The rows to read before printing: those in use that may stand only with their scope or whose text was not read, and no others.
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { fact } from '../../src/data/facts.ts';
import { cellText, type AnyRow } from '../../src/data/load-table.ts';
import { tableNamed, tables } from '../../src/data/tables.ts';
import { outlines } from '../../src/story/outline.ts';
import { readFirst, wantsReading } from '../../src/story/read-first.ts';

const used = new Set<AnyRow>([
  ...charts.flatMap(({ rows }) => rows as readonly AnyRow[]),
  ...outlines().flatMap(({ facts }) => facts.map((id) => fact(id).row)),
]);
const listed = readFirst();
const keysOf = (name: string) =>
  listed.find(({ table }) => table.name === name)?.rows.map(({ key }) => key) ?? [];
const keyOf = (name: string, row: AnyRow) =>
  tableNamed(name)
    .key.map((column) => cellText(row[column]))
    .join(', ');

describe('which rows want reading', () => {
  it('those that may stand only with their scope, whatever their note', () => {
    expect(wantsReading({ publish_advice: 'publish_with_scope', note: null })).toBe(true);
    expect(wantsReading({ publish_advice: 'publish', note: null })).toBe(false);
    expect(wantsReading({ publish_advice: 'publish', note: 'Agrees with the ministry.' })).toBe(false);
  });

  it.each(['Second-hand, from Kyodo.', 'PDF not read.', 'The page was not seen', 'Transcribed from a chart'])(
    'those whose text was not read, also in a table without advice: %s',
    (note) => {
      expect(wantsReading({ note })).toBe(true);
      expect(wantsReading({ publish_advice: 'publish', note })).toBe(true);
    },
  );

  it('not a row of a table without advice and without such a note', () => {
    expect(wantsReading({ value: 3, note: 'Rounded; not ready before 2028.' })).toBe(false);
    expect(wantsReading({ value: 3, note: null })).toBe(false);
    expect(wantsReading({ value: 3 })).toBe(false);
  });
});

describe('the list', () => {
  it.each(tables.map((table) => ({ name: table.name, table })))(
    '$name: every row in use that wants reading, in the order of the table, and no other',
    ({ name, table }) => {
      const expected = table.rows.filter((row) => used.has(row) && wantsReading(row));
      expect(keysOf(name)).toEqual(expected.map((row) => keyOf(name, row)));
    },
  );

  it('holds rows of a table with advice, and leaves out those that the story does not use', () => {
    const scoped = tableNamed('japan_dependence').rows.filter(
      (row) => row['publish_advice'] === 'publish_with_scope',
    );
    const [inUse, idle] = [true, false].map((wanted) => scoped.filter((row) => used.has(row) === wanted));
    expect(inUse?.length).toBeGreaterThan(0);
    expect(idle?.length).toBeGreaterThan(0);
    const keys = keysOf('japan_dependence');
    for (const row of inUse ?? []) expect(keys).toContain(keyOf('japan_dependence', row));
    for (const row of idle ?? []) expect(keys).not.toContain(keyOf('japan_dependence', row));
  });

  it('leaves out rows in use of a table without advice that nothing speaks against, and tables without any row', () => {
    const plain = tableNamed('mine_production').rows.filter((row) => used.has(row) && !wantsReading(row));
    expect(plain.length).toBeGreaterThan(0);
    for (const row of plain) expect(keysOf('mine_production')).not.toContain(keyOf('mine_production', row));
    expect(listed.filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  it('gives each row its scope and note once, and the sources to open', () => {
    for (const { table, rows } of listed)
      for (const { key, note, sources } of rows) {
        const row = table.rows.find((each) => keyOf(table.name, each) === key);
        expect(note, key).not.toMatch(/\.\.|undefined|null|^\. /);
        for (const column of ['scope', 'definition', 'basis', 'note']) {
          const text = cellText(row?.[column]).replace(/\.+$/, '');
          expect(note, `${key}, ${column}`).toContain(text);
        }
        expect(sources, key).toEqual(row?.['source_id'] ?? []);
      }
  });
});

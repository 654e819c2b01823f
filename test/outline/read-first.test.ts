// The rows to read before printing: those in use that may stand only with their scope or whose text was not read, and no others.
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import { fact } from '../../src/data/facts/facts.ts';
import { cellText, type AnyRow } from '../../src/data/reading/load-table.ts';
import { tableNamed, tables } from '../../src/data/tables/tables.ts';
import { outlines } from '../../src/outline/outline.ts';
import { readFirst, wantsReading } from '../../src/outline/read-first.ts';

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
  it('those that may stand only with their scope, however they are known', () => {
    expect(wantsReading({ publish_advice: 'publish_with_scope', known_by: 'primary' })).toBe(true);
    expect(wantsReading({ publish_advice: 'publish', known_by: 'primary' })).toBe(false);
  });

  it.each(['transcription', 'second_hand', 'headline'])('those whose text was not read: %s', (how) => {
    expect(wantsReading({ publish_advice: 'publish', known_by: how })).toBe(true);
  });

  it('a note decides nothing, whatever its words', () => {
    const note = 'Second-hand, from Kyodo; PDF not read.';
    expect(wantsReading({ publish_advice: 'publish', known_by: 'primary', note })).toBe(false);
  });

  it('not a row of a table without values of its own', () => {
    expect(wantsReading({ value: 3, known_by: 'second_hand' })).toBe(false);
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

  it('leaves out rows in use that nothing speaks against, and tables without any row', () => {
    const plain = tables.flatMap((table) =>
      table.rows
        .filter((row) => used.has(row) && !wantsReading(row))
        .map((row) => ({ name: table.name, key: keyOf(table.name, row) })),
    );
    expect(plain.length).toBeGreaterThan(0);
    for (const { name, key } of plain) expect(keysOf(name)).not.toContain(key);
    expect(listed.filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  it('names each row in words, without ids and names of columns', () => {
    for (const { table, rows } of listed)
      for (const { name, key } of rows) {
        expect(name, `${table.name}, ${key}`).toMatch(/\S/);
        expect(name, `${table.name}, ${key}`).not.toContain('_');
        expect(name, `${table.name}, ${key}`).not.toContain('http');
      }
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

// The data package describes what is there: each CSV keeps its own schema, sizes and hashes are those of the files, keys hold.
import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { changes } from '../../../src/data/text/changes.ts';
import { dictionaryOf } from '../../../src/data/text/dictionary.ts';
import { cellText } from '../../../src/data/reading/load-table.ts';
import { disclosure } from '../../../src/data/facts/source-name.ts';
import { sources } from '../../../src/data/facts/sources.ts';
import { tableNamed, tables } from '../../../src/data/tables/tables.ts';
import { tableCsvOf } from '../../../src/export/tables/csv.ts';
import { dataPackageText } from '../../../src/export/package/data-package.ts';
import { fileCell } from '../../../src/export/package/table-cells.ts';
import { unevaluated } from '../../../src/export/tables/unevaluated.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'yearmonth';
  readonly format?: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly bytes: number;
  readonly hash: string;
  readonly sources?: readonly { readonly title: string }[];
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}
const descriptor = JSON.parse(dataPackageText()) as {
  readonly version: string;
  readonly created: string;
  readonly resources: readonly Resource[];
};

it('is dated by the newest change, as a version that tools can compare and as a moment', () => {
  const [newest] = changes();
  const [year = 0, month = 0, day = 0] = (newest?.date ?? '').split('-').map(Number);
  expect(descriptor.version).toBe(`${year}.${month}.${day}`);
  expect(descriptor.created).toBe(new Date(Date.UTC(year, month - 1, day)).toISOString().replace('.000', ''));
});

/** What is wrong with a cell by its field, as Table Schema reads it; undefined where nothing is. */
function faultOf(cell: string, { type, format, constraints: bound = {} }: Field): string | undefined {
  if (cell === '') return bound.required === true ? 'is empty' : undefined;
  const value = Number(cell);
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return 'is no number';
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return 'is no whole number';
  if (type === 'yearmonth' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(cell)) return 'is no month';
  if (format === 'uri' && !URL.canParse(cell)) return 'is no address';
  if (bound.minimum !== undefined && value < bound.minimum) return 'is too small';
  if (bound.maximum !== undefined && value > bound.maximum) return 'is too large';
  if (bound.enum !== undefined && !bound.enum.includes(cell)) return 'is not in the enumeration';
  if (bound.pattern !== undefined && !new RegExp(`^(?:${bound.pattern})$`).test(cell))
    return 'misses the pattern';
  return undefined;
}

it('ties tables whose rows have one source each to the list of sources', () => {
  const tied = descriptor.resources.filter(({ schema }) => schema.foreignKeys !== undefined);
  expect(tied.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['mine_reserves', 'familiar_sizes', 'scheduled_steps']),
  );
});

it('sees what it looks for', () => {
  const field = (more: Omit<Field, 'name'>): Field => ({ name: 'x', ...more });
  expect(faultOf('', field({ type: 'string', constraints: { required: true } }))).toBe('is empty');
  expect(faultOf('1.5', field({ type: 'integer' }))).toBe('is no whole number');
  expect(faultOf('101', field({ type: 'number', constraints: { maximum: 100 } }))).toBe('is too large');
  expect(faultOf('c', field({ type: 'string', constraints: { enum: ['a', 'b'] } }))).toBe(
    'is not in the enumeration',
  );
  expect(faultOf('2026-5', field({ type: 'yearmonth' }))).toBe('is no month');
  expect(faultOf('A b', field({ type: 'string', constraints: { pattern: '[a-z]+' } }))).toBe(
    'misses the pattern',
  );
});

describe.each(descriptor.resources.map((resource) => ({ resource, name: resource.name })))(
  '$name',
  ({ resource }) => {
    const { schema, name } = resource;
    const csv = tableCsvOf(tableNamed(name));
    const rows = csvParse(csv);

    it('has the columns of the schema, and every cell keeps it', () => {
      expect(rows.columns).toEqual(schema.fields.map((field) => field.name));
      const faults = rows.flatMap((row, i) =>
        schema.fields.flatMap((field) => {
          const cell = row[field.name] ?? '';
          const fault = faultOf(cell, field);
          return fault === undefined ? [] : [`row ${i + 1}, ${field.name}: "${cell}" ${fault}`];
        }),
      );
      expect(faults).toEqual([]);
    });

    it('has each key once, unique columns too', () => {
      const unique = schema.fields
        .filter(({ constraints }) => constraints?.unique === true)
        .map((field) => [field.name]);
      for (const columns of [schema.primaryKey, ...unique]) {
        const keys = rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
        expect(new Set(keys).size, columns.join()).toBe(rows.length);
      }
    });

    if (schema.foreignKeys !== undefined)
      it.each(schema.foreignKeys)('has in $fields what leads to a row', ({ fields, reference }) => {
        const known = new Set(
          csvParse(tableCsvOf(tableNamed(reference.resource))).map((row) => row[reference.fields]),
        );
        expect(rows.filter((row) => !known.has(row[fields]))).toEqual([]);
      });

    it('is as long as said, with the hash said, and holds the rows that may be shown', () => {
      const bytes = Buffer.from(csv, 'utf8');
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
      expect(rows).toHaveLength(tableNamed(name).rows.length);
    });

    it('says what it must not be used for', () => {
      for (const item of dictionaryOf(name).mustNot) expect(resource.description).toContain(item);
      expect(resource.sources !== undefined || name === 'sources').toBe(true);
    });
  },
);

it('describes every table, in a form that the profile asks for', () => {
  expect(descriptor.resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  const named = { type: 'string', minLength: 1 };
  const licences = {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      required: ['name', 'path'],
      properties: { name: named, path: { type: 'string', pattern: '^https://' } },
    },
  };
  const field = {
    type: 'object',
    required: ['name', 'type', 'description'],
    properties: {
      name: named,
      description: named,
      type: { enum: ['string', 'integer', 'number', 'yearmonth'] },
      constraints: { type: 'object', minProperties: 1 },
    },
  };
  const resource = {
    type: 'object',
    required: [
      'profile',
      'name',
      'path',
      'title',
      'description',
      'schema',
      'licenses',
      'bytes',
      'hash',
      'encoding',
    ],
    properties: {
      profile: { const: 'tabular-data-resource' },
      name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
      path: { type: 'string', pattern: '^[a-z_]+\\.csv$' },
      bytes: { type: 'integer', minimum: 1 },
      hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
      licenses: licences,
      sources: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
      schema: {
        type: 'object',
        required: ['fields', 'primaryKey', 'missingValues'],
        properties: { fields: { type: 'array', minItems: 1, items: field }, missingValues: { const: [''] } },
      },
    },
  };
  const validate = new Ajv().compile({
    type: 'object',
    required: ['profile', 'name', 'title', 'homepage', 'licenses', 'resources'],
    properties: {
      profile: { const: 'tabular-data-package' },
      name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
      licenses: licences,
      resources: { type: 'array', minItems: 1, items: resource },
    },
  });
  validate(descriptor);
  expect(validate.errors).toBeNull();
});

it('every text that a spreadsheet would run has its apostrophe in the file, and no other has one', () => {
  for (const table of tables) {
    const body = csvParse(tableCsvOf(table));
    expect(body).toHaveLength(table.rows.length);
    table.rows.forEach((row, i) => {
      for (const name of table.columns) {
        const cell = cellText(fileCell(table, row, name));
        expect(body[i]?.[name], `${table.name}.${name}`).toBe(unevaluated(cell));
      }
    });
  }
});

it('the files of the sources mark what the publisher of the article printed', () => {
  const publishers = csvParse(tableCsvOf(sources)).map((row) => row['publisher'] ?? '');
  const own = publishers.filter((name) => name.startsWith('Rare Earth Exchanges'));
  expect(own.length).toBeGreaterThan(10);
  for (const name of own) expect(name).toContain(disclosure);
});

// The columns of a table as a Table Schema (Frictionless Data, version 1): types, bounds, valid values, keys.
import type { ColumnTraits } from '../../data/reading/columns.ts';
import type { AnyTable } from '../../data/reading/load-table.ts';
import { columnsOfTable } from '../tables/chart-columns.ts';
import { cutDate } from '../../names/date-words.ts';
import { literally } from '../../names/escapes.ts';
import { kebab } from '../../names/slug.ts';

/** One or more of a pattern, joined by ; as the tables join. */
const joined = (pattern: string): string => `(${pattern})(;(${pattern}))*`;

/** Kebab-case inside a longer pattern. */
const anId = kebab.source.slice(1, -1);

/** Dates are cut to what is known (2026, 2026-05), so they are strings with a pattern, not the type "date". */
function typeOf({ type, values = [], minimum, maximum }: ColumnTraits): {
  readonly type: string;
  readonly format?: string;
  readonly constraints?: object;
} {
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  switch (type) {
    case 'integer':
    case 'number':
      return { type, constraints: bounds };
    case 'date':
      return { type: 'string', constraints: { pattern: cutDate } };
    case 'month':
      return { type: 'yearmonth' };
    case 'period':
      return { type: 'string', constraints: { pattern: `${cutDate}(/${cutDate})?` } };
    case 'enum':
      return { type: 'string', constraints: { enum: values } };
    case 'enums':
      return { type: 'string', constraints: { pattern: joined(values.map(literally).join('|')) } };
    case 'ids':
      return { type: 'string', constraints: { pattern: joined(anId) } };
    case 'url':
      return { type: 'string', format: 'uri' };
    default:
      return { type: 'string' };
  }
}

/**
 * The schema of a table's CSV. A column whose every cell names one source is a foreign key;
 * where a cell holds several ids, Table Schema has no way to say so, and the description does.
 */
export function tableSchemaOf(table: AnyTable) {
  const columns = columnsOfTable(table.name);
  const only = table.key.length === 1 ? table.key[0] : undefined;
  const singles = columns.filter(
    ({ name, traits }) =>
      traits.references === 'sources' &&
      table.rows.every(({ [name]: cell }) => Array.isArray(cell) && cell.length === 1),
  );
  return {
    fields: columns.map(({ name, title, traits, meaning }) => {
      const { constraints, ...type } = typeOf(traits);
      const bound = {
        ...constraints,
        ...(traits.required && { required: true }),
        ...(name === only && { unique: true }),
      };
      return {
        name,
        title,
        ...type,
        description: meaning === '' ? traits.expected : meaning,
        ...(Object.keys(bound).length > 0 && { constraints: bound }),
      };
    }),
    missingValues: [''],
    primaryKey: table.key,
    ...(singles.length > 0 && {
      foreignKeys: singles.map(({ name }) => ({
        fields: name,
        reference: { resource: 'sources', fields: 'source_id' },
      })),
    }),
  };
}

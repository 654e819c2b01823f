// Finds the row that a fact points to; otherwise names rows that come near, several that match, or one that is withheld.
import { cellText, matches, type AnyRow, type AnyTable, type RowKey } from '../reading/load-table.ts';
import { nearest } from '../reading/nearest.ts';

/** The column = value pairs of a fact's key. */
export function parseKey(key: string): RowKey {
  return Object.fromEntries(
    key.split(';').map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/** The one row that a key matches. Calls `fail` when it matches none, several, or a row that may not be shown. */
export function findRow(source: AnyTable, key: string, fail: (problem: string) => never): AnyRow {
  const wanted = parseKey(key);
  const found = source.rows.filter((row) => matches(row, wanted));
  const [row] = found;
  const hidden = source.withheldAt(wanted);
  const name = (each: AnyRow) =>
    `line ${source.line(each)} (${source.key.map((part) => `${part}=${cellText(each[part])}`).join(';')})`;
  if (found.length + hidden.length > 1) {
    const lines = [...found.map(name), ...hidden.map(({ line }) => `line ${line} (withheld)`)];
    return fail(
      `the key ${key} matches ${lines.length} rows of ${source.name}, expected one: ${lines.join(', ')}`,
    );
  }
  if (row !== undefined) return row;
  const [withheld] = hidden;
  if (withheld !== undefined) {
    return fail(`the row ${source.name}:${withheld.line} is withheld and must not be shown: ${withheld.why}`);
  }
  const close = nearMisses(source, wanted).map(name);
  return fail(
    `the key ${key} matches no row of ${source.name}${close.length === 0 ? '' : `; near misses: ${close.join(', ')}`}`,
  );
}

/** Up to three rows that share most pairs of a key or, where none is shared, look most like it. */
function nearMisses(source: AnyTable, wanted: RowKey): AnyRow[] {
  const pairs = Object.entries(wanted);
  const shared = (row: AnyRow) => pairs.filter(([column, value]) => cellText(row[column]) === value).length;
  const most = Math.max(0, ...source.rows.map(shared));
  const candidates = source.rows.filter((row) => shared(row) === most);
  const asText = (row: AnyRow) => pairs.map(([column]) => cellText(row[column])).join(';');
  const closest = nearest(pairs.map(([, value]) => value).join(';'), new Set(candidates.map(asText)), 3);
  return closest.flatMap((words) => candidates.filter((row) => asText(row) === words)).slice(0, 3);
}

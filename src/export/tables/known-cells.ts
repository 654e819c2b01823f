// How a row is known, as files for people say it: “primary” would call the text of a newspaper a primary source.
import { knownWords } from '../../charts/rows/how-known.ts';
import type { Cell } from '../../data/reading/columns.ts';
import { knownBys } from '../../data/tables/evidence-columns.ts';
import type { FileColumn } from './chart-columns.ts';

const values = Object.values(knownWords);

/** A column of a table as files for people describe it: that of how rows are known has the words of the page. */
export const inKnownWords = (each: FileColumn): FileColumn =>
  each.name === 'known_by'
    ? {
        ...each,
        meaning: `how the text that gives the value was read, be it of an authority, a company or a newspaper: ${values.join(', ')}`,
        traits: { ...each.traits, values },
      }
    : each;

/** A cell of such a column, by the column's name; any other cell stays as it is. */
export function inKnownWord(name: string, cell: Cell): Cell {
  const known = name === 'known_by' ? knownBys.find((way) => way === cell) : undefined;
  return known === undefined ? cell : knownWords[known];
}

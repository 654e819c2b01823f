// The tables of a lesson's sheet as they are filled rightly, for keys.
import type { FilledRow, Lesson } from './lesson.ts';

export interface FilledTable {
  /** "B2: Five stops", as the sheet heads it. */
  readonly title: string;
  /** Only the columns that the key fills; the first names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly FilledRow[];
}

/** The tables that a key fills, without the columns that are each pupil's own; a lesson may have none. */
export const filledTables = ({ sheet }: Pick<Lesson, 'sheet'>): readonly FilledTable[] =>
  sheet.flatMap((block) => {
    if (block.kind !== 'table' || block.key === null) return [];
    const { key } = block;
    const isFilled = block.columns.map((_, i) => key.some(({ cells }) => cells[i] !== ''));
    return [
      {
        title: `${block.part}: ${block.title}`,
        columns: block.columns.filter((_, i) => isFilled[i]),
        rows: key.map((row) => ({ ...row, cells: row.cells.filter((_, i) => isFilled[i]) })),
      },
    ];
  });

/** A row in a sentence a column: "Of what? Magnet metals. When? 2024." */
export const filledInWords = ({ columns }: FilledTable, { cells }: FilledRow): string =>
  columns
    .map((name, i) => `${name}${name.endsWith('?') ? '' : ':'} ${cells[i] ?? ''}.`)
    .slice(1)
    .join(' ');

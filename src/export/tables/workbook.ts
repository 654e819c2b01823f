// Sheets → the bytes of an XLSX file: typed cells, a bold head that stays, no formulas, the same bytes in every build.
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { withoutTimes } from '../package/fixed-zip.ts';
import { documentProperties, filters, type WorkbookProperties } from './workbook-parts.ts';

/** A cell: a number, a day (midnight UTC), a text, or nothing. */
export type SheetCell = number | Date | string | null;

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly bold?: boolean;
}

export interface Sheet {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** How many rows stay in sight at the top. */
  readonly frozen: number;
  /** Long texts break into lines instead of running on. */
  readonly wrapped: boolean;
  readonly rows: readonly SheetRow[];
}

/** A text is marked as text (format @), so that it stays one when a reader edits it, even with = in front. */
function written(cell: SheetCell, { bold = false }: SheetRow, wrap: boolean): CellObject | null {
  if (cell === null || cell === '') return null;
  const style: CellObject = { ...(bold && { fontWeight: 'bold' }), ...(wrap && { alignVertical: 'top' }) };
  if (typeof cell === 'number') return { ...style, value: cell, type: Number };
  if (typeof cell === 'string')
    return { ...style, value: cell, type: String, format: '@', ...(wrap && { wrap }) };
  return { ...style, value: cell, type: Date, format: 'yyyy-mm-dd' };
}

/**
 * The file of some sheets, in their order. Where it says of itself what it is, it is for readers: sheets with a head can be
 * filtered by it. Without, it is for a program that reads a fixed form.
 */
export async function workbookOf(
  sheets: readonly Sheet[],
  properties?: WorkbookProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile(
    sheets.map(({ name, widths, frozen, wrapped, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.cells.map((cell) => written(cell, row, wrapped))),
      columns: widths.map((width) => ({ width })),
      ...(frozen > 0 && { stickyRowsCount: frozen }),
    })),
    properties === undefined ? {} : { features: [filters(sheets), documentProperties(properties)] },
  ).toBuffer();
  return withoutTimes(file);
}

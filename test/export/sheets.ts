// Reads a workbook back.
import readXlsxFile from 'read-excel-file/node';

type SheetCell = string | number | boolean | Date | null;
/** Sheet name → rows of cells, null where a cell is empty. */
export type Sheets = ReadonlyMap<string, readonly (readonly SheetCell[])[]>;

export async function sheetsOf(file: Uint8Array<ArrayBuffer>): Promise<Sheets> {
  const sheets = await readXlsxFile(Buffer.from(file));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as SheetCell[][]]));
}

// Keeps spreadsheets from running the text of a cell: what would open as a formula opens as words.

/** Signs at which a spreadsheet starts a formula, full-width ones too, and white space before such a sign. */
const opensFormula = /^[=+\-@＝＋－＠\t\r\n]/;
const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The text of a CSV cell with an apostrophe before it where a spreadsheet would take it for a formula.
 * Numbers stay as they are, and so does a sign alone: the comparator = says how a value is to be read.
 */
export const unevaluated = (cell: string): string =>
  cell.length > 1 && opensFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

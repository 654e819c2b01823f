// Keeps spreadsheets from running the text of a cell: what would open as a formula opens as words.

/** Signs at which a spreadsheet starts a formula, full-width ones too, and white space before such a sign. */
const opensFormula = /^[=+\-@＝＋－＠\t\r\n]/;
/** A signed number, with or without separators and a per cent: a spreadsheet reads a value in it, and has nothing to run. */
const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;

/**
 * The text of a CSV cell with an apostrophe before it where a spreadsheet would take it for a formula.
 * Numbers and percentages stay as they are, as "-5" and "+12.9%", and so does a sign alone: the comparator = says how a value is to be read.
 */
export const unevaluated = (cell: string): string =>
  cell.length > 1 && opensFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

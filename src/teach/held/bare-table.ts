// The table under a drawing without its headline: cells lose the words that say the finding, as bare-drawing.ts takes them out of the drawing.

/** Words of cells that say what a reader is to find out, by CHART/VIEW. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'mine-to-magnet/heavy': ['; the press stated that they were produced only in China'],
  'order-and-practice/all': ['. Rare earths are not named', 'Rare earths are not named. '],
  'order-and-practice/orders': ['. Rare earths are not named', 'Rare earths are not named. '],
  'weakest-link/operating-now': ['sets the limit'],
  'weakest-link/magnet-plants-alone': ['sets the limit'],
  'weakest-link/all-promised': ['sets the limit'],
  'weakest-link/two-years-late': ['sets the limit'],
  'weakest-link/heavy-free': ['sets the limit'],
};

/**
 * The cells of a view's table, line by line, without the words that say its finding.
 * @param id CHART/VIEW
 * @throws RangeError where such words are in no cell, so that a new wording can't bring them back
 */
export function bareCells(id: string, lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const left = findings[id] ?? [];
  const missing = left.filter((words) => !lines.some((cells) => cells.some((cell) => cell.includes(words))));
  if (missing.length > 0)
    throw new RangeError(
      `the table of ${id} lacks the words “${missing.join('”, “')}”, which src/teach/held/bare-table.ts leaves out`,
    );
  return lines.map((cells) =>
    cells.map((cell) => left.reduce((rest, words) => rest.replaceAll(words, ''), cell)),
  );
}

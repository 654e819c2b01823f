// Checks the header line of a table: every column once, none extra, in file order.
import type { CsvRecord } from './csv.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemReport } from './problem-report.ts';

/** Where each column stands in the file, or undefined when the first line is no header at all. */
export function readHeader(
  header: CsvRecord,
  names: readonly string[],
  report: ProblemReport,
): ReadonlyMap<string, number> | undefined {
  const found = header.cells;
  if (!found.some((cell) => names.includes(cell))) {
    report.file(header.line, `no header, expected the header line ${names.join(',')}`);
    return undefined;
  }
  const places = new Map<string, number>();
  found.forEach((cell, place) => {
    if (!names.includes(cell)) {
      report.cell(
        header.line,
        cell,
        '',
        `extra column, expected only ${names.join(', ')}${didYouMean(cell, names)}`,
      );
    } else if (places.has(cell)) {
      report.cell(header.line, cell, '', 'duplicated column, expected each column once');
    } else {
      places.set(cell, place);
    }
  });
  for (const name of names) {
    if (!places.has(name)) report.cell(header.line, name, '', `missing column, expected ${names.join(', ')}`);
  }
  const inFile = [...places.keys()];
  const inOrder = names.filter((name) => places.has(name));
  if (inFile.some((name, index) => name !== inOrder[index])) {
    report.file(header.line, `columns out of order, expected ${names.join(',')}`);
  }
  return places;
}

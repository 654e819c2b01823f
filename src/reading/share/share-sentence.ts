// The words that a reader pastes elsewhere: the finding of a view, what is measured and when, and who says so.
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, namedSources, sourceLine } from '../../charts/figure/figure-text.ts';

const year = /\b(?:19|20)\d\d\b/;

/** The years that the rows are about, where the rows have one: "2024", "1992–2024". */
function yearsOf(chart: Chart, view: string): string {
  const years = chart.rowsOf(view).flatMap((row) => (typeof row['year'] === 'number' ? [row['year']] : []));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** What fits a short message, without the link. */
const room = 280;

/**
 * The finding of a view, what it measures with its years, its sources, and the date it stands for; the link comes after it. As
 * many sources are named as fit a short message, at least one where one can be named; the others are counted.
 * Throws RangeError for a view the chart does not have.
 */
export function shareSentence(chart: Chart, view: string): string {
  const text = figureText(chart, view);
  const said = `${text.finding}. ${chart.words[view]?.measures ?? text.subtitle}.`;
  const years = year.test(said) ? '' : yearsOf(chart, view);
  const dated = years === '' ? said : `${said} Data of ${years}.`;
  const sentence = (named: number) => `${dated} ${sourceLine(text, named)}`;
  let named: number = namedSources;
  while (named > 1 && sentence(named).length > room) named--;
  return sentence(named);
}

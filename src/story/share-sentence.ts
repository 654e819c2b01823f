// The sentence that a reader pastes elsewhere: the finding of a view with its year, and who says so.
import type { Chart } from '../charts/chart.ts';
import { formatDate } from '../data/fact-format.ts';
import { source, type Source } from '../data/sources.ts';

const year = /\b(?:19|20)\d\d\b/;

/** Publishers who are known by their initials; all others keep their names. */
const initials: Readonly<Record<string, string>> = {
  'International Energy Agency': 'IEA',
  'U.S. Geological Survey': 'USGS',
};

/** Notes by which a source says that its text was seen only through another. */
const secondHand = /second-hand|not read|read through|as cited by/i;

/** The years that the rows are about, where the rows have one: "2024", "1992–2024". */
function yearsOf(chart: Chart, view: string): string {
  const years = chart.rowsOf(view).flatMap((row) => (typeof row['year'] === 'number' ? [row['year']] : []));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** "IEA 2025, 2026; Rare Earth Exchanges 2025", in order of first use. */
function publishers(sources: readonly Source[]): string {
  const published = new Map<string, string[]>();
  for (const { publisher, published: date } of sources) {
    const name = initials[publisher] ?? publisher;
    const known = published.get(name) ?? [];
    const when = date?.slice(0, 4) ?? 'undated';
    published.set(name, known.includes(when) ? known : [...known, when].sort());
  }
  return [...published].map(([name, years]) => `${name} ${years.join(', ')}`).join('; ');
}

/**
 * The finding of a view, its year, its sources with theirs, and the date it stands for; the link comes after it.
 * Throws RangeError for a view the chart does not have, and for one whose rows have no date.
 */
export function shareSentence(chart: Chart, view: string): string {
  const rows = chart.rowsOf(view);
  const finding = chart.words[view]?.finding ?? '';
  const years = year.test(finding) ? '' : yearsOf(chart, view);
  const sources = [...new Set(rows.flatMap((row) => row.source_id))].map(source);
  const unread = sources.filter(({ note }) => note !== null && secondHand.test(note)).length;
  const read =
    unread === 0 ? '' : unread === sources.length ? ', read second-hand' : ', in part read second-hand';
  const asOf = rows.reduce((newest, { as_of }) => (as_of !== null && as_of > newest ? as_of : newest), '');
  if (asOf === '') throw new RangeError(`no row of "${chart.id}", view "${view}", has an as_of date`);
  return `${finding}${years === '' ? '' : ` (${years})`}. ${sources.length === 1 ? 'Source' : 'Sources'}: ${publishers(sources)}${read}. As of ${formatDate(asOf)}.`;
}

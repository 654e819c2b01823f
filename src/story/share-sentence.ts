// The words that a reader pastes elsewhere: the finding of a view, what is measured and when, and who says so.
import type { Chart } from '../charts/chart.ts';
import { isSecondHand } from '../charts/how-known.ts';
import { formatDate } from '../data/fact-format.ts';
import { source, type Source } from '../data/sources.ts';

const year = /\b(?:19|20)\d\d\b/;

/** Publishers who are known by their initials; all others keep their names. */
const initials: Readonly<Record<string, string>> = {
  'International Energy Agency': 'IEA',
  'U.S. Geological Survey': 'USGS',
};

/** Words by which a finding or a subtitle says so itself. */
const saysSecondHand = /second-hand/i;

/** What a subtitle says about the look of the drawing has no sense away from it. */
const keyToDrawing =
  /\.\s(?:Filled|Hollow|Dashed|Hatched|Solid|The bores|The wider the hatch|A date without)\b[^.]*/g;

/** The years that the rows are about, where the rows have one: "2024", "1992–2024". */
function yearsOf(chart: Chart, view: string): string {
  const years = chart.rowsOf(view).flatMap((row) => (typeof row['year'] === 'number' ? [row['year']] : []));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** "IEA 2025, 2026", "Rare Earth Exchanges 2025": each publisher once, in order of first use. */
function publishers(sources: readonly Source[]): string[] {
  const published = new Map<string, string[]>();
  for (const { publisher, published: date } of sources) {
    const name = initials[publisher] ?? publisher;
    const known = published.get(name) ?? [];
    const when = date?.slice(0, 4) ?? 'undated';
    published.set(name, known.includes(when) ? known : [...known, when].sort());
  }
  return [...published].map(([name, years]) => `${name} ${years.join(', ')}`);
}

/** What fits a short message, without the link. */
const room = 280;

/**
 * The finding of a view, what it measures with its years, its sources with theirs, and the date it stands for; the link comes
 * after it. Where there are too many sources for a short message, the last are counted.
 * Throws RangeError for a view the chart does not have, and for one whose rows have no date.
 */
export function shareSentence(chart: Chart, view: string): string {
  const rows = chart.rowsOf(view);
  const words = chart.words[view];
  const said = `${words?.finding}. ${words?.subtitle.replace(keyToDrawing, '')}.`;
  const years = year.test(said) ? '' : yearsOf(chart, view);
  const sources = [...new Set(rows.flatMap((row) => row.source_id))].map(source);
  const unread = sources.filter(isSecondHand).length;
  const read =
    unread === 0 || saysSecondHand.test(said)
      ? ''
      : `, ${unread === sources.length ? '' : 'in part '}read second-hand`;
  const asOf = rows.reduce((newest, { as_of }) => (as_of !== null && as_of > newest ? as_of : newest), '');
  if (asOf === '') throw new RangeError(`no row of "${chart.id}", view "${view}", has an as_of date`);
  const opening = years !== '' ? `Data of ${years}` : sources.length === 1 ? 'Source' : 'Sources';
  const names = publishers(sources);
  const sentence = (shown: number) => {
    const more = shown < names.length ? ` and ${names.length - shown} more` : '';
    return `${said} ${opening}: ${names.slice(0, shown).join('; ')}${more}${read}. As of ${formatDate(asOf)}.`;
  };
  let shown = names.length;
  while (shown > 1 && sentence(shown).length > room) shown--;
  return sentence(shown);
}

// What stands in words around a chart's view: finding, subtitle, sources, limits, date. Every page, embed, picture and file that
// shows the view takes its words from here, so that they can't differ.
import type { Chart, ViewWords } from './chart.ts';
import { formatDate } from '../data/fact-format.ts';
import { isReadSecondHand, shortSourceName, withRemark } from '../data/source-name.ts';
import { source, type Source } from '../data/sources.ts';
import { evidenceDate } from '../data/site.ts';

/** What a short line says of its sources: some by name, the others by number. */
export interface SourceCredit {
  readonly names: readonly { readonly name: string; readonly url: string | null }[];
  /** Sources read as they stand that no name in `names` covers. */
  readonly more: number;
  /** Sources that were not read as they stand and are not named. */
  readonly secondHand: number;
}

export interface FigureText extends ViewWords {
  readonly view: string;
  /** Each once, in the order in which they are printed. */
  readonly sources: readonly Source[];
  /** What a line with room for five names says of them. */
  readonly credit: SourceCredit;
  /** What this view can't show, a sentence each; the first stands in embeds. */
  readonly limits: readonly string[];
  /** Newest `as_of` of the view's rows, within the evidence, as the tables write dates. */
  readonly asOf: string;
}

type SourcedRow = { readonly source_id: readonly string[]; readonly as_of: string | null };

/** Texts read and publishers known by name first, then transcriptions, then what else is known by name, then copies and forums. */
function rankOf({ known_by, named }: Source): number {
  if (named === 'no') return 3;
  return known_by === 'primary' ? 0 : known_by === 'transcription' ? 1 : 2;
}

/** Sources of some rows as a desk would print them: by rank, what is official first, then by the number of rows that rest on each. */
export function sourcesInOrder(rows: readonly Pick<SourcedRow, 'source_id'>[]): readonly Source[] {
  const uses = new Map<string, number>();
  for (const id of rows.flatMap((row) => row.source_id)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const ordered = [...uses]
    .map(([id, count]) => ({ item: source(id), count }))
    .sort(
      (a, b) =>
        rankOf(a.item) - rankOf(b.item) ||
        Number(b.item.kind === 'official') - Number(a.item.kind === 'official') ||
        b.count - a.count,
    )
    .map(({ item }) => item);
  return Object.freeze(ordered);
}

/** Newest `as_of` among rows, within the evidence. Throws RangeError where none has one. */
function newest(rows: readonly SourcedRow[], where: string): string {
  const date = rows.reduce((best, { as_of }) => (as_of !== null && as_of > best ? as_of : best), '');
  if (date === '') throw new RangeError(`${where}: no row has an as_of date`);
  return evidenceDate(date);
}

/** How many publishers a short line names. */
export const namedSources = 5;
/** Where fewer texts than this were read as they stand, the line also names what was read second-hand. */
const fewest = 3;

/** What a line with room for `most` names says of sources that stand in order. */
export function creditOf(sources: readonly Source[], most: number = namedSources): SourceCredit {
  const names = new Map<string, string | null>();
  const second = (item: Source) => withRemark(shortSourceName(item), 'read second-hand');
  const nameOf = (item: Source) => (isReadSecondHand(item) ? second(item) : shortSourceName(item));
  const take = (items: readonly Source[], upTo: number) => {
    for (const item of items) {
      const name = nameOf(item);
      if (names.size < upTo && !names.has(name)) names.set(name, item.url);
    }
  };
  const named = sources.filter((item) => item.named === 'yes');
  take(
    named.filter((item) => !isReadSecondHand(item)),
    most,
  );
  if (names.size < fewest)
    take(
      named.filter((item) => isReadSecondHand(item) && !names.has(shortSourceName(item))),
      Math.min(most, fewest),
    );
  const unnamed = sources.filter((item) => item.named === 'no' || !names.has(nameOf(item)));
  const secondHand = unnamed.filter((item) => isReadSecondHand(item)).length;
  return {
    names: [...names].map(([name, url]) => ({ name, url })),
    more: unnamed.length - secondHand,
    secondHand,
  };
}

/** The counted end of a short line: "and 3 more", "3 more; and 4 read second-hand"; empty where every source is named. */
export function countedSources({ names, more, secondHand }: SourceCredit): string {
  const texts = (count: number) =>
    names.length > 0 ? String(count) : count === 1 ? 'one text' : `${count} texts`;
  const parts = [
    ...(more === 0 ? [] : [names.length > 0 ? `${more} more` : `${texts(more)} known only in copies`]),
    ...(secondHand === 0 ? [] : [`${texts(secondHand)} read second-hand`]),
  ];
  const [last] = parts.slice(-1);
  if (last === undefined) return '';
  const alone = names.length + parts.length === 1;
  return [...parts.slice(0, -1), alone ? last : `and ${last}`].join('; ');
}

/** "Source" before one name or one text, otherwise "Sources". */
export const sourcesLead = ({ names, more, secondHand }: SourceCredit): string =>
  names.length + more + secondHand === 1 ? 'Source' : 'Sources';

/** "Sources: A; B; 3 more; and 4 read second-hand. As of May 2026." */
export function sourceLine(text: Pick<FigureText, 'sources' | 'asOf'>, most: number = namedSources): string {
  const credit = creditOf(text.sources, most);
  const counted = countedSources(credit);
  const parts = [...credit.names.map(({ name }) => name), ...(counted === '' ? [] : [counted])];
  return `${sourcesLead(credit)}: ${parts.join('; ')}. As of ${formatDate(text.asOf)}.`;
}

const texts = new WeakMap<Chart, Map<string, FigureText>>();

/**
 * The words of a chart's view. Throws RangeError naming the chart's views when it has no such view, and ContentError for a source
 * that is not in sources.csv.
 */
export function figureText(chart: Chart, view: string): FigureText {
  const known = texts.get(chart) ?? new Map<string, FigureText>();
  texts.set(chart, known);
  const made = known.get(view) ?? madeText(chart, view);
  known.set(view, made);
  return made;
}

function madeText(chart: Chart, view: string): FigureText {
  const rows = chart.rowsOf(view);
  const words = chart.words[view];
  if (words === undefined) throw new RangeError(`chart "${chart.id}" has no words for its view "${view}"`);
  const sources = sourcesInOrder(rows);
  return Object.freeze({
    view,
    ...words,
    sources,
    credit: creditOf(sources),
    limits: Object.freeze(chart.limits.filter(({ views }) => views.includes(view)).map(({ text }) => text)),
    asOf: newest(rows, `chart "${chart.id}", view "${view}"`),
  });
}

/** The same of a chart as a whole: the sources of all its rows, every limit with the views that it belongs to, the newest date. */
export const chartText = (chart: Chart) => ({
  sources: sourcesInOrder(chart.rows),
  limits: chart.limits,
  asOf: newest(chart.rows, `chart "${chart.id}"`),
});

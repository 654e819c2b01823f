// What stands in words around a chart's view: finding, subtitle, sources, limits, date. Every page, embed, picture and file that
// shows the view takes its words from here, so that they can't differ.
import type { Chart, ViewWords } from '../contract/chart.ts';
import { dateWords } from '../../names/date-words.ts';
import { knownBys, type KnownBy } from '../../data/tables/evidence-columns.ts';
import {
  howRead,
  howReadWords,
  isByArticlePublisher,
  isReadSecondHand,
  shortSourceName,
  withRemark,
} from '../../data/facts/source-name.ts';
import { source, type Source } from '../../data/facts/sources.ts';
import { evidenceDate } from '../../data/text/site.ts';

/** What a short line says of its sources: some by name, the others by number. */
export interface SourceCredit {
  readonly names: readonly { readonly name: string; readonly url: string | null }[];
  /** Sources that no name in `names` covers, by how each was read. */
  readonly others: Readonly<Record<KnownBy, number>>;
}

export interface FigureText extends ViewWords {
  readonly view: string;
  /** Each once, in the order in which they are printed. */
  readonly sources: readonly Source[];
  /** How many of them a short line names before it counts the others. */
  readonly leading: number;
  /** What a line with room for five names says of them. */
  readonly credit: SourceCredit;
  /** What this view can't show, a sentence each; the first stands in embeds. */
  readonly limits: readonly string[];
  /** Newest date of the view's rows, their sources and what it says was looked for, within the evidence, as the tables write dates. */
  readonly asOf: string;
}

type SourcedRow = { readonly source_id: readonly string[]; readonly as_of: string | null };

/** A source on which at least this share of a view's rows rests is named, however it was read. */
const carries = 0.1;
/** One on which alone at least this share rests is named among those that were read, even if no newsroom could print its name. */
const carriesAlone = 0.5;

/** What of a view's rows rests on a source. */
interface Carried {
  /** The share of the rows that name it, and of those that name no other. */
  readonly share: number;
  readonly alone: number;
  /** Whether a row names it and no source whose name a newsroom could print. */
  readonly bare: boolean;
}

/**
 * Where a source stands: official bodies first, then texts read and sources that carry much of the drawing, then the publisher of the
 * article tested here, then copies and forums without a name to print on which a row rests that has no better source, then what else
 * is known by name, then all others.
 */
function rankOf(item: Source, { share, alone, bare }: Carried): number {
  if (item.named === 'no' && alone < carriesAlone) return bare ? 4 : 6;
  if (item.kind === 'official') return isReadSecondHand(item) ? 1 : 0;
  if (isReadSecondHand(item) && share < carries) return 5;
  return isByArticlePublisher(item) ? 3 : 2;
}
/** Up to this rank a short line names sources before it counts the others. */
const lastNamed = 4;

/** Sources of some rows with their rank: by that, then by the number of rows that rest on each, then in the order of the rows. */
function ranked(rows: readonly Pick<SourcedRow, 'source_id'>[]) {
  const uses = new Map<string, number>();
  for (const id of rows.flatMap((row) => row.source_id)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const carried = (id: string, count: number): Carried => {
    const own = rows.filter(({ source_id }) => source_id.includes(id));
    return {
      share: count / rows.length,
      alone: own.filter(({ source_id }) => source_id.length === 1).length / rows.length,
      bare: own.some(({ source_id }) => source_id.every((each) => source(each).named === 'no')),
    };
  };
  return [...uses]
    .map(([id, count]) => ({ item: source(id), count, rank: rankOf(source(id), carried(id, count)) }))
    .sort((a, b) => a.rank - b.rank || b.count - a.count);
}

/** Sources of some rows in the order in which a newspaper would credit them, and how many lead; those of rows `aside` alone come last. */
function ordered(
  rows: readonly Pick<SourcedRow, 'source_id'>[],
  aside: readonly Pick<SourcedRow, 'source_id'>[] = [],
): { readonly sources: readonly Source[]; readonly leading: number } {
  const first = ranked(rows.filter((row) => !aside.includes(row)));
  const items = first.map(({ item }) => item);
  const last = ranked(rows.filter((row) => aside.includes(row))).filter(({ item }) => !items.includes(item));
  return {
    sources: Object.freeze([...items, ...last.map(({ item }) => item)]),
    leading: first.filter(({ rank }) => rank <= lastNamed).length,
  };
}

/** Sources of some rows in the order in which a newspaper would credit them. */
export const sourcesInOrder = (rows: readonly Pick<SourcedRow, 'source_id'>[]): readonly Source[] =>
  ordered(rows).sources;

/** Newest date among rows, their sources and `others`, within the evidence. Throws RangeError where no row has an as_of date. */
function newest(rows: readonly SourcedRow[], where: string, others: readonly (string | null)[] = []): string {
  if (rows.every(({ as_of }) => as_of === null)) throw new RangeError(`${where}: no row has an as_of date`);
  const published = rows.flatMap(({ source_id }) => source_id.map((id) => source(id).published));
  const dates = [...rows.map(({ as_of }) => as_of), ...published, ...others];
  return evidenceDate(dates.reduce<string>((best, date) => (date !== null && date > best ? date : best), ''));
}

/** How many publishers a short line names. */
export const namedSources = 5;
/** Where fewer texts than this were read as they stand, the line also names what was read second-hand. */
const fewest = 3;

/** Who published a source, as short lines credit it: "NAME", or "NAME (read in a copy)". */
export const creditName = (item: Source): string =>
  item.known_by === 'primary' ? shortSourceName(item) : withRemark(shortSourceName(item), howRead(item));

/**
 * What a line with room for `most` names says of sources that stand in order.
 * @param leading how many of them are named before the others are counted; without it, those that were read
 */
export function creditOf(
  sources: readonly Source[],
  most: number = namedSources,
  leading: number = sources.filter((item) => item.named === 'yes' && !isReadSecondHand(item)).length,
): SourceCredit {
  const names = new Map<string, string | null>();
  const publishers = new Set<string>();
  const take = (items: readonly Source[], upTo: number) => {
    for (const item of items) {
      const publisher = shortSourceName(item);
      if (names.size >= upTo || publishers.has(publisher)) continue;
      publishers.add(publisher);
      names.set(creditName(item), item.url);
    }
  };
  take(sources.slice(0, leading), most);
  if (names.size < fewest)
    take(
      sources.filter((item) => item.named === 'yes'),
      Math.min(most, fewest),
    );
  // A line names at least one source, even where no newsroom could print the name.
  if (names.size === 0) take(sources, 1);
  const unnamed = sources.filter((item) => !publishers.has(shortSourceName(item)));
  return {
    names: [...names].map(([name, url]) => ({ name, url })),
    others: Object.fromEntries(
      knownBys.map((each) => [each, unnamed.filter(({ known_by }) => known_by === each).length]),
    ) as SourceCredit['others'],
  };
}

const howMany = ({ others }: SourceCredit): number => knownBys.reduce((sum, each) => sum + others[each], 0);

/**
 * The counted end of a short line, which tells apart what was not read in any copy: "and 3 more", "and 7 more, 2 second-hand,
 * 1 headline". Where all were read in one way it says that: "and 2 read in a copy". Empty where every source is named.
 */
export function countedSources(credit: SourceCredit): string {
  const { second_hand, headline } = credit.others;
  const all = howMany(credit);
  if (all === 0) return '';
  const way = knownBys.find((each) => credit.others[each] === all);
  if (way !== undefined && way !== 'primary') return `and ${all} ${howReadWords[way]}`;
  return [
    `and ${all} more`,
    ...(second_hand === 0 ? [] : [`${second_hand} second-hand`]),
    ...(headline === 0 ? [] : [`${headline} headline${headline === 1 ? '' : 's'}`]),
  ].join(', ');
}

/** "Source" before one name or one text, otherwise "Sources". */
export const sourcesLead = (credit: SourceCredit): string =>
  credit.names.length + howMany(credit) === 1 ? 'Source' : 'Sources';

/** A credit as "Sources: A; B; and 7 more, 2 second-hand": names and the counted end as `named` and `counted` write them. */
function creditLine(
  credit: SourceCredit,
  named: (name: string, url: string | null) => string,
  counted: (words: string) => string,
): string {
  const rest = countedSources(credit);
  const parts = [
    ...credit.names.map(({ name, url }) => named(name, url)),
    ...(rest === '' ? [] : [counted(rest)]),
  ];
  return `${sourcesLead(credit)}: ${parts.join('; ')}`;
}

type Sourced = Pick<FigureText, 'sources'> & Partial<Pick<FigureText, 'leading'>>;

/** "Sources: A; B; and 7 more, 2 second-hand." */
export const sourceNames = (text: Sourced, most: number = namedSources): string =>
  `${creditLine(
    creditOf(text.sources, most, text.leading),
    (name) => name,
    (words) => words,
  )}.`;

/** "Sources: A; B; and 7 more, 2 second-hand. As of May 2026." */
export const sourceLine = (text: Sourced & Pick<FigureText, 'asOf'>, most: number = namedSources): string =>
  `${sourceNames(text, most)} As of ${dateWords(text.asOf)}.`;

/**
 * The same line as markup.
 * @param named the markup of a source's name, with the address of its text or null
 * @param counted the markup of the counted end
 */
export const sourceLineMarkup = (
  { credit, asOf }: Pick<FigureText, 'credit' | 'asOf'>,
  named: (name: string, url: string | null) => string,
  counted: (words: string) => string,
): string => `${creditLine(credit, named, counted)}. As of ${dateWords(asOf)}.`;

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
  const { sources, leading } = ordered(rows, chart.aside(view));
  return Object.freeze({
    view,
    ...words,
    sources,
    leading,
    credit: creditOf(sources, namedSources, leading),
    limits: Object.freeze(chart.limits.filter(({ views }) => views.includes(view)).map(({ text }) => text)),
    asOf: newest(rows, `chart "${chart.id}", view "${view}"`, [chart.soughtTo(view)]),
  });
}

/** The text of a chart as a whole: the sources of all its rows, every limit with the views that it belongs to, the newest date. */
export const chartText = (chart: Chart) => ({
  sources: sourcesInOrder(chart.rows),
  limits: chart.limits,
  asOf: newest(
    chart.rows,
    `chart "${chart.id}"`,
    chart.views.map((view) => chart.soughtTo(view)),
  ),
});

/** Texts of a chart's views, those together that say the same by a key. */
export function groupedTexts(
  chart: Chart,
  keyOf: (text: FigureText) => unknown,
): { readonly views: readonly string[]; readonly text: FigureText }[] {
  const groups = new Map<string, { views: string[]; text: FigureText }>();
  for (const name of chart.views) {
    const text = figureText(chart, name);
    const key = JSON.stringify(keyOf(text));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { views: [name], text });
    else known.views.push(name);
  }
  return [...groups.values()];
}

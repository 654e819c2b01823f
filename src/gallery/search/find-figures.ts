// Finds figures and their views by words, best first: every form of a word, what means the same, slips of typing. No DOM.
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { type IndexEntry, type IndexFile, indexForm } from './index-form.ts';
import { inSigns, isSign, partEastern } from './meanings.ts';
import { isEastern, wordsOf } from './tokens.ts';

export interface FoundView {
  readonly view: string;
  readonly label: string;
  readonly finding: string;
  /** Whether its figure opens with it: there its finding stands already. */
  readonly opens: boolean;
}
export interface FoundFigure {
  readonly id: string;
  /** Those of its views that fit better than the others, the best first; none where they all fit alike. */
  readonly views: readonly FoundView[];
}
/** Figures for what is typed, best first; null where it has no word to look for, so that all figures fit. */
export type FindFigures = (typed: string) => readonly FoundFigure[] | null;

/** More words than this, and longer ones, are not looked for. */
const mostWords = 20;
const longestWord = 40;
/** Views named under a figure. */
const mostViews = 3;
/** A figure is found that fits at least this share of what the best one does. */
const leastFit = 0.16;
/** What a field counts for. */
const boost = { title: 4, asked: 3, about: 1, alike: 0.5, rows: 0.5 };

/** A long list of words costs a figure little. */
const bm25 = { k: 1.2, b: 0.35, d: 0.5 };
/** From this length on a word may be the beginning of another, even where it stands alone. */
const whileTyped = 4;

/** How many slips of typing a word may have: none in short words and in numbers. */
const slips = (word: string): number =>
  /\d/.test(word) || isSign(word) || isEastern(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2;

/** A word with two neighbours changed over, in each way there is. */
const swapped = (word: string): string[] =>
  slips(word) === 0
    ? []
    : Array.from(
        { length: word.length - 1 },
        (_, i) => `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`,
      );

interface Fit {
  readonly score: number;
  /** What is asked for and met. */
  readonly met: readonly string[];
}
const nothing: Fit = { score: 0, met: [] };
interface FigureFits {
  own: Fit;
  readonly views: (Fit & { readonly view: string })[];
}

/** What was found, with the views under their figures. */
function byFigure(results: readonly SearchResult[]): Map<string, FigureFits> {
  const figures = new Map<string, FigureFits>();
  for (const { id, score, queryTerms } of results) {
    const [figure = '', view] = String(id).split('/');
    const fits = figures.get(figure) ?? { own: nothing, views: [] };
    figures.set(figure, fits);
    if (view === undefined) fits.own = { score, met: queryTerms };
    else fits.views.push({ view, score, met: queryTerms });
  }
  return figures;
}

/** How well a figure fits: its own words and those of its best view; each word that it lacks costs much. */
function fitOf({ own, views }: FigureFits, asked: number): number {
  const share = new Set([own, ...views].flatMap(({ met }) => met)).size / asked;
  return (own.score + Math.max(0, ...views.map(({ score }) => score))) * share ** 2;
}

/** The views of a figure that stand out among all of its views. */
function outstanding({ views }: FigureFits, all: number): readonly string[] {
  const best = views[0]?.score ?? 0;
  const most = Math.max(0, ...views.map(({ met }) => met.length));
  const good = views.filter(({ score, met }) => met.length === most && score >= best * 0.6);
  return good.length === all ? [] : good.slice(0, mostViews).map(({ view }) => view);
}

/** What is worked out once for each word: a search grows letter by letter, and most of its words stay. */
function onceEach<Made>(make: (word: string) => Made): (word: string) => Made {
  const made = new Map<string, Made>();
  return (word) => {
    const known = made.get(word) ?? make(word);
    if (made.size < 2000) made.set(word, known);
    return known;
  };
}

/** The search over an index, which is read in steps, so that the page answers meanwhile. */
export async function figureFinder(file: IndexFile): Promise<FindFigures> {
  const index = await MiniSearch.loadJSAsync<IndexEntry>(
    file.index as Parameters<typeof MiniSearch.loadJSAsync>[0],
    indexForm,
  );
  const skipped = new Set(file.skip);
  const meanings = new Map(Object.entries(file.meanings));
  const signed = inSigns(meanings);
  const parted = partEastern(meanings);
  const viewsOf = new Map<string, string[]>();
  for (const id of Object.keys(file.views)) {
    const [figure = '', view = ''] = id.split('/');
    viewsOf.set(figure, [...(viewsOf.get(figure) ?? []), view]);
  }

  const look = (asked: readonly string[], forms: Pick<SearchOptions, 'prefix' | 'fuzzy'>) =>
    index.search(asked.join(' '), { boost, bm25, weights: { fuzzy: 0.4, prefix: 0.4 }, ...forms });
  const isWhole = onceEach((word) => look([word], {}).length > 0);
  const begins = onceEach((word) => look([word], { prefix: true }).length > 0);
  /** A word that begins nothing, with two letters changed back where that makes a word ("exprots"). */
  const mended = onceEach((word) =>
    begins(word) || meanings.has(word) ? word : (swapped(word).find((other) => isWhole(other)) ?? word),
  );
  /** Short words that stand somewhere are whole ("Dy"), all others may go on; what begins no word may be a slip of one. */
  const results = (asked: readonly string[]): SearchResult[] =>
    look(asked, {
      prefix: (word) => !isSign(word) && (word.length >= whileTyped || !isWhole(word)),
      fuzzy: (word) => (begins(word) ? 0 : slips(word)),
    });

  return (typed) => {
    const said = wordsOf(typed).filter((word) => !skipped.has(word));
    if (said.length === 0) return null;
    const short = said.slice(0, mostWords).filter((word) => word.length <= longestWord);
    const asked = [
      ...new Set(signed(short.flatMap((word) => parted(word)).map((word) => mended(word)))),
    ].slice(0, mostWords);
    const figures = [...byFigure(results(asked))]
      .map(([id, fits]) => ({ id, fits, fit: fitOf(fits, asked.length) }))
      .sort((a, b) => b.fit - a.fit);
    const least = (figures[0]?.fit ?? 0) * leastFit;
    return figures
      .filter(({ fit }) => fit >= least)
      .map(({ id, fits }) => ({
        id,
        views: outstanding(fits, viewsOf.get(id)?.length ?? 0).map((view) => {
          const [label, finding] = file.views[`${id}/${view}`] ?? [view, ''];
          return { view, label, finding, opens: viewsOf.get(id)?.[0] === view };
        }),
      }));
  };
}

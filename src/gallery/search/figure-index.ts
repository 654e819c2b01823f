// Makes the index of the gallery's search: an entry for each figure and each of its views, with the signs of what their words mean.
import MiniSearch from 'minisearch';
import type { Chart } from '../../charts/contract/chart.ts';
import { cellIn } from '../../charts/contract/data-lines.ts';
import { charts } from '../../charts/contract/registry.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { tableTitle } from '../../data/tables/table-title.ts';
import { searchWords, type SearchWords } from '../../data/text/search-words.ts';
import { terms } from '../../data/text/terms.ts';
import { type IndexEntry, type IndexFile, indexForm } from './index-form.ts';
import { type Meanings, meaningsOf, signsIn } from './meanings.ts';
import { isEastern, wordsOf } from './tokens.ts';

const idOfView = (chart: Chart, view: string): string => `${chart.id}/${view}`;

/** Reads texts into the words that the index keeps. */
interface Reader {
  readonly meanings: Meanings;
  /** Words that say nothing. */
  readonly skipped: readonly string[];
  /** The signs of all that stands in a row of words. */
  signs(words: readonly string[]): string[];
  /** The words of texts that are looked for. */
  words(...texts: readonly string[]): string[];
}

/** Words that mean one are those of content/search.yaml and the three names of each term of the glossary. */
function readerOf({ alike, skip }: SearchWords): Reader {
  const skipped = skip.flatMap((word) => wordsOf(word));
  const words = (...texts: readonly string[]) =>
    texts.flatMap((text) => wordsOf(text)).filter((word) => !skipped.includes(word));
  const names = terms().map(({ term, japanese, chinese }) => [term, japanese, chinese]);
  const meanings = meaningsOf([...alike, ...names].map((list) => list.map((each) => words(each))));
  return { words, skipped, meanings, signs: signsIn(meanings) };
}

/** Each word once: how often a name stands in rows says nothing. Numbers are left out but for years. */
const eachOnce = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => !/^\d/.test(word) || /^(?:19|20)\d\d$/.test(word));

/** Other words for what some words mean. */
function alikeOf(words: readonly string[], { meanings, signs: signsOf }: Reader): string[] {
  const signs = new Set(signsOf(words));
  return eachOnce(
    [...meanings]
      .filter(([phrase, sign]) => signs.has(sign) && !isEastern(phrase))
      .flatMap(([phrase]) => phrase.split(' ')),
  ).filter((word) => !words.includes(word));
}

/** The entries of one chart: its own, then one for each view. */
function entriesOf(chart: Chart, { figures }: SearchWords, reader: Reader): IndexEntry[] {
  const { words, signs } = reader;
  const field = (list: readonly string[]): string => [...list, ...signs(list)].join(' ');
  const entry = (id: string, title: string[], about: string[], rows: string[]): IndexEntry => {
    const asked = words(...(figures[id] ?? []));
    return {
      id,
      title: field(title),
      asked: field(asked),
      about: field(about),
      alike: alikeOf([...title, ...asked], reader).join(' '),
      rows: [...eachOnce(rows), ...new Set(signs(rows))].join(' '),
    };
  };
  const cells = chart.data.rows.flatMap((row) => chart.data.columns.map((column) => cellIn(row, column)));
  return [
    entry(
      chart.id,
      words(chart.name),
      words(...chart.tags, ...chart.tables.flatMap((table) => [table, tableTitle(table)])),
      words(...cells),
    ),
    ...chart.views.map((view) => {
      const { label, finding, subtitle } = figureText(chart, view);
      return entry(
        idOfView(chart, view),
        words(label, finding),
        [...words(subtitle), ...eachOnce(words(chart.describe(view)))],
        [],
      );
    }),
  ];
}

/** The file of the index. Throws ContentError for a fault in content/search.yaml. */
function figureIndex(): IndexFile {
  const words = searchWords(new Map(charts.map(({ id, views }) => [id, views])));
  const reader = readerOf(words);
  const index = new MiniSearch<IndexEntry>(indexForm);
  for (const chart of charts) index.addAll(entriesOf(chart, words, reader));
  return {
    skip: reader.skipped,
    meanings: Object.fromEntries(reader.meanings),
    views: Object.fromEntries(
      charts.flatMap((chart) =>
        chart.views.map((view) => {
          const { label, finding } = figureText(chart, view);
          return [idOfView(chart, view), [label, finding]] as const;
        }),
      ),
    ),
    index,
  };
}

/** The same as text. */
export const figureIndexText = (): string => JSON.stringify(figureIndex());

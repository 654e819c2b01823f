// What the guess needs in the browser, as plain data: the axes with what is given, the counts to compare with, and the years asked.
import type { GuessField } from '../contract/guess.ts';
import type { AskedYear, DependenceGuess, GivenShare } from './guess.ts';
import type { ShownCounts } from './layout-counts.ts';
import { bare, by, lineOf, marked } from './layout-marked.ts';
import type { Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

/** A field for each year asked, all starting where the first count stands. */
export const guessFields = ({ asked, first }: Rows): readonly GuessField[] =>
  asked.map(({ count: { year } }) => ({
    id: `year-${year}`,
    label: String(year),
    unit: '%',
    least: 0,
    most: 100,
    step: 1,
    start: Math.round(first.share),
  }));

export function guessData(rows: Rows, labels: Labels): DependenceGuess {
  const { customs, first, meti2018, comtrade2020, argus2022, jogmec2024, asked } = rows;
  const years = [first, ...asked.map(({ count }) => count), jogmec2024].map(({ year }) => year);
  const axes: ShownCounts = {
    ...bare(rows, labels),
    years: [first.year, jogmec2024.year + 1],
    headroom: 12,
    footroom: { wide: 4, narrow: 20 },
    named: years,
    long: years,
    unknown: [],
    unknownWords: '',
    areaWords: labels.areaOfChina,
  };
  const given = (of: Share): GivenShare => ({
    year: of.year,
    share: of.share,
    words: labels.large(of),
    parted: labels.parted(of).filter((words) => words !== ''),
  });
  return {
    given: {
      ...axes,
      lineWho: '',
      line: lineOf([first]),
      marks: [by(labels.who(jogmec2024), marked(jogmec2024))],
      areaWords: '',
    },
    counted: {
      ...axes,
      line: lineOf(customs),
      marks: [meti2018, comtrade2020, argus2022, jogmec2024].map((each) =>
        by(labels.who(each), marked(each)),
      ),
    },
    asked: asked.map((each): AskedYear => ({
      year: each.count.year,
      share: each.count.share,
      bound: each.count.bound,
      said: labels.said(each.count),
      parted: each.count.bound ? labels.moreThan(each.count) : [labels.said(each.count)],
      who: labels.askedFrom(each),
    })),
    before: given(first),
    after: given(jogmec2024),
    yours: labels.yours,
    basis: labels.basis(rows),
  };
}

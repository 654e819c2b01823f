// What the guess needs in the browser, as plain data: the axes with what is given, the counts to compare with, and the years asked.
import type { GuessField } from '../contract/guess.ts';
import type { AskedYear, DependenceGuess, GivenShare } from './guess.ts';
import type { ShownCounts } from './layout-counts.ts';
import { bare, by, lineOf, marked, remarked } from './layout-marked.ts';
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
  const { customs, first, dispute, lowest, last, meti2018, comtrade2020, argus2022, jogmec2024, asked } =
    rows;
  const axes: ShownCounts = {
    ...bare(rows, labels),
    headroom: 8,
    named: [first, ...asked.map(({ count }) => count), jogmec2024].map(({ year }) => year),
  };
  const given = (of: Share): GivenShare => ({ year: of.year, share: of.share, words: labels.given(of) });
  return {
    given: {
      ...axes,
      unknown: [],
      unknownWords: '',
      lineWho: '',
      line: lineOf([first]),
      marks: [by(labels.who(jogmec2024), marked(jogmec2024))],
    },
    counted: {
      ...axes,
      line: lineOf(customs),
      remarks: [
        remarked(first, 'above', labels.dated(first)),
        remarked(dispute, 'above', labels.dated(dispute)),
        remarked(lowest, 'above', labels.dated(lowest)),
        remarked(last, 'above', labels.dated(last), true),
      ],
      marks: [
        by(labels.who(meti2018), marked(meti2018, [labels.said(meti2018)])),
        by(labels.who(comtrade2020), marked(comtrade2020)),
        by(labels.who(argus2022), marked(argus2022, labels.moreThan(argus2022))),
        by(labels.who(jogmec2024), marked(jogmec2024, [labels.said(jogmec2024)])),
      ],
    },
    asked: asked.map((each): AskedYear => ({
      year: each.count.year,
      share: each.count.share,
      bound: each.count.bound,
      said: labels.said(each.count),
      who: labels.askedFrom(each),
    })),
    before: given(first),
    after: given(jogmec2024),
    yours: labels.yours,
    basis: labels.basis(rows),
  };
}

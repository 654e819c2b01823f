// The guess of Japan's dependence: for each year asked the share that the reader sets, between two that are given; what it is compared with.
import type { GuessField, Guessing, GuessWords } from '../contract/guess.ts';
import {
  asCounted,
  furthestOff,
  offInWords,
  pointsOff,
  rowInWords,
  type CountedShare,
} from '../kit/guess-marks.ts';
import type { ShownCounts } from './layout-counts.ts';
import { pad, paired, scene } from './layout-guess.ts';
import { bare, by, lineOf, marked } from './layout-marked.ts';
import type { Rows, Share } from './rows.ts';
import { compared, labels } from './words.ts';

/** A year that is asked, and what a source says of it. */
export interface AskedYear extends CountedShare {
  readonly year: number;
  readonly said: string;
  /** The same in short lines. */
  readonly parted: readonly string[];
  /** Who counted. */
  readonly who: string;
}
export interface GivenShare {
  readonly year: number;
  readonly share: number;
  /** When and how nearly, then the share alone. */
  readonly words: readonly [small: string, large: string];
  /** How nearly, if not quite, and the share. */
  readonly parted: readonly string[];
}
export interface DependenceGuess {
  /** The axes with what is given to start from. */
  readonly given: ShownCounts;
  readonly counted: ShownCounts;
  readonly asked: readonly AskedYear[];
  /** The shares that are given, before the first year asked and after the last; the reader's line starts at the first. */
  readonly before: GivenShare;
  readonly after: GivenShare;
  readonly yours: string;
  readonly basis: string;
}

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

/** The axes with what is given, the counts to compare with, and the years asked, as plain data. */
export function guessData(rows: Rows): DependenceGuess {
  const { customs, first, meti2018, comtrade2020, argus2022, jogmec2024, asked } = rows;
  const years = [first, ...asked.map(({ count }) => count), jogmec2024].map(({ year }) => year);
  const axes: ShownCounts = {
    ...bare(rows, labels),
    years: [first.year, jogmec2024.year + 1],
    headroom: 12,
    footroom: { wide: 4, narrow: 20 },
    named: years,
    long: years,
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

/** The same data without the counts between those that are given. */
export const unanswered = (data: DependenceGuess): DependenceGuess => ({
  ...data,
  counted: data.given,
  asked: data.asked.map(({ year }) => ({ year, share: 0, bound: false, said: '', parted: [], who: '' })),
  basis: '',
});

function compare({ asked, basis }: DependenceGuess, values: readonly number[]): GuessWords {
  const pairs = paired(asked, values);
  const furthest = pairs[furthestOff(values, asked)];
  if (furthest === undefined) throw new RangeError('no year to compare');
  const off = offInWords(furthest.guess, furthest.asked);
  return {
    finding:
      pointsOff(furthest.guess, furthest.asked) === 0 || off === asCounted
        ? compared.fits
        : compared.furthest(furthest.asked.year, off),
    rows: pairs.map(({ asked: each, guess }) =>
      rowInWords(compared.year(each.year, guess, each.who, each.said), guess, each),
    ),
    basis,
  };
}

export const guessing: Guessing<DependenceGuess> = { scene, pad, compare };

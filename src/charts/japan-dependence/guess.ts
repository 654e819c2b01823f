// The guess of Japan's dependence: between two known shares the reader draws the years that have a count.
import type { GuessPad, Guessing, GuessState, GuessWords } from '../contract/guess.ts';
import type { Size, PlotScene } from '../contract/scene.ts';
import { percent, tenth } from '../look/format.ts';
import { boxOfText, type Box } from '../kit/labels/box.ts';
import {
  asCounted,
  furthestOff,
  guessLine,
  guessPlate,
  offInWords,
  pointsOff,
  rowInWords,
  type CountedShare,
} from '../kit/guess-marks.ts';
import { boxesAlong } from '../kit/lines.ts';
import { dressed, placed } from '../kit/labels/placed.ts';
import { placeLabels, placesInRings } from '../kit/labels/placement.ts';
import { shape } from '../kit/shapes.ts';
import { countScales, countsOverYears, type ShownCounts } from './layout-counts.ts';
import { edgeBoxes } from './layout-parts.ts';
import { compared } from './words.ts';

/** A year that is asked, and what a source says of it. */
export interface AskedYear extends CountedShare {
  readonly year: number;
  readonly said: string;
  /** Who counted. */
  readonly who: string;
}
export interface GivenShare {
  readonly year: number;
  readonly share: number;
  readonly words: string;
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

/** The same without the counts between those that are given. */
export const unanswered = (data: DependenceGuess): DependenceGuess => ({
  ...data,
  counted: data.given,
  asked: data.asked.map(({ year }) => ({ year, share: 0, bound: false, said: '', who: '' })),
  basis: '',
});

/** A year's figure stands in its middle. */
const middle = (year: number): number => year + 0.5;

function pad({ given, asked }: DependenceGuess, size: Size): GuessPad {
  const { x, y, left, right, top, foot } = countScales(given, size);
  return {
    box: { left, right, top, bottom: foot },
    along: 'x',
    fields: asked.map(({ year }) => ({ at: x(middle(year)), reach: (x(year + 1) - x(year)) / 2 })),
    least: y(0),
    most: y(100),
  };
}

/** What is given stands above the plot, each over its mark, clear of the reader's hand. */
function givenWords({ before, after, given }: DependenceGuess, size: Size) {
  const { x, y, right, left } = countScales(given, size);
  const lead = (key: string, { year, share }: GivenShare, clear: number) =>
    shape(key, `M${tenth(x(middle(year)))} 17V${tenth(y(share) - clear)}`, 'ink-2', 'lead');
  return {
    shapes: [lead('lead-before', before, 20), lead('lead-after', after, 6)],
    texts: [
      placed('given-before', left, 12, before.words, { weight: 600 }),
      placed('given-after', right, 12, after.words, { weight: 600, anchor: 'end' }),
    ],
  };
}

const square = (x: number, y: number, side: number): Box => ({
  left: x - side / 2,
  right: x + side / 2,
  top: y - side / 2,
  bottom: y + side / 2,
});
const style = dressed({ weight: 600, halo: true });

/**
 * Each year that is asked with the value that the reader gave it.
 * @throws RangeError unless there is one value a year
 */
function paired(asked: readonly AskedYear[], values: readonly number[]) {
  if (values.length !== asked.length)
    throw new RangeError(`${values.length} values for ${asked.length} years: expected one each`);
  return asked.flatMap((year, i) => {
    const guess = values[i];
    return guess === undefined ? [] : [{ asked: year, guess }];
  });
}

/** What the reader drew: a line from the share given first, and a plate on each year. */
function guessed(data: DependenceGuess, values: readonly number[], open: boolean, size: Size) {
  const { x, y } = countScales(data.given, size);
  const side = open ? (size === 'wide' ? 11 : 10) : 7;
  const points = paired(data.asked, values).map(({ asked, guess }) => ({
    asked,
    guess,
    x: tenth(x(middle(asked.year))),
    y: tenth(y(guess)),
  }));
  const start: [number, number] = [x(middle(data.before.year)), y(data.before.share)];
  const along = [start, ...points.map((point): [number, number] => [point.x, point.y])];
  return {
    points,
    along,
    line: guessLine('guess', along),
    plates: points.map((point) =>
      guessPlate(`plate-${point.asked.year}`, point.x, point.y, side, side, open),
    ),
    squares: points.map((point) => square(point.x, point.y, side + 3)),
  };
}
type Guessed = ReturnType<typeof guessed>;

const rings = (at: number, level: number, side: 'above' | 'below' = 'above') =>
  placesInRings(at, level, [10, 15, 22, 30], { size: 13, lines: 1, leading: 15, side });
/** Values of years nearer to each other than this stand over and under the line in turn. */
const apart = 36;
const sidesOf = (places: readonly { readonly x: number }[]): ('above' | 'below')[] => {
  const sides: ('above' | 'below')[] = [];
  for (const [i, { x }] of places.entries()) {
    const isNear = i > 0 && x - (places[i - 1]?.x ?? x) < apart;
    sides.push(isNear && sides[i - 1] === 'above' ? 'below' : 'above');
  }
  return sides;
};
/** Where words on the reader's line may stand. */
const roomOf = ({ given }: DependenceGuess, size: Size): Box => {
  const { left, width, foot } = countScales(given, size);
  return { left: left + 2, right: width - 2, top: 20, bottom: foot - 2 };
};

/** The axes with what is given, and the reader's line with its values. */
function openScene(
  data: DependenceGuess,
  { points, line, plates, squares }: Guessed,
  size: Size,
  isBlank: boolean,
): PlotScene {
  const { top, foot } = countScales(data.given, size);
  const base = countsOverYears(data.given, size);
  const given = givenWords(data, size);
  const stems = points.map((point) =>
    shape(`stem-${point.asked.year}`, `M${point.x} ${top}V${foot}`, 'rule', 'lead'),
  );
  const axes = { ...base, shapes: [...stems, ...given.shapes, ...base.shapes] };
  if (isBlank) return { ...axes, texts: [...base.texts, ...given.texts] };
  const sides = sidesOf(points);
  const labels = points.map((point, i) => ({
    text: { key: `yours-${point.asked.year}`, lines: [percent(point.guess)], ...style },
    places: rings(point.x, point.y, sides[i]),
  }));
  return {
    ...axes,
    shapes: [...axes.shapes, line, ...plates],
    texts: [...base.texts, ...given.texts, ...placeLabels(labels, squares, roomOf(data, size))],
  };
}

/** The counts with the reader's line among them, and how far off each year was. */
function comparedScene(
  data: DependenceGuess,
  { points, along, line, plates, squares }: Guessed,
  size: Size,
): PlotScene {
  const scales = countScales(data.given, size);
  const { y } = scales;
  const base = countsOverYears(data.counted, size, [
    ...squares,
    ...boxesAlong(
      along.map(([at, level], slot) => ({ slot, at, value: level, ink: 'fill' })),
      (at) => at,
      (level) => level,
      2,
    ),
  ]);
  const misses = points
    .filter(({ guess, asked }) => Math.abs(pointsOff(guess, asked)) >= 0.5)
    .map(({ x: at, y: from, asked }) =>
      shape(`miss-${asked.year}`, `M${at} ${from}V${tenth(y(asked.share))}`, 'ink', 'lead'),
    );
  const [first, ...others] = points.flatMap((point) => [...rings(point.x, point.y)]);
  const yours =
    first === undefined
      ? []
      : placeLabels(
          [{ text: { key: 'yours', lines: [data.yours], ...style }, places: [first, ...others] }],
          [...base.texts.map(boxOfText), ...edgeBoxes(data.counted, scales), ...squares],
          roomOf(data, size),
        );
  return {
    ...base,
    shapes: [...base.shapes, ...misses, line, ...plates],
    texts: [...base.texts, ...yours],
  };
}

function scene(data: DependenceGuess, values: readonly number[], state: GuessState, size: Size): PlotScene {
  if (state === 'answered') return countsOverYears(data.counted, size);
  const guess = guessed(data, values, state !== 'compared', size);
  return state === 'compared'
    ? comparedScene(data, guess, size)
    : openScene(data, guess, size, state === 'blank');
}

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

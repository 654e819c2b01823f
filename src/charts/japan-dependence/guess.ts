// The guess of Japan's dependence: between two known shares the reader draws the years that have a count.
import type { GuessPad, Guessing, GuessState } from '../contract/guess.ts';
import type { Size, PlotScene, Shape } from '../contract/scene.ts';
import { percent, tenth } from '../look/format.ts';
import { boxOfText, type Box } from '../kit/box.ts';
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
import { dressed, placed } from '../kit/placed.ts';
import { placeLabels, placesInRings } from '../kit/placement.ts';
import { dependenceScales, japanDependence, type DependenceView } from './layout.ts';

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
  readonly given: DependenceView;
  readonly counted: DependenceView;
  readonly asked: readonly AskedYear[];
  /** The shares that are given, before the first year asked and after the last; the reader's line starts at the first. */
  readonly before: GivenShare;
  readonly after: GivenShare;
  readonly yours: string;
  readonly basis: string;
}

/** A year's figure stands in its middle. */
const middle = (year: number): number => year + 0.5;

function pad({ given, asked }: DependenceGuess, size: Size): GuessPad {
  const { x, y, left, right, top, foot } = dependenceScales(given, size);
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
  const { x, y, right, left } = dependenceScales(given, size);
  const [from, to] = [x(middle(before.year)), x(middle(after.year))].map(tenth) as [number, number];
  const lead = (key: string, at: number, tip: number): Shape => ({
    ...{ key, tone: 'ink-2', ink: 'lead', emphasis: 'normal' },
    d: `M${at} 17V${tenth(tip)}`,
  });
  return {
    shapes: [lead('lead-before', from, y(before.share) - 20), lead('lead-after', to, y(after.share) - 6)],
    texts: [
      placed('given-before', left, 12, before.words, { weight: 600 }),
      placed('given-after', right, 12, after.words, { weight: 600, anchor: 'end' }),
    ],
  };
}

const square = (x: number, y: number, side: number): Box => ({
  ...{ left: x - side / 2, right: x + side / 2, top: y - side / 2, bottom: y + side / 2 },
});
const style = dressed({ weight: 600, halo: true });

function scene(data: DependenceGuess, values: readonly number[], state: GuessState, size: Size): PlotScene {
  const open = state === 'open';
  const { x, y, left, top, foot, width } = dependenceScales(data.given, size);
  const side = open ? (size === 'wide' ? 11 : 10) : 7;
  const points = data.asked.map((asked, i) => ({
    ...{ asked, guess: values[i] ?? 0 },
    ...{ x: tenth(x(middle(asked.year))), y: tenth(y(values[i] ?? 0)) },
  }));
  const start: [number, number] = [x(middle(data.before.year)), y(data.before.share)];
  const along = [start, ...points.map((point): [number, number] => [point.x, point.y])];
  const line = guessLine('guess', along);
  const plates = points.map((point) =>
    guessPlate(`plate-${point.asked.year}`, point.x, point.y, side, side, open),
  );
  const squares = points.map((point) => square(point.x, point.y, side + 3));
  const frame = { left: left + 2, right: width - 2, top: 20, bottom: foot - 2 };
  const rings = (at: number, level: number) =>
    placesInRings(at, level, [10, 15, 22, 30], { size: 13, lines: 1, leading: 15, side: 'above' });

  if (open) {
    const base = japanDependence(data.given, size);
    const given = givenWords(data, size);
    const stems = points.map((point): Shape => ({
      ...{ key: `stem-${point.asked.year}`, tone: 'rule', ink: 'lead', emphasis: 'normal' },
      d: `M${point.x} ${top}V${foot}`,
    }));
    const labels = points.map((point) => ({
      text: { key: `yours-${point.asked.year}`, lines: [percent(point.guess)], ...style },
      places: rings(point.x, point.y),
    }));
    return {
      ...base,
      shapes: [...stems, ...given.shapes, ...base.shapes, line, ...plates],
      texts: [...base.texts, ...given.texts, ...placeLabels(labels, squares, frame)],
    };
  }

  if (state === 'answered') return japanDependence(data.counted, size);
  const base = japanDependence(data.counted, size, [
    ...squares,
    ...boxesAlong(
      along.map(([at, level], slot) => ({ slot, at, value: level, ink: 'fill' })),
      (at) => at,
      (level) => level,
      2,
    ),
  ]);
  /** From each guess to what was counted: how far off it was. */
  const misses = points
    .filter(({ guess, asked }) => Math.abs(pointsOff(guess, asked)) >= 0.5)
    .map(({ x: at, y: from, asked }): Shape => ({
      ...{ key: `miss-${asked.year}`, tone: 'ink', ink: 'lead', emphasis: 'normal' },
      d: `M${at} ${from}V${tenth(y(asked.share))}`,
    }));
  const [first, ...others] = points.flatMap((point) => [...rings(point.x, point.y)]);
  const yours =
    first === undefined
      ? []
      : placeLabels(
          [{ text: { key: 'yours', lines: [data.yours], ...style }, places: [first, ...others] }],
          [...base.texts.map(boxOfText), ...base.spots.map((spot) => square(spot.x, spot.y, 12)), ...squares],
          frame,
        );
  return {
    ...base,
    shapes: [...misses, line, ...base.shapes, ...plates],
    texts: [...base.texts, ...yours],
  };
}

export const guessing: Guessing<DependenceGuess> = {
  scene,
  pad,
  compare({ asked, basis }, values) {
    const guesses = asked.map((_, i) => values[i] ?? 0);
    const worst = furthestOff(guesses, asked);
    const furthest = asked[worst];
    const off = furthest === undefined ? '' : offInWords(guesses[worst] ?? 0, furthest);
    return {
      finding:
        furthest === undefined || pointsOff(guesses[worst] ?? 0, furthest) === 0 || off === asCounted
          ? 'Every year fits what was counted.'
          : `You were furthest off in ${furthest.year}: ${off}.`,
      rows: asked.map((each, i) =>
        rowInWords(
          `${each.year}: you drew ${percent(guesses[i] ?? 0)}, ${each.who} ${each.said}`,
          guesses[i] ?? 0,
          each,
        ),
      ),
      basis,
    };
  },
};

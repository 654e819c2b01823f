// The drawing of the guess: a pipe with two lengths that are known, and between them the reader sets the edge of what fills it.
import type { GuessPad, GuessState } from '../contract/guess.ts';
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import { guessLine, guessPlate, pointsOff } from '../kit/guess-marks.ts';
import { boxOfText } from '../kit/labels/box.ts';
import { placed, withDefaults } from '../kit/labels/placed.ts';
import { placeLabels, placesInRings } from '../kit/labels/placement.ts';
import { boxesAlong } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import type { AskedYear, DependenceGuess, GivenShare } from './guess.ts';
import { countScales, countsOverYears, type CountScales } from './layout-counts.ts';

/** A year's figure stands in its middle. */
const middle = (year: number): number => year + 0.5;

/** Where a reader drags over the drawing. */
export function pad({ given, asked }: DependenceGuess, size: Size): GuessPad {
  const { x, y, left, right, top, foot } = countScales(given, size);
  return {
    box: { left, right, top, bottom: foot },
    along: 'x',
    fields: asked.map(({ year }) => ({ at: x(middle(year)), reach: (x(year + 1) - x(year)) / 2 })),
    least: y(0),
    most: y(100),
  };
}

/** Letters over the pipe: how nearly a share is known and of when, then the share itself. */
const over = {
  wide: { small: 15, large: 42, value: 17, gap: 14 },
  narrow: { small: 13, large: 31, value: 13, gap: 13 },
} as const;

/** What is given stands over its length of pipe, large, clear of the reader's hand. */
function givenWords({ before, after, given }: DependenceGuess, size: Size) {
  const { x, y, top, width } = countScales(given, size);
  const { small, large, gap } = over[size];
  const words = (key: string, { year, words: [who, share] }: GivenShare) => {
    const half = Math.max(textWidth(who, small, 600), textWidth(share, large)) / 2;
    const at = Math.min(Math.max(x(middle(year)), half + 1), width - half - 1);
    return [
      placed(`who-${key}`, at, top - gap - 0.72 * large - 7, who, {
        size: small,
        weight: 600,
        anchor: 'middle',
      }),
      placed(`value-${key}`, at, top - gap, share, {
        size: large,
        anchor: 'middle',
        tone: 'china',
        face: 'display',
      }),
    ];
  };
  const lead = (key: string, { year, share }: GivenShare, clear: number) =>
    shape(
      `pole-${key}`,
      `M${tenth(x(middle(year)))} ${tenth(top - gap + 5)}V${tenth(y(share) - clear)}`,
      'ink-2',
      'lead',
    );
  return {
    shapes: [lead('before', before, 20), lead('after', after, 3)],
    texts: [...words('before', before), ...words('after', after)],
  };
}

/**
 * Each year that is asked with the value that the reader gave it.
 * @throws RangeError unless there is one value a year
 */
export function paired(asked: readonly AskedYear[], values: readonly number[]) {
  if (values.length !== asked.length)
    throw new RangeError(`${values.length} values for ${asked.length} years: expected one each`);
  return asked.flatMap((year, i) => {
    const guess = values[i];
    return guess === undefined ? [] : [{ asked: year, guess }];
  });
}

/** What the reader set: the edge of what fills the pipe between the lengths that are given, with a plate on each year. */
function guessed(data: DependenceGuess, values: readonly number[], open: boolean, size: Size) {
  const { x, y, foot } = countScales(data.given, size);
  const side = open ? (size === 'wide' ? 13 : 12) : 7;
  const points = paired(data.asked, values).map(({ asked, guess }) => ({
    asked,
    guess,
    x: tenth(x(middle(asked.year))),
    y: tenth(y(guess)),
  }));
  const from: readonly [number, number] = [x(data.before.year + 1), y(data.before.share)];
  const to: readonly [number, number] = [x(data.after.year), y(data.after.share)];
  const along = [from, ...points.map((point): [number, number] => [point.x, point.y]), to];
  const edge = along.map(([at, level]) => `${tenth(at)} ${tenth(level)}`).join('L');
  return {
    points,
    along,
    fill: shape('guess-fill', `M${edge}L${tenth(to[0])} ${foot}L${tenth(from[0])} ${foot}Z`, 'rule', 'fill'),
    line: guessLine('guess', along),
    plates: points.map((point) =>
      guessPlate(`plate-${point.asked.year}`, point.x, point.y, side, side, open),
    ),
  };
}
type Guessed = ReturnType<typeof guessed>;

/** The value of each plate beside it, clear of the edge: over a peak, under a low. */
function plateWords({ points, along }: Guessed, { left, right, top, foot }: CountScales, size: Size) {
  const letters = size === 'wide' ? 16 : 13;
  const reach = size === 'wide' ? 11 : 10;
  const labels = points.map(({ asked, guess, x, y }, i) => {
    const [before, after] = [along[i]?.[1] ?? y, along[i + 2]?.[1] ?? y];
    const side = y > (before + after) / 2 + 2 ? 'below' : 'above';
    return {
      text: {
        key: `yours-${asked.year}`,
        lines: [percent(guess)],
        ...withDefaults({ weight: 600, size: letters }),
      },
      places: placesInRings(x, y, [reach, reach + 5, reach + 12, reach + 20], {
        size: letters,
        lines: 1,
        leading: letters + 2,
        side,
      }),
    };
  });
  const plates = points.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  const edge = boxesAlong(
    along.map(([at, level], slot) => ({ slot, at, value: level, ink: 'fill' })),
    (at) => at,
    (level) => level,
    2,
  );
  return placeLabels(labels, [...plates, ...edge], {
    left: left + 2,
    right: right - 2,
    top: top + 2,
    bottom: foot - 2,
  });
}

/** The pipe with the lengths that are given, and what the reader filled it with. */
function openScene(data: DependenceGuess, guess: Guessed, size: Size, isBlank: boolean): PlotScene {
  const { points, fill, line, plates } = guess;
  const scales = countScales(data.given, size);
  const { top, foot } = scales;
  const base = countsOverYears(data.given, size);
  const given = givenWords(data, size);
  const stems = points.map((point) =>
    shape(`stem-${point.asked.year}`, `M${point.x} ${top}V${foot}`, 'rule', 'lead'),
  );
  const shapes = [...base.shapes, ...given.shapes];
  const texts = [...base.texts, ...given.texts];
  if (isBlank) return { ...base, shapes: [...shapes, ...stems], texts };
  return {
    ...base,
    shapes: [...shapes, fill, line, ...plates],
    texts: [...texts, ...plateWords(guess, scales, size)],
  };
}

/** What is counted of each year, over the pipe; two lines where one would not do. */
function countedWords({ asked, before, after, given }: DependenceGuess, size: Size) {
  const { x, top, width } = countScales(given, size);
  const { value, gap } = over[size];
  const leading = value + 2;
  const counted = (year: number, at: number, parted: readonly string[]) =>
    placed(`counted-${year}`, at, top - gap - (parted.length - 1) * leading, parted, {
      size: value,
      weight: 600,
      anchor: 'middle',
      tone: 'china',
      leading,
    });
  // From the last one on, since two of the last are long.
  return [before, ...asked, after].reduceRight<readonly PlacedText[]>((placedAfter, { year, parted }) => {
    const half = Math.max(...parted.map((words) => textWidth(words, value, 600))) / 2;
    const [next] = placedAfter;
    const end = next === undefined ? width - 1 : boxOfText(next).left - 5;
    const at = Math.max(Math.min(x(middle(year)), end - half), half + 1);
    return [counted(year, at, parted), ...placedAfter];
  }, []);
}

/** The counts in the pipe with the reader's edge across them, and how far off each year was. */
function comparedScene(data: DependenceGuess, { points, line, plates }: Guessed, size: Size): PlotScene {
  const { y, left, height } = countScales(data.given, size);
  const base = countsOverYears(data.counted, size);
  const misses = points
    .filter(({ guess, asked }) => Math.abs(pointsOff(guess, asked)) >= 0.5)
    .map(({ x: at, y: from, asked }) =>
      shape(`miss-${asked.year}`, `M${at} ${from}V${tenth(y(asked.share))}`, 'ink', 'lead'),
    );
  const key = height - 9;
  return {
    ...base,
    shapes: [
      ...base.shapes,
      ...misses,
      line,
      ...plates,
      guessLine('key-line', [
        [left, key],
        [left + 34, key],
      ]),
      guessPlate('key-plate', left + 17, key, 7, 7, false),
    ],
    texts: [
      ...base.texts,
      ...countedWords(data, size),
      placed('yours', left + 42, key + 4.5, data.yours, { weight: 600 }),
    ],
  };
}

/** One state of the guess. */
export function scene(
  data: DependenceGuess,
  values: readonly number[],
  state: GuessState,
  size: Size,
): PlotScene {
  if (state === 'answered') return countsOverYears(data.counted, size);
  const guess = guessed(data, values, state !== 'compared', size);
  return state === 'compared'
    ? comparedScene(data, guess, size)
    : openScene(data, guess, size, state === 'blank');
}

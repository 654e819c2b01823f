// The guess of the heavy gap: one pipe as wide as what is promised, in which the reader sets how much was made.
import type { GuessField, GuessPad, Guessing, GuessState } from '../contract/guess.ts';
import type { PlacedText, Size, PlotScene } from '../contract/scene.ts';
import { linear } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { guessLine, guessPlate } from '../kit/guess-marks.ts';
import { pipe } from '../kit/pipes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { dimension, saying } from './layout.ts';
import type { Gap, Rows } from './rows.ts';
import { compared, guessField, labels } from './words.ts';

/** One field: from nothing to all that is promised, starting at the round number nearest to the middle. */
export const guessFields = ({ gap: { promised } }: Rows): readonly GuessField[] => [
  {
    id: 'made',
    ...guessField,
    least: 0,
    most: promised.high,
    step: 1,
    start: Math.round(promised.high / 1000) * 500,
  },
];

/** What the guess needs of the rows, as plain data. */
export const guessData = ({ gap }: Rows): Gap => gap;

/** The data of the guess without what was made. */
export const unanswered = (gap: Gap): Gap => ({ ...gap, made: 0 });

/** Whether the answer is not seen yet. */
const isOpen = (state: GuessState): boolean => state === 'open' || state === 'blank';

const frames = {
  /** The pipe lies; the guess is told at its left, what sources say at its right. */
  wide: { width: 640, height: 270, along: 'x', from: 122, to: 396, low: 254, high: 16 },
  /** The pipe stands; the guess is told above it, what sources say under it. */
  narrow: { width: 360, height: 304, along: 'y', from: 58, to: 176, low: 8, high: 352 },
} as const;

/** From tonnes to a place across the pipe; its walls are nothing and all that is promised. */
const acrossPipe = ({ promised }: Gap, size: Size) =>
  linear([0, promised.high], [frames[size].low, frames[size].high]);

function pad(gap: Gap, size: Size): GuessPad {
  const { along, from, to, low, high } = frames[size];
  return {
    box: boxAcross(size, low, high),
    along,
    fields: [{ at: (from + to) / 2, reach: (to - from) / 2 }],
    least: acrossPipe(gap, size)(0),
    most: acrossPipe(gap, size)(gap.promised.high),
  };
}

/** The length of pipe between two places across it. */
function boxAcross(size: Size, one: number, other: number): Box {
  const { along, from, to } = frames[size];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return along === 'x'
    ? { left: from, right: to, top: low, bottom: high }
    : { left: low, right: high, top: from, bottom: to };
}

/** A place along and across the pipe as a point. */
const pointOn = (size: Size, along: number, across: number): [number, number] =>
  frames[size].along === 'x' ? [along, across] : [across, along];

function scene(gap: Gap, [guess = 0]: readonly number[], state: GuessState, size: Size): PlotScene {
  const { width, height, along, to, low, high } = frames[size];
  return sceneOf({ width, height }, [
    ...pipeParts(gap, guess, state, size),
    { shapes: [dimension('promised', along, to + 12, ...ends(low, high), 'normal')] },
    ...(state === 'open' || state === 'compared' ? [guessTold(gap, guess, state, size)] : []),
    { texts: promisedTold(gap, size) },
    ...(isOpen(state) ? [] : [madeTold(gap, size)]),
  ]);
}

/** The pipe: the promise and its range, in it the guess or what was made, and its flanges. */
function pipeParts(gap: Gap, guess: number, state: GuessState, size: Size): Partial<Drawn>[] {
  const { along, from, to, low, high } = frames[size];
  const place = acrossPipe(gap, size);
  const open = isOpen(state);
  const sure = place(gap.promised.low);
  const promise = { along, tone: 'policy' } as const;
  const filled = shape('guess-fill', rectPath(boxAcross(size, low, place(guess))), 'rule', 'fill');
  return [
    pipe({
      key: 'promised',
      ...promise,
      contents: 'promise',
      // What was made stands apart from the hatch of what is promised.
      box: boxAcross(size, open ? low : place(gap.made), sure),
    }),
    ...(gap.promised.low < gap.promised.high
      ? [pipe({ key: 'promised-range', ...promise, contents: 'range', box: boxAcross(size, sure, high) })]
      : []),
    { shapes: state === 'open' && guess > 0 ? [filled] : [] },
    ...(open
      ? []
      : [
          pipe({
            key: 'made',
            along,
            tone: 'others',
            contents: gap.second_hand ? 'reported' : 'flow',
            box: boxAcross(size, low, place(gap.made)),
          }),
        ]),
    ...[from + 2.5, to - 2.5].map((run, i) => {
      const [x, y] = pointOn(size, run, (low + high) / 2);
      return flange({ key: `flange-${i}`, x, y, along, bore: Math.abs(high - low) });
    }),
  ];
}

/** The reader's line with its plate, and the guess in figures beside it. */
function guessTold(gap: Gap, guess: number, state: GuessState, size: Size): Partial<Drawn> {
  const { width, from, to, low, high } = frames[size];
  const lying = size === 'wide';
  const edge = acrossPipe(gap, size)(guess);
  const [x, y] = pointOn(size, (from + to) / 2, edge);
  const [w, h] = lying ? [26, 8] : [8, 26];
  const shapes = [
    guessLine('guess', [pointOn(size, from + 6, edge), pointOn(size, to - 6, edge)]),
    guessPlate('guess-plate', x, y, w, h, state === 'open'),
  ];
  const figure = labels.tonnes(guess);
  // Near a wall the words keep inside the artboard.
  if (lying) {
    const told = Math.max(high + 12, Math.min(edge, low - 20));
    return {
      shapes,
      texts: [
        placed('yours-figure', from - 18, told + 6, figure, { size: 22, weight: 600, anchor: 'end' }),
        placed('yours', from - 18, told + 23, labels.yours, { anchor: 'end', tone: 'ink-2' }),
      ],
    };
  }
  const anchor = edge < 90 ? 'start' : edge > width - 90 ? 'end' : 'middle';
  const told = anchor === 'start' ? low : anchor === 'end' ? high : edge;
  return {
    shapes,
    texts: [
      placed('yours-figure', told, 20, figure, { size: 22, weight: 600, anchor }),
      placed('yours', told, 37, labels.yours, { anchor, tone: 'ink-2' }),
    ],
  };
}

/** The column of words beside the pipe, or under it. */
const columnOf = (size: Size) =>
  size === 'wide' ? { x: frames.wide.to + 30, width: 210 } : { x: 190, width: 166 };

function promisedTold(gap: Gap, size: Size): PlacedText[] {
  const { to, high } = frames[size];
  return saying('promised', {
    ...columnOf(size),
    y: size === 'wide' ? high + 26 : to + 52,
    figure: labels.promisedAmount(gap),
    lines: labels.promised(gap),
    tone: 'policy',
    emphasis: 'normal',
  });
}

function madeTold(gap: Gap, size: Size): Partial<Drawn> {
  const { along, to, low } = frames[size];
  const place = size === 'wide' ? { ...columnOf(size), y: low - 62 } : { x: low, y: to + 52, width: 160 };
  return {
    shapes: [dimension('made', along, to + 12, ...ends(low, acrossPipe(gap, size)(gap.made)), 'strong')],
    texts: saying('made', {
      ...place,
      figure: labels.tonnes(gap.made),
      lines: labels.made(gap),
      tone: 'others',
      emphasis: 'normal',
    }),
  };
}

const ends = (one: number, other: number): [low: number, high: number] => [
  tenth(Math.min(one, other)),
  tenth(Math.max(one, other)),
];

export const guessing: Guessing<Gap> = {
  scene,
  pad,
  compare: (gap, [guess = 0]) => compared(gap, guess),
};

// The guess of the heavy gap: one pipe as wide as what is promised, in which the reader sets how much was made.
import type { GuessPad, Guessing, GuessState } from '../contract/guess.ts';
import type { Size, PlotScene, Shape } from '../contract/scene.ts';
import { tenth, tonnes } from '../look/format.ts';
import { linear } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { guessLine, guessPlate } from '../kit/guess-marks.ts';
import { pipe } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { dimension, rangeText, saying, type HeavyGap } from './layout.ts';
import type { Words } from './words.ts';

/** What the rows say, and the words that stand beside it. */
export interface GapGuess extends HeavyGap {
  readonly words: {
    readonly yours: string;
    readonly promised: readonly [string, string];
    readonly made: readonly [string, string];
  };
}

export const wordsOf = (words: Words, { promised, period, asOf }: HeavyGap): GapGuess['words'] => ({
  yours: words.yours,
  promised: [words.promised(promised.year), words.promisedNote(asOf)],
  made: [words.made, words.madeNote(period)],
});

const frames = {
  /** The pipe lies; the guess is told at its left, what sources say at its right. */
  wide: { width: 640, height: 270, along: 'x', from: 122, to: 396, low: 254, high: 16 },
  /** The pipe stands; the guess is told above it, what sources say under it. */
  narrow: { width: 360, height: 304, along: 'y', from: 58, to: 176, low: 8, high: 352 },
} as const;

/** From tonnes to a place across the pipe; its walls are nothing and all that is promised. */
const acrossPipe = ({ promised }: HeavyGap, size: Size) =>
  linear([0, promised.high], [frames[size].low, frames[size].high]);

function pad(data: GapGuess, size: Size): GuessPad {
  const { along, from, to, low, high } = frames[size];
  return {
    box: boxAcross(size, low, high),
    along,
    fields: [{ at: (from + to) / 2, reach: (to - from) / 2 }],
    least: acrossPipe(data, size)(0),
    most: acrossPipe(data, size)(data.promised.high),
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

function scene(data: GapGuess, [guess = 0]: readonly number[], state: GuessState, size: Size): PlotScene {
  const frame = frames[size];
  const { along, from, to, low, high } = frame;
  const lying = along === 'x';
  const place = acrossPipe(data, size);
  const edge = place(guess);
  const middle = (from + to) / 2;
  const at = (run: number, across: number): [number, number] => (lying ? [run, across] : [across, run]);
  const [fx, fy] = [from + 2.5, to - 2.5];
  const bore = Math.abs(high - low);
  const open = state === 'open';
  const sure = place(data.promised.low);

  const drawn = gathered([
    pipe({
      ...{ key: 'promised', along, contents: 'promise', tone: 'policy', emphasis: 'normal' },
      // What was made stands apart from the hatch of what is promised.
      box: boxAcross(size, open ? low : place(data.made), sure),
    }),
    ...(data.promised.low < data.promised.high
      ? [
          pipe({
            ...{ key: 'promised-range', along, contents: 'range', tone: 'policy', emphasis: 'normal' },
            box: boxAcross(size, sure, high),
          }),
        ]
      : []),
    {
      shapes:
        open && guess > 0
          ? [
              {
                ...{ key: 'guess-fill', tone: 'rule', ink: 'fill', emphasis: 'normal' },
                d: rectPath(boxAcross(size, low, edge)),
              } satisfies Shape,
            ]
          : [],
      spots: [],
      texts: [],
    },
    ...(open
      ? []
      : [
          pipe({
            ...{ key: 'made', along, tone: 'others', emphasis: 'normal' },
            contents: data.secondHand ? 'reported' : 'flow',
            box: boxAcross(size, low, place(data.made)),
          }),
        ]),
    ...[fx, fy].map((run, i) => {
      const [x, y] = at(run, (low + high) / 2);
      return flange({ key: `flange-${i}`, x, y, along, bore, emphasis: 'normal' });
    }),
  ]);
  const shapes: Shape[] = [
    ...drawn.shapes,
    dimension('promised', along, to + 12, ...ends(low, high), 'normal'),
  ];
  const texts = [];
  if (state !== 'answered') {
    const [x, y] = at(middle, edge);
    const [w, h] = lying ? [26, 8] : [8, 26];
    shapes.push(
      guessLine('guess', [at(from + 6, edge), at(to - 6, edge)]),
      guessPlate('guess-plate', x, y, w, h, open),
    );
    // Near a wall the words keep inside the artboard.
    if (lying) {
      const told = Math.max(high + 12, Math.min(edge, low - 20));
      texts.push(
        placed('yours-figure', from - 18, told + 6, tonnes(guess), { size: 22, weight: 600, anchor: 'end' }),
        placed('yours', from - 18, told + 23, data.words.yours, { anchor: 'end', tone: 'ink-2' }),
      );
    } else {
      const anchor = edge < 90 ? 'start' : edge > frame.width - 90 ? 'end' : 'middle';
      const told = anchor === 'start' ? low : anchor === 'end' ? high : edge;
      texts.push(
        placed('yours-figure', told, 20, tonnes(guess), { size: 22, weight: 600, anchor }),
        placed('yours', told, 37, data.words.yours, { anchor, tone: 'ink-2' }),
      );
    }
  }
  const column = lying ? { x: to + 30, width: 210 } : { x: 190, width: 166 };
  texts.push(
    ...saying('promised', {
      ...{ ...column, y: lying ? high + 26 : to + 52, tone: 'policy', emphasis: 'normal' },
      ...{ figure: rangeText(data.promised.low, data.promised.high), lines: data.words.promised },
    }),
  );
  if (!open) {
    shapes.push(dimension('made', along, to + 12, ...ends(low, place(data.made)), 'strong'));
    texts.push(
      ...saying('made', {
        ...(lying ? { ...column, y: low - 62 } : { x: low, y: to + 52, width: 160 }),
        ...{ figure: tonnes(data.made), lines: data.words.made, tone: 'others', emphasis: 'normal' },
      }),
    );
  }
  return { width: frame.width, height: frame.height, ticks: [], shapes, spots: drawn.spots, texts };
}

const ends = (one: number, other: number): [low: number, high: number] => [
  tenth(Math.min(one, other)),
  tenth(Math.max(one, other)),
];

/** From here on a guess is told as so many times what was made. */
const many = 1.95;
const times = (factor: number): string =>
  factor < 2.95 && factor % 1 > 0.3 && factor % 1 < 0.7
    ? `${Math.floor(factor)} and a half`
    : String(Math.round(factor));

function finding(guess: number, made: number): string {
  if (guess === made) return `Right: Lynas made ${tonnes(made)}.`;
  if (guess === 0) return `Too low: you guessed nothing, and Lynas made ${tonnes(made)}.`;
  if (guess / made >= many)
    return `Too high: your ${tonnes(guess)} is about ${times(guess / made)} times the ${tonnes(made)} that Lynas made.`;
  if (made / guess >= many)
    return `Too low: Lynas made ${tonnes(made)}, about ${times(made / guess)} times your ${tonnes(guess)}.`;
  const off = guess - made;
  return `Close: your ${tonnes(guess)} is ${tonnes(Math.abs(off))} too ${off > 0 ? 'high' : 'low'}. Lynas made ${tonnes(made)}.`;
}

export const guessing: Guessing<GapGuess> = {
  scene,
  pad,
  compare: (data, [guess = 0]) => ({
    finding: finding(guess, data.made),
    rows: [],
    basis: `Made from ${data.period}, ${data.secondHand ? 'read second-hand, ' : ''}the only commercial output found outside China. The ${rangeText(data.promised.low, data.promised.high)} promised by ${data.promised.year} are nameplate: our own sum of company papers, as of ${data.asOf}.`,
  }),
};

// The guess of the chain: the same pipe in seven lengths; in those with a sourced share the reader sets how much of the bore is China's.
import type { GuessPad, Guessing, GuessState } from '../contract/guess.ts';
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { percent, tenth } from '../look/format.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { bubble, flange } from '../kit/fittings.ts';
import {
  asCounted,
  furthestOff,
  guessLine,
  guessPlate,
  offInWords,
  rowInWords,
  type CountedShare,
} from '../kit/guess-marks.ts';
import { pipe } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';

/** One length of the pipe; its share is null where no source gives one. */
export interface GuessLength {
  readonly stage: string;
  readonly name: string;
  readonly share: number | null;
  /** The share as the figure prints it; empty where there is none. */
  readonly said: string;
}
export interface ChainGuess {
  readonly lengths: readonly GuessLength[];
  readonly words: {
    readonly noShare: string;
    readonly china: string;
    readonly others: string;
    readonly yours: string;
    /** Who counts, and of when. */
    readonly basis: string;
  };
}

const frames = {
  wide: { width: 640, height: 356, sourced: 112, open: 76, bore: 216, start: 0, side: 46 },
  narrow: { width: 360, height: 352, sourced: 65, open: 36, bore: 170, start: 6, side: 12 },
} as const;
/** The white gap between China's part and the rest. */
const gap = 4;

/** The lengths of an artboard with where each begins and ends; those that are asked know which field is theirs. */
function spansOf({ lengths }: ChainGuess, size: Size) {
  const frame = frames[size];
  let at: number = frame.start;
  let field = -1;
  return lengths.map((length) => {
    const from = at;
    at += length.share === null ? frame.open : frame.sourced;
    if (length.share !== null) field += 1;
    return { ...length, from, to: at, field: length.share === null ? null : field };
  });
}

function pad(data: ChainGuess, size: Size): GuessPad {
  const { side, bore, start } = frames[size];
  const spans = spansOf(data, size);
  const end = spans.at(-1)?.to ?? start;
  return {
    box:
      size === 'wide'
        ? { left: start, right: end, top: side, bottom: side + bore }
        : { left: side, right: side + bore, top: start, bottom: end },
    along: size === 'wide' ? 'x' : 'y',
    fields: spans
      .filter(({ field }) => field !== null)
      .map(({ from, to }) => ({ at: (from + to) / 2, reach: (to - from) / 2 })),
    least: side,
    most: side + bore,
  };
}

function scene(data: ChainGuess, values: readonly number[], state: GuessState, size: Size): PlotScene {
  const { width, height, side, bore, start } = frames[size];
  const wide = size === 'wide';
  const along = wide ? 'x' : 'y';
  const open = state === 'open';
  const spans = spansOf(data, size);
  const end = spans.at(-1)?.to ?? start;
  /** From parts of the bore, in per cent, to a box in a length of pipe. */
  const within = (from: number, to: number, low: number, high: number): Box =>
    wide
      ? { left: from, right: to, top: side + low, bottom: side + high }
      : { left: side + low, right: side + high, top: from, bottom: to };
  const at = (run: number, across: number): [number, number] => (wide ? [run, across] : [across, run]);
  const part = (key: string, box: Box, tone: Shape['tone']): Shape => ({
    ...{ key, tone, ink: 'fill', emphasis: 'normal' },
    d: rectPath(box),
  });

  const lengths = spans.map(({ stage, from, to, share, field }): Drawn => {
    if (share === null || field === null)
      return pipe({
        ...{ key: stage, box: within(from, to, 0, bore), along, contents: 'open' },
        ...{ tone: 'ink-2', emphasis: 'normal' },
      });
    const guess = ((values[field] ?? 0) / 100) * bore;
    const edge = (share / 100) * bore;
    const fills = open
      ? guess > 0
        ? [part(`${stage}-guess`, within(from, to, 0, guess), 'rule')]
        : []
      : [
          part(`${stage}-china`, within(from, to, 0, edge - gap / 2), 'china'),
          ...(share < 100 ? [part(`${stage}-others`, within(from, to, edge + gap / 2, bore), 'others')] : []),
        ];
    const [low, high] = [side - 0.6, side + bore + 0.6].map(tenth);
    const walls: Shape = {
      ...{ key: `${stage}-walls`, tone: 'ink', ink: 'wall', emphasis: 'normal' },
      d: wide ? `M${from} ${low}H${to}M${from} ${high}H${to}` : `M${low} ${from}V${to}M${high} ${from}V${to}`,
    };
    return { shapes: [...fills, walls], spots: [], texts: [] };
  });
  const joints = [start, ...spans.map(({ to }) => to)].map((joint, i) => {
    const [x, y] = at(Math.max(start + 2.5, Math.min(joint, end - 2.5)), side + bore / 2);
    return flange({ key: `flange-${i}`, x, y, along, bore, emphasis: 'normal' });
  });

  const guesses = spans.flatMap(({ stage, from, to, field }): Shape[] => {
    if (field === null || state === 'answered') return [];
    const edge = side + ((values[field] ?? 0) / 100) * bore;
    const [x, y] = at((from + to) / 2, edge);
    const [w, h] = wide ? [26, 8] : [8, 22];
    const ground = within(from + 2.5, to - 2.5, edge - side - 2.5, edge - side + 2.5);
    return [
      // On solid colour the dots run in a groove of paper.
      ...(open ? [] : [part(`groove-${stage}`, ground, 'paper')]),
      guessLine(`guess-${stage}`, [at(from + 7, edge), at(to - 7, edge)]),
      guessPlate(`plate-${stage}`, x, y, w, h, open),
    ];
  });

  const names = spans.map(({ stage, name, from, to, share, said, field }, i): Drawn => {
    const middle = (from + to) / 2;
    const number = bubble({
      ...{ key: `bubble-${stage}`, r: 12.5, lines: [String(i + 1)], emphasis: 'normal' },
      ...(wide ? { x: Math.max(14, middle), y: 20 } : { x: side + bore + 26, y: middle }),
    });
    const x = wide ? middle : side + bore + 48;
    const y = wide ? side + bore + 27 : middle - (share === null ? 2 : open ? 5 : 13);
    const anchor = wide ? 'middle' : 'start';
    const texts: PlacedText[] = [placed(`name-${stage}`, x, y, name, { size: 14, weight: 600, anchor })];
    if (share === null || field === null) {
      const lines = wide ? wrapText(data.words.noShare, 68, 13) : [data.words.noShare];
      texts.push(placed(`value-${stage}`, x, y + (wide ? 18 : 16), lines, { tone: 'ink-2', anchor }));
    } else {
      const yours = percent(values[field] ?? 0);
      const figure = { size: wide ? 20 : 18, weight: 600, anchor } as const;
      texts.push(
        open
          ? placed(`value-${stage}`, x, y + 22, yours, figure)
          : placed(`value-${stage}`, x, y + 22, said, { ...figure, tone: 'china' }),
      );
      // On a phone the rest of the line is free; what is said there is short.
      const small = open ? data.words.yours : `${data.words.yours}: ${yours}`;
      if (state !== 'answered')
        texts.push(
          wide
            ? placed(`yours-${stage}`, x, y + 40, small, { tone: open ? 'ink-2' : 'ink', anchor })
            : placed(`yours-${stage}`, x + (open ? 48 : 0), open ? y + 22 : y + 37, small, {
                tone: open ? 'ink-2' : 'ink',
              }),
        );
    }
    return { ...number, texts: [...number.texts, ...texts] };
  });

  const [first] = spans;
  const who: PlacedText[] = [];
  if (first !== undefined && first.share !== null) {
    const tone = open ? 'ink-2' : 'on-fill';
    const style = { weight: 600, tone } as const;
    const share = open ? (values[0] ?? 0) : first.share;
    const edge = side + (share / 100) * bore;
    // Each stands at its own wall, or past the reader's line where that crosses it, as far as its part has room.
    const line = state === 'compared' ? side + ((values[0] ?? 0) / 100) * bore : -Infinity;
    const [room, reach] = wide ? [26, 32] : [54, 62];
    const low = line < side + room ? Math.max(side, line) : side;
    const high = line > side + bore - (wide ? 26 : 96) ? Math.min(side + bore, line) : side + bore;
    const y = (first.from + first.to) / 2 + 4.5;
    if (edge - low > reach)
      who.push(
        wide
          ? placed('who-china', start + 12, low + 21, data.words.china, style)
          : placed('who-china', low + 10, y, data.words.china, style),
      );
    if (high - edge > (wide ? 32 : 100))
      who.push(
        wide
          ? placed('who-others', start + 12, high - 11, data.words.others, style)
          : placed('who-others', high - 8, y, data.words.others, { ...style, anchor: 'end' }),
      );
  }
  const drawn = gathered([...lengths, ...joints, { shapes: guesses, spots: [], texts: [] }, ...names]);
  return {
    ...{ width, height, ticks: [], shapes: drawn.shapes, spots: drawn.spots },
    texts: [...drawn.texts, ...who],
  };
}

export const guessing: Guessing<ChainGuess> = {
  scene,
  pad,
  compare({ lengths, words }, values) {
    const asked = lengths.flatMap(({ name, share, said }) =>
      share === null ? [] : [{ name, said, counted: { share, bound: false } satisfies CountedShare }],
    );
    const guesses = asked.map((_, i) => values[i] ?? 0);
    const worst = furthestOff(
      guesses,
      asked.map(({ counted }) => counted),
    );
    const furthest = asked[worst];
    const off = furthest === undefined ? '' : offInWords(guesses[worst] ?? 0, furthest.counted);
    return {
      finding:
        furthest === undefined || off === asCounted
          ? 'You set all of them just as counted.'
          : `You were furthest off at “${furthest.name}”: ${off}.`,
      rows: asked.map(({ name, said, counted }, i) =>
        rowInWords(
          `${name}: you said ${percent(guesses[i] ?? 0)}, counted ${said}`,
          guesses[i] ?? 0,
          counted,
        ),
      ),
      basis: words.basis,
    };
  },
};

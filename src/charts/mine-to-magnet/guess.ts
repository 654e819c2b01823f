// The guess of the chain: the same pipe in seven lengths; in those with a sourced share the reader sets how much of the bore is China's.
import type { GuessField, GuessPad, Guessing, GuessState } from '../contract/guess.ts';
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bubble, flange } from '../kit/fittings.ts';
import { guessLine, guessPlate } from '../kit/guess-marks.ts';
import { pipe } from '../kit/pipes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import type { Rows, Stage, StageShare } from './rows.ts';
import { compared, labels } from './words.ts';

/** One length of the pipe; its share is null where no source gives one. */
export interface GuessLength {
  readonly stage: Stage;
  readonly share: Pick<StageShare, 'share_pct' | 'comparator'> | null;
}
export interface ChainGuess {
  readonly lengths: readonly GuessLength[];
  readonly year: number;
  readonly read_how: string;
}

/** What the guess needs of the rows, as plain data. */
export const guessData = ({ stages, chain, chainShares }: Rows): ChainGuess => ({
  lengths: stages.map((stage) => {
    const counted = chainShares.find((share) => share.stage === stage);
    return {
      stage,
      share: counted === undefined ? null : { share_pct: counted.share_pct, comparator: counted.comparator },
    };
  }),
  year: chain.year,
  read_how: chain.read_how,
});

/** The data of the guess without the shares, which nothing in the open question depends on. */
export const unanswered = (data: ChainGuess): ChainGuess => ({
  ...data,
  lengths: data.lengths.map(({ stage, share }) => ({
    stage,
    share: share === null ? null : { share_pct: 0, comparator: share.comparator },
  })),
});

/** The names of the fields on the page. */
const fieldIds: Readonly<Partial<Record<Stage, string>>> = {
  mine: 'mine',
  separation_refining: 'separation-refining',
  sintered_magnet: 'sintered-magnet',
};
/** A field for each stage with a share. */
export const guessFields = ({ chainShares }: Rows): readonly GuessField[] =>
  chainShares.map(({ stage }) => {
    const id = fieldIds[stage];
    if (id === undefined) throw new RangeError(`the guess has no field for the stage "${stage}"`);
    return { id, label: labels.stage(stage), unit: '%', least: 0, most: 100, step: 1, start: 50 };
  });

const frames = {
  wide: { width: 640, height: 356, sourced: 112, open: 76, bore: 216, start: 0, side: 46 },
  narrow: { width: 360, height: 352, sourced: 65, open: 36, bore: 170, start: 6, side: 12 },
} as const;
/** The white gap between China's part and the rest. */
const gap = 4;

/** A length with where it begins and ends; one that is asked has the value that the reader set. */
interface Span {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  readonly asked: { readonly share: NonNullable<GuessLength['share']>; readonly guess: number } | null;
}
/** What the parts of the drawing need: the lengths of an artboard, its frame, and what is shown. */
function plotOf({ lengths }: ChainGuess, values: readonly number[], state: GuessState, size: Size) {
  const frame = frames[size];
  let at: number = frame.start;
  let field = -1;
  const spans = lengths.map(({ stage, share }): Span => {
    const from = at;
    at += share === null ? frame.open : frame.sourced;
    if (share !== null) field += 1;
    // A blank names both parts where there is room for both.
    const guess = state === 'blank' ? 50 : (values[field] ?? 0);
    return { stage, from, to: at, asked: share === null ? null : { share, guess } };
  });
  const open = state === 'open' || state === 'blank';
  return { frame, wide: size === 'wide', open, state, spans, end: at };
}
type GuessPlot = ReturnType<typeof plotOf>;

/** A box in a length of pipe, from one part of the bore to another. */
const boxAt = (
  { frame: { side }, wide }: GuessPlot,
  from: number,
  to: number,
  low: number,
  high: number,
): Box =>
  wide
    ? { left: from, right: to, top: side + low, bottom: side + high }
    : { left: side + low, right: side + high, top: from, bottom: to };
const pointAt = ({ wide }: GuessPlot, run: number, across: number): [number, number] =>
  wide ? [run, across] : [across, run];
const filled = (key: string, box: Box, tone: Shape['tone']): Shape => shape(key, rectPath(box), tone, 'fill');

function pad(data: ChainGuess, size: Size): GuessPad {
  const { frame, wide, spans, end } = plotOf(data, [], 'open', size);
  const { side, bore, start } = frame;
  return {
    box: wide
      ? { left: start, right: end, top: side, bottom: side + bore }
      : { left: side, right: side + bore, top: start, bottom: end },
    along: wide ? 'x' : 'y',
    fields: spans
      .filter(({ asked }) => asked !== null)
      .map(({ from, to }) => ({ at: (from + to) / 2, reach: (to - from) / 2 })),
    least: side,
    most: side + bore,
  };
}

function scene(data: ChainGuess, values: readonly number[], state: GuessState, size: Size): PlotScene {
  const plot = plotOf(data, values, state, size);
  const { width, height } = plot.frame;
  const hasGuess = state === 'open' || state === 'compared';
  const guesses = hasGuess ? plot.spans.flatMap((span) => guessMarks(span, plot)) : [];
  return sceneOf({ width, height }, [
    ...plot.spans.map((span) => lengthOf(span, plot)),
    ...joints(plot),
    { shapes: guesses },
    ...plot.spans.map((span, i) => stageTold(span, i, plot)),
    { texts: ownerTexts(plot) },
  ]);
}

/** A length: open where nothing is sourced; else filled up to the guess, or with China's part and the rest. */
function lengthOf({ stage, from, to, asked }: Span, plot: GuessPlot): Partial<Drawn> {
  const { frame, wide, open, state } = plot;
  const { side, bore } = frame;
  if (asked === null)
    return pipe({
      key: stage,
      box: boxAt(plot, from, to, 0, bore),
      along: wide ? 'x' : 'y',
      contents: 'open',
      tone: 'ink-2',
    });
  const { share_pct } = asked.share;
  const guess = (asked.guess / 100) * bore;
  const edge = (share_pct / 100) * bore;
  const guessed =
    guess > 0 && state !== 'blank' ? [filled(`${stage}-guess`, boxAt(plot, from, to, 0, guess), 'rule')] : [];
  const counted = [
    filled(`${stage}-china`, boxAt(plot, from, to, 0, edge - gap / 2), 'china'),
    ...(share_pct < 100
      ? [filled(`${stage}-others`, boxAt(plot, from, to, edge + gap / 2, bore), 'others')]
      : []),
  ];
  const [low, high] = [tenth(side - 0.6), tenth(side + bore + 0.6)];
  const walls = shape(
    `${stage}-walls`,
    wide ? `M${from} ${low}H${to}M${from} ${high}H${to}` : `M${low} ${from}V${to}M${high} ${from}V${to}`,
    'ink',
    'wall',
  );
  return { shapes: [...(open ? guessed : counted), walls] };
}

function joints(plot: GuessPlot): Drawn[] {
  const { frame, wide, spans, end } = plot;
  const { start, side, bore } = frame;
  return [start, ...spans.map(({ to }) => to)].map((joint, i) => {
    const [x, y] = pointAt(plot, Math.max(start + 2.5, Math.min(joint, end - 2.5)), side + bore / 2);
    return flange({ key: `flange-${i}`, x, y, along: wide ? 'x' : 'y', bore });
  });
}

/** The reader's line in a length, with its plate. */
function guessMarks({ stage, from, to, asked }: Span, plot: GuessPlot): Shape[] {
  if (asked === null) return [];
  const { frame, wide, open } = plot;
  const across = (asked.guess / 100) * frame.bore;
  const edge = frame.side + across;
  const [x, y] = pointAt(plot, (from + to) / 2, edge);
  const [w, h] = wide ? [26, 8] : [8, 22];
  const groove = boxAt(plot, from + 2.5, to - 2.5, across - 2.5, across + 2.5);
  return [
    // On solid colour the dots run in a groove of paper.
    ...(open ? [] : [filled(`groove-${stage}`, groove, 'paper')]),
    guessLine(`guess-${stage}`, [pointAt(plot, from + 7, edge), pointAt(plot, to - 7, edge)]),
    guessPlate(`plate-${stage}`, x, y, w, h, open),
  ];
}

/** The number and the name of a stage, and what is said of its share. */
function stageTold({ stage, from, to, asked }: Span, i: number, plot: GuessPlot): Drawn {
  const { frame, wide, open } = plot;
  const { side, bore } = frame;
  const middle = (from + to) / 2;
  const number = bubble({
    key: `bubble-${stage}`,
    x: wide ? Math.max(14, middle) : side + bore + 26,
    y: wide ? 20 : middle,
    r: 12.5,
    lines: [String(i + 1)],
  });
  const x = wide ? middle : side + bore + 48;
  const y = wide ? side + bore + 27 : middle - (asked === null ? 2 : open ? 5 : 13);
  const anchor = wide ? 'middle' : 'start';
  const heading = placed(`name-${stage}`, x, y, labels.stage(stage), { size: 14, weight: 600, anchor });
  if (asked === null) {
    const lines = wide ? wrapText(labels.noShare, 68, 13) : [labels.noShare];
    const none = placed(`value-${stage}`, x, y + (wide ? 18 : 16), lines, { tone: 'ink-2', anchor });
    return { ...number, texts: [...number.texts, heading, none] };
  }
  if (plot.state === 'blank') return { ...number, texts: [...number.texts, heading] };
  const figure = { size: wide ? 20 : 18, weight: 600, anchor } as const;
  const yours = labels.guess(asked.guess);
  const value = open
    ? placed(`value-${stage}`, x, y + 22, yours, figure)
    : placed(`value-${stage}`, x, y + 22, labels.share(asked.share), { ...figure, tone: 'china' });
  const told = plot.state === 'answered' ? [] : [yoursTold(stage, x, y, yours, plot)];
  return { ...number, texts: [...number.texts, heading, value, ...told] };
}

/** Says that a figure is the reader's, or beside the count what the reader's was. */
function yoursTold(stage: Stage, x: number, y: number, guess: string, { wide, open }: GuessPlot): PlacedText {
  // On a phone the rest of the line is free; what is said there is short.
  const text = open ? labels.yours : `${labels.yours}: ${guess}`;
  const tone = open ? 'ink-2' : 'ink';
  return wide
    ? placed(`yours-${stage}`, x, y + 40, text, { tone, anchor: 'middle' })
    : placed(`yours-${stage}`, x + (open ? 48 : 0), open ? y + 22 : y + 37, text, { tone });
}

/** Whose the two parts are, in the first length: each at its own wall, or past the reader's line, as far as its part has room. */
function ownerTexts({ frame, wide, open, state, spans }: GuessPlot): PlacedText[] {
  const { start, side, bore } = frame;
  const [first] = spans;
  if (first === undefined || first.asked === null) return [];
  const { share, guess } = first.asked;
  const style = { weight: 600, tone: open ? 'ink-2' : 'on-fill' } as const;
  const edge = side + ((open ? guess : share.share_pct) / 100) * bore;
  const line = state === 'compared' ? side + (guess / 100) * bore : -Infinity;
  const [room, reach] = wide ? [26, 32] : [54, 62];
  const low = line < side + room ? Math.max(side, line) : side;
  const high = line > side + bore - (wide ? 26 : 96) ? Math.min(side + bore, line) : side + bore;
  const y = (first.from + first.to) / 2 + 4.5;
  const china = wide
    ? placed('who-china', start + 12, low + 21, labels.china, style)
    : placed('who-china', low + 10, y, labels.china, style);
  const others = wide
    ? placed('who-others', start + 12, high - 11, labels.others, style)
    : placed('who-others', high - 8, y, labels.others, { ...style, anchor: 'end' });
  return [...(edge - low > reach ? [china] : []), ...(high - edge > (wide ? 32 : 100) ? [others] : [])];
}

export const guessing: Guessing<ChainGuess> = {
  scene,
  pad,
  compare: compared,
};

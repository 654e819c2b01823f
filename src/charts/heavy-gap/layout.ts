// Geometry of the heavy gap: two pipes with bores to one scale, what is promised and what was made.
import type { Emphasis, PlacedText, Size, TextTone, PlotScene, Shape } from '../contract/scene.ts';
import { tenth, tonnes } from '../look/format.ts';
import type { Box } from '../kit/box.ts';
import { gathered } from '../kit/drawn.ts';
import { bubble, flange } from '../kit/fittings.ts';
import { boreScale, pipe, type Along } from '../kit/pipes.ts';
import { wrapText } from '../look/text-width.ts';
import type { Words } from './words.ts';

export const views = ['both', 'promised', 'made'] as const;
export type View = (typeof views)[number];

/** Tonnes of dysprosium and terbium oxide a year: promised as a range, made as one figure. */
export interface HeavyGap {
  readonly promised: { readonly low: number; readonly high: number; readonly year: number };
  readonly made: number;
  /** Whether the figure made was read in another text than its own. */
  readonly secondHand: boolean;
  /** The twelve months in which it was made, in words. */
  readonly period: string;
  /** The month for which the promises stand, in words. */
  readonly asOf: string;
}

/** A range as the figure prints it. */
export const rangeText = (low: number, high: number): string =>
  low === high ? tonnes(high) : `${tonnes(low).replace(/\D+$/, '')}–${tonnes(high)}`;

const frames = {
  /** The pipes lie below each other, what they say stands at their right end. */
  wide: { width: 640, height: 312, bore: 184, along: 'x', from: 3, to: 376, across: [10, 258], text: 410 },
  /** The pipes stand beside each other, what they say stands under them. */
  narrow: { width: 360, height: 332, bore: 186, along: 'y', from: 3, to: 188, across: [10, 288], text: 224 },
} as const;

/**
 * Draws both pipes in every view; a view that looks at one of them lets the other step back.
 * @throws RangeError when a quantity is no number or negative
 */
export function heavyGap(
  { promised, made, secondHand, period, asOf }: HeavyGap,
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  const frame = frames[size];
  const along: Along = frame.along;
  const bore = boreScale(promised.high, frame.bore);
  const [promisedAt, madeAt] = frame.across;
  const emphasisOf = (which: View): Emphasis =>
    view === 'both' ? 'normal' : view === which ? 'strong' : 'faint';
  const [lately, soon] = [emphasisOf('made'), emphasisOf('promised')];
  /** A box along the pipe and across it, whichever way it runs. */
  const across = (low: number, high: number): Box =>
    along === 'x'
      ? { left: frame.from, right: frame.to, top: low, bottom: high }
      : { left: low, right: high, top: frame.from, bottom: frame.to };
  const onPipe = (at: number, centre: number) =>
    along === 'x' ? { x: at, y: centre, along } : { x: centre, y: at, along };

  const sure = promisedAt + bore(promised.low);
  const end = promisedAt + bore(promised.high);
  const madeHalf = bore(made) / 2;
  const flanges = [frame.from + 2.5, frame.to - 2.5].flatMap((at, i) => [
    flange({
      key: `flange-promised-${i}`,
      ...onPipe(at, (promisedAt + end) / 2),
      bore: end - promisedAt,
      emphasis: soon,
    }),
    flange({ key: `flange-made-${i}`, ...onPipe(at, madeAt), bore: bore(made), emphasis: lately }),
  ]);

  // One instrument between the pipes, with a lead to each, says that both carry the same two elements.
  const middle = (end + 6 + madeAt - madeHalf) / 2;
  const tagAt = along === 'x' ? 60 : (frame.from + frame.to) / 2;
  const tag = onPipe(tagAt, middle);
  const lead: Shape = {
    key: 'lead',
    d:
      along === 'x'
        ? `M${tagAt} ${end}V${madeAt - madeHalf - 1}`
        : `M${end} ${tagAt}H${madeAt - madeHalf - 1}`,
    tone: 'ink',
    ink: 'lead',
    emphasis: 'normal',
  };

  const dimensions = [
    dimension('promised', along, frame.to + 12, promisedAt, end, soon),
    dimension('made', along, frame.to + 12, madeAt - madeHalf, madeAt + madeHalf, lately),
  ];

  const drawn = gathered([
    pipe({
      key: 'promised',
      box: across(promisedAt, sure),
      along,
      contents: 'promise',
      tone: 'policy',
      emphasis: soon,
    }),
    ...(sure < end
      ? [
          pipe({
            key: 'promised-range',
            box: across(sure, end),
            along,
            contents: 'range',
            tone: 'policy',
            emphasis: soon,
          }),
        ]
      : []),
    pipe({
      key: 'made',
      box: across(madeAt - madeHalf, madeAt + madeHalf),
      along,
      contents: secondHand ? 'reported' : 'flow',
      tone: 'others',
      emphasis: lately,
    }),
    ...flanges,
    { shapes: [lead, ...dimensions], spots: [], texts: [] },
    bubble({ key: 'tag', ...tag, r: 17, lines: words.elements, emphasis: 'normal' }),
  ]);

  const texts = [
    ...saying('promised', {
      ...(along === 'x'
        ? { x: frame.text, y: (promisedAt + end) / 2 - 8 }
        : { x: promisedAt, y: frame.to + 48 }),
      width: along === 'x' ? 226 : 196,
      figure: rangeText(promised.low, promised.high),
      lines: [words.promised(promised.year), words.promisedNote(asOf)],
      tone: 'policy',
      emphasis: soon,
    }),
    ...saying('made', {
      ...(along === 'x' ? { x: frame.text, y: madeAt - 8 } : { x: frame.text, y: frame.to + 48 }),
      width: along === 'x' ? 226 : 134,
      figure: tonnes(made),
      lines: [words.made, words.madeNote(period)],
      tone: 'others',
      emphasis: lately,
    }),
  ];
  return {
    width: frame.width,
    height: frame.height,
    ticks: [],
    shapes: drawn.shapes,
    spots: drawn.spots,
    texts: [...drawn.texts, ...texts],
  };
}

/** The mark of a measured width, as on a drawing: a line across the bore with a short stroke at either end. */
export function dimension(
  key: string,
  along: Along,
  at: number,
  low: number,
  high: number,
  emphasis: Emphasis,
): Shape {
  const [from, to] = [tenth(low), tenth(high)];
  const d =
    along === 'x'
      ? `M${at - 4} ${from}H${at + 4}M${at} ${from}V${to}M${at - 4} ${to}H${at + 4}`
      : `M${from} ${at - 4}V${at + 4}M${from} ${at}H${to}M${to} ${at - 4}V${at + 4}`;
  return { key: `dimension-${key}`, d, tone: 'ink', ink: 'lead', emphasis };
}

/** A figure in large type, what it is in bold under it, its scope under that. */
export function saying(
  key: string,
  {
    x,
    y,
    width,
    figure,
    lines: [what, scope],
    tone,
    emphasis,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly figure: string;
    readonly lines: readonly [string, string];
    readonly tone: TextTone;
    readonly emphasis: Emphasis;
  },
): PlacedText[] {
  const faint = emphasis === 'faint';
  const base = { x, anchor: 'start', emphasis } as const;
  const whatLines = wrapText(what, width, 14, 600);
  return [
    {
      ...base,
      key: `${key}-figure`,
      y,
      lines: [figure],
      size: 26,
      weight: 600,
      leading: 28,
      tone: faint ? 'ink-2' : tone,
    },
    {
      ...base,
      key: `${key}-what`,
      y: y + 21,
      lines: whatLines,
      size: 14,
      weight: 600,
      leading: 16,
      tone: faint ? 'ink-2' : 'ink',
    },
    {
      ...base,
      key: `${key}-scope`,
      y: y + 21 + whatLines.length * 16 + 2,
      lines: wrapText(scope, width, 13),
      size: 13,
      weight: 400,
      leading: 15,
      tone: 'ink-2',
    },
  ];
}

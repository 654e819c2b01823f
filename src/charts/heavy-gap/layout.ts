// Geometry of the heavy gap: two pipes with bores to one scale, what is promised and what was made.
import type { Emphasis, PlacedText, Size, TextTone, PlotScene, Shape } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bubble, flange } from '../kit/fittings.ts';
import { boreScale, pipe, type Along } from '../kit/pipes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { Gap, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  /** The pipes lie below each other, what they say stands at their right end. */
  wide: { width: 640, height: 312, bore: 184, along: 'x', from: 3, to: 388, across: [10, 258], text: 418 },
  /** The pipes stand beside each other, what they say stands under them. */
  narrow: { width: 360, height: 456, bore: 186, along: 'y', from: 3, to: 310, across: [10, 288], text: 224 },
} as const;

/** Where the two pipes lie across their run, and how strongly each is drawn in a view. */
function plotOf({ promised, made }: Gap, size: Size, view: View) {
  const frame = frames[size];
  const bore = boreScale(promised.high, frame.bore);
  const [start, middle] = frame.across;
  const half = bore(made) / 2;
  const emphasisOf = (which: View): Emphasis =>
    view === 'both' ? 'normal' : view === which ? 'strong' : 'faint';
  return {
    frame,
    along: frame.along as Along,
    /** `sure` is the low end of the promise. */
    promised: {
      low: start,
      sure: start + bore(promised.low),
      high: start + bore(promised.high),
      emphasis: emphasisOf('promised'),
    },
    made: { low: middle - half, middle, high: middle + half, emphasis: emphasisOf('made') },
  };
}
type GapPlot = ReturnType<typeof plotOf>;

/**
 * Draws both pipes in every view; a view that looks at one of them lets the other step back.
 * @throws RangeError when a quantity is no number or negative
 */
export function heavyGap(gap: Gap, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(gap, size, view);
  const { frame } = plot;
  return sceneOf(frame, [
    ...pipes(gap, plot),
    ...fittings(labels, plot),
    { texts: sayings(gap, labels, plot) },
  ]);
}

/** What is promised, its sure part and its range, and what was made. */
function pipes({ second_hand }: Gap, { frame, along, promised, made }: GapPlot): Drawn[] {
  /** A box along the pipe and across it, whichever way it runs. */
  const across = (low: number, high: number): Box =>
    along === 'x'
      ? { left: frame.from, right: frame.to, top: low, bottom: high }
      : { left: low, right: high, top: frame.from, bottom: frame.to };
  const promise = { along, tone: 'policy', emphasis: promised.emphasis } as const;
  return [
    pipe({ key: 'promised', ...promise, box: across(promised.low, promised.sure), contents: 'promise' }),
    ...(promised.sure < promised.high
      ? [
          pipe({
            key: 'promised-range',
            ...promise,
            box: across(promised.sure, promised.high),
            contents: 'range',
          }),
        ]
      : []),
    pipe({
      key: 'made',
      box: across(made.low, made.high),
      along,
      contents: second_hand ? 'reported' : 'flow',
      tone: 'others',
      emphasis: made.emphasis,
    }),
  ];
}

/** Flanges at both ends; one instrument between the pipes, with a lead to each: both carry the same two elements; and the widths. */
function fittings(labels: Labels, { frame, along, promised, made }: GapPlot): Partial<Drawn>[] {
  const onPipe = (at: number, centre: number) =>
    along === 'x' ? { x: at, y: centre, along } : { x: centre, y: at, along };
  const flanges = [frame.from + 2.5, frame.to - 2.5].flatMap((at, i) => [
    flange({
      key: `flange-promised-${i}`,
      ...onPipe(at, (promised.low + promised.high) / 2),
      bore: promised.high - promised.low,
      emphasis: promised.emphasis,
    }),
    flange({
      key: `flange-made-${i}`,
      ...onPipe(at, made.middle),
      bore: made.high - made.low,
      emphasis: made.emphasis,
    }),
  ]);
  const tagAt = along === 'x' ? 60 : (frame.from + frame.to) / 2;
  const lead = shape(
    'lead',
    along === 'x'
      ? `M${tagAt} ${promised.high}V${made.low - 1}`
      : `M${promised.high} ${tagAt}H${made.low - 1}`,
    'ink',
    'lead',
  );
  const widths = [
    dimension('promised', along, frame.to + 12, promised.low, promised.high, promised.emphasis),
    dimension('made', along, frame.to + 12, made.low, made.high, made.emphasis),
  ];
  return [
    ...flanges,
    { shapes: [lead, ...widths] },
    bubble({
      key: 'tag',
      ...onPipe(tagAt, (promised.high + 6 + made.low) / 2),
      r: 17,
      lines: labels.elements,
    }),
  ];
}

/** What is said of each pipe: at its right end, or under it. */
function sayings(gap: Gap, labels: Labels, { frame, along, promised, made }: GapPlot): PlacedText[] {
  const lying = along === 'x';
  return [
    ...saying('promised', {
      x: lying ? frame.text : promised.low,
      y: lying ? (promised.low + promised.high) / 2 - 8 : frame.to + 48,
      width: lying ? 220 : 196,
      figure: labels.promisedAmount(gap),
      lines: labels.promised(gap),
      tone: 'policy',
      emphasis: promised.emphasis,
      digits: 36,
    }),
    ...saying('made', {
      x: frame.text,
      y: lying ? made.middle - 8 : frame.to + 48,
      width: lying ? 220 : 134,
      figure: labels.tonnes(gap.made),
      lines: labels.made(gap),
      tone: 'others',
      emphasis: made.emphasis,
      digits: 36,
    }),
  ];
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
  return shape(`dimension-${key}`, d, 'ink', 'lead', emphasis);
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
    digits = 26,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly figure: string;
    readonly lines: readonly [string, string];
    readonly tone: TextTone;
    readonly emphasis: Emphasis;
    /** Size of the figure. */
    readonly digits?: number;
  },
): PlacedText[] {
  const faint = emphasis === 'faint';
  const bold = { weight: 600, emphasis } as const;
  const whatLines = wrapText(what, width, 14, 600);
  const scopeY = y + 21 + whatLines.length * 16 + 2;
  return [
    placed(`${key}-figure`, x, y, figure, {
      emphasis,
      face: 'display',
      size: digits,
      tone: faint ? 'ink-2' : tone,
    }),
    placed(`${key}-what`, x, y + 21, whatLines, { ...bold, size: 14, tone: faint ? 'ink-2' : 'ink' }),
    placed(`${key}-scope`, x, scopeY, wrapText(scope, width, 13), { tone: 'ink-2', emphasis }),
  ];
}

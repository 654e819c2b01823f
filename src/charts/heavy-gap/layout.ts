// Geometry of the heavy gap: two pipes with bores to one scale, what is promised and what was made.
import type { Emphasis, PlacedText, Size, TextTone, PlotScene, Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bubble, flange } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { boreScale, pipe, type Along } from '../kit/pipes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Gap, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Both pipes lie, so that their bores are compared across. What was made comes first. */
const frames = {
  /** One over the other and equally long, so that their areas stand as their tonnes do; the words of both at the right. */
  wide: {
    width: 640,
    height: 344,
    bore: 264,
    made: { from: 8, to: 392, middle: 14, size: 44 },
    promised: { from: 8, to: 392, low: 58 },
    tag: 366,
    /** Where the words begin, and how wide their lines are; those of the vessel stand around its middle. */
    words: { x: 420, width: 220, made: 36, promised: 182 },
  },
  /** One under the other; the words that a slip would hide stand over their pipe. */
  narrow: {
    width: 360,
    height: 462,
    bore: 224,
    made: { from: 16, to: 340, middle: 92, size: 86 },
    promised: { from: 16, to: 340, low: 170 },
    tag: 318,
    words: null,
  },
} as const;
/** The pipes run along the sheet. */
const pipesRun: Along = 'x';

/** Where the two pipes lie across their run, and how strongly each is drawn in a view. */
function plotOf({ promised, made }: Gap, size: Size, view: View) {
  const frame = frames[size];
  // The sure part has a bore in whole units, so that the lines of its hatch end on them.
  const bore = boreScale(promised.low, frame.bore);
  const start = frame.promised.low;
  const { middle } = frame.made;
  const half = bore(made) / 2;
  const emphasisOf = (which: View): Emphasis =>
    view === 'both' ? 'normal' : view === which ? 'strong' : 'faint';
  return {
    frame,
    /** `sure` is where the low end of the promise lies. */
    promised: {
      low: start,
      sure: start + frame.bore,
      high: start + bore(promised.high),
      emphasis: emphasisOf('promised'),
    },
    made: { low: middle - half, middle, high: middle + half, emphasis: emphasisOf('made') },
  };
}
type GapPlot = ReturnType<typeof plotOf>;

/**
 * Draws both pipes in every view; a view of one of them draws the other fainter.
 * @throws RangeError when a quantity is no number or negative
 */
export function heavyGap(gap: Gap, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(gap, size, view);
  return sceneOf(plot.frame, [
    ...[...pipes(gap, plot), ...fittings(labels, plot)].map(steppedBack),
    endsNamed(gap, labels, plot),
    { texts: sayings(gap, labels, plot) },
  ]);
}

/** Where a view is about what was made, the bore of the promise stands empty until the next one fills it; its walls and flanges keep their ink, since one that shows what is behind it would look like glass. */
function steppedBack({ shapes = [], ...drawn }: Partial<Drawn>): Partial<Drawn> {
  return {
    ...drawn,
    shapes: shapes
      .filter(({ key, emphasis }) => key !== 'promised-hatch' || emphasis !== 'faint')
      .map((each) => (each.emphasis === 'faint' ? { ...each, emphasis: 'normal' } : each)),
  };
}

/** From line to line of the hatch: wide, so that a promise does not outweigh the output there is. */
const hatchGap = 11;

/** What is promised, its sure part and its range, and what was made. */
function pipes({ second_hand }: Gap, { frame, promised, made }: GapPlot): Partial<Drawn>[] {
  const length = ({ from, to }: { readonly from: number; readonly to: number }, low: number, high: number) =>
    ({ left: from, right: to, top: low, bottom: high }) satisfies Box;
  const promise = { along: pipesRun, tone: 'policy', emphasis: promised.emphasis } as const;
  const sure = length(frame.promised, promised.low, promised.sure);
  const vessel = pipe({ key: 'promised', ...promise, box: sure, contents: 'promise' });
  const flow = length(frame.made, made.low, made.high);
  return [
    {
      shapes: vessel.shapes.map((each) =>
        each.key === 'promised-hatch' ? { ...each, d: hatchLines(sure, hatchGap) } : each,
      ),
    },
    ...(promised.sure < promised.high
      ? [
          pipe({
            key: 'promised-range',
            ...promise,
            box: length(frame.promised, promised.sure, promised.high),
            contents: 'range',
          }),
        ]
      : []),
    // A film under the dashes: the only output there is has the smallest area here, and would be lost among marks that are merely unsure.
    ...(second_hand ? [{ shapes: [shape('made-body', rectPath(rounded(flow)), 'others', 'film')] }] : []),
    pipe({
      key: 'made',
      box: flow,
      along: pipesRun,
      contents: second_hand ? 'reported' : 'flow',
      tone: 'others',
      emphasis: made.emphasis,
    }),
  ];
}
const rounded = ({ left, right, top, bottom }: Box): Box => ({
  left,
  right,
  top: tenth(top),
  bottom: tenth(bottom),
});

/** Both ends of the promise at their lines: the lower one on a ground in the vessel, the upper one under its dashes. */
function endsNamed({ promised: { low, high } }: Gap, labels: Labels, plot: GapPlot): Partial<Drawn> {
  const { frame, promised } = plot;
  if (!(promised.sure < promised.high)) return {};
  const right = frame.promised.to - 12;
  const style = { tone: 'policy', weight: 600, anchor: 'end' } as const;
  const said = labels.tonnes(low);
  const ground: Box = {
    left: tenth(right - textWidth(said, 13, 600) - 4),
    right: right + 4,
    top: promised.sure - 17,
    bottom: promised.sure - 1,
  };
  return {
    shapes: [shape('promised-low-ground', rectPath(ground), 'paper', 'fill')],
    texts: [
      placed('promised-low', right, promised.sure - 4.5, said, style),
      placed('promised-high', right, tenth(promised.high + 13), labels.tonnes(high), style),
    ],
  };
}

/** Flanges at both ends; one instrument between the pipes, with a lead to each: both carry the same two elements; and the widths. */
function fittings(labels: Labels, { frame, promised, made }: GapPlot): Partial<Drawn>[] {
  const flanges = (['promised', 'made'] as const).flatMap((which) => {
    const { low, high, emphasis } = which === 'promised' ? promised : made;
    const { from, to } = frame[which];
    return [from + 2.5, to - 2.5].map((x, i) =>
      flange({
        key: `flange-${which}-${i}`,
        x,
        y: (low + high) / 2,
        along: pipesRun,
        bore: high - low,
        emphasis,
      }),
    );
  });
  const lead = `M${frame.tag} ${tenth(made.high + 1)}V${promised.low}`;
  return [
    ...flanges,
    {
      shapes: [
        shape('lead', lead, 'ink', 'lead'),
        dimension(
          'promised',
          pipesRun,
          frame.promised.to + 12,
          promised.low,
          promised.high,
          promised.emphasis,
        ),
        dimension('made', pipesRun, frame.made.to + 12, made.low, made.high, made.emphasis),
      ],
    },
    bubble({
      key: 'tag',
      x: frame.tag,
      y: (made.high + promised.low) / 2,
      r: 17,
      lines: labels.elements,
    }),
  ];
}

/** What is said of each pipe: beside it at a desk, on a phone over it. */
function sayings(gap: Gap, labels: Labels, { frame, promised, made }: GapPlot): PlacedText[] {
  const figure = labels.tonnes(gap.made);
  const { size, from } = frame.made;
  const { words } = frame;
  const beside = from + textWidth(figure, size) * 1.08 + 20;
  return [
    ...saying('promised', {
      ...(words === null
        ? {
            x: frame.promised.from,
            y: promised.low - 30,
            width: frame.promised.to - frame.promised.from,
            scope: promised.high + 34,
          }
        : { x: words.x, y: words.promised, width: words.width }),
      figure: labels.promisedAmount(gap),
      lines: labels.promised(gap),
      tone: 'policy',
      emphasis: promised.emphasis,
      digits: 36,
    }),
    ...saying('made', {
      ...(words === null
        ? { x: from, y: made.middle - 22, width: frame.made.to - beside, what: { x: beside, y: 22 } }
        : { x: words.x, y: words.made, width: words.width }),
      figure,
      lines: labels.made(gap),
      tone: 'others',
      emphasis: made.emphasis,
      digits: size,
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
    lines: [what, counted],
    tone,
    emphasis,
    digits = 26,
    what: at = { x, y: y + 21 },
    scope,
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
    /** Where it says what the figure is, if not under it. */
    readonly what?: { readonly x: number; readonly y: number };
    /** Where the scope stands, if not under that. */
    readonly scope?: number;
  },
): PlacedText[] {
  const faint = emphasis === 'faint';
  const bold = { weight: 600, emphasis } as const;
  const whatLines = wrapText(what, width, 14, 600);
  const scopeY = scope ?? at.y + whatLines.length * 16 + 2;
  return [
    placed(`${key}-figure`, x, y, figure, {
      emphasis,
      face: 'display',
      size: digits,
      tone: faint ? 'ink-2' : tone,
    }),
    placed(`${key}-what`, at.x, at.y, whatLines, { ...bold, size: 14, tone: faint ? 'ink-2' : 'ink' }),
    placed(`${key}-scope`, at.x, scopeY, wrapText(counted, width, 13), { tone: 'ink-2', emphasis }),
  ];
}

// Geometry of the chain drawing: one pipe in seven lengths, filled by China's share where a source gives one.
import type { Emphasis, PlacedText, PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { bowTie } from '../kit/fittings.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { Rows, StageShare, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The white gap between China's part and the rest. */
const gap = 4;

/** Lengths of pipe along the flow: a stage with a sourced share is drawn longer. `side` is where the bore begins across it. */
const frames = {
  wide: { width: 640, sourced: 112, open: 76, bore: 220, start: 0, side: 8 },
  narrow: { width: 360, sourced: 104, open: 34, bore: 196, start: 6, side: 16 },
} as const;

/** All lengths of a view, one behind the other, and the frame they lie in. */
function plotOf({ stages, stageOf, chainShares, heavy }: Rows, size: Size, view: View) {
  const frame = frames[size];
  const shares = view === 'heavy' ? [heavy.china] : chainShares;
  const focus = stageOf[view];
  let at: number = frame.start;
  const lengths = stages.map((stage) => {
    const from = at;
    // The longer lengths are set by what the drawing of all magnet rare earths shows, so that views stay in register.
    at += chainShares.some((share) => share.stage === stage) ? frame.sourced : frame.open;
    const emphasis: Emphasis = focus === null ? 'normal' : focus === stage ? 'strong' : 'faint';
    return { stage, from, to: at, share: shares.find((share) => share.stage === stage), emphasis };
  });
  return { frame, vertical: size === 'narrow', focus, lengths, end: at };
}
type ChainPlot = ReturnType<typeof plotOf>;
type Length = ChainPlot['lengths'][number];

/** A box along the pipe, and across it from one side of the bore. */
const boxAt = ({ frame, vertical }: ChainPlot, from: number, to: number, low: number, high: number): Box =>
  vertical
    ? { left: frame.side + low, right: frame.side + high, top: from, bottom: to }
    : { left: from, right: to, top: frame.side + low, bottom: frame.side + high };

export function mineToMagnet(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(rows, size, view);
  const { frame, vertical, focus, end } = plot;
  // On the wide artboard the pipe takes the height that the numbers would.
  const numbered = vertical ? bubbles(plot) : [];
  // On a phone the drawing shares the screen with the text that says the same, so the note stands on the wide artboard alone.
  const note = vertical ? [] : noteUnder(labels.note(rows, view), plot);
  return {
    width: frame.width,
    height: vertical ? end + 6 : frame.side + frame.bore + 132,
    ticks: [],
    shapes: [
      ...contents(plot),
      ...walls(plot),
      ...flanges(plot),
      ...valves(plot),
      ...(focus === null ? [] : note.map((text) => noteLine(text))),
    ],
    spots: numbered,
    texts: [
      ...numbered.map(({ x, y, key }, i) =>
        placed(`number-${key}`, x, y + 4.6, String(i + 1), { weight: 600, anchor: 'middle' }),
      ),
      ...stageTexts(plot, labels),
      ...(focus === null ? ownerTexts(plot, labels) : []),
      ...note,
    ],
  };
}

/** How much of the bore is China's in a length. */
const edgeOf = ({ frame }: ChainPlot, { share_pct }: StageShare): number =>
  tenth((frame.bore * share_pct) / 100);

/** China's part and the rest in a length with a share. */
function partsOf(plot: ChainPlot, { from, to }: Length, share: StageShare) {
  const { bore } = plot.frame;
  const edge = edgeOf(plot, share);
  const full = share.share_pct >= 100;
  return {
    china: boxAt(plot, from, to, 0, full ? bore : edge - gap / 2),
    others: full ? null : boxAt(plot, from, to, edge + gap / 2, bore),
  };
}

/** What stands in each length: China's part and the rest, or nothing that a source gives. */
function contents(plot: ChainPlot): Shape[] {
  return plot.lengths.flatMap((length): Shape[] => {
    const { stage, from, to, share, emphasis } = length;
    if (share === undefined) {
      const d = rectPath(boxAt(plot, from, to, 0, plot.frame.bore));
      return [shape(stage, d, 'paper-2', 'fill', emphasis)];
    }
    const ink = share.reported ? 'reported' : 'fill';
    const { china, others } = partsOf(plot, length, share);
    return [
      shape(`${stage}-china`, rectPath(china), 'china', ink, emphasis),
      ...(others === null ? [] : [shape(`${stage}-others`, rectPath(others), 'others', ink, emphasis)]),
    ];
  });
}

function walls({ frame: { side, bore }, vertical, lengths }: ChainPlot): Shape[] {
  const sides = [
    { name: 'a', at: side },
    { name: 'b', at: side + bore },
  ];
  return lengths.flatMap(({ stage, from, to, share }) =>
    sides.map(({ name, at }): Shape =>
      shape(
        `wall-${stage}-${name}`,
        vertical ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`,
        'ink',
        share === undefined ? 'gap' : 'wall',
      ),
    ),
  );
}

function flanges(plot: ChainPlot): Shape[] {
  const { frame, lengths, end } = plot;
  return [frame.start, ...lengths.map(({ to }) => to)].map((joint, i) =>
    shape(
      `flange-${i}`,
      rectPath(boxAt(plot, Math.max(joint - 2, frame.start), Math.min(joint + 2, end), -5, frame.bore + 5)),
      'ink',
      'fitting',
    ),
  );
}

/** A valve behind each length with a share, in the middle of China's part. */
function valves({ frame: { side, bore }, vertical, lengths, end }: ChainPlot): Shape[] {
  return lengths.flatMap(({ stage, to, share, emphasis }) => {
    if (share === undefined || to >= end) return [];
    const middle = side + (bore * share.share_pct) / 200;
    const [x, y] = vertical ? [middle, to] : [to, middle];
    const along = vertical ? 'y' : 'x';
    return bowTie({ key: `valve-${stage}`, x, y, along, reach: 13, emphasis }).shapes;
  });
}

/** The number of each length, beside the pipe that runs down. */
const bubbles = ({ frame: { side, bore }, lengths }: ChainPlot): Spot[] =>
  lengths.map(({ stage, from, to, emphasis }) =>
    spot(
      `bubble-${stage}`,
      side + bore + 30,
      (from + to) / 2,
      12.5,
      emphasis === 'faint' ? 'rule' : 'ink',
      'fitting',
    ),
  );

/** The name of each stage, and its share or that it has none. */
function stageTexts({ frame, vertical, lengths }: ChainPlot, labels: Labels): PlacedText[] {
  const { side, bore, open } = frame;
  const anchor = vertical ? 'start' : 'middle';
  return lengths.flatMap(({ stage, from, to, share, emphasis }) => {
    const quiet = emphasis === 'faint';
    const middle = (from + to) / 2;
    const x = vertical ? side + bore + 54 : middle;
    const y = vertical ? middle - (share === undefined ? 2 : 5) : side + bore + 26;
    const heading = placed(`name-${stage}`, x, y, labels.stage(stage), {
      size: 14,
      weight: 600,
      tone: quiet ? 'ink-2' : 'ink',
      anchor,
    });
    if (share === undefined) {
      const lines = vertical ? [labels.noShare] : wrapText(labels.noShare, open - 8, 13);
      return [
        heading,
        placed(`value-${stage}`, x, y + (vertical ? 16 : 18), lines, { tone: 'ink-2', anchor }),
      ];
    }
    const value = placed(`value-${stage}`, x, y + 21, labels.share(share), {
      size: vertical ? 18 : 20,
      weight: 600,
      tone: quiet ? 'ink-2' : 'china',
      anchor,
    });
    return [heading, value];
  });
}

/** Whose the two parts are, in the first length. */
function ownerTexts(plot: ChainPlot, labels: Labels): PlacedText[] {
  const [first] = plot.lengths;
  if (first?.share === undefined) return [];
  const { china, others } = partsOf(plot, first, first.share);
  if (others === null) return [];
  const style = { weight: 600, tone: 'on-fill' } as const;
  const lines = wrapText(labels.others, others.right - others.left - 12, 13, 600);
  return [
    placed('who-china', china.left + 10, china.top + 20, labels.china, { ...style, size: 14 }),
    placed('who-others', others.left + (plot.vertical ? 6 : 10), others.top + 20, lines, style),
  ];
}

/** The sentences under the pipe. */
function noteUnder(note: string, { frame }: ChainPlot): PlacedText[] {
  // Short of the full width, since a program without the label font sets the words wider.
  const lines = wrapText(note, frame.width - 76, 14);
  const style = { size: 14, leading: 18 } as const;
  return lines.length === 0 ? [] : [placed('note', 14, frame.side + frame.bore + 90, lines, style)];
}
/** The line beside them, where they are about one stage. */
const noteLine = ({ y, lines, leading }: PlacedText): Shape =>
  shape('leader', `M4 ${y - 14}V${y + (lines.length - 1) * leading + 4}`, 'ink', 'wall');

// Geometry of the chain drawing: one pipe in seven lengths, filled by China's share where a source gives one and open between dashed walls where none does.
import type { Emphasis, PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { padded, rectPath, type Box } from '../kit/labels/box.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Rows, Stage, StageShare, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The white gap between China's part and the rest. */
const gap = 4;

/**
 * Lengths of pipe along the flow: a stage with a sourced share is drawn longer, and each of those as long as the next in every view, so
 * that areas compare as shares do. `side` is where the bore begins across it. On a phone all lengths down to the motor stand above a
 * slip, and under the last what can wait.
 */
const frames = {
  wide: { width: 640, height: 360, sourced: 131, bore: 296, start: 0, side: 10 },
  narrow: { width: 360, height: 456, sourced: 78, bore: 212, start: 6, side: 16 },
} as const;
/** The frames of heavy elements, under a line that names them. */
const heavyFrames = {
  wide: { ...frames.wide, side: 36, bore: 270 },
  narrow: { ...frames.narrow, start: 32 },
} as const;

/** How long the length is that a view is about, where no source fills it; those with a share are shorter for it, all alike. */
const asked = { wide: 146, narrow: 76 } as const;

/** A stage without a share keeps the room of its name. */
const openLength = (stage: Stage, size: Size): number =>
  size === 'narrow' ? 22 : stage === 'concentrate' ? 79 : 56;

/** One stage of heavy elements is known: it takes the room of the others, which keep that of their names. */
const heavyLengths: Readonly<Record<Size, Readonly<Record<Stage, number>>>> = {
  wide: {
    mine: 56,
    concentrate: 86,
    separation_refining: 238,
    metal: 60,
    alloy: 60,
    sintered_magnet: 76,
    motor_product: 64,
  },
  narrow: {
    mine: 22,
    concentrate: 22,
    separation_refining: 190,
    metal: 22,
    alloy: 22,
    sintered_magnet: 22,
    motor_product: 22,
  },
};

/** All lengths of a view, one behind the other, and the frame they lie in. */
function plotOf({ stages, stageOf, chainShares, heavy }: Rows, size: Size, view: View) {
  const isHeavy = view === 'heavy';
  const frame = (isHeavy ? heavyFrames : frames)[size];
  const shares = isHeavy ? [heavy.china] : chainShares;
  const focus = stageOf[view];
  const asksOf = focus === null || shares.some(({ stage }) => stage === focus) ? null : focus;
  const more = asksOf === null ? 0 : asked[size] - openLength(asksOf, size);
  const sourced = frame.sourced - more / shares.length;
  let at: number = frame.start;
  const lengths = stages.map((stage) => {
    const from = tenth(at);
    const share = shares.find((each) => each.stage === stage);
    if (isHeavy) at += heavyLengths[size][stage];
    else if (stage === asksOf) at += asked[size];
    else at += share === undefined ? openLength(stage, size) : sourced;
    const emphasis: Emphasis = focus === null ? 'normal' : focus === stage ? 'strong' : 'faint';
    return { stage, from, to: tenth(at), share, emphasis };
  });
  return {
    frame,
    vertical: size === 'narrow',
    heavy: isHeavy,
    /** The view is about a length that is not known, so all of those step forward. */
    asksOpen: asksOf !== null,
    asksOf,
    lengths,
    end: at,
  };
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
  const { frame, vertical } = plot;
  return {
    width: frame.width,
    height: frame.height,
    ticks: [],
    shapes: [
      ...contents(plot),
      ...walls(plot),
      ...flanges(plot),
      ...(vertical && !plot.heavy ? keyLength(plot) : []),
    ],
    spots: [],
    texts: [
      ...(vertical
        ? [...underLast(plot, labels), ...besidePipe(plot, rows, labels)]
        : [...inPipe(plot, labels), ...underPipe(plot, labels)]),
      ...ownerTexts(plot, labels),
      ...(vertical || !plot.heavy ? [] : heavyNote(plot, labels.heavyNote(rows))),
      ...(plot.heavy
        ? [placed('head', vertical ? frame.side - 7 : 0, 18, labels.heavyHead, { size: 18, weight: 600 })]
        : []),
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

/** What stands in each length: China's part and the rest, or nothing where no source gives them; of heavy elements not even a pipe. */
function contents(plot: ChainPlot): Shape[] {
  return plot.lengths.flatMap((length): Shape[] => {
    const { stage, share, emphasis } = length;
    if (share === undefined && plot.heavy) return [];
    if (share === undefined)
      return [
        shape(stage, rectPath(boxAt(plot, length.from, length.to, 0, plot.frame.bore)), 'paper', 'fill'),
      ];
    const { china, others } = partsOf(plot, length, share);
    return [
      shape(`${stage}-china`, rectPath(china), 'china', 'fill', emphasis),
      ...(others === null ? [] : [shape(`${stage}-others`, rectPath(others), 'others', 'fill', emphasis)]),
      // The dashed edge alone says that the press gives it.
      ...(share.reported ? [shape(`${stage}-edge`, rectPath(padded(china, -6)), 'paper', 'gap')] : []),
    ];
  });
}

/** Walls of what is not known are dashed, bold where a view asks about it; no level is drawn between them. */
function walls({ frame: { side, bore }, vertical, heavy, lengths }: ChainPlot): Shape[] {
  const sides = [
    { name: 'a', at: side },
    { name: 'b', at: side + bore },
  ];
  return lengths.flatMap(({ stage, from, to, share, emphasis }) =>
    (share === undefined && heavy ? [] : sides).map(({ name, at }): Shape =>
      shape(
        `wall-${stage}-${name}`,
        vertical ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`,
        'ink',
        share !== undefined ? 'wall' : emphasis === 'strong' ? 'dashes' : 'gap',
      ),
    ),
  );
}

function flanges(plot: ChainPlot): Shape[] {
  const { frame, heavy, lengths, end } = plot;
  return [frame.start, ...lengths.map(({ to }) => to)].map((joint, i) => {
    const middle = Math.max(frame.start + 3, Math.min(joint, end - 3));
    const joins = [lengths[i - 1], lengths[i]].some((length) => length?.share !== undefined);
    return shape(
      `flange-${i}`,
      rectPath(boxAt(plot, middle - 3, middle + 3, -7, frame.bore + 7)),
      heavy && !joins ? 'rule' : 'ink',
      'fitting',
    );
  });
}

/** A share, or that there is none, set large. */
const large = (size: number, tone: PlacedText['tone']): TextStyle => ({ size, tone, face: 'display' });

/** The name of each stage under the pipe that runs to the right, and below them what open lengths say. */
function underPipe({ frame: { side, bore }, heavy, lengths }: ChainPlot, labels: Labels): PlacedText[] {
  const y = side + bore + 25;
  return [
    ...lengths.map(({ stage, from, to, emphasis }) =>
      placed(`name-${stage}`, (from + to) / 2, y, labels.stage(stage), {
        size: emphasis === 'strong' ? 17 : 14,
        weight: 600,
        tone: emphasis === 'faint' ? 'ink-2' : 'ink',
        anchor: 'middle',
      }),
    ),
    placed('note-open', 4, y + 21, labels.open(heavy), { tone: 'ink-2' }),
  ];
}

/** The shares, large in the lengths they belong to; a question mark where no source gives one. */
function inPipe(plot: ChainPlot, labels: Labels): PlacedText[] {
  const { side } = plot.frame;
  return plot.lengths.flatMap(({ stage, from, to, share, emphasis }) => {
    if (share === undefined && plot.heavy) return [];
    if (share === undefined) {
      const x = (from + to) / 2;
      const asks = (size: number, y: number, tone: PlacedText['tone']) =>
        placed(`value-${stage}`, x, y, '?', { ...large(size, tone), anchor: 'middle' });
      if (emphasis !== 'strong') return [asks(38, side + 70, plot.asksOpen ? 'ink' : 'ink-2')];
      return [
        asks(100, side + 98, 'ink'),
        placed(`none-${stage}`, x, side + 134, labels.noShare, { size: 14, weight: 600, anchor: 'middle' }),
        placed(
          'note-stage',
          from + 14,
          side + 162,
          wrapText(labels.does(stage), (to - from - 26) / 1.06, 13),
          {
            tone: 'ink-2',
            leading: 17,
          },
        ),
      ];
    }
    if (plot.heavy)
      return [
        placed(`who-${stage}`, from + 18, side + 38, labels.chinaSaid(share), {
          size: 14,
          weight: 600,
          tone: 'on-fill',
        }),
        placed(`value-${stage}`, from + 15, side + 118, labels.figure(share), large(82, 'on-fill')),
      ];
    const tone = 'on-fill';
    const most = Math.floor((to - from - 22) / displayWidth(labels.figure(share), 1));
    const size = Math.min(most, emphasis === 'faint' ? 32 : emphasis === 'strong' ? 82 : 54);
    return [
      placed(`who-${stage}`, from + 12, side + 34, labels.chinaSaid(share), { size: 14, weight: 600, tone }),
      placed(`value-${stage}`, from + 11, side + 40 + size * 0.8, labels.figure(share), large(size, tone)),
    ];
  });
}

/** Under a pipe that runs down: a short open length as the key. */
function keyLength({ frame: { side }, end }: ChainPlot): Shape[] {
  const [top, bottom] = [end + 18, end + 36];
  const [left, right] = [side, side + 28];
  const ends = [top, bottom].map((y): Shape =>
    shape(
      y === top ? 'key-top' : 'key-foot',
      rectPath({ left: left - 3, right: right + 3, top: y - 1.5, bottom: y + 1.5 }),
      'ink',
      'fitting',
    ),
  );
  return [shape('wall-key', `M${left} ${top}V${bottom}M${right} ${top}V${bottom}`, 'ink', 'gap'), ...ends];
}

/** Words beside that key: what open lengths say, and how shares may be read, or what is done in the length that the view is about. */
function underLast({ frame, heavy, asksOf, end }: ChainPlot, labels: Labels): PlacedText[] {
  const quiet = { tone: 'ink-2' } as const;
  if (heavy) return [placed('note-open', frame.side - 7, end + 32, labels.openShort(true), quiet)];
  const said = asksOf === null ? labels.apart : labels.does(asksOf);
  const under = wrapText(said, (frame.width - frame.side) / 1.1, 13);
  return [
    placed('note-open', frame.side + 42, end + 32, labels.openShort(false), quiet),
    placed(asksOf === null ? 'note-apart' : 'note-stage', frame.side - 7, end + 58, under, {
      ...quiet,
      leading: 18,
    }),
  ];
}

/** Words beside the pipe that runs down: each name, with its share large. */
function besidePipe(plot: ChainPlot, rows: Rows, labels: Labels): PlacedText[] {
  const { side, bore } = plot.frame;
  const x = side + bore + 16;
  return plot.lengths.flatMap(({ stage, from, to, share, emphasis }) => {
    const middle = (from + to) / 2;
    const tone = emphasis === 'faint' ? 'ink-2' : 'ink';
    const named = (y: number) =>
      placed(`name-${stage}`, x, y, labels.stage(stage), { size: 14, weight: 600, tone });
    if (share === undefined && plot.heavy) return [named(middle + 5)];
    if (share === undefined) {
      if (emphasis !== 'strong') {
        const beside = x + textWidth(labels.stage(stage), 14, 600) + 7;
        return [
          named(middle + 5),
          placed(`value-${stage}`, beside, middle + 6, '?', large(19, plot.asksOpen ? 'ink' : 'ink-2')),
        ];
      }
      return [
        named(middle + 5),
        placed(`value-${stage}`, side + 26, middle + 19, '?', large(54, 'ink')),
        placed(`none-${stage}`, side + 72, middle + 12, labels.noShare, { size: 14, weight: 600 }),
      ];
    }
    if (plot.heavy) {
      // Clear of the middle, where the line from the text ends.
      const note = wrapText(labels.heavyNote(rows), bore - 64, 13);
      return [
        named(from + 24),
        placed(`who-${stage}`, side + 16, from + 26, labels.chinaSaid(share), {
          size: 14,
          weight: 600,
          tone: 'on-fill',
        }),
        placed(`value-${stage}`, side + 14, from + 75, labels.figure(share), large(58, 'on-fill')),
        placed('note', side + 16, to - 62, note, { leading: 16, tone: 'on-fill' }),
      ];
    }
    const about = labels.qualifier(share);
    const size = emphasis === 'faint' ? 34 : 54;
    const beside = x + textWidth(labels.stage(stage), 14, 600) * 1.04 + 5;
    const top = middle - (size * 0.7 + 20) / 2;
    return [
      named(top + 10),
      ...(about === '' ? [] : [placed(`about-${stage}`, beside, top + 10, about, { tone: 'ink-2' })]),
      placed(
        `value-${stage}`,
        x - 1,
        top + 20 + size * 0.7,
        labels.figure(share),
        large(size, emphasis === 'faint' ? 'ink-2' : 'china'),
      ),
    ];
  });
}

/** Whose the two parts are, in the first length; on the wide artboard China's name stands with its share. */
function ownerTexts(plot: ChainPlot, labels: Labels): PlacedText[] {
  const [first] = plot.lengths;
  if (first?.share === undefined) return [];
  const { china, others } = partsOf(plot, first, first.share);
  if (others === null) return [];
  const style = { size: 14, weight: 600 } as const;
  const lines = wrapText(labels.others, others.right - others.left - 12, 14, 600);
  const rest = plot.vertical
    ? placed('who-others', others.left + 8, others.top + 24, lines, { ...style, tone: 'on-pale' })
    : placed('who-others', first.from + 12, plot.frame.side + plot.frame.bore - 16, labels.others, {
        ...style,
        size: 13,
        tone: 'on-pale',
      });
  if (!plot.vertical) return [rest];
  const own = { ...style, tone: 'on-fill' } as const;
  return [placed('who-china', china.left + 10, china.top + 24, labels.china, own), rest];
}

/** What the press said of heavy elements, and when it ended, in the one length that is known. */
function heavyNote({ frame, lengths }: ChainPlot, note: string): PlacedText[] {
  const known = lengths.find(({ share }) => share !== undefined);
  if (known === undefined) return [];
  // Short of the full width, since a program without the label font sets the words wider.
  const lines = wrapText(note, known.to - known.from - 62, 14);
  const top = frame.side + frame.bore - 22 - (lines.length - 1) * 19;
  return [placed('note', known.from + 18, top, lines, { size: 14, leading: 19, tone: 'on-fill' })];
}

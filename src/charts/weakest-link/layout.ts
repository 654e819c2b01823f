// Geometry of the weakest link: one pipe, its bore what each stage would allow, and in it two dotted lines, as far apart as what gets through all of them.
import type { Stage } from '../../simulation/weakest-link.ts';
import type { Emphasis, PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { boreScale, pipe } from '../kit/pipes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Labels } from './words.ts';

/** A stage in one year of one state, in tonnes of magnet. */
export interface StageBore {
  readonly stage: Stage;
  /** What it would allow: a number, or open: no table of plants, not needed at all, or taken as open by a reader. */
  readonly allows: number | 'no-table' | 'not-needed' | 'assumed-open';
  /** The part of it that plants operating now would carry. */
  readonly operating: number;
  /** These plants are all past their ramp: they carry no more in any later year. */
  readonly ramped: boolean;
  readonly idle: number;
  readonly binds: boolean;
  /** The width is a reader's own, and no plant's. */
  readonly assumed: boolean;
}
/** What gets through the chain in one year of one state. */
export interface Throughput {
  readonly year: number;
  readonly bores: readonly StageBore[];
  readonly output: number;
  /** What would get through without any delay; null where the state has none. */
  readonly onTime: number | null;
  /** Per cent of the chosen line of world need. */
  readonly covered_pct: number;
  /** How that line is named after "of": on the drawing, and in a sentence. */
  readonly need: { readonly drawn: string; readonly said: string };
}

const frames = {
  /** The pipe runs to the right; words stand under it. */
  wide: {
    width: 640,
    height: 346,
    along: 'x',
    from: 6,
    centre: 108,
    bore: 184,
    lengths: { long: 137, throat: 202, short: 76 },
    figure: { long: 50, throat: 50, short: 30, room: 0 },
  },
  /** The pipe runs down; words stand at its right. */
  narrow: {
    width: 360,
    height: 406,
    along: 'y',
    from: 6,
    centre: 92,
    bore: 148,
    lengths: { long: 88, throat: 92, short: 30 },
    figure: { long: 41, throat: 46, short: 24, room: 168 },
  },
} as const;
type Frame = (typeof frames)[Size];

/** The frame with the scale of its bores, and half the bore of what gets through. */
interface PipePlot {
  readonly frame: Frame;
  readonly bore: (tonnes: number) => number;
  readonly thread: number;
}

/** How long a stage is drawn: no measure, and longest where a number stands that is large in most presets. */
const lengthOf = {
  mine: 'short',
  separation_light: 'long',
  separation_heavy: 'throat',
  metal: 'short',
  magnet: 'long',
} as const satisfies Readonly<Record<Stage, keyof Frame['lengths']>>;

/** The lengths of all stages, one behind the other; `half` is half the bore in user units. */
function lengthsOf(bores: readonly StageBore[], { frame, bore, thread }: PipePlot) {
  let end: number = frame.from;
  return bores.map((bound) => {
    const from = end;
    end += frame.lengths[lengthOf[bound.stage]];
    const { allows } = bound;
    // Where no table says how wide a length is, it has the widest bore of the drawing; a length that no stage narrows shows only the
    // edges of the stream.
    const half =
      typeof allows === 'number' ? bore(allows) / 2 : allows === 'no-table' ? frame.bore / 2 : thread;
    return { bound, from, to: end, half };
  });
}
type Length = ReturnType<typeof lengthsOf>[number];

/**
 * Draws one state.
 * @param largest the widest bore of all presets, in tonnes of magnet, so that one scale holds for all of them
 */
export function weakestLink(
  { year, bores, output, onTime, covered_pct, need }: Throughput,
  largest: number,
  labels: Labels,
  size: Size,
): PlotScene {
  const frame = frames[size];
  const bore = boreScale(largest, frame.bore);
  const plot: PipePlot = { frame, bore, thread: bore(output) / 2 };
  const lengths = lengthsOf(bores, plot);
  const left = size === 'wide' ? 6 : 16;
  const foot = frame.height - 24;
  const texts = [
    ...lengths.flatMap((length) => {
      const own = stageTexts(length, labels, frame);
      return [
        ...own,
        ...coreText(length, own, labels, frame, year),
        ...(size === 'wide' ? inkNames(length, labels, plot) : []),
        ...askOf(length, plot),
      ];
    }),
    // The number stands at the throat, where there is one.
    placed('through-is', left, foot, labels.through(bores.some(({ binds }) => binds) ? null : output, year), {
      weight: 600,
    }),
    placed('covers', left, foot + 17, labels.covered(covered_pct, need.drawn), { tone: 'ink-2' }),
  ];
  const late = onTime === null ? [] : lengths.flatMap((length) => ghost(length, onTime, labels, plot));
  return sceneOf(frame, [
    ...late,
    { shapes: lengths.flatMap((length) => unknownWalls(length, frame)) },
    ...lengths.flatMap((length) => contents(length, plot)),
    ...(output > 0 ? [{ shapes: [...stream(lengths, plot), ...ways(lengths, plot)] }] : []),
    // On the stream, so that a ring on its edge keeps clear of them.
    ...lengths.flatMap((length) => arrows(length, frame)),
    ...joints(lengths, frame),
    { shapes: toNumbers(lengths, frame) },
    ...(size === 'wide' ? [] : [inkKey(lengths, labels, frame)]),
    { texts },
  ]);
}

const emphasisOf = ({ binds }: StageBore): Emphasis => (binds ? 'strong' : 'normal');
const boxOf = ({ from, to }: Length, half: number, { along, centre }: Frame): Box =>
  along === 'x'
    ? { left: from, right: to, top: centre - half, bottom: centre + half }
    : { left: centre - half, right: centre + half, top: from, bottom: to };

/** What stands in a length: open, a reader's own width, promised plants and in them those that operate. */
function contents(length: Length, { frame, bore }: PipePlot): Partial<Drawn>[] {
  const { bound, half } = length;
  const { stage, allows, operating, assumed } = bound;
  const emphasis = emphasisOf(bound);
  const box = boxOf(length, half, frame);
  const common = { key: stage, box, along: frame.along, emphasis };
  // No stage stands there, or none whose bore is known: no plants are drawn in it.
  if (typeof allows !== 'number') return [];
  // Nothing passes: the length stays away, and the joints on either side close it.
  if (allows === 0) return [];
  if (assumed) return [{ shapes: [shape(`${stage}-assumed`, rectPath(box), 'ink-2', 'dots', emphasis)] }];
  const running = boxOf(length, bore(operating) / 2, frame);
  return [
    ...(allows === operating ? [] : [pipe({ ...common, contents: 'promise', tone: 'policy' })]),
    ...(operating > 0 ? [{ shapes: inRunning(stage, running, emphasis) }] : []),
  ];
}

/** Two equal shades, one over the other, by the ends of their keys: one is too pale to tell from an open stage, three hide the word in it on blueprint. */
const shades = ['running', 'runs'] as const;
/** A rectangle in the colour of what operates. */
const inRunning = (key: string, box: Box, emphasis: Emphasis = 'normal'): readonly Shape[] => [
  shape(`${key}-operating`, rectPath(box), 'others', 'hollow', emphasis),
  ...shades.map((name) => shape(`${key}-${name}`, rectPath(box), 'others', 'shade', emphasis)),
];

function joints(lengths: readonly Length[], { from, centre, along }: Frame): Drawn[] {
  const ends = [from, ...lengths.map(({ to }) => to)];
  return ends.map((at, i) => {
    const halves = [lengths[i - 1], lengths[i]].flatMap((length) =>
      length === undefined ? [] : [length.half],
    );
    const point = along === 'x' ? { x: at, y: centre } : { x: centre, y: at };
    const bore = Math.max(...halves.map((half) => half * 2), 8);
    return flange({ key: `joint-${i}`, ...point, along, bore });
  });
}

/** Walls of a length whose bore is not known: dashed, as wherever a pipe is that no source measures. */
function unknownWalls(length: Length, { along, bore, centre }: Frame): Shape[] {
  const { bound, from, to } = length;
  if (bound.allows !== 'no-table') return [];
  return [-1, 1].map((side) => {
    const at = centre + (side * bore) / 2;
    const d = along === 'x' ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`;
    return shape(`${bound.stage}-wall-${side < 0 ? 'a' : 'b'}`, d, 'ink', 'gap');
  });
}

/** The edges of what gets through, from end to end: a model's amount, so dots, and no tint, which would make promised plants look built. */
const stream = (lengths: readonly Length[], { frame, thread }: PipePlot): Shape[] =>
  lengths.map((length) => {
    const { left, right, top, bottom } = boxOf(length, thread, frame);
    const [low, high] = frame.along === 'x' ? [top, bottom] : [left, right];
    const d =
      frame.along === 'x'
        ? `M${left} ${tenth(low)}H${right}M${left} ${tenth(high)}H${right}`
        : `M${tenth(low)} ${top}V${bottom}M${tenth(high)} ${top}V${bottom}`;
    return shape(`stream-${length.bound.stage}`, d, 'ink', 'dots', 'strong');
  });

/** A question mark where no table of plants says how wide a length is: between the edges of the stream, or between these and a wall. */
function askOf({ bound: { stage, allows }, from, to }: Length, { frame, thread }: PipePlot): PlacedText[] {
  if (allows !== 'no-table') return [];
  const middle = (from + to) / 2;
  const { centre, along, bore } = frame;
  const size = along === 'x' ? 38 : 26;
  const aside = thread >= wayHalf ? 0 : (bore / 2 + thread) / 2;
  const style = { size, face: 'display', tone: 'ink-2', anchor: 'middle' } as const;
  const [x, y] = along === 'x' ? [middle, centre - aside] : [centre + aside, middle];
  return [placed(`ask-${stage}`, x, y + 0.34 * size, '?', style)];
}

/** The throat as wide as it would be without the delay, in dots, where the drawing has room for its words. */
function ghost(
  { bound, from, to }: Length,
  onTime: number,
  labels: Labels,
  { frame, bore }: PipePlot,
): Partial<Drawn>[] {
  if (!bound.binds || lengthOf[bound.stage] !== 'throat') return [];
  const half = bore(onTime) / 2;
  const { centre, along } = frame;
  const [low, high] = [tenth(centre - half), tenth(centre + half)];
  const d =
    along === 'x'
      ? `M${from + 6} ${low}H${to - 6}M${from + 6} ${high}H${to - 6}`
      : `M${low} ${from + 6}V${to - 6}M${high} ${from + 6}V${to - 6}`;
  const y = low > 22 ? low - 7 : low + 17;
  // Where the pipe runs down, under what is said of the throat.
  const said = along === 'x' ? ([from + 10, y] as const) : ([centre + frame.bore / 2 + 18, to + 3] as const);
  return [
    {
      shapes: [shape('on-time', d, 'ink-2', 'dots')],
      texts: [placed('on-time-said', ...said, labels.onTime(onTime), { tone: 'ink-2' })],
    },
  ];
}

/** Least half-thickness of a stream with room for an arrow between its edges. */
const wayHalf = 14;

/** Where the stream runs through a length that is empty, an arrow says which way, if there is room between the edges. */
const ways = (lengths: readonly Length[], { frame: { along, centre }, thread }: PipePlot): Shape[] =>
  lengths
    .filter(
      ({ bound: { allows } }) => typeof allows !== 'number' && allows !== 'no-table' && thread >= wayHalf,
    )
    .map(({ bound, from, to }) => {
      const [start, tip] = [(from + to) / 2 - 9, (from + to) / 2 + 9];
      const point = (at: number, across: number) =>
        along === 'x' ? `${tenth(at)} ${centre + across}` : `${centre + across} ${tenth(at)}`;
      const d = `M${point(start, 0)}L${point(tip, 0)}M${point(tip - 6, -6)}L${point(tip, 0)}L${point(tip - 6, 6)}`;
      return shape(`way-${bound.stage}`, d, 'ink', 'wall');
    });

/** Lines from a thin pipe to its name and number where these stand far off. On a phone the narrowest length has none: its arrows point there. */
function toNumbers(lengths: readonly Length[], { along, centre, bore }: Frame): Shape[] {
  return lengths.flatMap(({ bound, from, to, half }) => {
    if (bound.binds && along === 'y') return [];
    const [start, end] = [
      centre + half + (bound.binds ? 25 : 9),
      centre + bore / 2 + (along === 'x' ? 14 : 10),
    ];
    if (end - start < 20) return [];
    const middle = tenth((from + to) / 2);
    const d =
      along === 'x' ? `M${middle} ${tenth(start)}V${tenth(end)}` : `M${tenth(start)} ${middle}H${tenth(end)}`;
    return [shape(`lead-${bound.stage}`, d, 'ink-2', 'lead')];
  });
}

/** Under the pipe that runs down: what its two inks mean, of those that are drawn. */
function inkKey(lengths: readonly Length[], labels: Labels, { height }: Frame): Partial<Drawn> {
  const y = height - 47;
  const sign = { top: y - 10, bottom: y + 1 };
  const isPromised = lengths.some(
    ({ bound: { allows, operating, assumed } }) =>
      typeof allows === 'number' && allows !== operating && !assumed,
  );
  const next = 16 + 22 + textWidth(labels.operating, 13) + 16;
  return {
    shapes: [
      ...inRunning('key', { left: 16, right: 32, ...sign }),
      ...(isPromised
        ? (pipe({
            key: 'key-promise',
            box: { left: next, right: next + 16, ...sign },
            along: 'y',
            contents: 'promise',
            tone: 'policy',
          }).shapes ?? [])
        : []),
    ],
    texts: [
      placed('key-operates', 38, y, labels.operating, { tone: 'ink-2' }),
      ...(isPromised ? [placed('key-promised', next + 22, y, labels.promised, { tone: 'ink-2' })] : []),
    ],
  };
}

/** The wide pipe has room for what its two inks mean, clear of every preset’s dotted lines. */
function inkNames(
  { bound, from, to, half }: Length,
  labels: Labels,
  { frame, bore, thread }: PipePlot,
): PlacedText[] {
  const { stage, allows, operating, binds } = bound;
  const over = clearOf(half, thread, binds);
  const at = frame.centre - over;
  const middle = (from + to) / 2;
  const style = { anchor: 'middle', halo: true } as const;
  const core = bore(operating) / 2;
  // A halo has the ground's colour, and would be a spot on the tint.
  const isOnTint = core > over + 16;
  // Letters on hatch would name what is promised.
  const isOnHatch = allows !== operating && !isOnTint && over < half;
  return [
    ...(stage === 'separation_light' && operating > 0 && !isOnHatch
      ? [
          placed('is-operating', middle, at, labels.operating, {
            ...style,
            ...(isOnTint ? { tone: 'ink', halo: false } : { tone: 'others' }),
          }),
        ]
      : []),
    ...(stage === 'magnet' && allows !== operating
      ? [
          placed(
            'is-promised',
            middle,
            frame.centre - aside(half, Math.max(core, thread), over),
            labels.promised,
            {
              ...style,
              tone: 'policy',
            },
          ),
        ]
      : []),
  ];
}

/** What plants of today carry of a length that is promised, under what that means. */
function coreText(
  { bound, from, to }: Length,
  own: readonly PlacedText[],
  labels: Labels,
  { along, width }: Frame,
  year: number,
): PlacedText[] {
  const { stage, allows, operating, ramped, assumed } = bound;
  const state = own.find(({ key }) => key === `state-${stage}`);
  if (stage !== 'magnet' || state === undefined || allows === operating || operating === 0 || assumed)
    return [];
  const room = along === 'x' ? to - from - 10 : width - state.x - 8;
  const lines = wrapText(labels.core(operating, ramped ? null : year), room, 13);
  const y = state.y + (state.lines.length - 1) * state.leading + 15;
  return [placed('core', state.x, y, lines, { anchor: state.anchor, leading: 14, tone: 'others' })];
}

/** How far over the middle a word stands between what lies in a length and its wall, where there is room. */
const aside = (half: number, inner: number, other: number): number =>
  half - inner > 24 ? (half + inner) / 2 - 4 : other;

/** How far over the middle a word on a pipe's ink stands: inside the bore where it has room clear of the thread, else above the wall. */
function clearOf(half: number, thread: number, binds: boolean): number {
  if (half >= 40 && Math.abs(thread - 28.5) > 7) return 25;
  if (half - thread > 24) return (half + thread) / 2 - 4;
  return half + (binds ? 28 : 8);
}

/** Two arrows that press on the pipe where it is narrowest. */
function arrows({ bound, from, to, half }: Length, { centre, along }: Frame): Partial<Drawn>[] {
  if (!bound.binds) return [];
  const at = (from + to) / 2;
  const point = (a: number, across: number): string =>
    along === 'x' ? `${tenth(a)} ${tenth(across)}` : `${tenth(across)} ${tenth(a)}`;
  const pairs = [-1, 1].map((side): readonly [string, string] => {
    const tip = centre + side * (half + 3);
    const base = tip + side * 8;
    return [
      `M${point(at, base)}L${point(at, base + side * 10)}`,
      `M${point(at, tip)}L${point(at - 5, base)}L${point(at + 5, base)}Z`,
    ];
  });
  const part = (name: string, i: 0 | 1, ink: Shape['ink']) =>
    shape(`pinch-${name}`, pairs.map((pair) => pair[i]).join(''), 'ink', ink);
  return [{ shapes: [part('stems', 0, 'wall'), part('heads', 1, 'fill')] }];
}

/** A stage's name, what it would allow, and what that means here. */
function stageTexts({ bound, from, to }: Length, labels: Labels, frame: Frame): PlacedText[] {
  const { stage, allows, binds } = bound;
  const middle = (from + to) / 2;
  const name = labels.stage(stage);
  const state = labels.meaning(bound);
  const figure = typeof allows === 'number' ? labels.amount(allows) : null;
  const stateTone = binds ? ({ weight: 600, tone: 'ink' } as const) : ({ tone: 'ink-2' } as const);
  // The number that decides is set as large as its column takes.
  const fits = figure === null ? 0 : (frame.figure.room || to - from - 10) / displayWidth(figure, 1);
  const size = binds ? tenth(Math.min(frame.figure[lengthOf[stage]], fits)) : 18;
  const set = binds ? ({ size, face: 'display' } as const) : ({ size, weight: 600 } as const);
  if (frame.along === 'x') {
    const style = { anchor: 'middle' } as const;
    const top = frame.centre + frame.bore / 2 + 30;
    const drop = binds ? size * 0.74 + 10 : 22;
    const lines = wrapText(state, to - from - 10, 13, 600);
    return [
      placed(`name-${stage}`, middle, top, name, { ...style, size: 14, weight: 600 }),
      ...(figure === null
        ? []
        : [placed(`figure-${stage}`, middle, top + drop, figure, { ...style, ...set })]),
      placed(
        `state-${stage}`,
        middle,
        top + (figure === null ? 18 : drop + Math.max(18, size * 0.2 + 10)),
        lines,
        {
          ...style,
          ...stateTone,
        },
      ),
    ];
  }
  const x = frame.centre + frame.bore / 2 + 18;
  // Beside a stub the name and what follows it stand on one line.
  const isStub = lengthOf[stage] === 'short';
  const beside = x + (isStub ? textWidth(name, 14, 600) + 8 : 0);
  if (figure === null)
    return [
      placed(`name-${stage}`, x, middle + (isStub ? 5 : -2), name, { size: 14, weight: 600 }),
      placed(
        `state-${stage}`,
        beside,
        middle + (isStub ? 5 : 14),
        isStub ? state : wrapText(state, frame.width - beside - 8, 13),
        stateTone,
      ),
    ];
  const base = middle + (binds ? size * 0.3 : 5);
  const up = isStub ? 0 : binds ? size * 0.74 + 6 : 20;
  const down = isStub ? 15 : Math.max(17, size * 0.2 + 10);
  return [
    placed(`name-${stage}`, x, base - up, name, { size: 14, weight: 600 }),
    placed(`figure-${stage}`, beside, base, figure, set),
    placed(`state-${stage}`, x, base + down, state, stateTone),
  ];
}

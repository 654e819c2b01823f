// Geometry of the stock runway: a tank whose level falls by the day, and under it the need that goes unmet. All of it is modelled: dots.
import { scaleLinear } from 'd3';
import type { RunwayDay } from '../../simulation/stock-runway.ts';
import type { PlacedText, Size, PlotScene, Shape, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent, tenth, whole } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import type { Labels } from './words.ts';

/** One input as it stands on the figure: its name, value, and where it comes from; an assumption is set lighter. */
export interface ListedInput {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly assumed: boolean;
}
/** What is drawn of a run. */
export interface DrawnRun {
  readonly days: readonly RunwayDay[];
  /** The stock on the first day. */
  readonly stock_days: number;
  /** Per cent: China's share of supply, and how much of it is cut. */
  readonly china_share: number;
  readonly cut: number;
  readonly inputs: readonly ListedInput[];
  readonly first_shortage_day: number | null;
  /** The day with the lowest level. */
  readonly lowest: RunwayDay;
  /** The last day on which evidence was looked for, where it falls into the run; its date in words. */
  readonly evidence: { readonly day: number; readonly date: string } | null;
}

const frames = {
  wide: { width: 640, left: 40, right: 398, top: 74, foot: 232, drain: 290, bottom: 372 },
  narrow: { width: 360, left: 44, right: 350, top: 26, foot: 118, drain: 158, bottom: 188 },
} as const;
const rowsApart = 8;

type Point = Readonly<Record<'x' | 'y', number>>;

/** Rows of dots between a level and the line of each day, at even heights. */
function stipple(points: readonly Point[], from: number, to: number, down: boolean): string {
  const pieces: string[] = [];
  const step = from < to ? rowsApart : -rowsApart;
  for (let y = from + step / 2; down ? y < to : y > to; y += step) {
    let start: number | null = null;
    const inside = (at: Point): boolean => (down ? at.y > y : at.y < y);
    points.forEach((at, i) => {
      if (inside(at)) start ??= at.x;
      const next = points[i + 1];
      if (start !== null && (next === undefined || !inside(next))) {
        if (at.x > start) pieces.push(`M${tenth(start)} ${tenth(y)}H${tenth(at.x)}`);
        start = null;
      }
    });
  }
  return pieces.join('');
}

/** The scales, the same in every preset: days along, days of stock up, the part of need that goes unmet down. */
function plotOf({ days, stock_days }: DrawnRun, size: Size) {
  const frame = frames[size];
  // A stock beyond those of the presets has a scale of its own.
  const reach = { days: days.length, stock: Math.max(200, Math.ceil(stock_days / 100) * 100) };
  const over = days.find((day) => day.stock_days > reach.stock);
  if (days.length === 0 || over !== undefined)
    throw new RangeError(`stock of ${over?.stock_days} days: expected 0 to ${reach.stock}, and some days`);
  return {
    frame,
    reach,
    narrow: size === 'narrow',
    x: scaleLinear([0, reach.days], [frame.left, frame.right]),
    y: scaleLinear([0, reach.stock], [frame.foot, frame.top]),
    down: scaleLinear([0, 1], [frame.drain, frame.bottom]),
  };
}
type RunPlot = ReturnType<typeof plotOf>;

/** Draws one run. Throws a RangeError when a stock is higher than the scale, or there are no days. */
export function stockRunway(run: DrawnRun, labels: Labels, size: Size): PlotScene {
  const plot = plotOf(run, size);
  const { frame, narrow, x, y, down } = plot;
  const every = Math.max(1, Math.round(run.days.length / 182));
  const sampled = run.days.filter(({ day }) => day % every === 0 || day === run.days.length - 1);
  const level = sampled.map((day) => ({ x: tenth(x(day.day)), y: tenth(y(day.stock_days)) }));
  const unmet = sampled.map((day) => ({ x: tenth(x(day.day)), y: tenth(down(day.unmet)) }));
  const short = sampled.some((day) => day.unmet > 0);
  const drain = placed(
    'unmet',
    frame.left,
    frame.drain - 7,
    short ? labels.unmet : labels.allMet,
    short ? { weight: 600 } : { tone: 'ink-2' },
  );
  const levels = [
    ...dots('stock-fill', stipple(level, frame.foot, frame.top, false), 'japan', 'faint'),
    ...dots('stock-level', polyline(level), 'japan', 'normal'),
    ...(short ? dots('unmet-fill', stipple(unmet, frame.drain, frame.bottom, true), 'ink', 'faint') : []),
    ...(short ? dots('unmet-level', polyline(unmet), 'ink', 'normal') : []),
  ];
  const title = placed('stock', narrow ? 10 : frame.left, 14, labels.stock, { weight: 600, tone: 'japan' });
  return sceneOf(
    { width: frame.width, height: narrow ? 330 : 394 },
    [
      { shapes: [...levels, walls(frame)], texts: [title] },
      dayMarks(run, level, labels, plot),
      { texts: [drain] },
      ...(narrow ? [] : [inlets(run, labels, frame)]),
      { texts: narrow ? inputLines(run.inputs, labels) : inputColumn(run.inputs, labels) },
    ],
    [...stockTicks(plot), ...dayTicks(plot, labels.day), ...drainTicks(frame)],
  );
}

const polyline = (points: readonly Point[]): string => `M${points.map((at) => `${at.x} ${at.y}`).join('L')}`;

const dots = (key: string, d: string, tone: Shape['tone'], emphasis: Shape['emphasis']): Shape[] =>
  d === '' ? [] : [shape(key, d, tone, 'dots', emphasis)];

const walls = ({ left, right, top, foot }: (typeof frames)[Size]) =>
  shape('walls', `M${left} ${top - 6}V${foot}H${right}V${top - 6}`, 'ink', 'wall');

/** The days with something to say: each a stem from the tank's foot up to its words; the lowest level where no need goes unmet. */
function dayMarks(
  { first_shortage_day: first, lowest, evidence }: DrawnRun,
  level: readonly Point[],
  labels: Labels,
  { frame, reach, narrow, x }: RunPlot,
): Pick<Drawn, 'shapes' | 'texts'> {
  const [upper, lower] = [frame.top + 12, frame.top + (narrow ? 30 : 34)];
  const marks = [
    ...(first === null
      ? []
      : [{ key: 'first', day: first, at: upper, text: labels.first(first), weight: 600 as const }]),
    ...(evidence === null
      ? []
      : [{ key: 'evidence', day: evidence.day, at: lower, text: labels.evidence(evidence.date) }]),
  ];
  const shapes = marks.map(({ key, day, at }): Shape => {
    const d = `M${tenth(x(day))} ${frame.foot}V${at - 9}`;
    return shape(`lead-${key}`, d, 'ink', 'lead');
  });
  const texts = marks.map(({ key, day, at, text, weight }): PlacedText => {
    const ends = day > reach.days / 2;
    return placed(key, x(day) + (ends ? -6 : 6), at, text, {
      anchor: ends ? 'end' : 'start',
      halo: true,
      ...(weight === undefined ? { tone: 'ink-2' } : { weight }),
    });
  });
  if (first === null)
    texts.push(
      lowestText(
        labels.lowest(lowest.stock_days),
        level,
        { x: x(lowest.day), foot: frame.foot, left: frame.left, right: frame.right },
        evidence === null ? null : x(evidence.day),
        evidence === null ? frame.top : lower,
      ),
    );
  return { shapes, texts };
}

/** The words at the lowest level: under it, or where the tank leaves no room there, above the level; clear of a mark's stem and words. */
function lowestText(
  words: string,
  level: readonly Point[],
  { x, foot, left, right }: Readonly<Record<'x' | 'foot' | 'left' | 'right', number>>,
  stem: number | null,
  above: number,
): PlacedText {
  const width = textWidth(words, 13, 600);
  const half = width / 2;
  let middle = x < left + (right - left) / 5 ? x + half : Math.min(x, right - half - 4);
  if (stem !== null && Math.abs(stem - middle) < half + 6) {
    const after = stem + half + 8;
    middle =
      x >= stem && after + half < right ? after : stem - half - 8 > left + half ? stem - half - 8 : after;
  }
  const here = level.filter((at) => Math.abs(at.x - middle) <= half + 3).map(({ y }) => y);
  const lowest = Math.max(...here);
  const y = lowest + 25 < foot ? lowest + 19 : Math.min(...here) - 7;
  return placed('lowest', middle - half, Math.max(y, above + 17), words, { weight: 600, halo: true });
}

/** The pipes into the tank, where there is room above it: China's with its valve, and that of all others. Their bores are shares of supply. */
function inlets(
  { china_share: china, cut }: DrawnRun,
  labels: Labels,
  { right, top }: Readonly<Record<'right' | 'top', number>>,
): Drawn {
  const foot = top - 4;
  const others = 100 - china;
  const pipe = (
    key: 'china' | 'others',
    x: number,
    share: number,
    words: string,
    [upper, lower]: readonly [number, number],
  ): Partial<Drawn> => {
    const half = tenth(Math.max((share / 100) * 15, 1.5));
    const walls = [x - half, x + half].map((at) => `M${tenth(at)} 24V${upper}M${tenth(at)} ${lower}V${foot}`);
    return {
      shapes: [shape(`inlet-${key}`, walls.join(''), key, 'wall')],
      texts: [placed(`inlet-${key}`, x - Math.max(half, 11) - 8, 50, words, { anchor: 'end', tone: key })],
    };
  };
  const [x, y] = [right - 134, 46];
  return gathered([
    pipe('china', x, china, labels.china(china, cut), [y - 13, y + 13]),
    bowTie({ key: 'valve', x, y, along: 'y', reach: 13 }),
    ...(others > 0 ? [pipe('others', right - 24, others, labels.others(others), [y, y])] : []),
  ]);
}

function stockTicks({ frame: { left }, reach, narrow, y }: RunPlot): Tick[] {
  const stocks = marksUpTo(reach.stock, [50, 100, 200, 500, 1000], 4).filter(
    (value, i) => value > 0 && (!narrow || i % 2 === 0),
  );
  return stocks.map((value) => {
    const at = y(value);
    const label = { x: left - 7, y: tenth(at + 4.5), anchor: 'end', text: whole(value) } as const;
    return tick(`y-${value}`, `M${left - 4} ${tenth(at)}h4`, label);
  });
}

function dayTicks({ frame, reach, x }: RunPlot, day: string): Tick[] {
  const days = marksUpTo(reach.days, [1, 5, 15, 30, 60, 90, 180, 360, 720, 1080], 4);
  return days.map((value, i) =>
    tick(`x-${value}`, `M${tenth(x(value))} ${frame.foot}v5`, {
      base: true,
      x: tenth(Math.min(x(value), frame.width - 1 - textWidth(whole(value), 13) / 2)),
      y: frame.foot + 18,
      anchor: i === 0 ? 'start' : 'middle',
      text: i === 0 ? `${day} 0` : whole(value),
    }),
  );
}

function drainTicks({ left, right, drain, bottom }: (typeof frames)[Size]): Tick[] {
  const label = { x: left - 7, anchor: 'end' } as const;
  return [
    tick('unmet-0', `M${left} ${drain}H${right}`, { ...label, base: true, y: drain + 4.5, text: '0' }),
    tick('unmet-1', `M${left - 4} ${bottom}h4`, { ...label, y: bottom + 4.5, text: percent(100) }),
  ];
}

/** Multiples of a step from 0 up: the smallest of the steps that needs no more than so many of them. */
function marksUpTo(most: number, steps: readonly number[], count: number): number[] {
  const step = steps.find((each) => most / each < count + 1) ?? steps.at(-1) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** What goes in, as lines under the tank. */
const inputLines = (inputs: readonly ListedInput[], labels: Labels): PlacedText[] => [
  placed('inputs', 10, 210, labels.inputs, { weight: 600 }),
  placed('forecast', 350, 210, labels.forecast, { tone: 'ink-2', anchor: 'end' }),
  ...inputs.flatMap(({ key, name, value, from, assumed }, i) => {
    const at = 228 + i * 16;
    return [
      placed(`name-${key}`, 10, at, name, { tone: 'ink-2' }),
      placed(`value-${key}`, 86, at, value, { weight: 600 }),
      placed(`from-${key}`, 146, at, from, { tone: assumed ? 'ink-2' : 'ink' }),
    ];
  }),
];

/** What goes in, as a column beside the tank. */
function inputColumn(inputs: readonly ListedInput[], labels: Labels): PlacedText[] {
  const left = 428;
  return [
    placed('inputs', left, 14, labels.inputs, { weight: 600 }),
    ...inputs.flatMap(({ key, name, value, from, assumed }, i) => {
      const at = 40 + i * 46;
      return [
        placed(`name-${key}`, left, at, name),
        placed(`value-${key}`, 638, at, value, { weight: 600, anchor: 'end', size: 15 }),
        placed(`from-${key}`, left, at + 16, from, { tone: assumed ? 'ink-2' : 'ink' }),
      ];
    }),
    placed('forecast', left, 40 + inputs.length * 46 + 8, labels.forecast, { tone: 'ink-2' }),
  ];
}

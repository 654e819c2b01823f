// Geometry of the stock runway: a tank whose level falls by the day, and under it the need that goes unmet. All of it is modelled: dots.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, PlotScene, Shape, Tick } from '../contract/scene.ts';
import { tenth, whole } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { placed } from '../kit/placed.ts';
import type { RunwayDay } from '../../simulation/stock-runway.ts';

export const views = ['2010', 'spring-2025', 'ndpr-2026', 'dy-tb-2026'] as const;
export type View = (typeof views)[number];

/** One input as it stands on the figure: its name, value, and where it comes from; an assumption is set lighter. */
export interface ShownInput {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly assumed: boolean;
}
/** A day with something to say: from the tank's foot up to its words. */
export interface DayMark {
  readonly day: number;
  readonly words: string;
}
/** A pipe into the tank: its bore is a share of supply before the cut. */
export interface Inlet {
  readonly share: number;
  readonly words: string;
}
export interface ShownRun {
  readonly days: readonly RunwayDay[];
  readonly china: Inlet;
  readonly others: Inlet;
  readonly inputs: readonly ShownInput[];
  readonly shortage: DayMark | null;
  /** The lowest level, where the stock never runs out. */
  readonly lowest: DayMark | null;
  /** The last day on which evidence was looked for, where it falls into the run. */
  readonly evidence: DayMark | null;
}
export interface Titles {
  readonly stock: string;
  readonly unmet: string;
  readonly allMet: string;
  readonly inputs: string;
  readonly forecast: string;
  readonly day: string;
}
/** The scales, the same in every run: days along, days of stock up. */
export interface Reach {
  readonly days: number;
  readonly stock: number;
}

const frames = {
  wide: { width: 640, left: 40, right: 398, top: 74, foot: 232, drain: 290, bottom: 372 },
  narrow: { width: 360, left: 44, right: 350, top: 26, foot: 118, drain: 158, bottom: 188 },
} as const;
const rowsApart = 8;

/** Rows of dots between a level and the line of each day, at even heights. */
function stipple(
  points: readonly { readonly x: number; readonly y: number }[],
  from: number,
  to: number,
  down: boolean,
): string {
  const pieces: string[] = [];
  const step = from < to ? rowsApart : -rowsApart;
  for (let y = from + step / 2; down ? y < to : y > to; y += step) {
    let start: number | null = null;
    const inside = (at: { readonly y: number }): boolean => (down ? at.y > y : at.y < y);
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

/** Draws one run. Throws a RangeError when a stock is higher than the scale, or there are no days. */
export function stockRunwayLayout(run: ShownRun, words: Titles, reach: Reach, size: Size): PlotScene {
  const frame = frames[size];
  const narrow = size === 'narrow';
  const { left, right, top, foot } = frame;
  const over = run.days.find(({ stock_days }) => stock_days > reach.stock);
  if (run.days.length === 0 || over !== undefined)
    throw new RangeError(`stock of ${over?.stock_days} days: expected 0 to ${reach.stock}, and some days`);
  const x = scaleLinear([0, reach.days], [left, right]);
  const y = scaleLinear([0, reach.stock], [foot, top]);
  const down = scaleLinear([0, 1], [frame.drain, frame.bottom]);
  const every = Math.max(1, Math.round(run.days.length / 182));
  const sampled = run.days.filter(({ day }) => day % every === 0 || day === run.days.length - 1);
  const level = sampled.map((day) => ({ x: tenth(x(day.day)), y: tenth(y(day.stock_days)) }));
  const unmet = sampled.map((day) => ({ x: tenth(x(day.day)), y: tenth(down(day.unmet)) }));
  const line = (points: readonly { readonly x: number; readonly y: number }[]): string =>
    `M${points.map((at) => `${at.x} ${at.y}`).join('L')}`;
  const short = sampled.some((day) => day.unmet > 0);

  const dots = (key: string, d: string, tone: Shape['tone'], emphasis: Shape['emphasis']): Shape[] =>
    d === '' ? [] : [{ key, d, tone, ink: 'dots', emphasis }];
  const lead = (key: string, day: number, from: number, to: number): Shape => ({
    ...{ key, tone: 'ink', ink: 'lead', emphasis: 'normal' },
    d: `M${tenth(x(day))} ${from}V${to}`,
  });
  const [first, second] = [top + 12, top + (narrow ? 30 : 34)];
  const shapes: Shape[] = [
    ...dots('stock-fill', stipple(level, foot, top, false), 'japan', 'faint'),
    ...dots('stock-level', line(level), 'japan', 'normal'),
    ...(short ? dots('unmet-fill', stipple(unmet, frame.drain, frame.bottom, true), 'ink', 'faint') : []),
    ...(short ? dots('unmet-level', line(unmet), 'ink', 'normal') : []),
    {
      ...{ key: 'walls', tone: 'ink', ink: 'wall', emphasis: 'normal' },
      d: `M${left} ${top - 6}V${foot}H${right}V${top - 6}`,
    },
    ...(run.shortage === null ? [] : [lead('lead-first', run.shortage.day, foot, first - 9)]),
    ...(run.evidence === null ? [] : [lead('lead-evidence', run.evidence.day, foot, second - 9)]),
  ];
  const strong = { weight: 600, halo: true } as const;
  const mark = (key: string, { day, words: said }: DayMark, at: number, bold: boolean): PlacedText => {
    const ends = day > reach.days / 2;
    return placed(key, x(day) + (ends ? -6 : 6), at, said, {
      ...{ anchor: ends ? 'end' : 'start', halo: true },
      ...(bold ? strong : { tone: 'ink-2' }),
    });
  };
  const texts: PlacedText[] = [
    placed('stock', narrow ? 10 : left, 14, words.stock, { weight: 600, tone: 'japan' }),
    ...(run.shortage === null ? [] : [mark('first', run.shortage, first, true)]),
    ...(run.evidence === null ? [] : [mark('evidence', run.evidence, second, false)]),
    ...(run.lowest === null
      ? []
      : [
          lowestText(
            run.lowest,
            level,
            { x: x(run.lowest.day), foot, left, right },
            run.evidence === null ? null : x(run.evidence.day),
            run.evidence === null ? top : second,
          ),
        ]),
  ];
  texts.push(
    placed('unmet', left, frame.drain - 7, short ? words.unmet : words.allMet, {
      ...(short ? { weight: 600 as const } : { tone: 'ink-2' as const }),
    }),
  );
  const pipes = narrow ? gathered([]) : inlets(run, frame);
  return {
    width: frame.width,
    height: narrow ? 330 : 394,
    ticks: ticksOf(frame, reach, x, y, words.day, narrow),
    shapes: [...shapes, ...pipes.shapes],
    spots: [],
    texts: [...texts, ...pipes.texts, ...inputTexts(run.inputs, words, narrow)],
  };
}

/** The words at the lowest level: under it, or where the tank leaves no room there, above the level; clear of a mark's stem and words. */
function lowestText(
  { words }: DayMark,
  level: readonly { readonly x: number; readonly y: number }[],
  {
    x,
    foot,
    left,
    right,
  }: { readonly x: number; readonly foot: number; readonly left: number; readonly right: number },
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

/** The pipes into the tank, where there is room above it: China's with its valve, and that of all others. */
function inlets(
  { china, others }: ShownRun,
  { right, top }: { readonly right: number; readonly top: number },
): Drawn {
  const foot = top - 4;
  const pipe = (
    key: 'china' | 'others',
    x: number,
    { share, words }: Inlet,
    [upper, lower]: readonly [number, number],
  ): Drawn => {
    const half = tenth(Math.max(share * 15, 1.5));
    const walls = [x - half, x + half].map((at) => `M${tenth(at)} 24V${upper}M${tenth(at)} ${lower}V${foot}`);
    return {
      shapes: [{ key: `inlet-${key}`, d: walls.join(''), tone: key, ink: 'wall', emphasis: 'normal' }],
      spots: [],
      texts: [placed(`inlet-${key}`, x - Math.max(half, 11) - 8, 50, words, { anchor: 'end', tone: key })],
    };
  };
  const at = { x: right - 134, y: 46 };
  return gathered([
    pipe('china', at.x, china, [at.y - 13, at.y + 13]),
    bowTie({ key: 'valve', ...at, along: 'y', reach: 13, emphasis: 'normal' }),
    ...(others.share > 0 ? [pipe('others', right - 24, others, [at.y, at.y])] : []),
  ]);
}

function ticksOf(
  frame: (typeof frames)[Size],
  reach: Reach,
  x: (day: number) => number,
  y: (stock: number) => number,
  day: string,
  narrow: boolean,
): Tick[] {
  const { left, foot, drain, bottom } = frame;
  const stocks = marksUpTo(reach.stock, [50, 100, 200, 500, 1000], 4).filter(
    (value, i) => value > 0 && (!narrow || i % 2 === 0),
  );
  const stockTicks: Tick[] = stocks.map((value) => ({
    ...{ key: `y-${value}`, base: false, size: 13, anchor: 'end' as const, text: whole(value) },
    d: `M${left - 4} ${tenth(y(value))}h4`,
    x: left - 7,
    y: tenth(y(value) + 4.5),
  }));
  const days = marksUpTo(reach.days, [1, 5, 15, 30, 60, 90, 180, 360, 720, 1080], 4);
  const dayTicks: Tick[] = days.map((value, i) => ({
    ...{ key: `x-${value}`, base: true, size: 13, text: i === 0 ? `${day} 0` : whole(value) },
    d: `M${tenth(x(value))} ${foot}v5`,
    x: tenth(Math.min(x(value), frame.width - 1 - textWidth(whole(value), 13) / 2)),
    y: foot + 18,
    anchor: i === 0 ? ('start' as const) : ('middle' as const),
  }));
  const drainTicks: Tick[] = [
    {
      ...{ key: 'unmet-0', base: true, size: 13, anchor: 'end' as const, text: '0' },
      d: `M${left} ${drain}H${frame.right}`,
      x: left - 7,
      y: drain + 4.5,
    },
    {
      ...{ key: 'unmet-1', base: false, size: 13, anchor: 'end' as const, text: '100%' },
      d: `M${left - 4} ${bottom}h4`,
      x: left - 7,
      y: bottom + 4.5,
    },
  ];
  return [...stockTicks, ...dayTicks, ...drainTicks];
}

/** Multiples of a step from 0 up: the smallest of the steps that needs no more than so many of them. */
function marksUpTo(most: number, steps: readonly number[], count: number): number[] {
  const step = steps.find((each) => most / each < count + 1) ?? steps.at(-1) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** What goes in: a column beside the tank, or lines under it. */
function inputTexts(inputs: readonly ShownInput[], words: Titles, narrow: boolean): PlacedText[] {
  const head = { weight: 600 } as const;
  if (narrow)
    return [
      placed('inputs', 10, 210, words.inputs, head),
      placed('forecast', 350, 210, words.forecast, { tone: 'ink-2', anchor: 'end' }),
      ...inputs.flatMap(({ key, name, value, from, assumed }, i) => {
        const at = 228 + i * 16;
        return [
          placed(`name-${key}`, 10, at, name, { tone: 'ink-2' }),
          placed(`value-${key}`, 86, at, value, { weight: 600 }),
          placed(`from-${key}`, 146, at, from, { tone: assumed ? 'ink-2' : 'ink' }),
        ];
      }),
    ];
  const left = 428;
  return [
    placed('inputs', left, 14, words.inputs, head),
    ...inputs.flatMap(({ key, name, value, from, assumed }, i) => {
      const at = 40 + i * 46;
      return [
        placed(`name-${key}`, left, at, name),
        placed(`value-${key}`, 638, at, value, { weight: 600, anchor: 'end', size: 15 }),
        placed(`from-${key}`, left, at + 16, from, { tone: assumed ? 'ink-2' : 'ink' }),
      ];
    }),
    placed('forecast', left, 40 + inputs.length * 46 + 8, words.forecast, { tone: 'ink-2' }),
  ];
}

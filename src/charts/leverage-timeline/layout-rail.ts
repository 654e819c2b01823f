// A period on a rail of time: acts that stay in force as large areas beside it, every other event as a tick at its day, of which a few are named.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { boxOfText, rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { tenth } from '../look/format.ts';
import { pipeDrawn, pipeNames, point } from './layout-blocks.ts';
import { areasOn } from './layout-areas.ts';
import { flagsOn } from './layout-flags.ts';
import { toneWords } from './layout-key.ts';
import { stretchOf, type Side, type Stretch } from './layout-stacks.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The measures of an artboard: how thick the rail is, how long ticks with a name and those without are, how far apart, and how far from it areas begin. */
const frames = {
  wide: { width: 640, edge: 1, half: 14, tick: 20, short: 10, pitch: 4.4, thick: 2.8 },
  narrow: { width: 360, edge: 6, half: 21, tick: 17, short: 9, pitch: 3.7, thick: 2.4 },
} as const;
/** The air between the rail and a tick, and between that and an area. */
const clear = 3;
/** How high a month and a year are on the narrow artboard: so that a year's last acts stand over the words on a phone's lower half. */
const [highMonth, highYear] = [30, 68];

/** Where time and sides stand: `t` runs along the rail, `u` away from its middle, above zero on China's side. */
export interface Rail {
  readonly size: Size;
  readonly width: number;
  readonly stretch: Stretch;
  readonly middle: number;
  readonly start: number;
  readonly end: number;
  /** How far from the middle ticks begin and end, and areas begin. */
  readonly near: number;
  readonly far: number;
  readonly areas: number;
  /** Months since year 0, or a column, along the rail. */
  readonly t: (months: number) => number;
  readonly tOf: (column: number) => number;
  readonly boxOf: (from: number, to: number, near: number, far: number) => Box;
}

const columnOf = (months: number, { from, perYear, skip }: Stretch): number =>
  (months / 12 - from) * perYear - skip;

/** @param middle of the rail across */
function railOf(stretch: Stretch, size: Size, middle: number): Rail {
  const { width, edge, half, tick } = frames[size];
  const unit =
    size === 'wide'
      ? (width - 2 * edge) / stretch.columns
      : stretch.perYear === 12
        ? highMonth
        : highYear / stretch.perYear;
  const tOf = (column: number): number => edge + column * unit;
  const near = half + clear;
  return {
    size,
    width,
    stretch,
    middle,
    start: edge,
    end: tOf(stretch.columns),
    near,
    far: near + tick,
    areas: near + tick + clear + 1,
    t: (months) => tOf(columnOf(months, stretch)),
    tOf,
    boxOf: (from, to, u, v) =>
      size === 'wide'
        ? { left: from, right: to, top: middle - Math.max(u, v), bottom: middle - Math.min(u, v) }
        : { left: middle + Math.min(u, v), right: middle + Math.max(u, v), top: from, bottom: to },
  };
}

/** An event that is no area, and where its tick stands along the rail. */
export interface Tick {
  readonly event: TimelineEvent;
  readonly side: Side;
  readonly at: number;
  /** Those without a name are short, so that the named ones lead. */
  readonly isNamed: boolean;
}

/** Places near those wanted, in their order and so far apart: those that would touch move apart around their mean. */
function spread(wanted: readonly number[], pitch: number, low: number, high: number): readonly number[] {
  const runs: { sum: number; count: number }[] = [];
  const startOf = ({ sum, count }: { sum: number; count: number }): number =>
    Math.min(Math.max(sum / count - ((count - 1) * pitch) / 2, low), high - (count - 1) * pitch);
  for (const at of wanted) {
    let run = { sum: at, count: 1 };
    for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
      if (startOf(last) + last.count * pitch <= startOf(run)) break;
      runs.pop();
      run = { sum: last.sum + run.sum, count: last.count + run.count };
    }
    runs.push(run);
  }
  return runs.flatMap((run) => Array.from({ length: run.count }, (_, i) => startOf(run) + i * pitch));
}

/** The events of a view that its drawing names or closes an area with: their ticks are long. */
const namedIn = (rows: Rows, view: View): ReadonlySet<string | null> =>
  new Set([
    ...(rows.flagged[view] ?? []),
    ...rows.lasting[view].map(({ pausedBy }) => pausedBy),
    rows.quotasEndId,
  ]);

/** The ticks of a side. One of which only the month or the year is known stands in the middle of it. */
function ticksOn(
  side: Side,
  events: readonly TimelineEvent[],
  named: ReadonlySet<string | null>,
  rail: Rail,
): readonly Tick[] {
  const { pitch } = frames[rail.size];
  const own = events
    .filter(({ row }) => (row.side === 'china') === (side === 'up'))
    .map((event) => {
      const { from, to } = monthSpanOf(event.row.date);
      return { event, at: rail.t((from + to) / 2) };
    })
    .sort((a, b) => a.at - b.at);
  const places = spread(
    own.map(({ at }) => at),
    pitch,
    rail.start + 2,
    rail.end - 2,
  );
  return own.map(({ event, at }, i) => ({
    event,
    side,
    at: places[i] ?? at,
    isNamed: named.has(event.id),
  }));
}

/** A tick: solid where it is settled and was read itself, a thin dashed line where not, an outline where it is scheduled. */
function tickShape(
  { event: { id, tone, mark }, side, at, isNamed }: Tick,
  { size, near, far, boxOf }: Rail,
): Shape {
  const sign = side === 'up' ? 1 : -1;
  const half = frames[size].thick / 2;
  const end = isNamed ? far : near + frames[size].short;
  const box = boxOf(at - half, at + half, sign * near, sign * end);
  if (mark === 'done') return shape(id, rectPath(box), tone, 'fill');
  if (mark === 'scheduled') return shape(id, rectPath(box), 'policy', 'outline');
  const line =
    size === 'wide'
      ? `M${point(at, box.top)}V${tenth(box.bottom)}`
      : `M${point(box.left, at)}H${tenth(box.right)}`;
  return shape(id, line, tone, 'estimate');
}

/** The rail with its names, and its part that is still to come. */
function railDrawn(rows: Rows, labels: Labels, rail: Rail): Drawn {
  const { size, stretch, middle, start, end, tOf, boxOf } = rail;
  const { half } = frames[size];
  const now = columnOf(monthSpanOf(rows.ends).to, stretch);
  const names = pipeNames(stretch, labels);
  const main = boxOf(start, end, -half, half);
  const isWide = size === 'wide';
  const drawn = pipeDrawn({
    main,
    stub: null,
    toCome: now >= stretch.columns ? null : boxOf(tOf(now), end, -half, half),
    names: names.map((name) => {
      const at = (tOf(name.from) + tOf(name.to)) / 2;
      return isWide ? { name, x: at, y: middle } : { name, x: middle, y: at };
    }),
    marks: names
      .filter(({ from }) => from > 0)
      .map(({ from }) =>
        isWide
          ? `M${point(tOf(from), main.top + 1)}v4M${point(tOf(from), main.bottom - 5)}v4`
          : `M${point(main.left + 1, tOf(from))}h4M${point(main.right - 5, tOf(from))}h4`,
      )
      .join(''),
  });
  return gathered([drawn]);
}

/** Who has which colour, how many short ticks there are, and what dashes are. */
function keyOf(ticks: readonly Tick[], labels: Labels, size: Size, y: number): Drawn {
  const { key } = labels;
  const tones = new Set(ticks.map(({ event }) => event.tone));
  const x = size === 'wide' ? 0 : 10;
  const texts = toneWords(tones, labels, { x, y, gap: size === 'wide' ? 15 : 13 });
  const short = ticks.filter(({ isNamed }) => !isNamed).length;
  const remark = `${short === 0 ? key.tick : key.shortTicks(short)}. ${key.dashed}`;
  const style = { tone: 'ink-2' } as const;
  return {
    shapes: [],
    spots: [],
    texts: [
      ...texts,
      size === 'wide'
        ? placed('key-dashed', frames.wide.width - 1, y, remark, { ...style, anchor: 'end' })
        : placed('key-dashed', x, y + 17, remark, style),
    ],
  };
}

/** Draws a period in which acts last. */
export function onRail(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const stretch = stretchOf(rows, view, size);
  const lasting = rows.lasting[view].map(({ id }) => id);
  const loose = rows.drawn[view].filter(({ id }) => !lasting.includes(id));
  const drawnAt = (middle: number) => {
    const rail = railOf(stretch, size, middle);
    const ticks = (['up', 'down'] as const).flatMap((side) =>
      ticksOn(side, loose, namedIn(rows, view), rail),
    );
    const areas = areasOn(rows, labels, rail, view);
    return { rail, ticks, areas, flags: flagsOn(rows, labels, rail, view, ticks, areas.boxes) };
  };
  // On the wide artboard the sides are as high as what stands on them, on the narrow one the rail stands where names find room.
  const flat = drawnAt(0);
  const highest = Math.max(
    ...flat.areas.boxes.map(({ top }) => -top),
    ...[...flat.areas.texts, ...flat.flags.texts].map((text) => -boxOfText(text).top),
  );
  const { rail, ticks, areas, flags } = drawnAt(
    size === 'wide' ? Math.ceil(highest + 2) : stretch.perYear === 12 ? 121 : 156,
  );
  const texts = [...areas.texts, ...flags.texts];
  const foot = Math.max(
    size === 'wide' ? rail.middle + rail.far : rail.end,
    ...texts.map((text) => boxOfText(text).bottom),
  );
  const y = foot + 24;
  return sceneOf({ width: rail.width, height: tenth(y + (size === 'wide' ? 8 : 25)) }, [
    railDrawn(rows, labels, rail),
    areas,
    flags,
    { shapes: ticks.map((tick) => tickShape(tick, rail)) },
    keyOf(ticks, labels, size, y),
  ]);
}

// The strip of the stock runway: the level day by day, the pipe of daily use under it, and the day that the drawing is about.
import type { Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { whole } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { columnsIn, dotted, film, type RunPlot } from './layout-plot.ts';
import type { DrawnRun } from './layout-run.ts';
import type { Labels } from './words.ts';

type Part = Pick<Drawn, 'shapes' | 'texts'>;

/** The day that stands at a place of the strip. */
function dayAt({ days }: DrawnRun, { x }: RunPlot, place: number) {
  const day = days[Math.min(days.length - 1, Math.max(0, Math.floor(x.invert(place))))];
  if (day === undefined) throw new RangeError(`no day at ${place}`);
  return day;
}

/** The level of each day as a line of dots, and a film up to it. */
export function strip(run: DrawnRun, plot: RunPlot): Part {
  const { frame, x, y } = plot;
  const { left, right, top } = frame.strip;
  const every = Math.max(1, Math.round(run.days.length / 120));
  // Between the days taken the line is straight, so that those on which it turns are taken too.
  const turns = [run.first_shortage_day, run.lowest.day, run.days.length - 1];
  const sampled = run.days.filter(({ day }) => day % every === 0 || turns.includes(day));
  const level = sampled.map(({ day, stock_days }) => ({ x: x(day), foot: frame.floor, head: y(stock_days) }));
  const line = sampled.map(({ day, stock_days }) => `${tenth(x(day))} ${tenth(y(stock_days))}`).join('L');
  return {
    shapes: [
      shape(
        'strip',
        `M${left} ${frame.floor}V${top}H${right}${torn(right, top, frame.floor)}`,
        'ink',
        'hair',
      ),
      ...film('result-fill', level),
      shape('result-level', `M${line}`, 'japan', 'dots'),
      shape('floor', `M${left} ${frame.floor}H${right}`, 'ink', 'wall'),
    ],
    texts: [],
  };
}

/** The edge where the strip was torn off: the run goes on, the drawing doesn't. */
function torn(right: number, top: number, foot: number): string {
  const teeth = 12;
  return Array.from({ length: teeth }, (_, i) => {
    const y = top + ((foot - top) * (i + 1)) / teeth;
    return `L${right + (i % 2 === 0 ? 3 : 0)} ${tenth(y)}`;
  }).join('');
}

/** The pipe of daily use: a film as high as what is used, dots of ink for the need above it that goes unmet. */
export function outflow(run: DrawnRun, labels: Labels, plot: RunPlot): Part {
  const { frame, narrow, use } = plot;
  const { left, right } = frame.strip;
  const { top, bottom } = frame.pipe;
  // The spout is as wide as the pipe that it becomes.
  const bend = frame.out;
  const spout = bend + bottom - top;
  const days = columnsIn(left, right, 3).map((place) => ({ place, day: dayAt(run, plot, place) }));
  const ends = [left, ...days.map(({ place }) => place), right];
  const used = ends.map((place) => ({ x: place, foot: bottom, head: use(dayAt(run, plot, place).used) }));
  const unmet = days.map(({ place, day }) => ({
    x: place,
    foot: use(day.used),
    head: day.unmet > 0 ? use(day.used + day.unmet) : use(day.used),
  }));
  const first = run.first_shortage_day;
  const short = first !== null;
  const met = metPlace(run, labels, plot);
  return {
    shapes: [
      shape('out', `M${bend} ${frame.floor + 4}H${spout}V${top}H${left}V${bottom}H${bend}Z`, 'japan', 'film'),
      ...film('result-used', used),
      ...dotted('result-unmet', unmet, 'ink'),
      shape(
        'out-walls',
        `M${spout} ${frame.floor + 4}V${top}H${right}M${bend} ${frame.floor + 4}V${bottom}H${right}`,
        'ink',
        'wall',
      ),
    ],
    texts: [
      short
        ? placed('unmet', ...unmetPlace(run, labels, plot))
        : placed('unmet', met.x, met.y, labels.allMet, { anchor: met.anchor, tone: 'ink-2' }),
      placed(
        'out',
        frame.margin,
        (top + bottom) / 2 + (narrow ? -1 : 4.5),
        wrapText(labels.out, bend - frame.margin - 8, 13),
        { tone: 'ink-2' },
      ),
    ],
  };
}

/** From the line of a stop to its words. */
const besideStop = 6;

/** Words from a place to the right, or where the strip ends, up to it. */
function fromThere(at: number, text: string, { frame }: RunPlot) {
  return at + textWidth(text, 13, 600) > frame.width - frame.margin ? 'end' : 'start';
}

/** Where it is said that all need is met: under the strip, or where a line was stopped apart from the words of that. */
function metPlace({ stop }: DrawnRun, { allMet }: Labels, plot: RunPlot) {
  const { frame, narrow, x } = plot;
  if (stop === null) return { x: frame.strip.left, y: frame.rows[0], anchor: 'start' } as const;
  if (narrow) return { x: frame.margin, y: frame.rows[1], anchor: 'start' } as const;
  // In a short run the line of the stop is so far to the right that its words would run into these.
  const free = frame.strip.right - textWidth(allMet, 13) - besideStop;
  const isFree = x(stop.day) + besideStop + textWidth(stop.words, 13, 600) < free;
  return { x: frame.strip.right, y: frame.rows[isFree ? 0 : 1], anchor: 'end' } as const;
}

/** The words of unmet need stand under its first day, or where the line of the evidence passes there, under its last. */
function unmetPlace(
  { days, first_shortage_day: first, evidence, stop }: DrawnRun,
  labels: Labels,
  plot: RunPlot,
): readonly [number, number, string, TextStyle] {
  const { frame, x } = plot;
  const width = textWidth(labels.unmet, 13, 600);
  const start = x(first ?? 0);
  const end = x((days.findLast(({ unmet }) => unmet > 0)?.day ?? 0) + 1);
  const stem = evidence === null ? null : x(evidence.day);
  const crossed = stem !== null && stem > start - 5 && stem < start + width + 5;
  if (spanOf({ first_shortage_day: first, evidence, stop }) !== null)
    return [frame.strip.right, frame.rows[1], labels.unmet, { anchor: 'end', weight: 600 }];
  const anchor = crossed ? 'end' : fromThere(start, labels.unmet, plot);
  // Words that don't fit from their first day on end with the pipe, under the unmet part of it.
  const at = crossed ? Math.max(end, start + width) : anchor === 'end' ? frame.strip.right : start;
  return [at, frame.rows[0], labels.unmet, { anchor, weight: 600 }];
}

/** The whole weeks from the first shortage to the end of the evidence, in which no stopped line was found; null below two. */
function spanOf({
  first_shortage_day: first,
  evidence,
  stop,
}: Pick<DrawnRun, 'first_shortage_day' | 'evidence' | 'stop'>): number | null {
  if (first === null || evidence === null || stop !== null) return null;
  const weeks = Math.floor((evidence.day - first) / 7);
  return weeks < 2 ? null : weeks;
}

/** A bracket under the pipe over those weeks, its words under it, and under these to when the evidence reaches. */
function spanMark(
  weeks: number,
  from: number,
  evidence: NonNullable<DrawnRun['evidence']>,
  labels: Labels,
  plot: RunPlot,
): Part {
  const { frame, narrow, x } = plot;
  const { right } = frame.strip;
  const [start, end] = [tenth(x(from)), tenth(x(evidence.day))];
  const [top, foot] = [frame.pipe.bottom + 2, frame.pipe.bottom + 6];
  const size = narrow ? 14 : 16;
  const [said, until] = [labels.span(weeks), labels.evidence(evidence.date)];
  const fits = start + textWidth(said, size, 600) < right;
  // In one line with the words of unmet need, which end with the pipe.
  const last = right - textWidth(labels.unmet, 13, 600) - 12;
  const isUnder = start + textWidth(until, 13) < last;
  return {
    shapes: [
      shape(
        'lead-evidence',
        `M${start} ${top}V${foot}H${end}V${top}M${end} ${frame.pipe.top}V${frame.pipe.bottom}`,
        'ink',
        'wall',
      ),
    ],
    texts: [
      placed('span', fits ? start : right, frame.rows[0] + (narrow ? 0 : 1), said, {
        size,
        weight: 600,
        anchor: fits ? 'start' : 'end',
      }),
      placed('evidence', isUnder ? start : last, frame.rows[1], until, {
        anchor: isUnder ? 'start' : 'end',
        tone: 'ink-2',
      }),
    ],
  };
}

/** The end of the evidence: a line through the pipe, its words under it. */
export function evidenceMark(run: DrawnRun, labels: Labels, plot: RunPlot): Part {
  const { evidence, first_shortage_day: first } = run;
  if (evidence === null) return { shapes: [], texts: [] };
  const weeks = spanOf(run);
  if (weeks !== null && first !== null) return spanMark(weeks, first, evidence, labels, plot);
  const { frame, x } = plot;
  const at = tenth(x(evidence.day));
  const text = labels.evidence(evidence.date);
  return {
    shapes: [shape('lead-evidence', `M${at} ${frame.pipe.top}V${frame.rows[1] - 12}`, 'ink', 'lead')],
    texts: [
      placed('evidence', at, frame.rows[1], text, { anchor: fromThere(at, text, plot), tone: 'ink-2' }),
    ],
  };
}

/** A stopped line that is on record, though the model has all need met: a line from its day on the axis, which passes behind the pipe, its words beside its foot. */
export function stopMark({ stop }: DrawnRun, plot: RunPlot): Part {
  if (stop === null) return { shapes: [], texts: [] };
  const { frame, x } = plot;
  const at = tenth(x(stop.day));
  const row = frame.rows[0];
  const anchor = fromThere(at + besideStop, stop.words, plot);
  const { top, bottom } = frame.pipe;
  const beside = anchor === 'start' ? besideStop : -besideStop;
  return {
    shapes: [shape('lead-stop', `M${at} ${frame.floor}V${top}M${at} ${bottom}V${row + 2}`, 'ink', 'wall')],
    texts: [placed('stop', at + beside, row, stop.words, { anchor, weight: 600 })],
  };
}

/** The mark that one sees first: the day of the first shortage, or where there is none the lowest level. */
export function dayMark(run: DrawnRun, labels: Labels, plot: RunPlot): Part {
  const { first_shortage_day: first, lowest } = run;
  const { frame, x, y } = plot;
  const key = first === null ? 'lowest' : 'first';
  const at = tenth(x(first ?? lowest.day));
  const said = first === null ? labels.lowest(lowest) : labels.first(first);
  const { size, anchor, ...place } = placeOf(run, plot, at, said);
  const under = place.y + below(size);
  const from = anchor === 'middle' ? under + 6 : place.y - size * 0.72;
  // Between floor and pipe stand the days of the scale.
  const foot =
    first === null
      ? tenth(y(lowest.stock_days))
      : `${frame.floor}M${at} ${frame.pipe.top}V${frame.pipe.bottom}`;
  const textX = place.x + { start: 9, end: -9, middle: 0 }[anchor];
  return {
    shapes: [shape(`result-${key}`, `M${at} ${tenth(from)}V${foot}`, 'ink', 'wall')],
    texts: [
      placed(key, textX, place.y, said.number, { anchor, size, face: 'display' }),
      placed(`${key}-what`, textX, under, said.what, { anchor, size: frame.what }),
    ],
  };
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
const largest = {
  wide: [84, 76, 68, 60, 52, 44, 38, 32],
  narrow: [54, 46, 42, 38, 34, 30, 27, 24],
} as const;
/** The largest size where nothing runs out: a level that holds is told more quietly than a day on which a need goes unmet. */
const mostOfLowest = { wide: 44, narrow: 38 } as const;
/** From the line of the number to that of the words under it, clear of the tail of a y. */
const below = (size: number): number => 12 + size * 0.24;

/** The largest size, beside its stem or over it, at which number and words stand clear of the level; what is over the scale is dry. */
function placeOf(
  run: DrawnRun,
  plot: RunPlot,
  at: number,
  said: { readonly number: string; readonly what: string },
): Mark {
  const { frame, narrow, y } = plot;
  const { left, right, top } = frame.strip;
  const own = narrow ? 'narrow' : 'wide';
  const sizes = largest[own].filter((size) => run.first_shortage_day !== null || size <= mostOfLowest[own]);
  for (const size of sizes) {
    const wide = Math.max(displayWidth(said.number, size), textWidth(said.what, frame.what)) + 14;
    const over = Math.min(right - wide / 2, Math.max(left + wide / 2, at));
    for (const [anchor, from] of [
      ['start', at],
      ['end', at - wide],
      ['middle', over - wide / 2],
    ] as const) {
      if (from < left - 0.1 || from + wide > right + 0.1) continue;
      const inside = columnsIn(from, from + wide, 4).map((place) => y(dayAt(run, plot, place).stock_days));
      const ground = Math.min(frame.floor, ...inside);
      const needed = size * 0.75 + below(size) + 5;
      if (ground - top < needed + 3) continue;
      const y0 = top + Math.min((ground - top - needed) / 2, 40) + size * 0.75;
      return { x: anchor === 'middle' ? over : at, y: tenth(y0), size, anchor };
    }
  }
  throw new RangeError(`no room for "${said.number}" over the scale`);
}

export function stockTicks({ frame, reach, y }: RunPlot, labels: Labels): Tick[] {
  const from = frame.vessel.left - 7;
  const stocks = marksUpTo(reach.stock, [50, 100, 200, 500, 1000], 2);
  return stocks.map((value, i) => {
    const at = tenth(y(value));
    const text = i === 0 ? labels.stockIs(value) : whole(value);
    return tick(`y-${value}`, `M${from} ${at}h4`, { x: from - 3, anchor: 'end', y: tenth(at + 4.5), text });
  });
}

/** The unit stands with the last day: a line of the strip may pass close behind the first. */
export function dayTicks({ frame, narrow, reach, x }: RunPlot, labels: Labels): Tick[] {
  const days = marksUpTo(reach.days, [1, 5, 15, 30, 60, 90, 180, 360, 720, 1080], narrow ? 2 : 4);
  return days.map((value, i) => {
    const text = i === days.length - 1 ? `${labels.day} ${whole(value)}` : whole(value);
    return tick(`x-${value}`, `M${tenth(x(value))} ${frame.floor}v4`, {
      base: true,
      x: tenth(Math.min(x(value), frame.strip.right - textWidth(text, 13) / 2)),
      y: frame.floor + 17,
      anchor: i === 0 ? 'start' : 'middle',
      text,
    });
  });
}

/** Multiples of a step from 0 up: the smallest of the steps that needs no more than `count` of them. */
function marksUpTo(most: number, steps: readonly number[], count: number): number[] {
  const step = steps.find((each) => most / each < count + 1) ?? steps.at(-1) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

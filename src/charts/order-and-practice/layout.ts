// Geometry of the ladder: four rails, one for each kind of word; a rung for each day, drawn out from its true place on a ruler of months.
import { scaleLinear } from 'd3';
import type { Emphasis, PlotScene, Shape, Size, Spot, Tick } from '../contract/scene.ts';
import { baseLine, tick, type Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { datedEntries, heightOfEntries, type DatedEntry } from '../kit/time/dated-entries.ts';
import { spanOf, type Span } from '../kit/time/dates.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { stackRows } from '../kit/time/timeline.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Rail, Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

/** `rails` are the places across, in the order of the record. */
const frames = {
  narrow: {
    width: 360,
    margin: 12,
    ruler: 42,
    rails: { ordered: 62, hinted: 79, reported: 96, answered: 113 },
    day: 125,
    text: 168,
    gap: 2,
    head: 40,
    least: 384,
  },
  wide: {
    width: 640,
    margin: 0,
    ruler: 42,
    rails: { ordered: 98, hinted: 166, reported: 234, answered: 302 },
    day: 330,
    text: 378,
    gap: 7,
    head: 30,
    least: 300,
  },
} as const;
const radius = 5.5;
/** Height of a day on which the rail of the view says nothing. */
const quiet = 8;
/** From the top of a line of text to the middle of its small letters. */
const middle = 7.5;
const toneOf = (rail: Rail): 'china' | 'others' => (rail === 'reported' ? 'others' : 'china');

/** On narrow artboards the two inner rails reach to the upper line of names, each named on its free side; the outer two to the lower. */
const placeOfName: Readonly<Record<Rail, { readonly line: 0 | 1; readonly side: 'start' | 'end' }>> = {
  ordered: { line: 1, side: 'end' },
  hinted: { line: 0, side: 'end' },
  reported: { line: 0, side: 'start' },
  answered: { line: 1, side: 'start' },
};

/** The sayings of a day, and what the view says of it in words. */
interface Day {
  readonly own: readonly Saying[];
  readonly span: Span;
  readonly entries: readonly DatedEntry[];
  readonly height: number;
}

/** The days in order, with the words of the view's own rail. */
function daysOf({ sayings, railOf }: Rows, labels: Labels, size: Size, view: View): Day[] {
  const { width, margin, text } = frames[size];
  const focus = railOf[view];
  const said = focus === null ? labels.short : labels.long;
  return [...new Map(sayings.map(({ span }) => [span.from, span])).values()]
    .sort((a, b) => a.from - b.from)
    .map((span) => {
      const own = sayings.filter((saying) => saying.span.from === span.from);
      const entries = own
        .filter(({ rail }) => focus === null || rail === focus)
        .map((saying) => ({
          key: `saying-${saying.key}`,
          dateKey: `day-${saying.key}`,
          date: labels.day(saying),
          lines: wrapText(said[saying.key], width - margin - text, 13),
          tone: toneOf(saying.rail),
        }));
      return { own, span, entries, height: Math.max(heightOfEntries(entries), quiet) };
    });
}

/** Draws a view; a view of one rail says its words in full and lets the others step back. */
export function orderAndPractice(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, gap, head, least } = frames[size];
  const days = daysOf(rows, labels, size, view);
  const needed = days.reduce((sum, { height }) => sum + height + gap, 0);
  const bottom = head + Math.max(needed + 4, least);
  // The ruler is of the year in which the evidence ends.
  const { date } = rows.ends;
  const time = scaleLinear([spanOf(date.slice(0, 4)).from, spanOf(date).to], [head + 2, bottom]);
  const placedDays = stackRows(
    days.map((day) => ({ ...day, middle: time(day.span.from) + middle })),
    gap,
    head,
    bottom + 8,
  );
  const foot = bottom + 26;
  const focus = rows.railOf[view];
  return sceneOf(
    { width, height: tenth(foot + 6) },
    [
      railLines(rows.rails, labels, size, focus, bottom),
      ...placedDays.map((day) => rung(day, day.top, time, size, focus)),
      legend(labels, size, foot),
    ],
    ruler(date, labels, size, time, head, bottom),
  );
}

/** The four rails with their names. */
function railLines(
  names: Rows['rails'],
  labels: Labels,
  size: Size,
  focus: Rail | null,
  bottom: number,
): Partial<Drawn> {
  const frame = frames[size];
  const isFaint = (rail: Rail): boolean => focus !== null && rail !== focus;
  return {
    shapes: names.map((rail): Shape => {
      const top = size === 'narrow' ? 4 + placeOfName[rail].line * 15 : frame.head - 8;
      return shape(
        `rail-${rail}`,
        `M${frame.rails[rail]} ${top}V${bottom + 4}`,
        'ink',
        'wall',
        isFaint(rail) ? 'faint' : 'normal',
      );
    }),
    texts: names.map((rail) => {
      const { line, side } = placeOfName[rail];
      const x = frame.rails[rail];
      const style = { weight: 600, tone: isFaint(rail) ? 'ink-2' : toneOf(rail) } as const;
      return size === 'narrow'
        ? placed(`name-${rail}`, x + (side === 'start' ? 6 : -6), 14 + line * 15, labels.rails[rail], {
            ...style,
            anchor: side,
          })
        : placed(`name-${rail}`, x, 13, labels.rails[rail], { ...style, anchor: 'middle' });
    }),
  };
}

/** A day: its place on the ruler, the rung across the rails, a spot for each saying, and the words beside it. */
function rung({ own, span, entries }: Day, top: number, time: Scale, size: Size, focus: Rail | null): Drawn {
  const frame = frames[size];
  const y = tenth(top + (entries.length > 0 ? middle : quiet / 2));
  const at = tenth(time((span.from + span.to) / 2));
  const emphasis: Emphasis = entries.length > 0 ? 'normal' : 'faint';
  const key = own.map((saying) => saying.key).join('-');
  const isLong = time(span.to) - time(span.from) > 4;
  const place = isLong
    ? { left: frame.ruler - 2, right: frame.ruler + 2, top: time(span.from), bottom: time(span.to) }
    : { left: frame.ruler - 3, right: frame.ruler + 3, top: at - 0.7, bottom: at + 0.7 };
  const [left, right] = [frame.rails.ordered - 8, frame.rails.answered + 8];
  return {
    shapes: [
      shape(`place-${key}`, rectPath(place), 'ink', isLong ? 'fitting' : 'fill', emphasis),
      shape(`lead-${key}`, `M${frame.ruler + 3} ${at}L${left} ${y}`, 'ink-2', 'lead', emphasis),
      shape(`rung-${key}`, `M${left} ${y}H${right}`, 'rule', 'wall', emphasis),
    ],
    spots: own.map((saying): Spot => {
      const isSaid = focus === null || saying.rail === focus;
      return spot(
        saying.key,
        frame.rails[saying.rail],
        y,
        isSaid ? radius : 3.5,
        toneOf(saying.rail),
        saying.official ? 'fill' : 'estimate',
        isSaid ? 'normal' : 'faint',
      );
    }),
    texts: datedEntries(entries, { dateX: frame.day, x: frame.text, y: top + 12 }),
  };
}

/** The ruler: full months of the year, and the day on which the evidence ends. */
function ruler(ends: string, labels: Labels, size: Size, time: Scale, head: number, bottom: number): Tick[] {
  const { ruler: x } = frames[size];
  const [year = '', month] = ends.split('-');
  const label = { base: true, x: x - 7, anchor: 'end' } as const;
  return [
    baseLine('ruler', `M${x} ${tenth(head + 2)}V${tenth(bottom)}`),
    ...labels.months.slice(0, Number(month) - 1).map((name, i) => {
      const { from, to } = spanOf(`${year}-${String(i + 1).padStart(2, '0')}`);
      const y = tenth(time((from + to) / 2) + 4.5);
      return tick(`month-${name}`, `M${x - 6} ${tenth(time(from))}h6`, { ...label, y, text: name });
    }),
    tick('end', `M${x - 6} ${tenth(bottom)}h12`, { ...label, y: tenth(bottom + 6), text: labels.ends }),
  ];
}

/** What solid and dashed spots mean. */
function legend({ official, others }: Labels, size: Size, foot: number): Partial<Drawn> {
  const first = frames[size].rails.ordered;
  const second = first + 12 + textWidth(official, 13) + 22;
  return {
    spots: [
      spot('key-official', first, foot - 4.5, radius, 'ink', 'fill'),
      spot('key-others', tenth(second), foot - 4.5, radius, 'ink', 'estimate'),
    ],
    texts: [
      placed('key-official-says', first + 12, foot, official, { tone: 'ink-2' }),
      placed('key-others-says', second + 12, foot, others, { tone: 'ink-2' }),
    ],
  };
}

// Every event piled on an axis that runs down, the most important named beside it.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { baseLine } from '../kit/axes.ts';
import type { Box } from '../kit/box.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { crowdedTime, elbow, eventMarks, stackRows } from '../kit/timeline.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { keyTexts } from './layout-key.ts';
import type { TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: { width: 360, margin: 16, room: 250, most: 9, gap: 5, footWithMore: 62 },
  wide: { width: 640, margin: 0, room: 316, most: 13, gap: 8, footWithMore: 46 },
} as const;
const low = 8;

/** How far a mark may step aside from the axis, to its left, where others lie there already. */
const asides = Array.from({ length: 11 }, (_, i) => -10.4 * i) as [number, ...number[]];

/** An event that is named: its name in lines, and what more is said of it. */
interface Named {
  readonly event: TimelineEvent;
  readonly lines: readonly string[];
  readonly summary: readonly string[];
}
const heightOf = ({ lines, summary }: Named): number => (lines.length + summary.length) * labelLeading;

/**
 * Draws a list. In one year alone days are said without it.
 * @param pile how far the pile of marks reaches to the left of the axis; found by drawing
 */
export function listOfEvents(
  events: readonly TimelineEvent[],
  labels: Labels,
  size: Size,
  inOneYear: boolean,
  pile = 0,
): PlotScene {
  const { width, margin, room, gap, footWithMore } = frames[size];
  const dateOf = inOneYear ? labels.day : labels.date;
  const axis = margin + 10 + pile;
  const dateX = axis + 30;
  const titleX = dateX + Math.max(...events.map((event) => textWidth(dateOf(event), 13, 600))) + 10;
  const ranked = [...events].sort((a, b) => a.rank - b.rank);
  const { named, used } = namesThatFit(ranked, labels, size, width - margin - titleX);
  const high = low + Math.min(room, Math.max(used + 4, events.length * 14));
  const { time, ends } = timeFor(events, named, inOneYear, gap, high);
  const marks = ranked.map(({ id, span, tone, mark }) => ({ key: id, span, lane: axis, tone, mark }));
  const { shapes, spots, boxes } = eventMarks(marks, time, 'down', asides);
  const reach = Math.max(...[...boxes.values()].map(({ left }) => axis - 4.5 - left));
  if (reach > pile) return listOfEvents(events, labels, size, inOneYear, reach);
  const stacked = stackRows(
    named.map((each) => {
      const box = boxOf(boxes, each.event.id);
      return { ...each, box, middle: (box.top + box.bottom) / 2, height: heightOf(each) };
    }),
    gap,
    low,
    high,
  );
  const left = events.length - named.length;
  const isNarrow = size === 'narrow';
  const notches = ends.map((at) => `M${axis - 3} ${tenth(time(at))}h6`);
  return {
    width,
    height: high + (left > 0 ? footWithMore : 46),
    ticks: [baseLine('axis', `M${axis} ${low}V${high}${notches.join('')}`)],
    shapes: [
      ...stacked.map(({ event, box, top }) => elbow(event.id, box, axis + 9, dateX - 4, top + 6.5)),
      ...shapes,
    ],
    spots,
    texts: [
      ...stacked.flatMap((each) => textsOf(each, dateOf(each.event), each.top + 11, dateX, titleX)),
      ...keyTexts(
        events,
        labels,
        { x: margin, y: high + 24, isNarrow },
        'bar',
        left > 0 ? labels.more(left) : '',
      ),
    ],
  };
}

function boxOf(boxes: ReadonlyMap<string, Box>, id: string): Box {
  const box = boxes.get(id);
  if (box === undefined) throw new RangeError(`event "${id}" has no mark`);
  return box;
}

/**
 * The most important events whose names find room; where each event has its name, the most important say more.
 * @returns named and the room used, in user units: an axis keeps the room of summaries that were too few to be shown
 */
function namesThatFit(
  ranked: readonly TimelineEvent[],
  labels: Labels,
  size: Size,
  width: number,
): { readonly named: readonly Named[]; readonly used: number } {
  const { room, most, gap } = frames[size];
  let used = 0;
  const named = ranked
    .slice(0, most)
    .map((event): Named => {
      const brief = size === 'narrow' ? labels.brief(event) : null;
      return { event, lines: wrapText(brief ?? labels.title(event), width, 13), summary: [] };
    })
    .filter((each) => {
      const needs = heightOf(each) + gap;
      if (used + needs > room) return false;
      used += needs;
      return true;
    });
  if (named.length < ranked.length) return { named, used };
  const withMore = named.map((each) => {
    const summary = wrapText(labels.summary(each.event), width, 13);
    const needs = summary.length * labelLeading;
    if (used + needs > room) return each;
    used += needs;
    return { ...each, summary };
  });
  // A sentence under a few names alone would look like a choice.
  const said = withMore.filter(({ summary }) => summary.length > 0);
  return { named: 2 * said.length < ranked.length ? named : withMore, used };
}

/** A scale on which a year's length is the room that its events need, in one year alone a month's, and where its ticks stand. */
function timeFor(
  events: readonly TimelineEvent[],
  named: readonly Named[],
  inOneYear: boolean,
  gap: number,
  high: number,
) {
  const unit = inOneYear ? 12 : 1;
  const weights = new Map<number, number>();
  for (const event of events) {
    const slot = Math.floor(event.span.from * unit);
    const own = named.find((each) => each.event === event);
    const weight = 5 + (own === undefined ? 0 : heightOf(own) + gap);
    weights.set(slot, (weights.get(slot) ?? 0) + weight);
  }
  const time = crowdedTime(weights, inOneYear ? 6 : 2, low, high);
  const slots = [...weights.keys()];
  const first = Math.min(...slots);
  // Ticks stand at each month, or at both ends of each year that has events: the years between are pressed together.
  const ends = inOneYear
    ? Array.from({ length: Math.max(...slots) - first + 2 }, (_, i) => first + i)
    : [...new Set(slots.flatMap((slot) => [slot, slot + 1]))];
  return { time: (year: number): number => time(year * unit), ends: ends.map((slot) => slot / unit) };
}

/** Date, name and summary of an event, the first line at `y`. */
function textsOf(
  { event, lines, summary }: Named,
  date: string,
  y: number,
  dateX: number,
  titleX: number,
): PlacedText[] {
  const after = y + lines.length * labelLeading;
  return [
    placed(`date-${event.id}`, dateX, y, date, { tone: event.tone, weight: 600 }),
    placed(`event-${event.id}`, titleX, y, lines),
    ...(summary.length === 0
      ? []
      : [placed(`summary-${event.id}`, titleX, after, summary, { tone: 'ink-2' })]),
  ];
}

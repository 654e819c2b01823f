// Geometry of the timeline: all events in a grid of types and stretches of time; a list beside its axis; the readings of 2010.
import type { Size, PlotScene } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { baseLine } from '../kit/axes.ts';
import type { Box } from '../kit/box.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { crowdedTime, elbow, eventMarks, stackRows, type TimedEvent } from '../kit/timeline.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { dispute, type Dispute } from './dispute.ts';
import { belongs, brief, toneOf, type LeverageEvent, type View } from './event.ts';
import { grid } from './grid.ts';
import { keyTexts } from './key.ts';
import type { Words } from './words.ts';

/**
 * Draws all events, those of a period or those of one type.
 * @param left how many events of the table are not drawn in any view
 */
export function leverageTimeline(
  events: readonly LeverageEvent[],
  { readings, left }: { readonly readings: Dispute; readonly left: number },
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  if (events.length === 0) throw new RangeError('leverage-timeline needs at least one event');
  if (view === 'all') return grid(events, left, words, size);
  const own = events.filter((event) => belongs(view, event));
  return view === 'dispute-2010'
    ? dispute(own, readings, words, size)
    : list(own, words, size, view === 'year-2025' || view === 'year-2026');
}

/** How far a mark may step aside from the axis, to its left, where others lie there already. */
const asides = Array.from({ length: 11 }, (_, i) => -10.4 * i) as [number, ...number[]];

/**
 * Every mark piled on an axis that runs down, the most important named beside it. In one year alone days are said without it.
 * @param pile how far the pile reaches to the left of the axis; found by drawing
 */
function list(
  events: readonly LeverageEvent[],
  words: Words,
  size: Size,
  oneYear: boolean,
  pile = 0,
): PlotScene {
  const narrow = size === 'narrow';
  const [width, margin] = narrow ? [360, 16] : [640, 0];
  const ranked = [...events].sort((a, b) => a.rank - b.rank);
  const timed = (lane: number): TimedEvent[] =>
    ranked.map(({ id, span, tone, mark }) => ({ key: id, span, lane, tone, mark }));
  const [low, room] = [8, narrow ? 250 : 316];
  const most = narrow ? 9 : 13;
  const nameOf = ({ id, title }: LeverageEvent): string => (narrow && brief(words, id)) || title;
  const dateOf = (event: LeverageEvent): string => (oneYear ? event.day : event.date);
  const gap = narrow ? 5 : 8;

  // A year's length is the room that its events need; in one year alone a month's.
  const unit = oneYear ? 12 : 1;
  const slotOf = ({ span }: LeverageEvent): number => Math.floor(span.from * unit);
  const scaleOf = (weigh: (event: LeverageEvent) => number, high: number) => {
    const weights = new Map<number, number>();
    for (const event of events) weights.set(slotOf(event), (weights.get(slotOf(event)) ?? 0) + weigh(event));
    const time = crowdedTime(weights, oneYear ? 6 : 2, low, high);
    const slots = [...weights.keys()];
    // Ticks stand at each month, or at both ends of each year that has events: the years between are pressed together.
    const all = Array.from(
      { length: Math.max(...slots) - Math.min(...slots) + 2 },
      (_, i) => Math.min(...slots) + i,
    );
    const ends = oneYear ? all : [...new Set(slots.flatMap((slot) => [slot, slot + 1]))];
    return { time: (year: number): number => time(year * unit), ends: ends.map((slot) => slot / unit) };
  };
  const axis = margin + 10 + pile;
  const dateX = axis + 30;
  const titleX = dateX + Math.max(...events.map((event) => textWidth(dateOf(event), 13, 600))) + 10;

  let used = 0;
  const chosen = ranked
    .slice(0, most)
    .map((event) => ({ event, lines: wrapText(nameOf(event), width - margin - titleX, 13) }))
    .filter(({ lines }) => {
      const needs = lines.length * labelLeading + gap;
      if (used + needs > room) return false;
      used += needs;
      return true;
    });
  // Where each event has its name and room is left, the most important say more.
  const more = new Map<string, readonly string[]>();
  if (chosen.length === events.length)
    for (const { event } of chosen) {
      const lines = wrapText(event.summary, width - margin - titleX, 13);
      if (used + lines.length * labelLeading > room) continue;
      used += lines.length * labelLeading;
      more.set(event.id, lines);
    }
  // A sentence under a few names alone would look like a choice.
  if (2 * more.size < events.length) more.clear();
  const linesOf = ({ event, lines }: (typeof chosen)[number]): number =>
    lines.length + (more.get(event.id)?.length ?? 0);
  const high = low + Math.min(room, Math.max(used + 4, events.length * 14));
  const { time, ends } = scaleOf((event) => {
    const own = chosen.find((one) => one.event === event);
    return 5 + (own === undefined ? 0 : linesOf(own) * labelLeading + gap);
  }, high);
  const { shapes, spots, boxes } = eventMarks(timed(axis), time, 'down', asides);
  const reach = Math.max(...[...boxes.values()].map(({ left }) => axis - 4.5 - left));
  if (reach > pile) return list(events, words, size, oneYear, reach);
  const boxOf = (id: string): Box => boxes.get(id) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
  const stacked = stackRows(
    chosen.map((one) => ({
      ...one,
      middle: middle(boxOf(one.event.id)),
      height: linesOf(one) * labelLeading,
    })),
    gap,
    low,
    high,
  );
  const texts = stacked.flatMap(({ event, lines, top }) => {
    const y = top + 11;
    const said = more.get(event.id);
    return [
      placed(`date-${event.id}`, dateX, y, [dateOf(event)], { tone: toneOf(event), weight: 600 }),
      placed(`event-${event.id}`, titleX, y, lines),
      ...(said === undefined
        ? []
        : [placed(`summary-${event.id}`, titleX, y + lines.length * labelLeading, said, { tone: 'ink-2' })]),
    ];
  });
  const leads = stacked.map(({ event, top }) =>
    elbow(event.id, boxOf(event.id), axis + 9, dateX - 4, top + 6.5),
  );
  const line = baseLine(
    'axis',
    `M${axis} ${low}V${high}${ends.map((at) => `M${axis - 3} ${tenth(time(at))}h6`).join('')}`,
  );
  const left = events.length - chosen.length;
  return {
    width,
    height: high + (left > 0 && narrow ? 62 : 46),
    ticks: [line],
    shapes: [...leads, ...shapes],
    spots,
    texts: [
      ...texts,
      ...keyTexts(events, words, margin, high + 24, narrow, {
        more: left > 0 ? words.more(left) : '',
        spans: true,
      }),
    ],
  };
}

// Geometry of the timeline: lanes by type of act; one type alone as a list beside its axis; on narrow artboards time runs down.
import { scaleLinear } from 'd3';
import type { PlacedText, Size } from '../chart.ts';
import { tenth } from '../format.ts';
import type { PlotScene, Shape } from '../marks/plot.ts';
import type { Tick } from '../marks/tick.ts';
import { baseLine } from '../parts/axes.ts';
import { boxOfText, padded, type Box } from '../parts/box.ts';
import type { Span } from '../parts/dates.ts';
import { placesAround, takePlaces, type WantedLabel } from '../parts/placement.ts';
import { labelLeading, placed, unplaced } from '../parts/placed.ts';
import { crowdedTime, elbow, eventMarks, stackRows, type TimedEvent } from '../parts/timeline.ts';
import { textWidth, wrapText } from '../text-width.ts';
import type { Words } from './words.ts';

export const groups = ['quotas', 'licences', 'bans', 'talks', 'answers', 'effects'] as const;
export type Group = (typeof groups)[number];
export const views = ['all', ...groups] as const;
export type View = (typeof views)[number];

/** An event in words, with its date and who acted; `rank` is its importance, 0 the highest. */
export interface LeverageEvent {
  readonly id: string;
  readonly group: Group;
  readonly span: Span;
  readonly date: string;
  readonly title: string;
  readonly tone: 'china' | 'japan' | 'others';
  readonly mark: TimedEvent['mark'];
  readonly rank: number;
}

/** Where the axis changes its scale: year, and its place from 0 to 1. Events crowd in 2009–2016 and from 2025. */
const stops = [
  [1985, 0],
  [2009, 0.11],
  [2016, 0.37],
  [2023, 0.43],
  [2025, 0.55],
  [2027.1, 1],
] as const;
const place = scaleLinear(
  stops.map(([year]) => year),
  stops.map(([, at]) => at),
);
const toneOf = ({ tone, mark }: LeverageEvent): LeverageEvent['tone'] | 'policy' =>
  mark === 'scheduled' ? 'policy' : tone;

/** Draws all lanes, or the list of one type. */
export function leverageTimeline(
  events: readonly LeverageEvent[],
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  if (events.length === 0) throw new RangeError('leverage-timeline needs at least one event');
  if (view !== 'all')
    return list(
      events.filter(({ group }) => group === view),
      words,
      size,
    );
  return size === 'wide' ? lanesRight(events, words) : lanesDown(events, words);
}

const timed = (events: readonly LeverageEvent[], lane: (group: Group) => number): TimedEvent[] =>
  events.map(({ id, span, group, tone, mark }) => ({ key: id, span, lane: lane(group), tone, mark }));

const yearLabels = [1990, 2010, 2015, 2020, 2024, 2025, 2026, 2027];

/** The coloured words that say who acts, where someone does, then the meaning of dashes, squares and the stretched axis. */
function keyTexts(
  events: readonly LeverageEvent[],
  words: Words,
  x: number,
  y: number,
  narrow: boolean,
): PlacedText[] {
  const { dashed, square } = words.key;
  const tones = new Set(events.map(toneOf));
  const acting = (['china', 'japan', 'others', 'policy'] as const).filter((tone) => tones.has(tone));
  const remarks = narrow
    ? [`${dashed}. ${square}`, words.stretched]
    : [`${dashed}. ${square}. ${words.stretched}`];
  return [
    ...acting.map((tone, i) => {
      const before = acting.slice(0, i).map((other) => textWidth(words.key[other], 13, 600) + 18);
      const at = x + before.reduce((sum, width) => sum + width, 0);
      return placed(`key-${tone}`, at, y, [words.key[tone]], { tone, weight: 600 });
    }),
    placed('key-dashed', x, y + 17, remarks, { tone: 'ink-2' }),
  ];
}

function lanesRight(events: readonly LeverageEvent[], words: Words): PlotScene {
  const width = 640;
  const pitch = 68;
  const top = 24;
  const lane = (group: Group): number => top + 38 + groups.indexOf(group) * pitch;
  const time = (year: number): number => 4 + place(year) * (width - 8);
  const bottom = top + groups.length * pitch;
  const { shapes, spots, boxes } = eventMarks(timed(events, lane), time, 'right', [0, -8, 8]);
  const ticks = yearLabels.map((year): Tick => ({
    key: `y-${year}`,
    d: `M${tenth(time(year))} ${top}V${bottom}`,
    base: false,
    x: tenth(time(year)),
    y: top - 8,
    size: 13,
    anchor: year === 2027 ? 'end' : 'middle',
    text: String(year),
  }));
  const lines = groups.map((group): Shape => ({
    key: `lane-${group}`,
    d: `M0 ${lane(group)}H${width}`,
    tone: 'rule',
    ink: 'wall',
    emphasis: 'normal',
  }));
  const names = groups.map((group) =>
    placed(`name-${group}`, 0, lane(group) - 17, [words.groups[group]], { weight: 600, halo: true }),
  );
  const wanted = namedEvents(events, words).map(({ event, lines: said }): WantedLabel => {
    const box = boxes.get(event.id) ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const x = (box.left + box.right) / 2;
    const [right, left, ...vertical] = placesAround(x, (box.top + box.bottom) / 2, 9, 13, said.length);
    const farther = placesAround(x, (box.top + box.bottom) / 2, 17, 13, said.length);
    return {
      text: unplaced(`event-${event.id}`, said, { tone: toneOf(event), halo: true }),
      places: [...vertical, right, left, ...farther.slice(2)] as [typeof right, ...typeof vertical],
      mayDrop: true,
    };
  });
  const obstacles = [...boxes.values(), ...names.map((name) => padded(boxOfText(name), 2))];
  const taken = takePlaces(wanted, obstacles, { left: 0, right: width, top, bottom: bottom + 2 });
  const height = bottom + 46;
  return {
    width,
    height,
    ticks,
    shapes: [...lines, ...shapes],
    spots,
    texts: [...names, ...taken.map(({ label }) => label), ...keyTexts(events, words, 0, bottom + 24, false)],
  };
}

function lanesDown(events: readonly LeverageEvent[], words: Words): PlotScene {
  const [width, margin, pitch] = [360, 16, 25];
  const head = groups.length * 16 + 8;
  const bottom = head + 372;
  const laneX = (group: Group): number => margin + 40 + groups.indexOf(group) * pitch;
  const time = (year: number): number => head + 6 + place(year) * (bottom - head - 12);
  const { shapes, spots, boxes } = eventMarks(timed(events, laneX), time, 'down', [0, -5.5, 5.5]);
  const edge = laneX('effects') + 8;
  const ticks = yearLabels.map((year): Tick => ({
    key: `y-${year}`,
    d: `M${margin + 32} ${tenth(time(year))}H${edge}`,
    base: false,
    x: margin,
    y: tenth(time(year) + 4.5),
    size: 13,
    anchor: 'start',
    text: String(year),
  }));
  const lines = groups.flatMap((group, i): Shape[] => [
    {
      key: `lane-${group}`,
      d: `M${laneX(group)} ${12 + i * 16}V${bottom}`,
      tone: 'rule',
      ink: 'wall',
      emphasis: 'normal',
    },
  ]);
  const names = groups.map((group, i) =>
    placed(`name-${group}`, laneX(group) + 6, 14 + i * 16, [words.groups[group]], {
      weight: 600,
      halo: true,
    }),
  );
  const room = bottom - head;
  let used = 0;
  const chosen = namedEvents(events, words).filter(({ lines: said }) => {
    const needs = said.length * labelLeading + 5;
    if (used + needs > room) return false;
    used += needs;
    return true;
  });
  const boxOf = (id: string): Box => boxes.get(id) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const tops = stackRows(
    chosen.map(({ event }) => (boxOf(event.id).top + boxOf(event.id).bottom) / 2),
    chosen.map(({ lines: said }) => said.length * labelLeading),
    5,
    head,
    bottom,
  );
  const labelX = edge + 36;
  const labels = chosen.map(({ event, lines: said }, i) =>
    placed(`event-${event.id}`, labelX, (tops[i] ?? 0) + 11, said, { tone: toneOf(event) }),
  );
  const leads = chosen.map(({ event, lines: said }, i) =>
    elbow(
      event.id,
      boxOf(event.id),
      edge + 8,
      labelX - 4,
      (tops[i] ?? 0) + (said.length * labelLeading) / 2 - 1,
    ),
  );
  return {
    width,
    height: bottom + 62,
    ticks,
    shapes: [...lines, ...leads, ...shapes],
    spots,
    texts: [...names, ...labels, ...keyTexts(events, words, margin, bottom + 22, true)],
  };
}

/** The events that have a short name, the most important first. Throws RangeError for a name whose event is not drawn. */
function namedEvents(events: readonly LeverageEvent[], words: Words) {
  return Object.entries(words.named).map(([id, lines]) => {
    const event = events.find((row) => row.id === id);
    if (event === undefined) throw new RangeError(`no event "${id}" to name`);
    return { event, lines };
  });
}

/** One type of act: every mark on an axis that runs down, the most important named in full beside it. */
function list(events: readonly LeverageEvent[], words: Words, size: Size): PlotScene {
  const narrow = size === 'narrow';
  const [width, margin] = narrow ? [360, 16] : [640, 0];
  const axis = margin + 14;
  const dateX = axis + 42;
  const titleX = dateX + 76;
  const gap = narrow ? 6 : 8;
  const room = narrow ? 400 : 420;
  const most = narrow ? 11 : 15;
  let used = 0;
  const chosen = [...events]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((event) => ({ event, lines: wrapText(event.title, width - margin - titleX, 13) }))
    .filter(({ lines }) => {
      const needs = lines.length * labelLeading + gap;
      if (used + needs > room) return false;
      used += needs;
      return true;
    });
  const [low, high] = [8, Math.max(220, used + 12)];
  const weights = new Map<number, number>();
  const weigh = (event: LeverageEvent, weight: number): void => {
    const year = Math.floor(event.span.from);
    weights.set(year, (weights.get(year) ?? 0) + weight);
  };
  for (const event of events) weigh(event, 5);
  for (const { event, lines } of chosen) weigh(event, lines.length * labelLeading + gap);
  const time = crowdedTime(weights, 2, low, high);
  // Ticks stand at both ends of each year that has events: the years between them are pressed together.
  const years = [...new Set([...weights.keys()].flatMap((year) => [year, year + 1]))];
  const { shapes, spots, boxes } = eventMarks(
    timed(events, () => axis),
    time,
    'down',
    [0, -9, 9],
  );
  const boxOf = (id: string): Box => boxes.get(id) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const tops = stackRows(
    chosen.map(({ event }) => (boxOf(event.id).top + boxOf(event.id).bottom) / 2),
    chosen.map(({ lines }) => lines.length * labelLeading),
    gap,
    low,
    high,
  );
  const texts = chosen.flatMap(({ event, lines }, i) => {
    const y = (tops[i] ?? 0) + 11;
    return [
      placed(`date-${event.id}`, dateX, y, [event.date], { tone: toneOf(event), weight: 600 }),
      placed(`event-${event.id}`, titleX, y, lines),
    ];
  });
  const leads = chosen.map(({ event }, i) =>
    elbow(event.id, boxOf(event.id), axis + 17, dateX - 4, (tops[i] ?? 0) + 6.5),
  );
  const line = baseLine(
    'axis',
    `M${axis} ${low}V${high}${years.map((year) => `M${axis - 4} ${tenth(time(year))}h8`).join('')}`,
  );
  const left = events.length - chosen.length;
  const end = high + (left > 0 ? 22 : 0);
  return {
    width,
    height: end + (narrow ? 64 : 50),
    ticks: [line],
    shapes: [...leads, ...shapes],
    spots,
    texts: [
      ...texts,
      ...(left > 0 ? [placed('more', dateX, high + 16, [words.more(left)], { tone: 'ink-2' })] : []),
      ...keyTexts(events, words, margin, end + 24, narrow),
    ],
  };
}

// Acts that stay in force, as areas along the rail: each begins on its day and runs on until a plate closes it; what is paused goes on as an empty dashed length.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Rail } from './layout-rail.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How thick lanes are, the nearest to the rail first: the act of the headline is the thickest. */
const thickness = {
  wide: [[154], [144, 64], [114, 50, 44]],
  narrow: [[148], [120, 66], [86, 50, 48]],
} as const;
/** The air between two lanes. */
const seam = 2;
/** How thick the plate is that closes an area, and how far it reaches past it. */
const [plate, past] = [6, 4];
/** How long the beginning of an area is: words on its day point there, not to some later day on which it was in force. */
const start = 26;

/** An act with the room it takes. */
interface Area {
  readonly event: TimelineEvent;
  readonly lane: number;
  readonly box: Box;
  /** The length for which it is paused. */
  readonly paused: Box | null;
}

export interface Areas extends Drawn {
  /** What names of ticks keep off. */
  readonly boxes: readonly Box[];
}

/** The two edges of a lane across the rail. */
function laneOf(lane: number, lanes: number, { size, areas }: Rail): readonly [number, number] {
  const all: readonly number[] = thickness[size][lanes - 1] ?? [];
  const under = all.slice(0, lane).reduce((sum, each) => sum + each + seam, areas);
  return [under, under + (all[lane] ?? 0)];
}

/** The plate over the end of an area. */
const plateAt = (box: Box, { size }: Rail): Box =>
  size === 'wide'
    ? { left: box.right - plate, right: box.right, top: box.top - past, bottom: box.bottom + past }
    : { left: box.left - past, right: box.right + past, top: box.bottom - plate, bottom: box.bottom };

function areaShapes({ event: { id, mark, tone }, box, paused }: Area, rail: Rail): readonly Shape[] {
  const isSure = mark === 'done';
  const body = isSure
    ? shape(id, rectPath(box), tone, 'fill')
    : shape(id, rectPath(padded(box, -1)), tone, 'dashes');
  // Of the colour of the area, so that it shows by the ring on it alone.
  const inner = padded(box, -1);
  const first =
    rail.size === 'wide'
      ? { ...inner, right: Math.min(inner.right, inner.left + start) }
      : { ...inner, bottom: Math.min(inner.bottom, inner.top + start) };
  const day = isSure ? [shape(`${id}-day`, rectPath(first), tone, 'fill')] : [];
  if (paused === null) return [body, ...day];
  return [
    shape(`${id}-paused`, rectPath(padded(paused, -0.6)), tone, 'gap'),
    body,
    ...day,
    shape(`${id}-plate`, rectPath(plateAt(box, rail)), 'ink', 'fill'),
  ];
}

/** On the wide artboard: the date in large type, then the name; of the first act under it, with that it runs on; else behind it. */
function wordsRight({ event, lane, box, paused }: Area, labels: Labels): readonly PlacedText[] {
  const { id, mark, tone } = event;
  const [date, name] = [labels.day(event), labels.brief(event)];
  const inside = mark === 'done' ? ('on-fill' as const) : ('ink' as const);
  const middle = (box.top + box.bottom) / 2;
  if (lane === 0) {
    const x = box.left + start + 6;
    const thick = box.bottom - box.top;
    const down = box.bottom - 0.155 * thick;
    const up = down - 0.32 * thick;
    return [
      placed(`date-${id}`, x, up, date, { size: Math.round(0.54 * thick), face: 'display', tone: inside }),
      placed(`event-${id}`, x, down, name, { size: 22, weight: 600, tone: inside }),
      placed(`stood-${id}`, box.right - 14, up, labels.stood, { size: 17, anchor: 'end', tone: inside }),
    ];
  }
  const [large, size] = [38, 17];
  const before = displayWidth(date, large) + 10;
  const room = box.right - box.left - start - before - 10;
  const lines = wrapText(name, room, size, 600);
  const high = (lines.length - 1) * (size + 2);
  const fits = lines.length < 3 && lines.every((line) => textWidth(line, size, 600) <= room);
  // Where it is too short for its name this stands before its beginning.
  const own = fits ? lines : [name];
  const at = fits ? box.left + start + before : box.left - 12;
  const anchor = fits ? ('start' as const) : ('end' as const);
  const tones = fits ? ([inside, inside] as const) : ([tone === 'china' ? tone : 'ink', 'ink'] as const);
  return [
    placed(
      `date-${id}`,
      fits ? box.left + start : at - textWidth(name, size, 600) - 11,
      middle + large * 0.33,
      date,
      {
        size: large,
        face: 'display',
        tone: tones[0],
        anchor,
      },
    ),
    placed(`event-${id}`, at, middle + size * 0.36 - (fits ? high / 2 : 0), own, {
      size,
      weight: 600,
      tone: tones[1],
      anchor,
    }),
    ...(paused === null ? [] : [pausedText(id, paused, labels, 20)]),
  ];
}

const pausedText = (id: string, paused: Box, labels: Labels, size: number): PlacedText =>
  placed(
    `paused-${id}`,
    (paused.left + paused.right) / 2,
    (paused.top + paused.bottom) / 2 + size * 0.34,
    labels.paused,
    { anchor: 'middle', weight: 600, tone: 'china', size },
  );

/** On the narrow artboard: the first act is named at its beginning, the others over it, where nothing stands yet. */
function wordsDown({ event, lane, box, paused }: Area, labels: Labels, right: number) {
  const { id, mark } = event;
  const day = labels.day(event);
  if (lane === 0) {
    const inside = mark === 'done' ? ('on-fill' as const) : ('ink' as const);
    const isWide = box.right - box.left > 100;
    const [large, size] = isWide ? [38, 17] : [33, 15];
    const x = box.left + 9;
    const y = box.top + start + large;
    const lines = wrapText(labels.brief(event), box.right - box.left - 14, size, 600);
    return [
      placed(`date-${id}`, x, y, day, { size: large, face: 'display', tone: inside }),
      placed(`event-${id}`, x, y + size + 10, lines, { size, weight: 600, tone: inside }),
      placed(`stood-${id}`, x, box.bottom - 10, labels.stood, { size: 14, tone: inside }),
    ];
  }
  const x = box.left + 2;
  const room = right - x;
  const [large, size] = [25, 14];
  const dates = displayWidth(day, large) <= room ? [day] : day.split(/\s/);
  const lines = wrapText(labels.onBar(event), room, size, 600);
  const last = box.top - 9;
  const first = last - (lines.length - 1) * (size + 2);
  const up = first - size - 6 - (dates.length - 1) * large;
  return [
    placed(`date-${id}`, x, up, dates, {
      size: large,
      leading: large,
      face: 'display',
      tone: 'china',
    }),
    placed(`event-${id}`, x, first, lines, { size, weight: 600 }),
    ...(paused === null ? [] : [pausedText(id, paused, labels, 16)]),
  ];
}

/** The end of the quotas, named beside the plate that closes them. */
function endNamed(
  { quotasEndId: id, events }: Rows,
  labels: Labels,
  { left, top }: Pick<Box, 'left' | 'top'>,
  room: number,
  size: number,
) {
  const own = events.filter((event) => event.id === id);
  return own.flatMap((event) => [
    placed(`date-${id}`, left, top + size, labels.date(event), { size, weight: 600, tone: 'china' }),
    placed(`event-${id}`, left, top + 2 * size + 2, wrapText(labels.brief(event), room, size), { size }),
  ]);
}

/** How thick the quotas are, and past them the licences, which remain; the air between them leaves room for the end of the plate. */
const quotaLanes = {
  wide: { quotas: 122, licences: 26 },
  narrow: { quotas: 112, licences: 26 },
} as const;
const quotaSeam = 7;

/** What stands on the quotas: their name, and what they were. */
function quotaWords(labels: Labels, { left, top, right }: Box, size: Rail['size']): readonly PlacedText[] {
  const inside = { tone: 'on-fill' } as const;
  const x = left + (size === 'wide' ? 24 : 10);
  if (size === 'wide')
    return [
      placed('quotas', x, top + 66, labels.quotas, { ...inside, size: 70, face: 'display' }),
      placed('quotas-what', x, top + 100, labels.quotasWhat, { ...inside, size: 20, weight: 600 }),
    ];
  const lines = wrapText(labels.quotasWhat, right - x - 8, 15, 600);
  return [
    placed('quotas', x, top + 46, labels.quotasInLines, { ...inside, size: 34, face: 'display' }),
    placed('quotas-what', x, top + 108, lines, { ...inside, size: 15, weight: 600 }),
  ];
}

/** The name of the licences: in their length on the wide artboard, at its end on the narrow one, where it is too thin for words. */
const licenceName = (labels: Labels, { left, right, top, bottom }: Box, size: Rail['size']): PlacedText =>
  size === 'wide'
    ? placed('licences', left + 24, (top + bottom) / 2 + 5.4, labels.licences, {
        size: 16,
        weight: 600,
        tone: 'on-fill',
      })
    : placed('licences', right, bottom + 16, labels.licences, {
        size: 14,
        weight: 600,
        tone: 'china',
        anchor: 'end',
      });

/** The quotas as an area that a plate closes on the day on which they ended, and past it the licences that go on; their keys are those of that event. */
function quotasOn(rows: Rows, labels: Labels, rail: Rail): Areas {
  const { quotasEndId, dates } = rows;
  const { size, areas, start: first, end: last } = rail;
  const lanes = quotaLanes[size];
  const past = areas + lanes.quotas + quotaSeam;
  const ended = rail.t(monthSpanOf(dates.quotasEnd).from);
  const box = rail.boxOf(first, ended, areas, areas + lanes.quotas);
  const licences = rail.boxOf(first, last, past, past + lanes.licences);
  const end = plateAt(box, rail);
  const beside =
    size === 'wide'
      ? endNamed(rows, labels, { left: end.right + 10, top: box.top - 1 }, rail.width - end.right - 10, 17)
      : endNamed(
          rows,
          labels,
          { left: rail.middle + rail.far + 15, top: end.bottom + 4 },
          licences.left - rail.middle - rail.far - 21,
          15,
        );
  const name = licenceName(labels, licences, size);
  return {
    shapes: [
      shape(`${quotasEndId}-licences`, rectPath(licences), 'china', 'fill'),
      shape(`${quotasEndId}-band`, rectPath(box), 'china', 'fill'),
      shape(`${quotasEndId}-plate`, rectPath(end), 'ink', 'fill'),
    ],
    spots: [],
    texts: [...quotaWords(labels, box, size), name, ...beside],
    boxes: [box, licences, end, padded(boxOfText(name), 4), ...beside.map(boxOfText)],
  };
}

/** The acts of a view that last, the one nearest to the rail first. */
export function areasOn(rows: Rows, labels: Labels, rail: Rail, view: View): Areas {
  const lasting = rows.lasting[view];
  if (lasting.length === 0) return quotasOn(rows, labels, rail);
  const eventOf = (id: string): TimelineEvent => {
    const found = rows.events.find((event) => event.id === id);
    if (found === undefined) throw new RangeError(`no event "${id}"`);
    return found;
  };
  const from = (id: string): number => rail.t(monthSpanOf(eventOf(id).row.date).from);
  const end = Math.min(rail.end, rail.t(monthSpanOf(rows.ends).to));
  const own = lasting.map(({ id, pausedBy }, lane): Area => {
    const across = laneOf(lane, lasting.length, rail);
    const to = pausedBy === null ? end : from(pausedBy);
    return {
      event: eventOf(id),
      lane,
      box: rail.boxOf(from(id), to, ...across),
      paused: pausedBy === null ? null : rail.boxOf(to, end, ...across),
    };
  });
  const texts = own.flatMap((area) =>
    rail.size === 'wide' ? wordsRight(area, labels) : wordsDown(area, labels, rail.width - 4),
  );
  return {
    shapes: own.flatMap((area) => areaShapes(area, rail)),
    spots: [],
    texts,
    boxes: own.flatMap(({ box, paused }) => (paused === null ? [box] : [box, paused, plateAt(box, rail)])),
  };
}

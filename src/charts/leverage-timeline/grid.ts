// All events as one grid: a type of act one way, a stretch of time the other, and in each cell a mark for every event.
import type { PlacedText, Size, PlotScene, Shape, Spot } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { rectPath, boxOfText, padded, type Box } from '../kit/box.ts';
import { placesAround, takePlaces, type WantedLabel } from '../kit/placement.ts';
import { placed, unplaced } from '../kit/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { brief, groups, toneOf, type Group, type LeverageEvent } from './event.ts';
import { keyTexts } from './key.ts';
import type { Words } from './words.ts';

/** Stretches of time, each up to its year; the scheduled stand apart. They are of unequal length, as their names say. */
const bins = [
  ['before-2010', 2010],
  ['2010', 2011],
  ['2011-15', 2016],
  ['2016-22', 2023],
  ['2023-24', 2025],
  // A half-year ends with 30 June.
  ['2025-a', 2025.4958],
  ['2025-b', 2026],
  ['2026-a', 2026.4958],
  ['2026-b', Infinity],
  ['scheduled', Infinity],
] as const;
type Bin = (typeof bins)[number][0];
const binOf = ({ span, mark }: LeverageEvent): Bin =>
  mark === 'scheduled' ? 'scheduled' : (bins.find(([, to]) => span.from < to)?.[0] ?? '2026-b');

const radius = 4;
const pitch = 9.2;
/** The end of a span of up to three days is drawn as a point. */
const pointYears = 3 / 365;

interface Cell {
  readonly group: Group;
  readonly bin: Bin;
  readonly events: readonly LeverageEvent[];
}
/** Every cell that holds events, each in the order of their dates. */
function cellsOf(events: readonly LeverageEvent[]): Cell[] {
  return bins.flatMap(([bin]) =>
    groups.flatMap((group): Cell[] => {
      const own = events
        .filter((event) => event.group === group && binOf(event) === bin)
        .sort((a, b) => a.span.from - b.span.from);
      return own.length === 0 ? [] : [{ group, bin, events: own }];
    }),
  );
}

/** Marks of a cell in rows from `x`, `y` on, `across` in a row, with the room each takes. */
function marksOf({ events }: Cell, x: number, y: number, across: number) {
  return events.map((event, i): { event: LeverageEvent; box: Box; shape?: Shape; spot?: Spot } => {
    const [cx, cy] = [
      tenth(x + (i % across) * pitch + radius),
      tenth(y + Math.floor(i / across) * pitch + radius),
    ];
    const box = { left: cx - radius, right: cx + radius, top: cy - radius, bottom: cy + radius };
    const [key, tone, emphasis] = [event.id, toneOf(event), 'normal'] as const;
    if (event.mark === 'scheduled') {
      const d = `M${cx} ${tenth(box.top)}L${tenth(box.right)} ${cy}L${cx} ${tenth(box.bottom)}L${tenth(box.left)} ${cy}Z`;
      return { event, box, shape: { key, d, tone, ink: 'outline', emphasis } };
    }
    const ink = event.mark === 'done' ? 'fill' : 'estimate';
    return event.span.to - event.span.from <= pointYears
      ? { event, box, spot: { key, x: cx, y: cy, r: radius, tone, ink, emphasis } }
      : { event, box, shape: { key, d: rectPath(padded(box, -0.5)), tone, ink, emphasis } };
  });
}

/** Draws the grid: time runs right on the wide artboard, down on the narrow one. `left` events of the table are not drawn. */
export function grid(events: readonly LeverageEvent[], left: number, words: Words, size: Size): PlotScene {
  for (const id of Object.keys(words.named))
    if (!events.some((event) => event.id === id)) throw new RangeError(`no event "${id}" to name`);
  return size === 'wide' ? gridRight(events, left, words) : gridDown(events, left, words);
}

const tick = (key: string, d: string) =>
  ({ key, d, base: false, x: 0, y: 0, size: 13, anchor: 'start', text: '' }) as const;

function gridRight(events: readonly LeverageEvent[], left: number, words: Words): PlotScene {
  const [width, gutter, head, lane] = [640, 80, 38, 55];
  const wide = (width - gutter) / bins.length;
  const bottom = head + groups.length * lane;
  const xOf = (bin: Bin): number => gutter + bins.findIndex(([name]) => name === bin) * wide;
  const yOf = (group: Group): number => head + groups.indexOf(group) * lane;
  const marks = cellsOf(events).flatMap((cell) => {
    const rows = Math.ceil(cell.events.length / 5);
    return marksOf(cell, xOf(cell.bin) + 5, yOf(cell.group) + (lane - rows * pitch) / 2, 5);
  });
  const names = groups.map((group) => {
    const lines = wrapText(words.groups[group], gutter - 4, 13, 600);
    return placed(`name-${group}`, 0, yOf(group) + lane / 2 + 5 - (lines.length - 1) * 7.5, lines, {
      weight: 600,
    });
  });
  const heads = bins.map(([bin]) => binName(words, bin, xOf(bin) + 3, 15));
  const wanted = Object.entries(words.named).flatMap(([id, lines]): WantedLabel[] => {
    const mark = marks.find(({ event }) => event.id === id);
    if (mark === undefined) return [];
    const [x, y] = [(mark.box.left + mark.box.right) / 2, (mark.box.top + mark.box.bottom) / 2];
    const [right, side, ...vertical] = placesAround(x, y, 8, 13, lines.length);
    return [
      {
        text: unplaced(`event-${id}`, lines, { tone: toneOf(mark.event), halo: true }),
        places: [right, ...vertical, side] as [typeof right, ...typeof vertical],
        mayDrop: true,
      },
    ];
  });
  const labels = takePlaces(
    wanted,
    [
      ...marks.map(({ box }) => padded(box, 1)),
      ...[...names, ...heads].map((text) => padded(boxOfText(text), 2)),
    ],
    { left: gutter, right: width, top: head, bottom },
  ).map(({ label }) => label);
  return {
    width,
    height: bottom + 46,
    ticks: [
      ...bins.map(([bin]) => tick(`bin-${bin}`, `M${tenth(xOf(bin))} ${head}V${bottom}`)),
      ...groups.map((group) => tick(`lane-${group}`, `M0 ${yOf(group)}H${width}`)),
      tick('lane-end', `M0 ${bottom}H${width}`),
    ],
    ...split(marks),
    texts: [
      ...names,
      ...heads,
      ...labels,
      ...keyTexts(events, words, 0, bottom + 24, false, { more: words.left(left), spans: false }),
    ],
  };
}

/** One event a row is named on the narrow artboard, under its mark: the most important of its row. */
const noted: Readonly<Partial<Record<Bin, string>>> = {
  '2010': '2010-09-21-shipments-to-japan-reported-halted',
  '2025-a': '2025-04-04-licences-required-for-seven-medium-and',
  '2025-b': '2025-10-09-announcements-55-58-61-and-62',
  '2026-a': '2026-01-06-announcement-no-1-of-2026-dual',
};

function gridDown(events: readonly LeverageEvent[], left: number, words: Words): PlotScene {
  const [width, margin, head, across] = [360, 12, 34, 5];
  const gutter = margin + 55;
  const column = (width - 2 - gutter) / groups.length;
  const xOf = (group: Group): number => gutter + groups.indexOf(group) * column;
  const cells = cellsOf(events);
  let floor = head;
  const rows = bins.map(([bin]) => {
    const own = cells.filter((cell) => cell.bin === bin);
    const name = noted[bin];
    const deep = (of: readonly Cell[]): number =>
      Math.max(0, ...of.map((cell) => Math.ceil(cell.events.length / across))) * pitch;
    // The name of an event stands under its own cell, clear of deeper cells beside it.
    const notedCell = own.filter((cell) => cell.events.some(({ id }) => id === name));
    const marksEnd = floor + 4 + deep(own);
    const noteY = marksEnd + 11;
    const top = floor;
    const twoLines = words.bins[bin].length > 1;
    floor = Math.max(name === undefined ? marksEnd + 4 : noteY + 4, top + (twoLines ? 32 : 17));
    return { bin, own, top, end: floor, name, nameY: noteY, notedCell };
  });
  const bottom = floor;
  const marks = rows.flatMap(({ own, top }) =>
    own.flatMap((cell) => marksOf(cell, xOf(cell.group) + 1, top + 4, across)),
  );
  const notes = rows.flatMap(({ name, nameY, notedCell }): PlacedText[] => {
    const mark = marks.find(({ event }) => event.id === name);
    if (name === undefined || mark === undefined || notedCell.length === 0) return [];
    const lines = [brief(words, name)];
    const half = textWidth(lines[0] ?? '', 13) / 2;
    const centre = (mark.box.left + mark.box.right) / 2;
    const x = Math.min(Math.max(centre, gutter + 1 + half), width - 2 - half);
    return [
      placed(`event-${name}`, x, nameY, lines, { anchor: 'middle', tone: toneOf(mark.event), halo: true }),
    ];
  });
  const heads = groups.map((group) =>
    placed(`name-${group}`, xOf(group) + 1, 13, words.heads[group], { weight: 600 }),
  );
  return {
    width,
    height: bottom + 53,
    ticks: [
      ...rows.map(({ bin, top }) => tick(`bin-${bin}`, `M${margin} ${tenth(top)}H${width - 2}`)),
      ...groups.map((group) => tick(`lane-${group}`, `M${tenth(xOf(group) - 3)} ${head}V${tenth(bottom)}`)),
      tick('lane-end', `M${margin} ${tenth(bottom)}H${width - 2}`),
    ],
    ...split(marks),
    texts: [
      ...heads,
      ...rows.map(({ bin, top }) => binName(words, bin, margin, top + 13)),
      ...notes,
      ...keyTexts(events, words, margin, bottom + 16, true, { more: words.left(left), spans: false }),
    ],
  };
}

const binName = (words: Words, bin: Bin, x: number, y: number): PlacedText =>
  placed(`bin-${bin}`, x, y, words.bins[bin], { tone: bin === 'scheduled' ? 'policy' : 'ink-2' });

const split = (marks: readonly { shape?: Shape; spot?: Spot }[]) => ({
  shapes: marks.flatMap(({ shape }) => shape ?? []),
  spots: marks.flatMap(({ spot }) => spot ?? []),
});

// All events as one grid: a type of act one way, a stretch of time the other, and in each cell a mark for every event.
import type { PlacedText, PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/box.ts';
import { placed, unplaced } from '../kit/placed.ts';
import { placesAround, takePlaces, type WantedLabel } from '../kit/placement.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { keyTexts } from './layout-key.ts';
import type { Bin, Group, Rows, TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

const radius = 4;
const pitch = 9.2;
/** Marks beside each other in a cell. */
const across = 5;
/** The end of a span of up to three days is drawn as a point. */
const pointYears = 3 / 365;

interface Cell {
  readonly group: Group;
  readonly bin: Bin;
  readonly events: readonly TimelineEvent[];
}
/** Every cell that holds events, each in the order of their dates. */
const cellsOf = ({ events, bins, groups }: Rows): Cell[] =>
  bins
    .flatMap((bin) =>
      groups.map((group): Cell => {
        const own = events.filter((event) => event.group === group && event.bin === bin.key);
        return { group, bin, events: own.sort((a, b) => a.span.from - b.span.from) };
      }),
    )
    .filter((cell) => cell.events.length > 0);

interface Mark {
  readonly event: TimelineEvent;
  readonly box: Box;
  readonly shape?: Shape;
  readonly spot?: Spot;
}
const deepOf = ({ events }: Cell): number => Math.ceil(events.length / across);

/** Marks of a cell in rows from `x`, `y` on, with the room each takes. */
const marksOf = ({ events }: Cell, x: number, y: number): Mark[] =>
  events.map((event, i) => {
    const cx = tenth(x + (i % across) * pitch + radius);
    const cy = tenth(y + Math.floor(i / across) * pitch + radius);
    const box = { left: cx - radius, right: cx + radius, top: cy - radius, bottom: cy + radius };
    const style = { key: event.id, tone: event.tone, emphasis: 'normal' } as const;
    if (event.mark === 'scheduled') {
      const d = `M${cx} ${tenth(box.top)}L${tenth(box.right)} ${cy}L${cx} ${tenth(box.bottom)}L${tenth(box.left)} ${cy}Z`;
      return { event, box, shape: { ...style, d, ink: 'outline' } };
    }
    const ink = event.mark === 'done' ? 'fill' : 'estimate';
    return event.span.to - event.span.from <= pointYears
      ? { event, box, spot: { ...style, x: cx, y: cy, r: radius, ink } }
      : { event, box, shape: { ...style, d: rectPath(padded(box, -0.5)), ink } };
  });

const drawn = (marks: readonly Mark[]) => ({
  shapes: marks.flatMap(({ shape }) => shape ?? []),
  spots: marks.flatMap(({ spot }) => spot ?? []),
});

/** Draws the grid: time runs right on the wide artboard, down on the narrow one. */
export const gridOfEvents = (rows: Rows, labels: Labels, size: Size): PlotScene =>
  size === 'wide' ? gridRight(rows, labels) : gridDown(rows, labels);

const binName = (labels: Labels, bin: Bin, x: number, y: number): PlacedText =>
  placed(`bin-${bin.key}`, x, y, labels.bin(bin), { tone: bin.isScheduled ? 'policy' : 'ink-2' });

/** The wide grid: width, room for the names at the left and for those over it, height of a row. */
const wide = { width: 640, gutter: 80, head: 38, row: 55 } as const;

function gridRight(rows: Rows, labels: Labels): PlotScene {
  const { bins, groups, events } = rows;
  const { width, gutter, head, row } = wide;
  const column = (width - gutter) / bins.length;
  const bottom = head + groups.length * row;
  const xOf = (bin: Bin): number => gutter + bins.indexOf(bin) * column;
  const yOf = (group: Group): number => head + groups.indexOf(group) * row;
  const marks = cellsOf(rows).flatMap((cell) =>
    marksOf(cell, xOf(cell.bin) + 5, yOf(cell.group) + (row - deepOf(cell) * pitch) / 2),
  );
  const names = groups.map((group) => {
    const lines = wrapText(labels.group[group], gutter - 4, 13, 600);
    const y = yOf(group) + row / 2 + 5 - (lines.length - 1) * 7.5;
    return placed(`name-${group}`, 0, y, lines, { weight: 600 });
  });
  const heads = bins.map((bin) => binName(labels, bin, xOf(bin) + 3, 15));
  const field = { left: gutter, right: width, top: head, bottom };
  return {
    width,
    height: bottom + 46,
    ticks: [
      ...bins.map((bin) => tick(`bin-${bin.key}`, `M${tenth(xOf(bin))} ${head}V${bottom}`)),
      ...groups.map((group) => tick(`lane-${group}`, `M0 ${yOf(group)}H${width}`)),
      tick('lane-end', `M0 ${bottom}H${width}`),
    ],
    ...drawn(marks),
    texts: [
      ...names,
      ...heads,
      ...namesBeside(rows, labels, marks, [...names, ...heads], field),
      ...keyTexts(events, labels, { x: 0, y: bottom + 24, isNarrow: false }, 'square', labels.left),
    ],
  };
}

/** Names of the most important events beside their marks, where there is room. */
function namesBeside(
  { named }: Rows,
  labels: Labels,
  marks: readonly Mark[],
  texts: readonly PlacedText[],
  field: Box,
): PlacedText[] {
  const wanted = named.flatMap((id): WantedLabel[] => {
    const mark = marks.find(({ event }) => event.id === id);
    if (mark === undefined) return [];
    const lines = labels.inGrid[id];
    const { left, right, top, bottom } = mark.box;
    const [after, before, ...others] = placesAround(
      (left + right) / 2,
      (top + bottom) / 2,
      8,
      13,
      lines.length,
    );
    const text = unplaced(`event-${id}`, lines, { tone: mark.event.tone, halo: true });
    return before === undefined ? [] : [{ text, places: [after, ...others, before], mayDrop: true }];
  });
  const taken = [
    ...marks.map(({ box }) => padded(box, 1)),
    ...texts.map((text) => padded(boxOfText(text), 2)),
  ];
  return takePlaces(wanted, taken, field).map(({ label }) => label);
}

/** The narrow grid: width, margin, room for the names at the left, and for those over it. */
const narrow = { width: 360, margin: 12, gutter: 67, head: 34, end: 358 } as const;

interface GridRow {
  readonly bin: Bin;
  readonly cells: readonly Cell[];
  readonly top: number;
  /** Baseline of the event that is named in it. */
  readonly nameY: number;
}
/** Rows as deep as their marks and names need, and where the last ends. */
function rowsDown(
  rows: Rows,
  labels: Labels,
): { readonly rows: readonly GridRow[]; readonly bottom: number } {
  const cells = cellsOf(rows);
  let floor: number = narrow.head;
  const down = rows.bins.map((bin): GridRow => {
    const own = cells.filter((cell) => cell.bin === bin);
    const top = floor;
    const marksEnd = top + 4 + Math.max(0, ...own.map(deepOf)) * pitch;
    const nameY = marksEnd + 11;
    const isTwoLines = labels.bin(bin).length > 1;
    floor = Math.max(bin.noted === null ? marksEnd + 4 : nameY + 4, top + (isTwoLines ? 32 : 17));
    return { bin, cells: own, top, nameY };
  });
  return { rows: down, bottom: floor };
}

function gridDown(rows: Rows, labels: Labels): PlotScene {
  const { groups, events } = rows;
  const { width, margin, gutter, head, end } = narrow;
  const column = (end - gutter) / groups.length;
  const xOf = (group: Group): number => gutter + groups.indexOf(group) * column;
  const down = rowsDown(rows, labels);
  const { bottom } = down;
  const marks = down.rows.flatMap(({ cells, top }) =>
    cells.flatMap((cell) => marksOf(cell, xOf(cell.group) + 1, top + 4)),
  );
  const heads = groups.map((group) =>
    placed(`name-${group}`, xOf(group) + 1, 13, labels.head[group], { weight: 600 }),
  );
  return {
    width,
    height: bottom + 53,
    ticks: [
      ...down.rows.map(({ bin, top }) => tick(`bin-${bin.key}`, `M${margin} ${tenth(top)}H${end}`)),
      ...groups.map((group) => tick(`lane-${group}`, `M${tenth(xOf(group) - 3)} ${head}V${tenth(bottom)}`)),
      tick('lane-end', `M${margin} ${tenth(bottom)}H${end}`),
    ],
    ...drawn(marks),
    texts: [
      ...heads,
      ...down.rows.map(({ bin, top }) => binName(labels, bin, margin, top + 13)),
      ...down.rows.flatMap((row) => nameUnder(row, labels, marks)),
      ...keyTexts(events, labels, { x: margin, y: bottom + 16, isNarrow: true }, 'square', labels.left),
    ],
  };
}

/** The name of a row's most important event, under its cell and clear of deeper cells beside it. */
function nameUnder({ bin, nameY }: GridRow, labels: Labels, marks: readonly Mark[]): PlacedText[] {
  const mark = marks.find(({ event }) => event.id === bin.noted);
  const name = mark === undefined ? null : labels.brief(mark.event);
  if (mark === undefined || name === null) return [];
  const half = textWidth(name, 13) / 2;
  const centre = (mark.box.left + mark.box.right) / 2;
  const x = Math.min(Math.max(centre, narrow.gutter + 1 + half), narrow.end - half);
  const style = { anchor: 'middle', tone: mark.event.tone, halo: true } as const;
  return [placed(`event-${mark.event.id}`, x, nameY, name, style)];
}

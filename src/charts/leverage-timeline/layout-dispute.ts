// The view of 2010: Japan's imports as a pipe as wide as its tonnes, and under it two readings of it, side by side.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { eventMarks } from '../kit/timeline.ts';
import { tenth, tonnes } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { Rows, TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    width: 360,
    margin: 16,
    bore: 64,
    marks: 38,
    pipe: 50,
    readings: 52,
    columns: 14,
    title: { size: 14, leading: 18 },
    item: 3,
    third: 6,
    foot: 0,
  },
  wide: {
    width: 640,
    margin: 0,
    bore: 118,
    marks: 40,
    pipe: 76,
    readings: 60,
    columns: 32,
    title: { size: 16, leading: 22 },
    item: 6,
    third: 10,
    foot: 6,
  },
} as const;

/** The place of a month's start and of a date along the pipe, and the width of a month. */
function pipeOf({ dispute: { months, year } }: Rows, size: Size) {
  const { width, margin } = frames[size];
  const month = (width - 2 * margin) / months.length;
  const first = Math.min(...months.map(({ number }) => number));
  const startOf = (number: number): number => margin + (number - first) * month;
  // Months are not all a twelfth of a year: an event of the first does not begin before the pipe.
  const x = (at: number): number => Math.min(width - margin, Math.max(margin, startOf((at - year) * 12 + 1)));
  return { month, startOf, x };
}
type Pipe = ReturnType<typeof pipeOf>;

/** Draws the year's second half: events over the pipe, its months under it, then the readings. */
export function readingsOfDispute(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, margin, marks, pipe: top, foot } = frames[size];
  const pipe = pipeOf(rows, size);
  const readings = readingColumns(labels, size);
  const line = shape('events', `M${margin} ${marks}H${width - margin}`, 'rule', 'wall');
  const title = placed('pipe', margin, top - 10, labels.dispute.pipe, { tone: 'japan', weight: 600 });
  return sceneOf({ width, height: readings.bottom + foot }, [
    { shapes: [readings.divider, line], texts: size === 'wide' ? [title] : [] },
    { shapes: importShapes(rows, pipe, size) },
    marksOver(rows, labels, pipe, size),
    { texts: [...monthTexts(rows, labels, pipe, size), ...readings.texts] },
  ]);
}

/** The months of the pipe, as thick as their tonnes, and a thin gap where no figure was found. */
function importShapes({ drawn, dispute }: Rows, { month, startOf }: Pipe, size: Size): readonly Shape[] {
  const { bore, pipe, margin } = frames[size];
  const centre = pipe + bore / 2;
  const most = Math.max(...dispute.imports.map((row) => row.volume_t));
  const slice = (left: number, right: number, half: number): string =>
    rectPath({ left, right, top: centre - half, bottom: centre + half });
  const recovered = drawn['dispute-2010'].find(({ id }) => id === dispute.recovery);
  const known = dispute.months.flatMap(({ number, date, tonnes: amount }): Shape[] => {
    if (amount === null) return [];
    // The event that tells of a month's imports is that month of the pipe.
    const own = recovered?.row.date === date;
    const key = own ? dispute.recovery : `import-${date}`;
    const d = slice(startOf(number), startOf(number) + month, ((amount / most) * bore) / 2);
    return [shape(key, d, 'japan', 'fill')];
  });
  const unknown = slice(margin, margin + unknownWidth(dispute, month), bore / 4);
  return [shape('import-unknown', unknown, 'japan', 'gap'), ...known];
}
/** Months without a figure are the first. */
const unknownWidth = ({ months }: Rows['dispute'], month: number): number =>
  months.filter(({ tonnes: amount }) => amount === null).length * month;

/** Events over the pipe, but the one that is a stretch of it, and the names of four. */
function marksOver({ drawn, dispute }: Rows, labels: Labels, { x }: Pipe, size: Size): Drawn {
  const { width, margin, marks } = frames[size];
  const events = drawn['dispute-2010'];
  const { shapes, spots, boxes } = eventMarks(
    events
      .filter(({ id }) => id !== dispute.recovery)
      .map(({ id, span, tone, mark }) => ({ key: id, span, lane: marks, tone, mark })),
    x,
    'right',
    [0, -10],
  );
  const names = (['cut', 'collision', 'halt', 'nextQuota'] as const).map((key): PlacedText => {
    const id = dispute.named[key];
    const [event, box] = [events.find((one) => one.id === id), boxes.get(id)];
    if (event === undefined || box === undefined)
      throw new RangeError(`no event "${id}" in the view of ${dispute.year}`);
    const lines = labels.dispute.named[key];
    const y = marks - 10 - (lines.length - 1) * labelLeading;
    const [anchor, at] = nameBeside(event, box, key === 'collision', width, margin);
    return placed(`event-${id}`, at, y, lines, { anchor, tone: event.tone });
  });
  return { shapes, spots, texts: names };
}

/** Where a name hangs: from the right edge, after a mark that is only reported, before the collision, else over its mark. */
function nameBeside(
  { mark }: TimelineEvent,
  { left, right }: Box,
  isBefore: boolean,
  width: number,
  margin: number,
): readonly ['start' | 'end', number] {
  if (right > width - 60) return ['end', width - margin];
  if (mark === 'reported') return ['start', right + 4];
  return isBefore ? ['end', left + (right - left) / 2 - 4] : ['start', left];
}

/** Names and tonnes of the months under the pipe, and in it that no figure was found. */
function monthTexts({ dispute }: Rows, labels: Labels, { month, startOf }: Pipe, size: Size): PlacedText[] {
  const { margin, pipe, bore } = frames[size];
  const y = pipe + bore + 15;
  const width = unknownWidth(dispute, month);
  const none = wrapText(labels.dispute.unknown, width - 8, 13);
  const noneY = pipe + bore / 2 + 4.5 - (none.length - 1) * 7.5;
  const amount = { anchor: 'middle', weight: 600, tone: 'japan' } as const;
  const remark = { anchor: 'middle', tone: 'ink-2' } as const;
  return [
    ...dispute.months.flatMap(({ number, date, tonnes: imported }): PlacedText[] => {
      const at = startOf(number) + month / 2;
      const name = placed(`month-${number}`, at, y, labels.dispute.month(date), remark);
      return imported === null
        ? [name]
        : [name, placed(`tonnes-${number}`, at, y + 15, tonnes(imported), amount)];
    }),
    placed('unknown', margin + width / 2, noneY, none, remark),
  ];
}

/** The readings in two columns, what parts them, and a third reading under both. */
function readingColumns({ dispute }: Labels, size: Size) {
  const { width, margin, pipe, bore, readings, columns, title, item, third: above } = frames[size];
  const top = pipe + bore + readings;
  const inner = width - 2 * margin;
  const column = (inner - columns) / 2;
  const texts: PlacedText[] = [];
  let floor = top;
  for (const [side, reading] of [dispute.halt, dispute.quotas].entries()) {
    const left = margin + side * (column + columns);
    let y = top + 4;
    texts.push(placed(`reading-${side}`, left, y, reading.title, { weight: 600, size: title.size }));
    y += title.leading;
    for (const [i, words] of reading.items.entries()) {
      const lines = wrapText(words, column, 13);
      texts.push(placed(`reading-${side}-${i}`, left, y, lines));
      y += lines.length * labelLeading + item;
    }
    floor = Math.max(floor, y);
  }
  const third = wrapText(dispute.third, inner, 13);
  texts.push(placed('reading-third', margin, floor + above, third, { tone: 'ink-2' }));
  const middle = tenth(margin + column + columns / 2);
  const divider = shape(
    'readings',
    `M${margin} ${top - 16}H${width - margin}M${middle} ${top - 16}V${floor - 8}`,
    'rule',
    'wall',
  );
  return { texts, divider, bottom: floor + third.length * labelLeading };
}

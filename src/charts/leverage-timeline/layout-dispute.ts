// The view of 2010: Japan's imports as a pipe as wide as its tonnes, with the number on it that each of two readings goes by.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { eventMarks } from '../kit/time/timeline.ts';
import { tenth, tonnes } from '../look/format.ts';
import { displayWidth, wrapText } from '../look/text-width.ts';
import type { Rows, TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    width: 360,
    margin: 16,
    bore: 176,
    marks: 38,
    pipe: 54,
    readings: 52,
    columns: 14,
    title: 13,
    large: { halt: 24, quotas: 22 },
    foot: 4,
  },
  wide: {
    width: 640,
    margin: 3,
    bore: 216,
    marks: 40,
    pipe: 58,
    readings: 56,
    columns: 32,
    title: 16,
    large: { halt: 36, quotas: 36 },
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
  const said = readingsOnPipe(rows, labels, pipe, size);
  const line = shape('events', `M${margin} ${marks}H${width - margin}`, 'rule', 'wall');
  const { bore } = frames[size];
  // Over the months without a figure, which are the thinnest part.
  const title = placed(
    'pipe',
    margin,
    top + bore / 4 - 10 - labelLeading,
    wrapText(labels.dispute.pipe, unknownWidth(rows.dispute, pipe.month) - 8, 13, 600),
    {
      tone: 'japan',
      weight: 600,
    },
  );
  return sceneOf({ width, height: readings.bottom + foot }, [
    { shapes: [line], texts: size === 'wide' ? [title] : [] },
    { shapes: importShapes(rows, pipe, size) },
    { shapes: joints(rows, pipe, size) },
    said,
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

/** A flange where two months join, as large as the wider of them, and at both ends of what is known. */
function joints({ dispute }: Rows, { month, startOf }: Pipe, size: Size): readonly Shape[] {
  const { bore, pipe } = frames[size];
  const most = Math.max(...dispute.imports.map((row) => row.volume_t));
  const boreOf = (amount: number | null | undefined): number => ((amount ?? 0) / most) * bore;
  return dispute.months.flatMap(({ number, tonnes: amount }, i) => {
    const before = dispute.months[i - 1]?.tonnes;
    if (amount === null) return [];
    return flange({
      key: `flange-${number}`,
      x: startOf(number),
      y: pipe + bore / 2,
      along: 'x',
      bore: Math.max(boreOf(amount), boreOf(before), month / 4),
    }).shapes;
  });
}

/** The number of each reading in large type: that of the halt over the throat, that of the quotas at the end, in the widest month. */
function readingsOnPipe(
  { dispute }: Rows,
  { dispute: words }: Labels,
  { month, startOf }: Pipe,
  size: Size,
): Drawn {
  const { bore, pipe, title, large } = frames[size];
  const centre = pipe + bore / 2;
  const most = Math.max(...dispute.imports.map((row) => row.volume_t));
  const low = Number(dispute.lowest.month.slice(5, 7));
  const [end, throat] = [startOf(low) + month - 9, startOf(low) + month / 2];
  const half = ((dispute.lowest.volume_t / most) * bore) / 2;
  const base = centre - bore / 4 - (size === 'wide' ? 2 : 13);
  const halt = { anchor: 'end', tone: 'ink' } as const;
  const { halt: asHalt, quotas } = words;
  const inside = { anchor: 'middle', tone: 'on-pale' } as const;
  const middle = startOf(12) + month / 2 + 1;
  const name = wrapText(quotas.title, month - 10, title, 600);
  const small = wrapText(quotas.small, month - 8, 13);
  // Where the block is wide enough, its number stands in one line with the way it went.
  const amount = size === 'wide' ? [quotas.large.join(' ')] : quotas.large;
  const fit =
    size === 'wide' ? Math.floor((month - 10) / displayWidth(amount.at(-1) ?? '', 1)) : large.quotas;
  // The lines of the block in December, one under the other around the middle of the pipe.
  const lines = [
    ...name.map((text) => ({ text, size: title, weight: 600, face: undefined })),
    ...amount.map((text, i) =>
      i === amount.length - 1
        ? { text, size: Math.min(large.quotas, fit), weight: 400, face: 'display' as const }
        : { text, size: title, weight: 400, face: undefined },
    ),
    ...small.map((text) => ({ text, size: 13, weight: 400, face: undefined })),
  ] as const;
  const tall = lines.reduce((sum, { size: letters }) => sum + letters + 4, 0);
  let y = centre - tall / 2;
  const inDecember = lines.map(({ text, size: letters, weight, face }, i): PlacedText => {
    y += letters + 4;
    return placed(`reading-1-${i}`, middle, y - 4, text, {
      ...inside,
      size: letters,
      weight: weight === 600 ? 600 : 400,
      ...(face === undefined ? {} : { face }),
    });
  });
  return {
    shapes: [
      shape(
        'reading-throat',
        `M${tenth(throat)} ${tenth(base + 22)}V${tenth(centre - half - 2)}`,
        'ink',
        'lead',
      ),
    ],
    spots: [],
    texts: [
      placed('reading-0', end, base - large.halt - 2, asHalt.title, { ...halt, size: title, weight: 600 }),
      placed('reading-0-0', end, base, asHalt.large, {
        ...halt,
        size: large.halt,
        face: 'display',
        tone: 'japan',
      }),
      placed('reading-0-1', end, base + 17, asHalt.small, halt),
      ...inDecember,
    ],
  };
}

/** What first speaks for each reading, in two columns, and a third reading under both. */
function readingColumns({ dispute }: Labels, size: Size) {
  const { width, margin, pipe, bore, readings, columns } = frames[size];
  const top = pipe + bore + readings;
  const inner = width - 2 * margin;
  const column = (inner - columns) / 2;
  const first = [dispute.halt, dispute.quotas].map(({ items }) => wrapText(items[0] ?? '', column, 13));
  const floor = top + Math.max(...first.map(({ length }) => length)) * labelLeading;
  const third = wrapText(dispute.third, inner, 13);
  const texts = [
    ...first.map((lines, side) =>
      placed(`reading-first-${side}`, margin + side * (column + columns), top, lines),
    ),
    placed('reading-third', margin, floor + 5, third, { tone: 'ink-2' }),
  ];
  return { texts, bottom: floor + 5 + (third.length - 1) * labelLeading };
}

// The view of 2010: Japan's imports as a pipe as wide as its tonnes, the year as a wider length of the same pipe than the one before it, and for each of two readings the number it goes by.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { padded, rectPath } from '../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { tenth, tonnes } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { point, pole } from './layout-blocks.ts';
import { toneWords } from './layout-key.ts';
import type { Rows, TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    width: 360,
    margin: 16,
    /** The names of events stand at two heights, where those of neighbours would touch. */
    names: [28, 12],
    ticks: [33, 50],
    pipe: 59,
    bore: 122,
    /** Where the months begin, how wide each of the two years is, and from where on they stand: under their number. */
    months: 16,
    year: 62,
    title: 14,
    large: 48,
    small: 13,
    /** Where the readings begin, and how wide their lines are. */
    columns: [16, 200],
    room: 150,
    key: { x: 200, y: 372 },
  },
  wide: {
    width: 640,
    margin: 3,
    names: [15, 15],
    ticks: [20, 40],
    pipe: 50,
    bore: 132,
    months: 206,
    year: 86,
    title: 17,
    large: 74,
    small: 14,
    columns: [3, 637],
    room: 320,
    key: { x: 3, y: 15 },
  },
} as const;
/** From the pipe down to the names of months, and to the titles of the readings. */
const [underPipe, underMonths] = [17, 64];

/** The place of a month's start and of a date along the pipe, the width of a month, and how wide so many tonnes a month are. */
function pipeOf({ dispute: { months, imports } }: Rows, size: Size) {
  const { width, margin, bore, months: left } = frames[size];
  const month = (width - margin - left) / months.length;
  const first = Math.min(...months.map(({ number }) => number));
  const startOf = (number: number): number => left + (number - first) * month;
  const most = Math.max(...imports.map((row) => row.volume_t));
  return {
    month,
    startOf,
    /** Of a date, its middle where no more than the month is known. */
    x: (date: string): number => {
      const { from, to } = monthSpanOf(date);
      return startOf((((from + to) / 2) % 12) + 1);
    },
    boreOf: (amount: number | null | undefined): number => ((amount ?? 0) / most) * bore,
  };
}
type Pipe = ReturnType<typeof pipeOf>;

/** Draws the year's second half, events over it, and the readings under it. */
export function readingsOfDispute(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width } = frames[size];
  const pipe = pipeOf(rows, size);
  const readings = facingReadings(rows, labels, pipe, size);
  return sceneOf({ width, height: tenth(readings.bottom + 6) }, [
    { shapes: importShapes(rows, pipe, size) },
    { shapes: joints(rows, pipe, size) },
    marksOver(rows, labels, pipe, size),
    { texts: monthTexts(rows, labels, pipe, size) },
    { texts: coloursOf(rows, labels, size) },
    readings.drawn,
  ]);
}

/** Who has which colour: on the wide artboard over the two years, on the narrow one where the shorter reading leaves room, in two lines. */
function coloursOf({ drawn }: Rows, labels: Labels, size: Size): readonly PlacedText[] {
  const tones = new Set(drawn['dispute-2010'].map(({ tone }) => tone));
  const { key } = frames[size];
  const texts = toneWords(tones, labels, { ...key, gap: 13 });
  if (size === 'wide') return texts;
  return texts.map((text) => (text.key === 'key-others' ? { ...text, x: key.x, y: key.y + 16 } : text));
}

const centreOf = (size: Size): number => frames[size].pipe + frames[size].bore / 2;

/** A length of pipe around a centre line. */
const slice = (left: number, right: number, centre: number, bore: number) => ({
  left,
  right,
  top: centre - bore / 2,
  bottom: centre + bore / 2,
});

/** The months of the pipe, as thick as their tonnes, and a dashed length where no figure was found. */
function importShapes(
  { drawn, dispute }: Rows,
  { month, startOf, boreOf }: Pipe,
  size: Size,
): readonly Shape[] {
  const { bore, months } = frames[size];
  const centre = centreOf(size);
  const recovered = drawn['dispute-2010'].find(({ id }) => id === dispute.recovery);
  const known = dispute.months.flatMap(({ number, date, tonnes: amount }): Shape[] => {
    if (amount === null) return [];
    // The event that tells of a month's imports is that month of the pipe.
    const own = recovered?.row.date === date;
    const key = own ? dispute.recovery : `import-${date}`;
    const box = slice(startOf(number), startOf(number) + month, centre, boreOf(amount));
    return [shape(key, rectPath(box), 'japan', 'fill')];
  });
  const unknown = slice(months, months + unknownWidth(dispute, month), centre, bore / 2);
  return [shape('import-unknown', rectPath(unknown), 'japan', 'gap'), ...known];
}
/** Months without a figure are the first. */
const unknownWidth = ({ months }: Rows['dispute'], month: number): number =>
  months.filter(({ tonnes: amount }) => amount === null).length * month;

/** Events as ticks over the pipe, but the one that is a stretch of it, each with its name at a line out of its tick. */
function marksOver({ drawn, dispute }: Rows, labels: Labels, { x }: Pipe, size: Size): Drawn {
  const { ticks, names } = frames[size];
  const [top, bottom] = ticks;
  const nameOf = (id: string) =>
    (['cut', 'collision', 'halt', 'nextQuota'] as const).find((key) => dispute.named[key] === id);
  const marks = drawn['dispute-2010'].filter(({ id }) => id !== dispute.recovery);
  return gathered(
    marks.map((event: TimelineEvent, i) => {
      const { id, tone, mark, row } = event;
      const key = nameOf(id);
      if (key === undefined) throw new RangeError(`event "${id}" of ${dispute.year} has no short name`);
      const at = tenth(x(row.date));
      const y = names[i % 2] ?? names[0];
      const isBefore = key === 'collision' || key === 'nextQuota';
      const box = { left: at - 1.4, right: at + 1.4, top, bottom };
      return {
        shapes: [
          pole(id, `M${point(at, top)}V${tenth(y - 10)}`),
          mark === 'done'
            ? shape(id, rectPath(box), tone, 'fill')
            : shape(id, `M${point(at, top)}V${bottom}`, tone, 'estimate'),
        ],
        texts: [
          placed(`event-${id}`, at + (isBefore ? -6 : 6), y, labels.dispute.named[key], {
            anchor: isBefore ? 'end' : 'start',
            tone,
          }),
        ],
      };
    }),
  );
}

/** Names and tonnes of the months under the pipe, and in it that no figure was found. */
function monthTexts({ dispute }: Rows, labels: Labels, { month, startOf }: Pipe, size: Size): PlacedText[] {
  const { months, pipe, bore } = frames[size];
  const y = pipe + bore + underPipe;
  const width = unknownWidth(dispute, month);
  const none = wrapText(labels.dispute.unknown, width - 8, 13);
  const noneY = centreOf(size) + 4.5 - (none.length - 1) * 7.5;
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
    placed('unknown', months + width / 2, noneY, none, remark),
  ];
}

/** A flange where two months join, as large as the wider of them, and at both ends of what is known. */
function joints({ dispute }: Rows, { month, startOf, boreOf }: Pipe, size: Size): readonly Shape[] {
  return dispute.months.flatMap(({ number, tonnes: amount }, i) => {
    const before = dispute.months[i - 1]?.tonnes;
    if (amount === null) return [];
    return flange({
      key: `flange-${number}`,
      x: startOf(number),
      y: centreOf(size),
      along: 'x',
      bore: Math.max(boreOf(amount), boreOf(before), month / 4),
    }).shapes;
  });
}

/** Months in a year. */
const twelve = 12;

/**
 * The year and the one before it as two lengths of such a pipe, each as wide as its mean month and named in it; that of the year before
 * follows from the change and so is hollow.
 */
function yearsPipe(
  years: Labels['dispute']['quotas']['years'],
  { boreOf }: Pipe,
  left: number,
  centre: number,
  size: Size,
): Drawn {
  const { year: long, small } = frames[size];
  const [before, own] = years;
  const lengths = years.map(({ key, name, tonnes: amount, isDerived }, i) => {
    const box = slice(left + i * long, left + (i + 1) * long, centre, boreOf(amount / twelve));
    const lines = wrapText(name, long - 12, small);
    const middle = (box.left + box.right) / 2 + (i === 0 ? -1 : 2);
    return {
      shapes: [
        shape(key, rectPath(isDerived ? padded(box, -0.9) : box), 'japan', isDerived ? 'hollow' : 'fill'),
      ],
      texts: [
        placed(`name-${key}`, middle, centre + small * 0.36 - ((lines.length - 1) * (small + 2)) / 2, lines, {
          anchor: 'middle',
          size: small,
          tone: isDerived ? 'ink' : 'on-pale',
        }),
      ],
    };
  });
  const joint = flange({
    key: 'flange-years',
    x: left + long,
    y: centre,
    along: 'x',
    bore: Math.max(boreOf(before.tonnes / twelve), boreOf(own.tonnes / twelve)),
  });
  return gathered([...lengths, joint]);
}

/** Two readings side by side: what each is called, its number in large type, of what that is, and who first speaks for it. */
function facingReadings({ dispute: known }: Rows, { dispute }: Labels, pipe: Pipe, size: Size) {
  const { pipe: top, bore, title, large, small, columns, room, year } = frames[size];
  const isWide = size === 'wide';
  const head = top + bore + underMonths;
  const base = head + 0.72 * large + 9;
  const tail = base + 0.22 * large;
  const highest = pipe.boreOf(dispute.quotas.years[1].tonnes / twelve);
  // On the narrow artboard the years stand under their number.
  const centre = isWide ? centreOf(size) : tail + highest / 2 + 11;
  const years = yearsPipe(dispute.quotas.years, pipe, columns[0], centre, size);
  const texts = ([dispute.halt, dispute.quotas] as const).flatMap((words, side) => {
    // The month is to the right, and so is what goes by it.
    const x = side === 0 ? columns[1] : columns[0];
    const anchor = isWide && side === 0 ? ('end' as const) : ('start' as const);
    const first = wrapText(words.items[0] ?? '', room, small);
    const below = isWide || side === 0;
    const under = below ? tail + small : centre + highest / 2 + 5;
    return [
      placed(`reading-${side}`, x, head, words.title, { anchor, size: title, weight: 600 }),
      placed(`reading-${side}-0`, x, base, words.large.join(' '), {
        anchor,
        size: large,
        face: 'display',
        tone: 'japan',
      }),
      ...(below ? [placed(`reading-${side}-1`, x, under, words.small, { anchor, size: small })] : []),
      placed(`reading-first-${side}`, x, under + small + 4, first, { anchor, size: small, tone: 'ink-2' }),
    ];
  });
  const low = pipe.startOf(Number(known.lowest.month.slice(5, 7))) + pipe.month / 2;
  const end = head - title;
  const from = centre + highest / 2 + 9;
  const throat = `M${point(low, top + bore + underPipe + 21)}V${tenth(end)}`;
  const step = `M${point(columns[0] + year, from)}V${tenth(end)}`;
  const ties = [
    shape('reading-throat', throat, 'ink', 'lead'),
    ...(isWide ? [shape('reading-year', step, 'ink', 'lead')] : []),
  ];
  return {
    drawn: gathered([years, { shapes: ties, texts }]),
    bottom: Math.max(...texts.map((text) => text.y + (text.lines.length - 1) * text.leading)),
  };
}

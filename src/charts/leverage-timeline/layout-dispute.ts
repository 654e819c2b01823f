// The view of 2010: Japan's imports as a pipe as wide as its tonnes, and under it two readings that face each other, each with the number it goes by: of the year, and of a month.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { padded, rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { eventMarks } from '../kit/time/timeline.ts';
import { tenth, tonnes } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Rows, TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    width: 360,
    margin: 16,
    bore: 138,
    marks: 38,
    pipe: 54,
    readings: 66,
    apart: 13,
    title: 14,
    large: 46,
    small: 13,
    /** From the tails of the large number down to the bars of the years. */
    under: 16,
    foot: 6,
  },
  wide: {
    width: 640,
    margin: 3,
    bore: 104,
    marks: 40,
    pipe: 58,
    readings: 60,
    apart: 18,
    title: 16,
    large: 58,
    small: 14,
    under: 12,
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
  const { width, margin, marks, foot } = frames[size];
  const pipe = pipeOf(rows, size);
  const readings = facingReadings(labels, size);
  const line = shape('events', `M${margin} ${marks}H${width - margin}`, 'rule', 'wall');
  return sceneOf({ width, height: readings.bottom + foot }, [
    { shapes: [line] },
    { shapes: importShapes(rows, pipe, size) },
    { shapes: joints(rows, pipe, size) },
    { shapes: ties(rows, pipe, size) },
    marksOver(rows, labels, pipe, size),
    { texts: [...monthTexts(rows, labels, pipe, size), ...readings.texts] },
    { shapes: readings.shapes },
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

/** Where the lines from the months to the readings end: over the titles of these. */
const underMonths = 40;
/**
 * What each reading goes by: the year, as a bracket along the months drawn, broken at its left end, since the year began before them;
 * and the lowest month, as a line down from it, for which the bracket is open.
 */
function ties({ dispute }: Rows, { month, startOf }: Pipe, size: Size): readonly Shape[] {
  const { width, margin, pipe, bore, apart } = frames[size];
  const line = pipe + bore + underMonths;
  const low = startOf(Number(dispute.lowest.month.slice(5, 7)));
  const [throat, of] = [low + month / 2, (margin + width / 2 - apart) / 2];
  const bracket = `M${margin} ${line}h6m4 0h6m4 0H${tenth(throat - 8)}M${tenth(throat + 8)} ${line}H${width - margin}v-6M${tenth(of)} ${line}v9`;
  return [
    shape('reading-year', bracket, 'ink', 'lead'),
    shape('reading-throat', `M${tenth(throat)} ${line - 6}v15`, 'ink', 'lead'),
  ];
}

/**
 * The year and the one before it as bars of one scale that end at a line, each named before its beginning; that of the year before follows
 * from the change and so is hollow.
 */
function yearBars(
  years: Labels['dispute']['quotas']['years'],
  right: number,
  top: number,
  room: number,
  size: number,
) {
  const [thick, seam] = [size - 1, 4];
  const most = Math.max(...years.map(({ tonnes: amount }) => amount));
  const longest = room - Math.max(...years.map(({ name }) => textWidth(name, size))) - 8;
  const bars = years.map(({ key, name, tonnes: amount, isDerived }, i) => {
    const y = top + i * (thick + seam);
    const left = right - (amount / most) * longest;
    const box = { left, right, top: y, bottom: y + thick };
    return {
      shape: shape(
        key,
        rectPath(isDerived ? padded(box, -0.7) : box),
        'japan',
        isDerived ? 'hollow' : 'fill',
      ),
      text: placed(`name-${key}`, left - 6, y + thick - 1, name, { anchor: 'end', size }),
    };
  });
  return {
    shapes: bars.map((bar) => bar.shape),
    texts: bars.map(({ text }) => text),
    bottom: top + years.length * (thick + seam),
  };
}

/** Two readings that face each other over a line: what each is called, its number in large type, of what that is, and who first speaks for it. */
function facingReadings({ dispute }: Labels, size: Size) {
  const { width, margin, pipe, bore, readings, apart, title, large, small } = frames[size];
  const [top, middle] = [pipe + bore + readings, width / 2];
  const column = middle - margin - apart;
  const base = top + 0.72 * large + 9;
  const years = yearBars(
    dispute.quotas.years,
    middle - apart,
    base + 0.22 * large + frames[size].under,
    column,
    small,
  );
  const texts = ([dispute.halt, dispute.quotas] as const).map((words, side) => {
    // The month is to the right of the middle, and so is what goes by it.
    const [x, anchor] =
      side === 0 ? ([middle + apart, 'start'] as const) : ([middle - apart, 'end'] as const);
    const first = wrapText(words.items[0] ?? '', column, small);
    return [
      placed(`reading-${side}`, x, top, words.title, { anchor, size: title, weight: 600 }),
      placed(`reading-${side}-0`, x, base, words.large.join(' '), {
        anchor,
        size: large,
        face: 'display',
        tone: 'japan',
      }),
      ...(side === 0
        ? [placed('reading-0-1', x, base + small + 9, dispute.halt.small, { anchor, size: small })]
        : []),
      placed(`reading-first-${side}`, x, years.bottom + small + 3, first, {
        anchor,
        size: small,
        tone: 'ink-2',
      }),
    ];
  });
  const lowest = Math.max(...texts.flat().map((text) => text.y + (text.lines.length - 1) * text.leading));
  return {
    shapes: [
      shape('readings-part', `M${middle} ${tenth(top - title)}V${tenth(lowest + 3)}`, 'ink', 'wall'),
      ...years.shapes,
    ],
    texts: [...texts.flat(), ...years.texts],
    bottom: lowest,
  };
}

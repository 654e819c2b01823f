// The view of 2010: Japan's imports as a pipe as wide as its tonnes, with the number of its throat, and the year as a wider length of the same pipe than the one before it: what each of two readings goes by.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { padded, rectPath } from '../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, wrapText } from '../look/text-width.ts';
import { flagsOn } from './layout-flags.ts';
import { toneWords } from './layout-key.ts';
import { railAt, railDrawn, type Rail } from './layout-rail.ts';
import { stretchOf } from './layout-stacks.ts';
import type { Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    width: 360,
    bore: 108,
    /** From the pipe down to the first words under it: clear of the foot of the large number. */
    under: 18,
    /** Where the months begin and end, where the reading of the year begins, and how wide each of the two years is. */
    months: 6,
    end: 354,
    left: 6,
    year: 86,
    title: 14,
    /** The size of the numbers of both readings: neither leads, since no row ranks them. */
    large: 38,
    small: 13,
    /** How wide the lines of the reading of the year are. */
    roomOfYear: 166,
  },
  wide: {
    width: 640,
    bore: 120,
    under: 23,
    months: 206,
    end: 639,
    left: 1,
    year: 88,
    title: 17,
    large: 55,
    small: 14,
    roomOfYear: 320,
  },
} as const;
/** From the rail down to the pipe. */
const overPipe = 8;
/** From the joint of the throat to the line under it, and from that on to its words. */
const aside = 7;

/** The rail, the pipe under it, the width of a month, and how wide so many tonnes a month are. */
function pipeUnder(rail: Rail, { dispute: { months, imports } }: Rows) {
  const { bore } = frames[rail.size];
  const first = Math.min(...months.map(({ number }) => number));
  const most = Math.max(...imports.map((row) => row.volume_t));
  const top = rail.box.bottom + overPipe;
  return {
    rail,
    top,
    bottom: top + bore,
    centre: top + bore / 2,
    month: rail.xOf(1) - rail.xOf(0),
    startOf: (number: number): number => rail.xOf(number - first),
    boreOf: (amount: number | null | undefined): number => ((amount ?? 0) / most) * bore,
  };
}
type Pipe = ReturnType<typeof pipeUnder>;

/** Draws the year's second half, events over it, and the readings under it. */
export function readingsOfDispute(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, months, end } = frames[size];
  const { drawn, dispute } = rows;
  const stretch = stretchOf(rows, 'dispute-2010');
  // All events but the one that is a length of the pipe.
  const flagged = drawn['dispute-2010'].filter(({ id }) => id !== dispute.recovery);
  const flagsOver = (rail: Rail) => flagsOn(flagged, labels, rail, 'over', true);
  const flat = flagsOver(railAt(0, stretch, size, months, end));
  const high = Math.max(...flat.boxes.map(({ top }) => -top));
  const rail = railAt(Math.ceil(high + 2), stretch, size, months, end);
  const pipe = pipeUnder(rail, rows);
  const readings = facingReadings(rows, labels, pipe, size);
  const foot = readings.left + 18;
  return sceneOf({ width, height: tenth(Math.max(foot, readings.bottom) + 6) }, [
    { shapes: importShapes(rows, pipe, size) },
    { shapes: joints(rows, pipe) },
    railDrawn(rows, labels, rail),
    flagsOver(rail),
    { texts: monthTexts(rows, labels, pipe, size) },
    { texts: coloursOf(rows, labels, size, foot) },
    readings.drawn,
  ]);
}

/** Who has which colour, at the foot as in the other views. */
function coloursOf({ drawn }: Rows, labels: Labels, size: Size, y: number): readonly PlacedText[] {
  const tones = new Set(drawn['dispute-2010'].map(({ tone }) => tone));
  return toneWords(tones, labels, { x: frames[size].left, y, gap: 13 });
}

/** A length of pipe around a centre line. */
const slice = (left: number, right: number, centre: number, bore: number) => ({
  left,
  right,
  top: centre - bore / 2,
  bottom: centre + bore / 2,
});

/** The months of the pipe, as thick as their tonnes, and a dashed centre line where no figure was found: a length there would have a bore. */
function importShapes(
  { drawn, dispute }: Rows,
  { month, startOf, boreOf, centre }: Pipe,
  size: Size,
): readonly Shape[] {
  const { months } = frames[size];
  const recovered = drawn['dispute-2010'].find(({ id }) => id === dispute.recovery);
  const known = dispute.months.flatMap(({ number, date, tonnes: amount }): Shape[] => {
    if (amount === null) return [];
    // The event that tells of a month's imports is that month of the pipe.
    const own = recovered?.row.date === date;
    const key = own ? dispute.recovery : `import-${date}`;
    const box = slice(startOf(number), startOf(number) + month, centre, boreOf(amount));
    return [shape(key, rectPath(box), 'japan', 'fill')];
  });
  const unknown = `M${months} ${tenth(centre)}H${tenth(months + unknownWidth(dispute, month))}`;
  return [shape('import-unknown', unknown, 'japan', 'gap'), ...known];
}
/** Months without a figure are the first. */
const unknownWidth = ({ months }: Rows['dispute'], month: number): number =>
  months.filter(({ tonnes: amount }) => amount === null).length * month;

/** Tonnes of the months in the pipe, but of the lowest, which the large number tells; and over its centre line that no figure was found. */
function monthTexts({ dispute }: Rows, labels: Labels, pipe: Pipe, size: Size): PlacedText[] {
  const { months } = frames[size];
  const { month, startOf, centre } = pipe;
  const width = unknownWidth(dispute, month);
  const none = wrapText(labels.dispute.unknown, width - 8, 13);
  const noneY = centre - 8 - (none.length - 1) * 15;
  const amount = { anchor: 'middle', weight: 600, tone: 'on-pale' } as const;
  return [
    ...dispute.months.flatMap(({ number, date, tonnes: imported }): PlacedText[] =>
      imported === null || date === dispute.lowest.month
        ? []
        : [placed(`tonnes-${number}`, startOf(number) + month / 2, centre + 4.7, tonnes(imported), amount)],
    ),
    placed('unknown', months + width / 2, noneY, none, { anchor: 'middle', tone: 'ink-2' }),
  ];
}

/** A flange where two months join, as large as the wider of them, and at both ends of what is known. */
function joints({ dispute }: Rows, { month, startOf, boreOf, centre }: Pipe): readonly Shape[] {
  return dispute.months.flatMap(({ number, tonnes: amount }, i) => {
    const before = dispute.months[i - 1]?.tonnes;
    if (amount === null) return [];
    return flange({
      key: `flange-${number}`,
      x: startOf(number),
      y: centre,
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
  const { year: long } = frames[size];
  // In one line: two would touch the walls of the narrower year.
  const small = 13;
  const [before, own] = years;
  const lengths = years.map(({ key, name, tonnes: amount, isDerived }, i) => {
    const box = slice(left + i * long, left + (i + 1) * long, centre, boreOf(amount / twelve));
    const lines = wrapText(name, long - 8, small);
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

/**
 * The reading that goes by one month: what it is called, its number and who first speaks for it, under the length of that month alone;
 * they are wider than it, so that a line runs down to them from the throat.
 */
function readByMonth({ dispute: known }: Rows, { dispute }: Labels, pipe: Pipe, size: Size): Drawn {
  const { title, large, small, width } = frames[size];
  const at = pipe.startOf(Number(known.lowest.month.slice(5, 7))) + aside;
  const throat = known.months.find(({ date }) => date === known.lowest.month)?.tonnes;
  const x = at + aside;
  const { head, base } = linesUnder(pipe, size);
  const { halt } = dispute;
  // Who says it stays in one line.
  const told = (halt.items[0] ?? '').split(/ (?=\()/).flatMap((part) => wrapText(part, width - x, small));
  const first = base + 2 * (small + 4) + 4;
  return gathered([
    {
      shapes: [
        shape(
          'reading-lead-0',
          `M${tenth(at)} ${tenth(pipe.centre + pipe.boreOf(throat) / 2)}V${tenth(base)}`,
          'ink',
          'lead',
        ),
      ],
      texts: [
        placed('reading-0', x, head, halt.title, { size: title, weight: 600 }),
        placed('reading-0-0', x, base, halt.large.join(' '), { size: large, face: 'display', tone: 'japan' }),
        placed('reading-0-1', x, base + small + 7, halt.small, { size: small }),
        placed('reading-first-0', x, first, told, {
          size: small,
          tone: 'ink-2',
        }),
      ],
    },
  ]);
}

/** The lines of both readings: what each is called, and its number. */
function linesUnder({ bottom }: Pipe, size: Size) {
  const { large, under } = frames[size];
  const head = bottom + under;
  return { head, base: head + 0.72 * large + 9 };
}

/** The reading that goes by the year: its name, its number with what that is of, the two years, and who first speaks for it. */
function readByYear({ dispute }: Labels, pipe: Pipe, size: Size): Drawn {
  const { title, large, small, roomOfYear, left: x } = frames[size];
  const isWide = size === 'wide';
  const { quotas } = dispute;
  const [before, own] = quotas.years.map((year) => pipe.boreOf(year.tonnes / twelve));
  const { head, base } = linesUnder(pipe, size);
  const highest = Math.max(before ?? 0, own ?? 0);
  // On the narrow artboard the years stand under their number.
  const centre = isWide ? pipe.centre : base + 13 + highest / 2;
  const under = (isWide ? base + 3 : centre + highest / 2) + small + 9;
  const number = quotas.large.join(' ');
  // In two short lines where the other reading stands beside them.
  const of = isWide ? [quotas.small] : wrapText(quotas.small, 46, small);
  const after = x + displayWidth(number, large) + (isWide ? 4 : 2);
  return gathered([
    yearsPipe(quotas.years, pipe, x, centre, size),
    {
      texts: [
        placed('reading-1', x, head, quotas.title, { size: title, weight: 600 }),
        placed('reading-1-0', x, base, number, { size: large, face: 'display', tone: 'japan' }),
        placed('reading-1-1', after, base - (of.length - 1) * (small + 2), of, {
          size: small,
          leading: small + 2,
        }),
        placed('reading-first-1', x, under, wrapText(quotas.items[0] ?? '', roomOfYear, small), {
          size: small,
          tone: 'ink-2',
        }),
      ],
    },
  ]);
}

const lowestOf = ({ texts }: Pick<Drawn, 'texts'>): number =>
  Math.max(...texts.map((text) => text.y + (text.lines.length - 1) * text.leading));

/** Both readings, how far down they reach, and how far that of the year does, under which the colours stand. */
function facingReadings(rows: Rows, labels: Labels, pipe: Pipe, size: Size) {
  const [year, month] = [readByYear(labels, pipe, size), readByMonth(rows, labels, pipe, size)];
  const drawn = gathered([year, month]);
  return { drawn, left: lowestOf(year), bottom: lowestOf(drawn) };
}

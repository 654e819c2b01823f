// Geometry of slipping dates: a row a project, all from one line, which is the last day of the first promise; the longest slip first.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { baseLine, tick } from '../kit/axes.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { slipRow, type DrawnSlip } from './layout-slips.ts';
import type { PromisedProject, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * `months` are the place of zero and the length of a month: after zero, or in the last view before it. `digits` is the size of a distance, `lead`
 * that of the longest one, whose row is so much higher; `dot` is the radius of what was reached;
 * `under` is how much further down the next row is where words stand under their marks.
 */
const frames = {
  wide: {
    width: 640,
    margin: 0,
    top: 26,
    thick: { magnets: 34, separation: 22, unmoved: 24 },
    dot: 6,
    middle: 0,
    digits: 36,
    words: -3,
    lead: { digits: 48, more: 8 },
    under: 32,
    gap: 9,
    months: {
      magnets: { zero: 222, unit: 6.77 },
      separation: { zero: 232, unit: 6.25 },
      unmoved: { zero: 452, unit: 5.2 },
    },
    pitch: { magnets: 53, separation: 38, unmoved: 39 },
  },
  narrow: {
    width: 360,
    margin: 4,
    top: 26,
    thick: { magnets: 16, separation: 16, unmoved: 16 },
    dot: 7,
    middle: 18,
    digits: 30,
    words: -2,
    lead: { digits: 36, more: 5 },
    under: 26,
    gap: 7,
    months: {
      magnets: { zero: 72, unit: 4.1 },
      separation: { zero: 84, unit: 3.7 },
      unmoved: { zero: 192, unit: 3.4 },
    },
    pitch: { magnets: 49, separation: 51, unmoved: 51 },
  },
} as const;

/** How many years the axis of a view counts: the whole ones of its longest row. */
const yearsOf = (rows: Rows, view: View): number =>
  Math.floor(
    Math.max(...rows.of[view].map(({ months, toGo }) => (view === 'unmoved' ? (toGo ?? 0) : months))) / 12,
  );

/** A project with its marks; `head` is the baseline of its name. */
interface Row {
  readonly project: PromisedProject;
  readonly own: DrawnSlip;
  readonly head: number;
  readonly texts: readonly PlacedText[];
}

/** Draws the rows of one view in their order. */
export function slippingDates(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const ahead = view === 'unmoved';
  const { zero, unit } = frame.months[view];
  const x = scaleLinear([0, 12], [zero, zero + 12 * unit]);
  let head = frame.top + 14;
  const column = columnOf(rows.of[view], labels, size, view);
  const drawn = rows.of[view].map((project, i): Row => {
    const { key, slip, fate, toGo } = project;
    const leads = i === 0 && !ahead;
    const y = head + frame.middle + (size === 'wide' ? 4 : 0);
    const own = slipRow({ key, slip, fate, toGo: ahead ? toGo : null }, x, y, frame.thick[view], frame.dot);
    const digits = leads ? frame.lead.digits : frame.digits;
    const { texts, isUnder } = outcomeOf(project, own, labels, size, { view, digits, column });
    const row = { project, own, head, texts };
    head += frame.pitch[view] + (leads ? frame.lead.more : 0) + (isUnder ? frame.under : 0);
    return row;
  });
  const foot = head - (size === 'wide' ? 12 : 16);
  const sentences = labels.legend(view, rows);
  const legend = (size === 'wide' ? sentences : [sentences.join(' ')]).flatMap((said) =>
    wrapText(said, frame.width - 2 * frame.margin, 13),
  );
  return sceneOf(
    { width: frame.width, height: foot + 24 + legend.length * 15 },
    [
      ...drawn.map(({ own }) => own),
      { texts: drawn.flatMap((row) => [...headOf(row, labels, size), ...row.texts]) },
      { texts: [placed('legend', frame.margin, foot + 26, legend, { tone: 'ink-2' })] },
    ],
    [zeroLine(zero, drawn, foot, size), ...yearTicks(x, labels, size, view, yearsOf(rows, view))],
  );
}

/** The line that all rows start from; on a phone it stops at their names. */
function zeroLine(zero: number, drawn: readonly Row[], foot: number, size: Size): Tick {
  const { top } = frames[size];
  const pieces = drawn.map(({ own: { whole } }) => `M${zero} ${whole.top - 4}V${whole.bottom + 4}`);
  return baseLine('zero', size === 'wide' ? `M${zero} ${top - 6}V${foot}` : pieces.join(''));
}

/** Name and dates of a project: over each other beside its marks, or in one line above them. */
function headOf({ project, head }: Row, labels: Labels, size: Size): PlacedText[] {
  const { width, margin } = frames[size];
  const { key } = project;
  const dates = labels.dates(project);
  return [
    placed(`name-${key}`, margin, head, labels.project(project), { weight: 600 }),
    size === 'wide'
      ? placed(`dates-${key}`, margin, head + 16, dates, { tone: 'policy' })
      : placed(`dates-${key}`, width - margin, head, dates, { tone: 'policy', anchor: 'end' }),
  ];
}

/** Where the words begin after the numbers, so that on a wide artboard these stand in one column; none where bars have no numbers. */
function columnOf(of: readonly PromisedProject[], labels: Labels, size: Size, view: View): number | null {
  if (size === 'narrow' || view === 'unmoved') return null;
  const { width, margin } = frames.wide;
  const widths = of.flatMap((project) => [
    textWidth(labels.slip(project, view).what, 13, 600),
    textWidth(labels.status(project), 13),
  ]);
  return tenth(width - margin - 1 - Math.max(...widths));
}

/** How far: a number in the face of headlines, and beside it what it counts and what was reported; after the marks, or where the edge is near under them. */
function outcomeOf(
  project: PromisedProject,
  { whole }: DrawnSlip,
  labels: Labels,
  size: Size,
  { view, digits, column }: { readonly view: View; readonly digits: number; readonly column: number | null },
) {
  const frame = frames[size];
  const { width, margin, gap } = frame;
  const { key } = project;
  const [{ number, what }, status] = [labels.slip(project, view), labels.status(project)];
  const tone = project.isRunning ? 'others' : 'ink-2';
  const beside = number === '' ? 0 : displayWidth(number, digits) + 7;
  const left = column === null ? whole.right + gap : column - beside;
  const room = width - margin - left - beside;
  const isUnder = column === null ? room < textWidth(what, 13, 600) : left < whole.right + gap;
  const words = Math.max(textWidth(what, 13, 600), textWidth(status, 13));
  const from = isUnder && column === null ? width - Math.max(margin, 1) - words - beside : left;
  const lines = wrapText(status, isUnder ? words : room, 13);
  const y = isUnder ? whole.bottom + 8 + digits * 0.36 : (whole.top + whole.bottom) / 2;
  if (what === '')
    return {
      isUnder,
      texts: [placed(`outcome-${key}`, from, y + 4.5 - (lines.length - 1) * 7.5, lines, { tone })],
    };
  const x = from + beside;
  return {
    isUnder,
    texts: [
      ...(number === ''
        ? []
        : [placed(`slip-${key}`, from, y + digits * 0.34, number, { size: digits, face: 'display' })]),
      placed(`what-${key}`, x, y + frame.words, what, { weight: 600 }),
      placed(`outcome-${key}`, x, y + frame.words + 15, lines, { tone }),
    ],
  };
}

/** Short stems at each year from zero, and what they count. */
function yearTicks(
  x: (month: number) => number,
  labels: Labels,
  size: Size,
  view: View,
  years: number,
): Tick[] {
  const { top, width, margin } = frames[size];
  const zero = x(0);
  const ahead = view === 'unmoved';
  return [
    tick('years-0', `M${zero} ${top - 8}v4`, {
      base: true,
      x: ahead ? zero + 5 : zero - 5,
      y: 13,
      anchor: ahead ? 'start' : 'end',
      text: ahead ? labels.promised : labels.first,
    }),
    ...Array.from({ length: years }, (_, i) => i + 1).map((year) => {
      const at = tenth(x(ahead ? -12 * year : 12 * year));
      const { text, x: middle } = yearName(year, at, labels, size, { ahead, years });
      const half = textWidth(text, 13) / 2;
      return tick(`years-${ahead ? -year : year}`, `M${at} ${top - 8}v5`, {
        base: true,
        x: tenth(Math.max(margin + half, Math.min(middle, width - margin - half))),
        y: 13,
        anchor: 'middle',
        text,
      });
    }),
  ];
}

/**
 * What a year from zero is called, and where the middle of that stands: the first says which way it counts. On a phone two years have room
 * where the last says it, behind its number; of more every second one goes without a name.
 */
function yearName(
  year: number,
  at: number,
  labels: Labels,
  size: Size,
  { ahead, years }: { readonly ahead: boolean; readonly years: number },
): { readonly text: string; readonly x: number } {
  const long = (ahead ? labels.toGo : labels.late)(year);
  const short = labels.years(year);
  if (size === 'wide' || years > 2)
    return { text: year === 1 ? long : size === 'narrow' && year % 2 === 0 ? '' : short, x: at };
  return year < years
    ? { text: short, x: at }
    : { text: long, x: at + (textWidth(long, 13) - textWidth(short, 13)) / 2 };
}

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
 * that of the longest one, whose row is so much higher; `dot` is the radius of what was reached; `middle` is how far under its name the marks
 * of a row stand, beside its words on a wide artboard and on a phone under them; `under` is how much further down the next row is where words
 * stand under their marks.
 */
const frames = {
  wide: {
    width: 640,
    margin: 0,
    top: 26,
    thick: { magnets: 34, separation: 22, unmoved: 24 },
    dot: 6,
    middle: 4,
    digits: 36,
    words: -3,
    lead: { digits: 48, more: 8 },
    under: 32,
    gap: 9,
    months: {
      magnets: { zero: 222, unit: 6.77 },
      separation: { zero: 232, unit: 6.25 },
      unmoved: { zero: 432, unit: 4.8 },
    },
    pitch: { magnets: 51, separation: 38, unmoved: 39 },
  },
  narrow: {
    width: 360,
    margin: 4,
    top: 26,
    thick: { magnets: 18, separation: 14, unmoved: 14 },
    dot: 7,
    middle: 34,
    digits: 32,
    words: 0,
    lead: { digits: 38, more: 6 },
    under: 0,
    gap: 7,
    months: {
      magnets: { zero: 102, unit: 7.7 },
      separation: { zero: 100, unit: 4.2 },
      unmoved: { zero: 355, unit: 6.7 },
    },
    pitch: { magnets: 66, separation: 58, unmoved: 58 },
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
    const y = head + frame.middle;
    const own = slipRow({ key, slip, fate, toGo: ahead ? toGo : null }, x, y, frame.thick[view], frame.dot);
    const digits = leads ? frame.lead.digits : frame.digits;
    const { texts, isUnder } =
      size === 'wide'
        ? outcomeOf(project, own, labels, { view, digits, column })
        : outcomeOver(project, head, labels, { view, digits, column });
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

/** Name and dates of a project, over each other: beside its marks, or above them. */
function headOf({ project, head }: Row, labels: Labels, size: Size): PlacedText[] {
  const { margin } = frames[size];
  const { key } = project;
  return [
    placed(`name-${key}`, margin, head, labels.project(project), { weight: 600 }),
    placed(`dates-${key}`, margin, head + 16, labels.dates(project), { tone: 'policy' }),
  ];
}

/** Where the words begin after the numbers, so that these stand in one column; none where they stand at the line that bars end at. */
function columnOf(of: readonly PromisedProject[], labels: Labels, size: Size, view: View): number | null {
  if (size === 'wide' && view === 'unmoved') return null;
  const { width, margin } = frames[size];
  const widths = of.flatMap((project) => {
    const { what } = labels.slip(project, view);
    return what === '' ? [] : [textWidth(what, 13, 600), textWidth(labels.status(project), 13)];
  });
  return tenth(width - margin - 1 - Math.max(...widths));
}

interface Numbers {
  readonly view: View;
  readonly digits: number;
  readonly column: number | null;
}

/** On a phone: the number in the lines of name and dates, and beside it what it counts and what was reported; words alone end at the edge. */
function outcomeOver(
  project: PromisedProject,
  head: number,
  labels: Labels,
  { view, digits, column }: Numbers,
) {
  const { width, margin } = frames.narrow;
  const { key } = project;
  const [{ number, what }, status] = [labels.slip(project, view), labels.status(project)];
  const tone = project.isRunning ? 'others' : 'ink-2';
  const edge = width - margin - 1;
  const x = what === '' ? tenth(edge - textWidth(status, 13)) : (column ?? edge);
  const texts = [placed(`outcome-${key}`, x, head + 16, status, { tone })];
  if (what !== '') texts.unshift(placed(`what-${key}`, x, head, what, { weight: 600 }));
  if (number !== '') {
    const left = tenth(x - displayWidth(number, digits) - 7);
    texts.unshift(
      placed(`slip-${key}`, left, tenth(head + 2 + digits * 0.34), number, { size: digits, face: 'display' }),
    );
  }
  return { isUnder: false, texts };
}

/** How far: a number in the face of headlines, and beside it what it counts and what was reported; after the marks, or where the edge is near under them. */
function outcomeOf(
  project: PromisedProject,
  { whole }: DrawnSlip,
  labels: Labels,
  { view, digits, column }: Numbers,
) {
  const frame = frames.wide;
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
      x: ahead && size === 'wide' ? zero + 5 : zero - (ahead ? 0 : 5),
      y: 13,
      anchor: ahead && size === 'wide' ? 'start' : 'end',
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
  // On a phone the promised day itself has its name at the edge, over the first year before it.
  const first = size === 'narrow' && ahead ? 2 : 1;
  const isSkipped = (other: number): boolean => size === 'narrow' && other % 2 !== first % 2;
  const short = labels.years(year);
  if (size === 'wide' || years > 2)
    return { text: year === first ? long : isSkipped(year) ? '' : short, x: at };
  return year < years
    ? { text: short, x: at }
    : { text: long, x: at + (textWidth(long, 13) - textWidth(short, 13)) / 2 };
}

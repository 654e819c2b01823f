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
 * `months` are the place of zero and the length of a month: after zero, or in the last view before it; the other two have one scale where there is room, and elsewhere the key says that they differ. `digits` is the size of a distance, `lead`
 * that of the longest one, whose row is so much higher; `dot` is the radius of what was reached; `middle` is how far under its name the marks
 * of a row stand: beside its words on a wide artboard, and on a phone under them.
 */
const frames = {
  wide: {
    width: 640,
    margin: 0,
    top: 26,
    thick: { magnets: 30, separation: 24, unmoved: 24 },
    dot: 6,
    middle: 4,
    digits: 38,
    lead: { digits: 56, more: 16 },
    gap: 9,
    months: {
      magnets: { zero: 183, unit: 4.35 },
      separation: { zero: 183, unit: 4.35 },
      unmoved: { zero: 432, unit: 4.8 },
    },
    pitch: { magnets: 50, separation: 41, unmoved: 39 },
  },
  narrow: {
    width: 360,
    margin: 4,
    top: 26,
    thick: { magnets: 22, separation: 20, unmoved: 20 },
    dot: 6,
    middle: 21,
    digits: 31,
    lead: { digits: 39, more: 16 },
    gap: 8,
    months: {
      magnets: { zero: 54, unit: 4.1 },
      separation: { zero: 36, unit: 2.6 },
      unmoved: { zero: 192, unit: 3.6 },
    },
    pitch: { magnets: 57, separation: 56, unmoved: 56 },
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
  const drawn = rows.of[view].map((project, i): Row => {
    const { key, slip, fate, toGo } = project;
    const leads = i === 0 && !ahead;
    const y = head + frame.middle;
    const own = slipRow({ key, slip, fate, toGo: ahead ? toGo : null }, x, y, frame.thick[view], frame.dot);
    const digits = leads ? frame.lead.digits : frame.digits;
    const row = { project, own, head, texts: outcomeOf(project, own, labels, { size, view, digits }) };
    head += frame.pitch[view] + (leads ? frame.lead.more : 0);
    return row;
  });
  const foot = head - (size === 'wide' ? 12 : 16);
  const { magnets, separation } = frame.months;
  const isLonger = view === 'magnets' && magnets.unit > separation.unit;
  const sentences = [...labels.legend(view, rows), ...(isLonger ? [labels.longer] : [])];
  const legend = (size === 'wide' ? sentences : [sentences.join(' ')]).flatMap((said) =>
    wrapText(said, frame.width - 2 * frame.margin, 13),
  );
  return sceneOf(
    { width: frame.width, height: foot + 24 + legend.length * 15 },
    [
      ...drawn.map(({ own }) => own),
      { texts: drawn.flatMap((row) => [...headOf(row, labels, size), ...row.texts]) },
      { texts: marksOf(drawn[0], x, labels, size, view) },
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

/** Name and dates of a project: over each other beside its marks, or on a phone in one line above them. */
function headOf({ project, head }: Row, labels: Labels, size: Size): PlacedText[] {
  const { margin } = frames[size];
  const { key } = project;
  const name = labels.project(project);
  const [x, y] = size === 'wide' ? [margin, head + 16] : [margin + textWidth(name, 13, 600) + 8, head];
  return [
    placed(`name-${key}`, margin, head, name, { weight: 600 }),
    placed(`dates-${key}`, x, y, labels.dates(project), { tone: 'policy' }),
  ];
}

/** What the two parts of the longest bar are, under it on either side of where they meet. */
function marksOf(
  row: Row | undefined,
  x: (month: number) => number,
  labels: Labels,
  size: Size,
  view: View,
): PlacedText[] {
  const named = row && labels.parts(row.project, view);
  if (!named) return [];
  const { slip } = row.project;
  const meet = tenth(x(row.project.fate === 'overdue' ? slip.newest.to : slip.newest.from));
  const y = row.own.whole.bottom + (size === 'wide' ? 14 : 17);
  // No further than the large number begins.
  const free = row.own.whole.right + frames[size].gap - 2 - textWidth(named.after, 13);
  const after = view === 'magnets' ? meet + 2 : Math.min(meet + 2, free);
  return [
    placed('part-before', after - 6, y, named.before, { tone: 'policy', anchor: 'end' }),
    placed('part-after', after, y, named.after, { tone: view === 'magnets' ? 'ink' : 'policy' }),
  ];
}

/** How far, at the end of the marks: a number in the face of headlines, and beside it what it counts and what was reported. */
function outcomeOf(
  project: PromisedProject,
  { whole }: DrawnSlip,
  labels: Labels,
  { size, view, digits }: { readonly size: Size; readonly view: View; readonly digits: number },
): PlacedText[] {
  const { width, margin, gap } = frames[size];
  const { key } = project;
  const [{ number, what }, status] = [labels.slip(project, view), labels.status(project)];
  const tone = project.isRunning ? 'others' : 'ink-2';
  const left = tenth(whole.right + gap);
  const x = tenth(left + (number === '' ? 0 : displayWidth(number, digits) + 8));
  const lines = wrapText(status, width - margin - x, 13);
  const y = (whole.top + whole.bottom) / 2;
  if (what === '') return [placed(`outcome-${key}`, x, y + 4.5 - (lines.length - 1) * 7.5, lines, { tone })];
  return [
    ...(number === ''
      ? []
      : [placed(`slip-${key}`, left, y + digits * 0.34, number, { size: digits, face: 'display' })]),
    placed(`what-${key}`, x, y - 3, what, { weight: 600 }),
    placed(`outcome-${key}`, x, y + 12, lines, { tone }),
  ];
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
      // On a phone the first promise has no room before its day.
      x: ahead ? zero + 5 : size === 'wide' ? zero - 5 : margin,
      y: 13,
      anchor: ahead || size === 'narrow' ? 'start' : 'end',
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
 * What a year from zero is called, and where the middle of that stands: the first says which way it counts; on a phone, and of many that
 * stand close, the last, behind its number. On a phone of more than two every second one goes without a name.
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
  if (size === 'wide' && (ahead || years < 3)) return { text: year === 1 ? long : short, x: at };
  if (ahead) return { text: year === 2 ? long : year % 2 === 1 ? '' : short, x: at };
  if (year === years) {
    const behind = at + (textWidth(long, 13) - textWidth(short, 13)) / 2;
    const free = frames[size].margin + textWidth(labels.first, 13) + 8 + textWidth(long, 13) / 2;
    return { text: long, x: size === 'wide' ? behind : Math.max(behind, free) };
  }
  if (size === 'wide') return { text: short, x: at };
  // The name of the first promise reaches over the first of many years.
  return { text: years > 2 && (year === 1 || year % 2 !== years % 2) ? '' : short, x: at };
}

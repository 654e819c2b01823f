// Geometry of slipping dates: a row a project, all from one line, which is the last day of the first promise; the longest slip first.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { baseLine, tick } from '../kit/axes.ts';
import { sceneOf } from '../kit/drawn.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { slipRow, waitRow, type DrawnSlip } from './layout-slips.ts';
import type { PromisedProject, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * Sizes in user units:
 * - `zero`: where the line is that all rows start from
 * - `unit`: length of a month, in each view such that its longest bar leaves just enough room for its number and, at a desk, for the words
 *   behind that
 * - `thick`: height of a bar
 * - `middle`: from the baseline of a row's name down to the middle of its bar: beside the name on a wide artboard, close under it on a phone
 * - `digits`: size of the number of a slip
 * - `lead`: size of the number of the longest slip
 * - `parts`: from the axis down to the parts of the longest slip at a desk, where they stand over its bar
 * - `gap`: from a bar to its number
 * - `pitch`: at a desk from one row to the next; `under`: extra height of a row that has words under its bar, with no room behind a number
 * - `clear`: on a phone from all that a row draws and says down to the name of the next, further than from a name to its own bar
 */
const frames = {
  wide: {
    width: 640,
    margin: 0,
    top: 26,
    zero: 166,
    unit: { magnets: 7.8, separation: 4.8, unmoved: 5.3 },
    thick: { magnets: 38, separation: 29, unmoved: 26 },
    middle: { magnets: 4, separation: 4, unmoved: 4 },
    digits: { magnets: 46, separation: 40, unmoved: 36 },
    lead: { magnets: 56, separation: 46 },
    parts: 19,
    gap: 10,
    pitch: { magnets: 51, separation: 41, unmoved: 38, under: 29 },
  },
  narrow: {
    width: 360,
    margin: 4,
    top: 26,
    zero: 11,
    unit: { magnets: 8.6, separation: 4.6, unmoved: 4.6 },
    thick: { magnets: 30, separation: 26, unmoved: 24 },
    middle: { magnets: 23, separation: 21, unmoved: 20 },
    digits: { magnets: 38, separation: 34, unmoved: 34 },
    lead: { magnets: 46, separation: 46 },
    parts: 0,
    gap: 8,
    clear: 12,
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
  const x = scaleLinear([0, 1], [frame.zero, frame.zero + frame.unit[view]]);
  // Only in one view is the longest bar of two parts.
  let head = frame.top + (size === 'wide' ? 20 : 16) + (view === 'separation' ? frame.parts : 0);
  const drawn = rows.of[view].map((project, i): Row => {
    const y = head + frame.middle[view];
    const isUnheard = isUnheardOf(project, rows.newest[view]);
    const own = ahead
      ? waitRow(project, x, y, frame.thick[view])
      : slipRow({ ...project, isUnheard }, x, y, frame.thick[view]);
    const leads = i === 0 && view !== 'unmoved';
    const digits = leads ? frame.lead[view] : frame.digits[view];
    const row = {
      project,
      own,
      head,
      texts: outcomeOf(project, own, labels, { size, view, digits, isUnheard }),
    };
    head = headAfter(row, size, view);
    return row;
  });
  const foot =
    Math.max(...drawn.flatMap(({ own, texts }) => [own.whole.bottom, ...texts.map(({ y }) => y)])) + 6;
  const said = labels.legend(view, rows);
  const legend = said === '' ? [] : wrapText(said, frame.width - 2 * frame.margin, 13);
  return sceneOf(
    { width: frame.width, height: foot + 12 + legend.length * 15 },
    [
      ...drawn.map(({ own }) => own),
      { texts: drawn.flatMap((row) => [...headOf(row, labels, size), ...row.texts]) },
      { texts: partsOf(drawn[0], labels, size) },
      ...(legend.length === 0
        ? []
        : [{ texts: [placed('legend', frame.margin, foot + 22, legend, { tone: 'ink-2' })] }]),
    ],
    [zeroLine(drawn, size), ...yearTicks(x, rows, labels, size, view)],
  );
}

/** Whether a project's newest promise was past at the newest report of all, and its own came before that. */
const isUnheardOf = ({ first, fate, slip, isRunning }: PromisedProject, newest: string): boolean =>
  fate === 'put-off' &&
  !isRunning &&
  !slip.orLater &&
  slip.newest.to <= monthSpanOf(newest).from - monthSpanOf(first).to;

/** The line that all rows start from: behind each the plate of its first promise. */
function zeroLine(drawn: readonly Row[], size: Size): Tick {
  const { zero } = frames[size];
  const pieces = drawn.map(({ own: { whole } }) => `M${zero} ${whole.top - 3}V${whole.bottom + 3}`);
  return baseLine('zero', pieces.join(''));
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

/** Where the name of the next row stands: at a desk a pitch below, on a phone clear of all that this row draws and says. */
function headAfter({ head, own: { whole }, texts }: Row, size: Size, view: View): number {
  const lowest = Math.max(...texts.flatMap(({ y, lines, leading }) => y + (lines.length - 1) * leading));
  if (size === 'narrow') {
    const [plates, letters, capitals] = [3, 0.2 * labelSize, 0.7 * labelSize];
    return tenth(Math.max(whole.bottom + plates, lowest + letters) + frames.narrow.clear + capitals);
  }
  const { pitch } = frames.wide;
  return head + pitch[view] + (lowest > whole.bottom + 8 ? pitch.under : 0);
}
/** Where no parts of a bar are named under it, words under it have the whole line. */
const isInOneLine = (view: View): boolean => view === 'magnets';

/** Names of the two parts of the longest bar, each at the start of its part, over the bar or on a phone under it; in heavier letters for the solid part. */
function partsOf(row: Row | undefined, labels: Labels, size: Size): PlacedText[] {
  if (!row || row.own.meet === null) return [];
  const { meet, whole } = row.own;
  const { before, after } = labels.parts;
  const under = Math.max(whole.bottom + 15, row.texts.find(({ key }) => key.startsWith('what-'))?.y ?? 0);
  const y = size === 'wide' ? whole.top - 8 : under;
  return [
    placed('part-before', whole.left, y, before, { weight: 600, tone: 'policy' }),
    placed('part-after', Math.max(meet, whole.left + textWidth(before, 13, 600) + 10), y, after, {
      tone: 'policy',
    }),
  ];
}

/** What is said behind a number: what it counts, and what was reported; on a phone that alone where it counts months and no more. */
interface Told {
  readonly key: string;
  readonly what: string;
  readonly status: string;
  readonly tone: 'others' | 'ink-2';
}

/** How far, at the end of the marks: a number in the face of headlines, and behind it what it counts and what was reported. */
function outcomeOf(
  project: PromisedProject,
  { whole }: DrawnSlip,
  labels: Labels,
  {
    size,
    view,
    digits,
    isUnheard,
  }: { readonly size: Size; readonly view: View; readonly digits: number; readonly isUnheard: boolean },
): PlacedText[] {
  const { gap } = frames[size];
  const { key } = project;
  const { number, what, isPlain } = labels.slip(project, view);
  const left = tenth(whole.right + gap);
  const x = tenth(left + (number === '' ? 0 : displayWidth(number, digits) + 11));
  const y = (whole.top + whole.bottom) / 2;
  const told: Told = {
    key,
    what: size === 'narrow' && isPlain ? '' : what,
    status: labels.status(project, isUnheard),
    tone: project.isRunning ? 'others' : 'ink-2',
  };
  const end = frames[size].width - frames[size].margin;
  const under = size === 'wide' ? digits * 0.58 + 11 : digits * 0.54 + 9.5;
  const isBeside = x + textWidth(what, 13, 600) <= end;
  return [
    ...(number === ''
      ? []
      : [placed(`slip-${key}`, left, y + digits * 0.34, number, { size: digits, face: 'display' })]),
    ...(isBeside
      ? toldBeside(told, x, y, size)
      : toldUnder(told, Math.max(whole.bottom + 15, y + under), size, view)),
  ];
}

function toldBeside({ key, what, status, tone }: Told, x: number, y: number, size: Size): PlacedText[] {
  const { width, margin } = frames[size];
  const lines = wrapText(status, width - margin - x, 13);
  if (what === '') return [placed(`outcome-${key}`, x, y + 4.5 - (lines.length - 1) * 7.5, lines, { tone })];
  return [
    placed(`what-${key}`, x, y - 3, what, { weight: 600 }),
    placed(`outcome-${key}`, x, y + 12, lines, { tone }),
  ];
}

/** Where the bar and its number take the whole width: under the number, in one line where that has room. */
function toldUnder({ key, what, status, tone }: Told, y: number, size: Size, view: View): PlacedText[] {
  const { width, margin } = frames[size];
  const right = width - margin;
  const [x, below] =
    size === 'wide' || isInOneLine(view) ? [right - textWidth(status, 13) - 8, y] : [right, y + 15];
  if (what === '') return [placed(`outcome-${key}`, right, y, status, { tone, anchor: 'end' })];
  return [
    placed(`what-${key}`, x, y, what, { weight: 600, anchor: 'end' }),
    placed(`outcome-${key}`, right, below, status, { tone, anchor: 'end' }),
  ];
}

/** Short stems at each year from zero, and what they count. */
function yearTicks(x: (month: number) => number, rows: Rows, labels: Labels, size: Size, view: View): Tick[] {
  const { top, zero } = frames[size];
  const ahead = view === 'unmoved';
  const years = yearsOf(rows, view);
  const name = ahead ? labels.from(rows) : size === 'wide' ? labels.first : labels.promised;
  return [
    tick('years-0', `M${zero} ${top - 8}v4`, {
      base: true,
      x: size === 'wide' ? zero - 5 : zero,
      y: 13,
      anchor: size === 'wide' ? 'end' : 'start',
      text: name,
    }),
    ...Array.from({ length: years }, (_, i) => i + 1).map((year) => {
      const at = tenth(x(12 * year));
      // The last says which way the years count; on a phone the others that would meet a neighbour go without a name.
      const isLast = year === years;
      const [short, long] = [labels.years(year), (ahead ? labels.toGo : labels.late)(year)];
      const half = textWidth(short, 13) / 2;
      const middle = Math.max(at, zero + textWidth(name, 13) + 6 + half);
      const crowded =
        size === 'narrow' && !isLast && (middle - at > 8 || (years > 2 && (years - year) % 2 === 1));
      return tick(`years-${year}`, `M${at} ${top - 8}v5`, {
        base: true,
        x: isLast
          ? tenth(Math.max(at - half, size === 'wide' ? 0 : middle - half))
          : size === 'wide'
            ? at
            : tenth(middle),
        y: 13,
        anchor: isLast ? 'start' : 'middle',
        text: crowded ? '' : isLast ? long : short,
      });
    }),
  ];
}

// Geometry of slipping dates: a row a project, all from one line, which is the last day of the first promise; the longest slip first.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { baseLine, tick } from '../kit/axes.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { slipRow, type DrawnSlip } from './layout-slips.ts';
import type { PromisedProject, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** `late` and `ahead` are the places of zero: with months after it, or with months before it. */
const frames = {
  wide: {
    width: 640,
    margin: 0,
    top: 26,
    thick: 24,
    middle: 0,
    number: 20,
    gap: 9,
    late: { zero: 232, unit: 6.25 },
    ahead: { zero: 470, unit: 5.6 },
    pitch: { magnets: 46, separation: 43, unmoved: 39 },
  },
  narrow: {
    width: 360,
    margin: 4,
    top: 26,
    thick: 16,
    middle: 16,
    number: 15,
    gap: 7,
    late: { zero: 84, unit: 4.2 },
    ahead: { zero: 222, unit: 4 },
    pitch: { magnets: 51, separation: 51, unmoved: 51 },
  },
} as const;
/** Where a row has less room than this beside it, its words stand under it, so much further down. */
const leastRoom = 110;
const underneath = 17;

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
  const { zero, unit } = ahead ? frame.ahead : frame.late;
  const x = scaleLinear([0, 12], [zero, zero + 12 * unit]);
  let head = frame.top + 14;
  const drawn = rows.of[view].map((project): Row => {
    const { key, slip, fate, toGo } = project;
    const y = head + frame.middle + (size === 'wide' ? 4 : 0);
    const own = slipRow({ key, slip, fate, toGo: ahead ? toGo : null }, x, y, frame.thick);
    const { texts, isUnder } = outcomeOf(project, own, labels, size, view);
    const row = { project, own, head, texts };
    head += frame.pitch[view] + (isUnder ? underneath : 0);
    return row;
  });
  const foot = head - (size === 'wide' ? 12 : 16);
  const legend = wrapText(labels.legend(view), frame.width - 2 * frame.margin, 13);
  return sceneOf(
    { width: frame.width, height: foot + 24 + legend.length * 15 },
    [
      ...drawn.map(({ own }) => own),
      { texts: drawn.flatMap((row) => [...headOf(row, labels, size), ...row.texts]) },
      { texts: [placed('legend', frame.margin, foot + 26, legend, { tone: 'ink-2' })] },
    ],
    [zeroLine(zero, drawn, foot, size), ...yearTicks(x, labels, size, ahead)],
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

/** How far, in large, and what was reported, after the marks; where the edge is near, in one line under them. */
function outcomeOf(project: PromisedProject, { whole }: DrawnSlip, labels: Labels, size: Size, view: View) {
  const { width, margin, number, gap } = frames[size];
  const { key } = project;
  const [said, status] = [labels.slip(project, view), labels.status(project)];
  const tone = project.isRunning ? 'others' : 'ink-2';
  const left = whole.right + gap;
  const room = width - margin - left;
  const y = (whole.top + whole.bottom) / 2;
  const wide = textWidth(said, number, 600);
  if (wide > room || room < leastRoom) {
    const at = whole.bottom + 17;
    const right = width - margin;
    const before = right - textWidth(status, 13) - 8;
    return {
      isUnder: true,
      texts: [
        placed(`slip-${key}`, before, at, said, { size: number, weight: 600, anchor: 'end' }),
        placed(`outcome-${key}`, right, at, status, { tone, anchor: 'end' }),
      ],
    };
  }
  const lines = wrapText(status, room, 13);
  const middle = y + 4.5 - (lines.length - 1) * 7.5;
  return {
    isUnder: false,
    texts:
      said === ''
        ? [placed(`outcome-${key}`, left, middle, lines, { tone })]
        : [
            placed(`slip-${key}`, left, y + 1, said, { size: number, weight: 600 }),
            placed(`outcome-${key}`, left, y + 17, lines, { tone }),
          ],
  };
}

/** Short stems at each year from zero, and what they count. */
function yearTicks(x: (month: number) => number, labels: Labels, size: Size, ahead: boolean): Tick[] {
  const { top, width, margin } = frames[size];
  const zero = x(0);
  const years = [1, 2, 3, 4, 5].filter((year) => !ahead || year < 5);
  return [
    tick('years-0', `M${zero} ${top - 8}v4`, {
      base: true,
      x: ahead ? zero + 5 : zero - 5,
      y: 13,
      anchor: ahead ? 'start' : 'end',
      text: ahead ? labels.promised : labels.first,
    }),
    ...years.map((year) => {
      const at = tenth(x(ahead ? -12 * year : 12 * year));
      const text = (ahead ? labels.toGo : labels.late)(year);
      const half = textWidth(text, 13) / 2;
      return tick(`years-${ahead ? -year : year}`, `M${at} ${top - 8}v5`, {
        base: true,
        x: tenth(Math.max(margin + half, Math.min(at, width - margin - half))),
        y: 13,
        anchor: 'middle',
        text: size === 'narrow' && year > 1 && year % 2 === 0 ? '' : text,
      });
    }),
  ];
}

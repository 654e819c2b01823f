// Geometry of slipping dates: a row a project, its promised dates as spans on one time axis.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { tick, type Scale } from '../kit/axes.ts';
import { bandLabels } from '../kit/bands.ts';
import { boxOfText, padded, type Box } from '../kit/box.ts';
import { spanOf } from '../kit/dates.ts';
import { placed, unplaced } from '../kit/placed.ts';
import { takePlaces, type Place } from '../kit/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { dumbbell, type Dumbbell } from './layout-dumbbells.ts';
import type { PromisedProject, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Room under the first row for the names of its marks. */
const legend = 16;
const axisTop = 20;

const frames = {
  narrow: { width: 360, margin: 16, left: 16, top: 24, pitch: 35, drop: 14 },
  wide: { width: 640, margin: 0, left: 158, top: 28, pitch: 42, drop: 6 },
} as const;

/** A project with its marks: `head` is the baseline of its name, `y` the middle of its marks. */
interface Row {
  readonly project: PromisedProject;
  readonly own: Dumbbell;
  readonly head: number;
  readonly y: number;
}

/** The years of a view on the artboard: all promises, reports of a start and the newest report. */
function axisOf(projects: readonly PromisedProject[], newest: number, size: Size) {
  const { width, margin, left } = frames[size];
  const spans = projects.flatMap(({ promises, reached }) => [
    ...promises,
    ...(reached === null ? [] : [reached]),
  ]);
  const from = Math.floor(Math.min(...spans.map((span) => span.from)));
  const to = Math.ceil(Math.max(newest, ...spans.map((span) => span.to)));
  return { from, to, x: scaleLinear([from, to], [left, width - margin]) };
}

/** Draws the rows of one view in their order. */
export function slippingDates(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, margin, top, pitch, drop } = frames[size];
  const projects = rows.of[view];
  const newest = spanOf(rows.newest[view]).to;
  const { from, to, x } = axisOf(projects, newest, size);
  const bottom = top + projects.length * pitch + legend;
  const height = bottom + 22;
  const frame = { left: margin, right: width - margin / 4, top: 0, bottom: height };
  const drawn = projects.map((project, i): Row => {
    const head = top + i * pitch + 14 + (i > 0 ? legend : 0);
    return { project, own: dumbbell(project, x, head + drop), head, y: head + drop };
  });
  const outcomes = outcomesBeside(drawn, labels, frame);
  const [first] = drawn;
  const named = first === undefined ? { texts: [], leads: [] } : namesUnder(first, labels, frame);
  const report = newestReport(labels.newest(rows.newest[view]), x(newest), bottom, size);
  return {
    width,
    height,
    ticks: [
      ...yearTicks(from, to, x, bottom),
      // On a phone a name stands above its marks: a hairline over it says whose they are.
      ...(size === 'narrow' ? drawn.slice(1).map((row) => hairline(row, size)) : []),
    ],
    shapes: [report.line, ...drawn.flatMap((row) => shapesOf(row, outcomes)), ...named.leads],
    spots: drawn.flatMap(({ own }) => own.spots),
    texts: [...drawn.flatMap((row) => headOf(row, labels, size)), report.text, ...outcomes, ...named.texts],
  };
}

/** Name and dates of a project: over each other beside its marks, or in one line above them. */
function headOf({ project, head }: Row, labels: Labels, size: Size): PlacedText[] {
  const { width, margin } = frames[size];
  const { key } = project;
  const dates = labels.dates(project);
  return [
    placed(`name-${key}`, margin, head, labels.project(project), { weight: 600, halo: true }),
    size === 'wide'
      ? placed(`dates-${key}`, margin, head + 16, dates, { tone: 'policy' })
      : placed(`dates-${key}`, width - margin, head, dates, { tone: 'policy', anchor: 'end', halo: true }),
  ];
}

const outcomeKey = ({ project }: Row): string => `outcome-${project.key}`;

/** What became of each stands after its last mark; where the edge is near, on the line between two promises or before the first. */
function outcomesBeside(drawn: readonly Row[], labels: Labels, frame: Box): PlacedText[] {
  const wanted = drawn.map((row) => {
    const { first, last, whole } = row.own;
    const y = row.y + 4.5;
    const places: [Place, ...Place[]] = [
      { x: whole.right + 7, y, anchor: 'start' },
      { x: (first.right + last.left) / 2, y, anchor: 'middle' },
      { x: whole.left - 7, y, anchor: 'end' },
    ];
    const tone = row.project.isRunning ? 'others' : 'ink-2';
    return { text: unplaced(outcomeKey(row), [labels.outcome(row.project)], { tone, halo: true }), places };
  });
  const marks = drawn.flatMap(({ own }) => own.marks.map((box) => padded(box, 3)));
  return takePlaces(wanted, marks, frame).map(({ label }) => label);
}

/** The shapes of a row; a text on the line between two promises breaks the line. */
function shapesOf(row: Row, outcomes: readonly PlacedText[]): readonly Shape[] {
  const { project, own, y } = row;
  const label = outcomes.find(({ key, anchor }) => key === outcomeKey(row) && anchor === 'middle');
  if (label === undefined) return own.shapes;
  const { left, right } = padded(boxOfText(label), 5);
  const d = `M${own.first.right} ${y}H${tenth(left)}M${tenth(right)} ${y}H${own.last.left}`;
  return own.shapes.map((shape) => (shape.key === `${project.key}-slip` ? { ...shape, d } : shape));
}

/** A line at each start of a year, and the year's number in its middle. */
const yearTicks = (from: number, to: number, x: Scale, bottom: number): Tick[] =>
  Array.from({ length: to - from + 1 }, (_, i): Tick => {
    const year = from + i;
    const label = { x: tenth(x(year + 0.5)), y: 14, anchor: 'middle', text: String(year) } as const;
    return tick(`y-${year}`, `M${tenth(x(year))} ${axisTop}V${bottom}`, year === to ? {} : label);
  });

function hairline({ project, y }: Row, size: Size): Tick {
  const { width, margin, drop } = frames[size];
  return tick(`row-${project.key}`, `M${margin} ${y - drop - 12}H${width - margin}`);
}

/** The line of the newest report, and its date on the side of it that has more room. */
function newestReport(text: string, at: number, bottom: number, size: Size) {
  const { width, margin, left } = frames[size];
  const x = tenth(at);
  const isLate = x > (left + width - margin) / 2;
  const line = shape('newest', `M${x} ${axisTop}V${bottom + 6}`, 'ink-2', 'lead');
  const style = { tone: 'ink-2', anchor: isLate ? 'end' : 'start' } as const;
  return { line, text: placed('newest', isLate ? x + 4 : x - 4, bottom + 16, text, style) };
}

/** The first row also says what its marks are. */
function namesUnder({ own, y }: Row, labels: Labels, frame: Box) {
  const last = { key: 'last', lines: [labels.last], tone: 'policy' } as const;
  const first = { key: 'first', lines: [labels.first], tone: 'policy' } as const;
  return bandLabels(
    own.last.left > own.first.right ? [first, last] : [last],
    [
      { ...own.first, key: 'first' },
      { ...own.last, key: 'last' },
    ],
    'below',
    { ...frame, bottom: y + 60 },
  );
}

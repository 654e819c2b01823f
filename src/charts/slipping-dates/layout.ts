// Geometry of slipping dates: a row a project, its promised dates as spans on one time axis.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, PlotScene, Shape, Spot, Tick } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { bandLabels } from '../kit/bands.ts';
import { boxOfText, padded, type Box } from '../kit/box.ts';
import type { Span } from '../kit/dates.ts';
import { dumbbell, type DatedPromise } from './layout-dumbbells.ts';
import { takePlaces, type Place } from '../kit/placement.ts';
import { placed, unplaced } from '../kit/placed.ts';
import type { Words } from './words.ts';

export const views = ['magnets', 'separation', 'unmoved'] as const;
export type View = (typeof views)[number];

/** A project's promises, with the words for them. */
export interface PromisedProject extends DatedPromise {
  readonly name: string;
  /** "2023, then 2026" */
  readonly dates: string;
  /** "on trial, Aug 2026" */
  readonly outcome: string;
  /** Whether something runs: its outcome is written in the tone of what stands. */
  readonly stands: boolean;
}
/** The newest report among all rows. */
export interface Newest {
  readonly at: Span;
  readonly text: string;
}

/** Room under the first row for the names of its marks. */
const legend = 16;

const frames = {
  narrow: { width: 360, margin: 16, left: 16, top: 24, pitch: 35, drop: 14 },
  wide: { width: 640, margin: 0, left: 158, top: 28, pitch: 42, drop: 6 },
} as const;

/** Draws the rows of one view in their order. */
export function slippingDates(
  rows: readonly PromisedProject[],
  newest: Newest,
  words: Words,
  size: Size,
): PlotScene {
  const { width, margin, left, top, pitch, drop } = frames[size];
  const spans = rows.flatMap(({ promises, reached }) => [
    ...promises,
    ...(reached === null ? [] : [reached]),
  ]);
  if (spans.length === 0) throw new RangeError('slipping-dates needs at least one row');
  const from = Math.floor(Math.min(...spans.map((span) => span.from)));
  const to = Math.ceil(Math.max(newest.at.to, ...spans.map((span) => span.to)));
  const x = scaleLinear([from, to], [left, width - margin]);
  const bottom = top + rows.length * pitch + legend;
  const height = bottom + 22;

  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const texts: PlacedText[] = [];
  const taken: Box[] = [];
  const drawn = rows.map((row, i) => {
    const head = top + i * pitch + 14 + (i > 0 ? legend : 0);
    const own = dumbbell(row, x, head + drop);
    shapes.push(...own.shapes);
    spots.push(...own.spots);
    taken.push(...own.marks.map((box) => padded(box, 3)));
    texts.push(
      placed(`name-${row.key}`, margin, head, [row.name], { weight: 600, halo: true }),
      size === 'wide'
        ? placed(`dates-${row.key}`, margin, head + 16, [row.dates], { tone: 'policy' })
        : placed(`dates-${row.key}`, width - margin, head, [row.dates], {
            tone: 'policy',
            anchor: 'end',
            halo: true,
          }),
    );
    return { row, own, y: head + drop };
  });

  // What became of it stands after the last mark; where the edge is near, on the line between two promises or before the first.
  const frame = { left: margin, right: width - margin / 4, top: 0, bottom: height };
  const outcomes = takePlaces(
    drawn.map(({ row, own, y }) => {
      const beside: [Place, ...Place[]] = [
        { x: own.whole.right + 7, y: y + 4.5, anchor: 'start' },
        { x: (own.first.right + own.last.left) / 2, y: y + 4.5, anchor: 'middle' },
        { x: own.whole.left - 7, y: y + 4.5, anchor: 'end' },
      ];
      const tone = row.stands ? ('others' as const) : ('ink-2' as const);
      return {
        text: unplaced(`outcome-${row.key}`, [row.outcome], { tone, halo: true }),
        places: beside,
      };
    }),
    taken,
    frame,
  ).map(({ label }) => label);

  // A text on the line between two promises breaks the line.
  for (const label of outcomes.filter(({ anchor }) => anchor === 'middle')) {
    const key = label.key.replace('outcome-', '');
    const at = shapes.findIndex((shape) => shape.key === `${key}-slip`);
    const own = drawn.find(({ row }) => row.key === key);
    const slip = shapes[at];
    if (own === undefined || slip === undefined) continue;
    const { left: start, right: end } = padded(boxOfText(label), 5);
    const { first, last } = own.own;
    const d = `M${first.right} ${own.y}H${tenth(start)}M${tenth(end)} ${own.y}H${last.left}`;
    shapes[at] = { ...slip, d };
  }

  const years = Array.from({ length: to - from }, (_, i) => from + i);
  const wordless = { x: 0, y: 0, size: 13, anchor: 'start', text: '' } as const;
  const ticks = [...years, to].map((year): Tick => ({
    key: `y-${year}`,
    d: `M${tenth(x(year))} 20V${bottom}`,
    base: false,
    ...(year === to
      ? wordless
      : { x: tenth(x(year + 0.5)), y: 14, size: 13, anchor: 'middle', text: String(year) }),
  }));
  // On a phone a name stands above its marks: a hairline over it says whose they are.
  if (size === 'narrow')
    ticks.push(
      ...drawn.slice(1).map(({ row, y }): Tick => ({
        key: `row-${row.key}`,
        d: `M${margin} ${y - drop - 12}H${width - margin}`,
        base: false,
        ...wordless,
      })),
    );
  const now = tenth(x(newest.at.to));
  shapes.unshift({
    key: 'newest',
    d: `M${now} 20V${bottom + 6}`,
    tone: 'ink-2',
    ink: 'lead',
    emphasis: 'normal',
  });
  const late = now > (left + width - margin) / 2;
  texts.push(
    placed('newest', late ? now + 4 : now - 4, bottom + 16, [newest.text], {
      tone: 'ink-2',
      anchor: late ? 'end' : 'start',
    }),
  );

  // The first row also says what its marks are.
  const [model] = drawn;
  const moved = model !== undefined && model.own.last.left > model.own.first.right;
  const named =
    model === undefined
      ? { texts: [], leads: [] }
      : bandLabels(
          [
            ...(moved ? [{ key: 'first', lines: [words.first], tone: 'policy' as const }] : []),
            { key: 'last', lines: [words.last], tone: 'policy' as const },
          ],
          [
            { ...model.own.first, key: 'first' },
            { ...model.own.last, key: 'last' },
          ],
          'below',
          { ...frame, bottom: model.y + 60 },
        );
  return {
    width,
    height,
    ticks,
    shapes: [...shapes, ...named.leads],
    spots,
    texts: [...texts, ...outcomes, ...named.texts],
  };
}

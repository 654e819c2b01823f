// Geometry of prices over the years: annual averages, year-end prices and quotations as three kinds of mark, never joined.
import { range } from 'd3';
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { priceColumns } from './layout-columns.ts';
import { quotationMarks } from './layout-log-line.ts';
import { namesAtEnd, placedRemarks } from './layout-names.ts';
import { cutAcross, plotOf, stepsAcross, ticksOf, type Plot } from './layout-plot.ts';
import { plates, stairsOf } from './layout-stairs.ts';
import type { Priced, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws one view. All oxides of a view share the scale. */
export function priceShocks(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (rows.shown[view].order !== null) return priceColumns(rows, labels, size, view);
  const plot = plotOf(rows, size, view);
  const { frame } = plot;
  const stairs = stairsOf(plot);
  const quoted = quotesOf(plot);
  const named = namesAtEnd(plot, labels, view);
  const spans = spansOf(plot, labels);
  const pair = pairOf(plot, labels);
  const remarks = placedRemarks(plot, labels, view, [
    ...stairs.boxes,
    ...quoted.boxes,
    ...pair.boxes,
    ...linesBehind(plot),
    ...spans.flatMap(({ boxes }) => boxes),
  ]);
  const parts = [
    ...spans,
    { shapes: named.leads, texts: named.texts },
    stairs,
    quoted,
    pair,
    {
      shapes: [...levelsOf(plot), ...remarks.shapes],
      texts: [...remarks.texts, ...floorFigure(plot, labels), ...keyOf(plot, labels, view)],
    },
  ];
  return sceneOf(frame, parts, ticksOf(plot, labels));
}

/** The lines of the scale, which would run through a word. */
const linesBehind = (plot: Plot): Box[] => {
  const {
    frame: { left },
    edge,
    y,
  } = plot;
  return stepsAcross(plot).map((step) => ({ left, right: edge, top: y(step) - 0.5, bottom: y(step) + 0.5 }));
};

const quotesOf = ({ shown, frame, x, y }: Plot) =>
  quotationMarks(
    shown.quotations.map(({ key, at, price, high, series }) => ({
      key,
      at,
      low: price,
      high,
      tone: series === 'europe_premium' ? 'others' : 'china',
      emphasis: 'normal',
    })),
    x,
    y,
    frame.radius + 1.2,
  );

/** The agreed floor, from its date to its last year, over the cut in the years; hatched under its line as the ground is: no price under it. */
function levelsOf({ shown: { floor }, edge, cut, x, y }: Plot): Shape[] {
  if (floor === null || cut === null) return [];
  const [from, level] = [x(floor.at), tenth(y(floor.price))];
  const ground = (left: number, right: number): string =>
    hatchLines({ left, right, top: level, bottom: level + 9 }, 5);
  return [
    shape(`${floor.key}-ground`, ground(from, cut - 6) + ground(cut + 6, edge), 'policy', 'hatch'),
    shape(
      floor.key,
      `M${tenth(from)} ${level}H${cut - 3}${cutAcross(cut, level)}M${cut + 3} ${level}H${edge + 3}`,
      'policy',
      'line',
    ),
  ];
}

/** The agreed floor, large on its line. */
const floorFigure = ({ shown: { floor }, size, edge, y }: Plot, labels: Labels): PlacedText[] =>
  floor === null
    ? []
    : [
        placed('floor-figure', edge, y(floor.price) - 9, labels.said(floor), {
          size: size === 'wide' ? 46 : 30,
          face: 'display',
          tone: 'policy',
          anchor: 'end',
        }),
      ];

/** The years for which each kind of price is known, where several oxides share a drawing; a single line is named on itself. */
function spansOf({ shown: { oxides, pair }, x }: Plot, labels: Labels) {
  if (pair === null) return [];
  const years = (prices: readonly Priced[]): number[] => prices.map(({ year }) => year);
  const ends = years(oxides.flatMap(({ yearEnds }) => yearEnds));
  const means = years(oxides.flatMap(({ averages }) => averages));
  /** A bracket with its name above its beginning. */
  const span = (
    key: string,
    name: string,
    tone: 'ink-2' | 'china',
    from: number,
    to: number,
    at: number,
  ) => ({
    shapes: [shape(`span-${key}`, `M${tenth(x(from))} ${at + 10}v-5H${tenth(x(to))}v5`, tone, 'lead')],
    boxes: [{ left: x(from) - 4, right: x(to) + 4, top: at, bottom: at + 14 }],
    texts: [placed(`span-${key}`, tenth(x(from)), at, name, { tone })],
  });
  return [
    span('year-ends', labels.yearEnds, 'ink-2', Math.min(...ends) + 1, Math.max(...ends) + 1, 14),
    span('averages', labels.averages, 'china', Math.min(...means), Math.max(...means) + 1, 38),
  ];
}

/** What the marks of a view say, under its years, where a screen is small: a page leaves out the subtitle there. */
const keyOf = ({ size, foot }: Plot, labels: Labels, view: View): PlacedText[] =>
  size === 'wide' ? [] : [placed('key', 0, foot + 44, labels.key(view), { tone: 'ink-2' })];

/** Before its first price, in units. */
const beside = 9;

/** The words on a bracket: how large and in how many lines at most, and how far they keep from it. */
const onPair = {
  wide: { most: 44, lines: 3 },
  narrow: { most: 27, lines: 3 },
  clear: 8,
} as const;

/** A bracket from the first year-end price of an oxide down to the last, the two that the headline compares, and what part is left. */
function pairOf(plot: Plot, labels: Labels) {
  const {
    shown: { pair },
    frame,
    size,
    x,
    y,
  } = plot;
  const ends = pair?.yearEnds ?? [];
  const [first, last] = [ends[0], ends.at(-1)];
  if (pair === null || first === undefined || last === undefined) return { shapes: [], texts: [], boxes: [] };
  // Clear of the plates.
  const gap = plates.heavy.along + 2;
  const [from, to] = [x(first.at) - gap, x(last.at) - gap];
  const [left, top, foot] = [tenth(x(first.at) - beside), tenth(y(first.price)), tenth(y(last.price))];
  const right = left - onPair.clear;
  const said = wordsOnPair(labels.part(pair), right - frame.left, onPair[size]);
  // As near to the middle as the words can stand without a line of the scale through them.
  const tall = said.size * 0.75 + (said.lines.length - 1) * said.leading;
  const middle = (top + foot - tall) / 2;
  const isClear = (over: number): boolean =>
    stepsAcross(plot).every((step) => y(step) < over - 3 || y(step) > over + tall + 4);
  const over = middle + (range(0, foot - middle).find((down) => isClear(middle + down)) ?? 0);
  return {
    shapes: [shape('pair', `M${tenth(from)} ${top}H${left}V${foot}H${tenth(to)}`, 'ink', 'wall')],
    texts: [
      placed('pair-part', right, tenth(over + said.size * 0.75), said.lines, {
        size: said.size,
        leading: said.leading,
        face: 'display',
        anchor: 'end',
        halo: true,
      }),
    ],
    boxes: [
      { left: left - 2, right: left + 2, top, bottom: foot },
      { left, right: to, top: foot - 2, bottom: foot + 2 },
      { left: frame.left, right, top: over, bottom: over + tall },
    ],
  };
}

/** Words as large as they fit a width in a number of lines. */
function wordsOnPair(words: string, width: number, { most, lines: count }: { most: number; lines: number }) {
  for (let size = most; ; size -= 1) {
    const lines = wrapText(words, width, size);
    if (size <= 13 || (lines.length <= count && lines.every((line) => textWidth(line, size) <= width)))
      return { lines, size, leading: size };
  }
}

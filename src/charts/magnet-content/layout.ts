// Geometry of the product ladder: a point, a range or an open end a row, on a scale of tens or from zero; and what part of a magnet is rare earth.
import { scaleLinear, scaleLog } from 'd3';
import type { PlacedText, PlotScene, Shape, Size, Spot, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { mass, tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import type { Content, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Values that the scales mark, in kilograms. */
const steps: Readonly<Record<Exclude<View, 'inside'>, readonly number[]>> = {
  'in-hand': [0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000],
  wind: [0, 200, 400, 600, 800],
  defence: [0, 1000, 2000, 3000, 4000],
};

/** Where the rows of a view stand on an artboard, and how their values are scaled. */
function plotOf(contents: readonly Content[], size: Size, view: View) {
  const narrow = size === 'narrow';
  const width = narrow ? 360 : 640;
  const margin = narrow ? 12 : 4;
  const left = narrow ? margin : 204;
  // A view of three rows takes the room of six, so that the figure has no hole in it.
  const few = contents.length <= 3;
  const pitch = narrow ? (few ? 66 : 45) : few ? 84 : 50;
  const top = view === 'in-hand' ? 54 : 36;
  const largest = Math.max(...contents.map(({ high, low }) => high ?? low));
  const room = width - margin - (narrow ? 12 : 96);
  const x =
    view === 'in-hand'
      ? scaleLog([0.001, 10_000], [left, narrow ? width - margin - 8 : room])
      : view === 'inside'
        ? scaleLinear([0, 100], [left, width - margin])
        : scaleLinear([0, largest], [left, narrow ? room - 82 : room]);
  const rowY = (i: number): number => top + i * pitch + (narrow ? 30 : 24);
  const height = rowY(contents.length - 1) + (narrow ? 16 : 34);
  return {
    narrow,
    width,
    height,
    margin,
    left,
    top,
    x,
    rowY,
    nameAbove: few ? 21 : 17,
    count: contents.length,
  };
}
type ContentPlot = ReturnType<typeof plotOf>;

/** One view. Its rows share a quantity and a unit; defence draws bars from zero, and a share of weight is a part of the whole magnet. */
export function magnetContent(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const contents = rows.contents[view];
  const plot = plotOf(contents, size, view);
  const scale = view === 'in-hand' ? [labels.tenfold] : view === 'inside' ? [labels.whole] : [];
  const titles = scale.map((text) => placed('scale', plot.left, 16, text, { tone: 'ink-2' }));
  const drawn = contents.flatMap((content, i) => {
    const y = plot.rowY(i);
    const { to, ...marks } = marksOf(content, view, y, plot);
    return [marks, { texts: textsOf(content, labels, y, to, plot) }];
  });
  return sceneOf(plot, [{ texts: titles }, ...drawn], ticksOf(view, plot));
}

function ticksOf(view: View, { narrow, top, height, x, rowY, count }: ContentPlot): Tick[] {
  if (view === 'inside') return [];
  // On the narrow artboard names stand above their marks, so the scale's lines stop short of them.
  const lineAt = (value: number): string =>
    narrow
      ? Array.from({ length: count }, (_, i) => `M${tenth(x(value))} ${rowY(i) - 11}v22`).join('')
      : `M${tenth(x(value))} ${top - 10}V${height - 12}`;
  const values = steps[view];
  return values.map((at, i) => {
    const isTens = view === 'in-hand';
    const text = isTens && narrow && i % 3 !== 0 ? '' : at === 0 ? '0' : mass(at);
    const atStart = i === 0 && (isTens || narrow);
    const anchor = atStart ? 'start' : isTens && i === values.length - 1 ? 'end' : 'middle';
    return tick(`x-${at}`, lineAt(at), { base: at === 0, x: tenth(x(at)), y: top - 16, anchor, text });
  });
}

/** A row's marks, and how far to the right they reach. */
function marksOf(content: Content, view: View, y: number, { x }: ContentPlot) {
  const { key, low, high, comparator, estimate } = content;
  const open = high === null && (comparator === '>=' || comparator === '>');
  const from = tenth(x(low));
  const to = open ? from + 26 : tenth(x(high ?? low));
  const ink = estimate ? 'estimate' : 'fill';
  const bar = (part: string, start: number, end: number, half: number, as: Shape['ink']) =>
    shape(
      part,
      rectPath({ left: start, right: end, top: y - half, bottom: y + half }),
      as === 'wall' ? 'ink' : 'others',
      as,
    );
  const marks = (shapes: readonly Shape[], spots: readonly Spot[] = []) => ({ shapes, spots, to });
  if (view === 'inside')
    return marks([
      bar(key, x(0), from, 13, ink),
      ...(to > from ? [bar(`${key}-range`, from, to, 13, 'gap')] : []),
      bar(`${key}-magnet`, x(0), x(100), 13, 'wall'),
    ]);
  if (view === 'defence') return marks([bar(key, x(0), to, 13, ink)]);
  if (to > from && !open) return marks([bar(key, from, to, 8, ink)]);
  const arrow = shape(
    `${key}-open`,
    `M${from + 6} ${y}H${to}m-7 -6l7 6l-7 6`,
    'others',
    estimate ? 'outline' : 'line',
  );
  return marks(open ? [arrow] : [], [spot(key, from, y, 6, 'others', ink)]);
}

/** A row's name, what it counts per, and its value behind the marks, or before them where there is no room. */
function textsOf(content: Content, labels: Labels, y: number, to: number, plot: ContentPlot): PlacedText[] {
  const { narrow, width, margin, left, x, nameAbove } = plot;
  const { key, low } = content;
  const { name, per } = labels.named(content);
  const value = labels.said(content);
  const above = y - nameAbove;
  const names: PlacedText[] = narrow
    ? [
        placed(`name-${key}`, margin, above, name, { weight: 600 }),
        placed(`per-${key}`, margin + textWidth(`${name}  `, 13, 600), above, per, { tone: 'ink-2' }),
      ]
    : [
        placed(`name-${key}`, left - 20, y - 2, name, { weight: 600, anchor: 'end', size: 14 }),
        placed(`per-${key}`, left - 20, y + 14, per, { anchor: 'end', tone: 'ink-2' }),
      ];
  const after = to + 12 + textWidth(value, 14, 600) <= width - margin;
  const valueText = placed(`value-${key}`, after ? to + 12 : tenth(x(low)) - 12, y + 5, value, {
    weight: 600,
    halo: true,
    size: 14,
    leading: 15,
    anchor: after ? 'start' : 'end',
  });
  return [...names, valueText];
}

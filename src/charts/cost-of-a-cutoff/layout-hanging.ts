// Soundings side by side: lines that hang from the datum, with their words above and below them.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Spot, Tick } from '../contract/scene.ts';
import { tick, type Scale } from '../kit/axes.ts';
import { placed, type TextStyle } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { inkOf, knotsOf, toneOf, type Datum, type Sounding } from './layout-soundings.ts';

const [width, left, top, foot] = [640, 62, 66, 296];

export function hanging(soundings: readonly Sounding[], datum: Datum): PlotScene {
  const y = scaleLinear([0, datum.deepest], [top, foot]);
  const pitch = (width - left) / soundings.length;
  const at = (i: number): number => left + pitch * i + 7;
  const words = soundings.map((one, i) => wordsOf(one, at(i) - 7, pitch - 16, y));
  return {
    width,
    height: tenth(Math.max(foot, ...words.map(({ bottom }) => bottom)) + 8),
    ticks: ticksOf(datum, y),
    shapes: soundings.flatMap((one, i) => linesOf(one, datum, at(i), y)),
    spots: soundings.flatMap(({ key, depth, emphasis }, i): Spot[] =>
      depth === null ? [] : [spot(key, at(i), tenth(y(depth)), 5, 'japan', 'estimate', emphasis)],
    ),
    texts: [
      placed('datum', left, 14, datum.name, { tone: 'ink-2' }),
      placed('estimated', width - 2, 14, datum.estimated, { tone: 'ink-2', anchor: 'end' }),
      ...words.flatMap(({ texts }) => texts),
    ],
  };
}

/** A line to its depth, with a knot at each mark that it passes. */
function linesOf(one: Sounding, datum: Datum, x: number, y: Scale): Shape[] {
  const { key, depth, emphasis } = one;
  if (depth === null) return [];
  const line = shape(`line-${key}`, `M${x} ${top}V${tenth(y(depth))}`, 'japan', inkOf(one), emphasis);
  const knots = knotsOf(one, datum);
  if (knots.length === 0) return [line];
  const d = knots.map((mark) => `M${x - 4} ${tenth(y(mark))}h8`).join('');
  return [line, shape(`knots-${key}`, d, 'japan', 'wall', emphasis)];
}

/** Who says it and for how long above the line; the answer and the method below it. */
function wordsOf(one: Sounding, x: number, room: number, y: Scale) {
  const { key, depth, emphasis } = one;
  const ink: TextStyle = { tone: toneOf(one), emphasis };
  const muted: TextStyle = { tone: 'ink-2', emphasis };
  const method = wrapText(one.method, room, 13);
  const value = depth === null ? tenth(y(0)) + 22 : tenth(y(depth)) + 28;
  const texts: PlacedText[] = [
    placed(`who-${key}`, x, 38, one.who, { ...ink, size: 15, weight: 600 }),
    placed(`length-${key}`, x, 55, one.length, muted),
    depth === null
      ? placed(`answer-${key}`, x, value, wrapText(one.answer, room, 13), ink)
      : placed(`answer-${key}`, x, value, one.answer, { ...ink, size: 18, weight: 600 }),
    placed(`base-${key}`, x, value + 17, one.base, ink),
    placed(`method-${key}`, x, value + 36, method, muted),
  ];
  return { texts, bottom: value + 36 + (method.length - 1) * 15 };
}

/** The datum across the drawing, and short stems at the other marks. */
const ticksOf = ({ marks }: Datum, y: Scale): Tick[] =>
  marks.map(({ depth, text }) => {
    const base = depth === 0;
    const d = base ? `M${left} ${top}H${width - 2}` : `M${left - 10} ${tenth(y(depth))}H${left - 2}`;
    const label = { x: left - (base ? 8 : 14), y: tenth(y(depth) + 4.5), anchor: 'end', text } as const;
    return tick(`y-${depth}`, d, { base, ...label });
  });

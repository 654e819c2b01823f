// Soundings one under the other: lines that lie along the datum's scale, with their words above and below them.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Spot } from '../contract/scene.ts';
import { baseLine, type Scale } from '../kit/axes.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { inkOf, knotsOf, toneOf, type Datum, type Sounding } from './layout-soundings.ts';

const [width, left, right, top, pitch] = [360, 6, 350, 20, 59];
/** From the words to their line. */
const under = 13;

export function lying(soundings: readonly Sounding[], datum: Datum): PlotScene {
  const x = scaleLinear([0, datum.deepest], [left, right - 6]);
  const foot = top + pitch * soundings.length;
  const head = (i: number): number => top + pitch * i + 15;
  return {
    width,
    height: foot + 4,
    ticks: [baseLine('y-0', `M${left} ${top}V${foot}`)],
    shapes: soundings.flatMap((one, i) => linesOf(one, datum, head(i) + under, x)),
    spots: soundings.flatMap(({ key, depth, emphasis }, i): Spot[] =>
      depth === null ? [] : [spot(key, tenth(x(depth)), head(i) + under, 5, 'japan', 'estimate', emphasis)],
    ),
    texts: [
      placed('datum', left, 13, datum.name, { tone: 'ink-2' }),
      placed('estimated', right, 13, datum.estimated, { tone: 'ink-2', anchor: 'end' }),
      ...soundings.flatMap((one, i) => wordsOf(one, head(i))),
    ],
  };
}

/** A line to its depth, with a knot at each mark that it passes behind the datum. */
function linesOf(one: Sounding, datum: Datum, at: number, x: Scale): Shape[] {
  const { key, depth, emphasis } = one;
  if (depth === null) return [];
  const line = shape(`line-${key}`, `M${left} ${at}H${tenth(x(depth))}`, 'japan', inkOf(one), emphasis);
  const knots = knotsOf(one, datum).filter((mark) => mark > 0);
  if (knots.length === 0) return [line];
  const d = knots.map((mark) => `M${tenth(x(mark))} ${at - 4}v8`).join('');
  return [line, shape(`knots-${key}`, d, 'japan', 'wall', emphasis)];
}

function wordsOf(one: Sounding, head: number): PlacedText[] {
  const { key, who, length, method, depth, answer, base, emphasis } = one;
  const tone = toneOf(one);
  return [
    placed(`who-${key}`, left + 8, head, `${who}, ${length}`, { weight: 600, tone, emphasis }),
    placed(`answer-${key}`, right, head, base === '' ? answer : `${answer}\u00a0${base}`, {
      anchor: 'end',
      weight: depth === null ? 400 : 600,
      tone,
      emphasis,
    }),
    placed(`method-${key}`, left + 8, head + under + 19, method, { tone: 'ink-2', emphasis }),
  ];
}

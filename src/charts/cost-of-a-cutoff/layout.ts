// Geometry of the estimates: shafts in one ground, each as deep as its loss and as wide as its cut is long, with the scale beside them.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import {
  compared,
  dug,
  earth,
  frames,
  placesOf,
  surfaceOf,
  type Frame,
  type Place,
} from './layout-ground.ts';
import { scaleOf, shaftsOf, type DepthScale } from './layout-shafts.ts';
import { wordsAt } from './layout-texts.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws the shafts of a view side by side in one ground. */
export function costOfACutoff(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const isWide = size === 'wide';
  const scale = scaleOf(rows, labels, view);
  const y = scaleLinear([0, scale.deepest], [frame.surface, frame.foot]);
  const shafts = shaftsOf(rows, labels, view, size);
  const places = placesOf(shafts, frame, y);
  const step = (places.find(({ shaft }) => shaft.key === 'nri-1y')?.bottom ?? frame.surface) - frame.surface;
  const end = frame.foot + frame.earth.under + 8;
  const noted = isWide ? { texts: [], foot: end } : methods(places, labels, end);
  const { ground, edge } = earth(frame, places);
  const scene = sceneOf(
    { width: frame.width, height: tenth(noted.foot) },
    [
      {
        shapes: [edge, ...places.flatMap(dug), surfaceOf(places, frame), ...compared(places)],
      },
      { texts: places.flatMap((place) => wordsAt(place, step, isWide)) },
      { texts: [legend(isWide ? labels.legend : labels.legendShort, frame), ...noted.texts] },
    ],
    ticksOf(scale, y, frame),
  );
  return { ...scene, ground: [ground] };
}

/** What depth and width mean, in the ground that nobody digs. */
const legend = (text: string, { legend: { x, y, width } }: Frame): PlacedText =>
  placed('legend', x, y, wrapText(text, width, 13), { tone: 'on-pale' });

/** On a phone the methods stand under the ground, a line a house from left to right, and keep their places while its shafts are not dug. */
function methods(places: readonly Place[], labels: Labels, top: number) {
  const alone = places
    .toSorted((a, b) => a.left - b.left)
    .flatMap(({ shaft }) => (shaft.isAlone ? [shaft] : []));
  const houses = alone.filter(({ who }, i) => alone.findIndex((each) => each.who === who) === i);
  const texts = houses.flatMap((house, i) => {
    const own = alone.filter(({ who }) => who === house.who);
    if (!own.some(({ isDug }) => isDug)) return [];
    const tone = own.some(({ isLifted }) => isLifted) ? 'ink' : 'ink-2';
    return [placed(`method-${house.key}`, 4, top + 18 + i * 17, labels.told(house), { tone })];
  });
  return { texts, foot: top + 18 + (houses.length - 1) * 17 + 6 };
}

/** The scale, beside the ground: per cent or yen, the unit at each mark. */
function ticksOf(
  { yen, marks }: DepthScale,
  y: (depth: number) => number,
  { earth: { left } }: Frame,
): Tick[] {
  return marks.map(({ depth, text }) => {
    const at = tenth(y(depth));
    return tick(`${yen ? 'yen' : 'y'}-${depth}`, `M${left - 3} ${at}H${left}`, {
      base: true,
      x: left - 5,
      anchor: 'end',
      y: tenth(at + 4.5),
      text,
    });
  });
}

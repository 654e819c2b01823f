// Geometry of the estimates: shafts in one ground, each as deep as its loss, with the length of its cut over it and the scale beside them.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, TextTone, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import {
  compared,
  dug,
  earth,
  frameOf,
  placesOf,
  surfaceOf,
  type Frame,
  type Place,
} from './layout-ground.ts';
import { scaleOf, shaftsOf, type DepthScale, type Shaft } from './layout-shafts.ts';
import { wordsAt } from './layout-texts.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws the shafts of a view side by side in one ground. */
export function costOfACutoff(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const isWide = size === 'wide';
  const scale = scaleOf(rows, labels, view);
  const frame = frameOf(size, scale);
  const y = scaleLinear([0, scale.deepest], [frame.surface, frame.foot]);
  const shafts = shaftsOf(rows, labels, view, size);
  const places = placesOf(shafts, frame, y);
  const step = (places.find(({ shaft }) => shaft.key === 'nri-1y')?.bottom ?? frame.surface) - frame.surface;
  const meaning = legend(labels.legend(!isWide || scale.times > 1), frame, isWide ? 'on-pale' : 'ink-2');
  const end = isWide ? frame.foot + frame.earth.under + 8 : frame.legend.y + 2 * meaning.leading;
  const noted = isWide ? { texts: [], foot: end } : methods(shafts, places, labels, end, rows.institutes);
  const { ground, edge } = earth(frame);
  const scene = sceneOf(
    { width: frame.width, height: tenth(noted.foot) },
    [
      {
        shapes: [edge, ...places.flatMap(dug), surfaceOf(places, frame), ...compared(places)],
      },
      { texts: places.flatMap((place) => wordsAt(place, step, isWide)) },
      { texts: [...(isWide ? untold(shafts, labels, frame) : []), meaning, ...noted.texts] },
    ],
    ticksOf(scale, y, frame),
  );
  return { ...scene, ground: [ground] };
}

/** What depth and brackets mean: in the ground that nobody digs, and on a phone under it. */
const legend = (text: string, { legend: { x, y, width } }: Frame, tone: TextTone): PlacedText =>
  placed('legend', x, y, wrapText(text, width, 13), { tone });

/** Estimates that have no figure in the unit of a view. */
const untoldOf = (shafts: readonly Shaft[]): readonly Shaft[] => shafts.filter(({ depth }) => depth === null);
/** Of such an estimate a line over what depth means, since it has no shaft. */
const untold = (shafts: readonly Shaft[], labels: Labels, { legend: { x, y } }: Frame): PlacedText[] =>
  untoldOf(shafts).map((shaft) =>
    placed(`answer-${shaft.key}`, x, y - 22, labels.untold(shaft), { tone: 'on-pale', weight: 600 }),
  );

/** On a phone the methods stand under that, a line an institute from left to right, with room for those of all institutes. */
function methods(
  shafts: readonly Shaft[],
  places: readonly Place[],
  labels: Labels,
  top: number,
  most: number,
) {
  const alone = places
    .toSorted((a, b) => a.left - b.left)
    .flatMap(({ shaft }) => (shaft.isAlone ? [shaft] : []));
  const institutes = alone.filter(({ who }, i) => alone.findIndex((each) => each.who === who) === i);
  const texts = institutes.flatMap((institute, i) => {
    const own = alone.filter(({ who }) => who === institute.who);
    if (!own.some(({ isDug, depth }) => isDug && depth !== null)) return [];
    const tone = own.some(({ isLifted }) => isLifted) ? 'ink' : 'ink-2';
    return [placed(`method-${institute.key}`, 4, top + 6 + i * 17, labels.told(institute), { tone })];
  });
  const last = untoldOf(shafts).map((shaft) =>
    placed(`answer-${shaft.key}`, 4, top + 6 + texts.length * 17, labels.untold(shaft), { tone: 'ink-2' }),
  );
  return { texts: [...texts, ...last], foot: top + 6 + (most - 1) * 17 + 6 };
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

// The picture that is seen from near, small as a stamp at the scale of the deep views: what was large there is the same loss here.
import { scaleLinear } from 'd3';
import type { Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { wrapText } from '../look/text-width.ts';
import { frameOf, placesOf } from './layout-ground.ts';
import { scaleOf, shaftsOf } from './layout-shafts.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const of = 'imports-halved' satisfies View;
/** Those that a reader comes to from near. */
const withStamp: readonly View[] = ['missing-parts', 'in-yen'];
/** Where a stamp stands: over the words on the ground, in what nobody digs. */
const stand = {
  wide: { left: 52, bottom: 277, room: 150 },
  narrow: { left: 38, bottom: 356, room: 86 },
} as const;

/**
 * The stamp of the near view.
 * @param year how deep NRI's year is drawn in the view that it stands in
 */
export function stamp(rows: Rows, labels: Labels, size: Size, view: View, year: number): Partial<Drawn> {
  if (!withStamp.includes(view)) return {};
  const frame = frameOf(size, true);
  const { surface, foot, earth } = frame;
  const y = scaleLinear([0, scaleOf(rows, labels, of).deepest], [surface, foot]);
  const places = placesOf(shaftsOf(rows, labels, of, size), frame, y);
  const own = places.find(({ shaft }) => shaft.key === 'nri-1y');
  if (own === undefined) throw new RangeError(`${of} has no year of NRI, which gives its stamp a scale`);
  const times = year / (own.bottom - surface);
  const { left, bottom, room } = stand[size];
  const high = (foot + earth.under - surface) * times;
  const at = ({ left: from, right, top, bottom: low }: Box): string =>
    rectPath({
      left: left + (from - earth.left) * times,
      right: left + (right - earth.left) * times,
      top: bottom - high + (top - surface) * times,
      bottom: bottom - high + (low - surface) * times,
    });
  const ground = { left: earth.left, right: earth.right - 6, top: surface, bottom: foot + earth.under };
  const words = wrapText(labels.stamp, room, 13);
  const x = left + (ground.right - ground.left) * times + 8;
  return {
    shapes: [
      shape('stamp', at(ground), 'paper', 'lead'),
      shape('stamp-shafts', places.map(at).join(''), 'paper', 'fill'),
    ],
    texts: [placed('stamp', x, bottom - high + 13, words, { tone: 'on-pale' })],
  };
}

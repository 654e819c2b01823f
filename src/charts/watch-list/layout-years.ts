// The years along the pipe of the watch list: the tags are not to scale of time, and the years say how far they reach.
import type { Size } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { frames, type Hung } from './layout-tags.ts';

const letters = 21;
/** From the top of a year's first tag to the foot of its numeral. */
const drop = 18;

/** At a desk the number of each year beside its first tag, and a collar on the pipe where it begins. Few tags have their dates large: they need no years. */
export function yearsOf(own: readonly Hung[], size: Size): Partial<Drawn> {
  if (size === 'narrow' || own.some(({ large }) => large !== null)) return {};
  const { pipe, half, inlet } = frames.wide;
  const yearOf = (tag: Hung | undefined): string => tag?.due.slot.slice(0, 4) ?? '';
  const firsts = own.flatMap((tag, i) =>
    yearOf(tag) === yearOf(own[i - 1]) ? [] : [{ tag, before: own[i - 1] }],
  );
  return {
    shapes: firsts.flatMap(({ tag, before }) => {
      if (before === undefined) return [];
      const y = (before.box.bottom + tag.box.top) / 2;
      const collar = {
        left: pipe - half - 5,
        right: pipe + half + 1,
        top: tenth(y - 1.6),
        bottom: tenth(y + 1.6),
      };
      return [shape(`year-begins-${yearOf(tag)}`, rectPath(collar), 'policy', 'fitting')];
    }),
    // The first stands under the pipe that comes in from the left.
    texts: firsts.map(({ tag }) =>
      placed(
        `year-${yearOf(tag)}`,
        pipe - half - 11,
        Math.max(tag.box.top + drop, inlet + half + drop + 6),
        yearOf(tag),
        {
          anchor: 'end',
          size: letters,
          face: 'display',
          tone: 'policy',
        },
      ),
    ),
  };
}

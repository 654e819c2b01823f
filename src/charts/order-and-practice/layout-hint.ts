// The hint as a slip in dashes that lies beside the order, joined to the empty box that it would fill, and is not set in.
import type { Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { headOf } from './layout-said.ts';
import { boxAt, settingOf, slotOf } from './layout-sheet.ts';
import type { Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** Where the slip lies, and how large its words are. */
const lying = {
  wide: { slip: boxAt(371, 622, 38, 196), names: 48, from: 14, review: 27, none: 17, r: 7 },
  narrow: { slip: boxAt(18, 350, 31, 143), names: 39, from: 15, review: 18, none: 0, r: 7 },
} as const;

/** The hint: who hinted over its slip, and lines from the slip to the empty box of the order: at a desk from corner to corner, on a phone beside the list. */
export function hintOver(hint: Saying, labels: Labels, size: Size): Drawn {
  const { slip, names, from, review, none, r } = lying[size];
  const slot = slotOf(settingOf(size, 'hint'), labels);
  const words = labels.hint;
  const isWide = size === 'wide';
  const [x, wide] = [slip.left + 12, slip.right - slip.left - 24];
  const lines = wrapText(words.names, wide / 1.06, names);
  const top = slip.top + (isWide ? 4 : 2);
  const last = top + names * (lines.length - 0.1);
  const under = isWide ? slip.bottom + review + 8 : last + review + 8;
  const guides = isWide
    ? (['top', 'bottom'] as const).map((edge) => `M${slot.right} ${slot[edge]}L${slip.left} ${slip[edge]}`)
    : [`M${slot.right} ${tenth((slot.top + slot.bottom) / 2)}H${slip.right}V${slip.bottom}`];
  const heading = headOf(hint, labels, slip.left, isWide ? 15 : 17, r);
  return gathered([
    {
      shapes: [
        shape('hint-guides', guides.join(''), 'china', 'lead'),
        shape('hint-slip', rectPath(slip), 'paper', 'fill'),
        shape('hint-edge', rectPath(slip), 'china', 'gap', 'strong'),
      ],
    },
    heading,
    {
      texts: [
        placed('saying-hint', x, top + names * 0.9, lines, {
          size: names,
          leading: names,
          face: 'display',
          tone: 'china',
        }),
        placed(
          'review-hint',
          isWide ? slip.left : x,
          under,
          wrapText(words.review, (isWide ? wide + 24 : wide) / 1.1, review),
          {
            size: review,
            leading: review + 2,
            face: 'display',
          },
        ),
        isWide
          ? placed('from-hint', slip.left + 2 * r + 12, 32, words.from, { size: from })
          : placed('from-hint', slip.right, 17, words.from, { anchor: 'end' }),
        ...(none === 0
          ? []
          : [
              placed('none-hint', slip.left, under + 2 * review + 24, words.none, {
                size: none,
                tone: 'ink-2',
              }),
            ]),
      ],
    },
  ]);
}

// All other aims of a view in one closed line: how many, and a small tag with the name of each, which says no amount.
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { textWidth } from '../look/text-width.ts';
import { spread } from './layout-letters.ts';
import { quiet } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

/** How high a tag is, how far its word stands in, and how far tags stand apart. */
const tall = 19;
const inset = 7;
const apart = 6;
/** From the line of words to the tags under it. */
const under = 7;

/** Each tag is as long as its word, so that none looks like a bar. */
export function moreOf(
  aims: readonly Aim[],
  labels: Labels,
  { left, right, line }: { readonly left: number; readonly right: number; readonly line: number },
): Drawn {
  let [x, top] = [left, line + under];
  const tags = aims.map((aim): Partial<Drawn> => {
    const word = labels.name(aim);
    const wide = textWidth(word, labelSize) * spread + 2 * inset;
    if (x > left && x + wide > right) [x, top] = [left, top + tall + apart];
    const box = { left: x, right: x + wide, top, bottom: top + tall };
    x += wide + apart;
    return {
      shapes: [shape(`${aim.id}-target`, rectPath(box), 'rule', 'fitting')],
      texts: [
        placed(`${aim.id}-tag`, box.left + wide / 2, box.bottom - 5, word, { anchor: 'middle', ...quiet }),
      ],
    };
  });
  return gathered([{ texts: [placed('more', left, line, labels.more(aims), quiet)] }, ...tags]);
}

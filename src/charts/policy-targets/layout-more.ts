// All other aims of a view in one closed line: how many, and for each a small lid with its name under it, which says no amount.
import { gathered, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { textWidth } from '../look/text-width.ts';
import { spread } from './layout-letters.ts';
import { lidAt, quiet } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

/** How high a lid is. */
const lid = 5;
/** How high a lid is with its word. */
const tall = 19;
/** From a lid’s left end to its word. */
const inset = 5;
/** How far lids stand apart. */
const apart = 9;
/** How far one row of lids is under the one before it. */
const over = 5;
/** From the line of words to the lids under it. */
const under = 7;

/** All lids are as long as the longest word needs, so that none looks like a bar, and close no tank. */
export function moreOf(
  aims: readonly Aim[],
  labels: Labels,
  { left, right, line }: { readonly left: number; readonly right: number; readonly line: number },
): Drawn {
  let [x, top] = [left, line + under];
  const words = aims.map((aim) => labels.name(aim));
  const wide = Math.max(0, ...words.map((word) => textWidth(word, labelSize))) * spread + 2 * inset;
  const tags = aims.map((aim, i): Partial<Drawn> => {
    if (x > left && x + wide > right) [x, top] = [left, top + tall + over];
    const box = { left: x, right: x + wide, top, bottom: top + lid };
    x += wide + apart;
    return gathered([
      lidAt(`${aim.id}-target`, box),
      {
        texts: [
          placed(`${aim.id}-tag`, box.left + wide / 2, box.bottom + 13, words[i] ?? '', {
            anchor: 'middle',
            ...quiet,
          }),
        ],
      },
    ]);
  });
  return gathered([{ texts: [placed('more', left, line, labels.more(aims), quiet)] }, ...tags]);
}

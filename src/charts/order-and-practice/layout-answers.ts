// What Beijing answered: a sheet with the hole of the order, and a letter of Japan's that it crossed out.
import type { Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { headOf } from './layout-said.ts';
import { boxAt, hole, paper, saidOn, settingOf, slotOf } from './layout-sheet.ts';
import type { Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** Where the second sheet stands right of the first, and where the letter and its words stand. */
const standing = {
  wide: { gap: 16, r: 7, letter: boxAt(450, 638, 2, 128), head: [449, 164], call: 31, cause: 17, wide: 190 },
  narrow: {
    gap: 10,
    r: 6,
    letter: boxAt(2, 118, 296, 386),
    head: [134, 309],
    call: 23,
    cause: 15,
    wide: 224,
  },
} as const;

/** The answer as a sheet of the same measures as the order, and with its hole. */
export function answerSheet(answer: Saying, labels: Labels, size: Size): Drawn {
  const { gap, r } = standing[size];
  const order = settingOf(size, 'denial');
  const { left, right, top, bottom } = order.box;
  const from = right + gap;
  const setting = { ...order, box: boxAt(from, from + right - left, top, bottom) };
  const { head, slot } = slotOf(setting);
  const { key, official } = answer;
  const words = labels.answers;
  return gathered([
    { shapes: paper(`${key}-sheet`, setting.box, official) },
    headOf(answer, labels, slot.left, head, r),
    { texts: [saidOn(`saying-${key}`, setting, words.says)] },
    hole(key, slot, words.missing, setting),
  ]);
}

/** Lines as of a written letter, the last a short one. */
function written(key: string, { left, right, top, bottom }: Box): Shape {
  const [pad, count] = [14, 5];
  const pitch = (bottom - top - 2 * pad) / (count - 1);
  const lines = Array.from({ length: count }, (_, i) => {
    const end = i === count - 1 ? (left + right) / 2 : right - pad;
    return `M${left + pad} ${tenth(top + pad + i * pitch)}H${tenth(end)}`;
  });
  return shape(key, lines.join(''), 'japan', 'line');
}

/** Japan's call to withdraw as a letter, crossed out: in dashes where the answer was read in the press. */
export function crossedLetter(answer: Saying, labels: Labels, size: Size): Drawn {
  const { letter, head, r, call, cause, wide } = standing[size];
  const { left, right, top, bottom } = letter;
  const { key, official } = answer;
  const [x, y] = head;
  const words = labels.answers;
  const lines = wrapText(words.call, wide / 1.1, call);
  const cross = `M${left - 1} ${top - 1}L${right + 1} ${bottom + 1}M${left - 1} ${bottom + 1}L${right + 1} ${top - 1}`;
  return gathered([
    {
      shapes: [
        shape(`${key}-letter`, rectPath(letter), 'japan', 'fitting'),
        written(`${key}-lines`, letter),
        shape(`${key}-cross`, cross, 'china', official ? 'line' : 'dashes', 'strong'),
      ],
    },
    headOf(answer, labels, x, y, r),
    {
      texts: [
        placed(`saying-${key}`, x, y + call + 4, lines, { size: call, leading: call + 2, face: 'display' }),
        placed(
          `cause-${key}`,
          x,
          y + call + 4 + (lines.length - 1) * (call + 2) + cause + 9,
          wrapText(words.cause, wide / 1.05, cause),
          { size: cause, tone: 'ink-2' },
        ),
      ],
    },
  ]);
}

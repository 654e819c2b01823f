// What Beijing answered: large words, what they leave open tied to the empty box of the order, and a letter of Japan's that it crossed out.
import type { Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { headOf } from './layout-said.ts';
import { boxAt, settingOf, slotOf } from './layout-sheet.ts';
import type { Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** Where the first answer begins and how large it is, and what it leaves open; and where the letter and its words stand. */
const standing = {
  wide: {
    first: { x: 262, y: 15, wide: 378, size: 51, open: 30, openAt: 160, under: 4, in: 0 },
    r: 7,
    letter: boxAt(262, 376, 226, 312),
    head: [394, 237],
    call: 27,
    cause: 17,
    wide: 246,
  },
  narrow: {
    first: { x: 2, y: 139, wide: 300, size: 44, open: 25, openAt: 270, under: 9, in: 4 },
    r: 7,
    letter: boxAt(2, 114, 296, 382),
    head: [130, 309],
    call: 24,
    cause: 15,
    wide: 226,
  },
} as const;

/** The answer in large type, and what it does not say: at a desk a line runs from there to the empty box of the order, which says no more. */
export function largeAnswer(answer: Saying, labels: Labels, size: Size): Drawn {
  const { first, r } = standing[size];
  const { key } = answer;
  const { x, y, wide, size: letters, open, openAt, under, in: inset } = first;
  const words = labels.answers;
  const slot = slotOf(settingOf(size, 'denial'), labels);
  const at = tenth((slot.top + slot.bottom) / 2);
  const tie = `M${slot.right} ${at}H${x - 15}V${openAt - 8}H${x - 5}`;
  return gathered([
    headOf(answer, labels, x + inset, y, r),
    {
      shapes: size === 'wide' ? [shape(`${key}-tie`, tie, 'ink', 'lead')] : [],
      texts: [
        placed(`saying-${key}`, x, y + letters + under, wrapText(words.says, wide / 1.1, letters), {
          size: letters,
          leading: letters,
          face: 'display',
        }),
        placed(`${key}-missing`, x, openAt, words.missing, { size: open, face: 'display', tone: 'ink-2' }),
      ],
    },
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

// What the strokes say, over a page that is folded up: the same in every such view; and carets, where one has them.
import type { Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { textWidth } from '../look/text-width.ts';
import { readings } from './layout-column.ts';
import { caret, stroke } from './layout-strokes.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** Where the row of strokes begins and its baseline; and the baseline of the words on what carets say: on a phone they stand beside the last line of the title. */
const keys = {
  wide: { left: 1, y: 12, long: 30, letters: 15, between: 22, cures: 12 },
  narrow: { left: 4, y: 14, long: 14, letters: 13, between: 9, cures: 59 },
} as const;

/** Whose the words over carets are, in the hand in which they are written. */
function curesOf(words: string, size: Size, right: number): Drawn {
  const { letters, cures: y } = keys[size];
  const style = { weight: 600, size: letters, face: 'italic', anchor: 'end' } as const;
  const x = right - textWidth(words, letters, 600) - 11;
  return gathered([
    { shapes: [caret('key', x, y - 1, 8, 8)], texts: [placed('cures', right, y, words, style)] },
  ]);
}

/**
 * For each verdict that claims of a view's sections have: how many have it, beside the sign of their strokes. A verdict that none has is in
 * the table alone. Where the view has corrections, the key says whose they are, in words that end at `right`.
 */
export function keyOf(
  { assessments }: Rows,
  within: readonly JudgedClaim[],
  labels: Labels,
  size: Size,
  right: number | null,
): Drawn {
  const { left, y, long, letters, between } = keys[size];
  const style = { weight: 600, size: letters } as const;
  const all = labels.among(within.length);
  let x = left + textWidth(all, letters, 600) + between / 2;
  const entries = assessments
    .map((assessment) => ({
      assessment,
      count: within.filter((claim) => claim.assessment === assessment).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ assessment, count }) => {
      const name = labels.counted(assessment, count);
      const from = x;
      const words = from + long + 6;
      x = words + textWidth(name, letters, 600) + between;
      return {
        shapes: stroke(`key-${assessment}`, readings[assessment], [{ x: from, y: y - 4.5, width: long }], 5),
        texts: [placed(`head-${assessment}`, words, y, name, style)],
      };
    });
  return gathered([
    { texts: [placed('among', left, y, all, style)] },
    ...entries,
    ...(right === null ? [] : [curesOf(labels.cures, size, right)]),
  ]);
}

// What the strokes say, over the page: the same in every view.
import type { Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { textWidth } from '../look/text-width.ts';
import { readings } from './layout-column.ts';
import { caret, stroke } from './layout-strokes.ts';
import type { Assessment, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const keys = {
  wide: {
    left: 1,
    long: 34,
    letters: 15,
    between: 26,
    rows: [{ y: 12, of: ['supported', 'partly_supported', 'contested', 'too_early'] }],
  },
  narrow: {
    left: 4,
    long: 28,
    letters: 15,
    between: 20,
    rows: [
      { y: 13, of: ['supported', 'contested', 'too_early'] },
      { y: 34, of: ['partly_supported'] },
    ],
  },
} as const;

/** A stroke and what it says, from some place on; where words are put in, the caret and whose they are as well. */
function entryOf(
  assessment: Assessment,
  name: string,
  [x, y]: readonly [number, number],
  { cures }: Labels,
  { long, letters }: (typeof keys)[Size],
) {
  const style = { weight: 600, size: letters } as const;
  const words = x + long + 7;
  const end = words + textWidth(name, letters, 600);
  const key: Drawn = {
    shapes: [...stroke(`key-${assessment}`, readings[assessment], [{ x, y: y - 4.5, width: long }], 5)],
    spots: [],
    texts: [placed(`head-${assessment}`, words, y, name, style)],
  };
  if (assessment !== 'partly_supported') return { key, end };
  const at = end + 20;
  return {
    key: gathered([
      key,
      {
        shapes: [caret('key', at - 9, y + 1, 8, 12)],
        texts: [placed('cures', at, y, cures, { ...style, face: 'italic' })],
      },
    ]),
    end: at + textWidth(cures, letters, 600),
  };
}

/** How many claims stand how, for each that any claim has, beside the sign of their strokes. What no claim is, the table says. */
export function keyOf({ judgedAs }: Rows, labels: Labels, size: Size): Drawn {
  const { left, between, rows } = keys[size];
  return gathered(
    rows.flatMap(({ y, of }) => {
      let x: number = left;
      return of.flatMap((assessment: Assessment): Drawn[] => {
        const { length } = judgedAs[assessment];
        if (length === 0) return [];
        const { key, end } = entryOf(
          assessment,
          labels.counted(assessment, length),
          [x, y],
          labels,
          keys[size],
        );
        x = end + between;
        return [key];
      });
    }),
  );
}

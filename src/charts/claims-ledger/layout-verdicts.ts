// How many claims stand how, in large figures beside the page: each over the stroke that says so on it.
import type { Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { readings } from './layout-column.ts';
import { caret, stroke } from './layout-strokes.ts';
import type { Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** Left ends and baselines of the figures, and how far under them their stroke, its words and the next line of these stand. */
const looks = {
  wide: {
    at: [
      [494, 65],
      [494, 186],
      [494, 328],
    ],
    figure: 88,
    long: 144,
    letters: 17,
    under: [17, 40, 62],
  },
  narrow: {
    at: [
      [4, 44],
      [123, 44],
      [248, 44],
    ],
    figure: 54,
    long: 108,
    letters: 14.5,
    under: [12, 30, 47],
  },
} as const;
const thick = 7;
/** Between the bars of two claims. */
const parted = 2;

/** Verdicts that any claim has, each with its count. What no claim is, the table says. */
export function verdictsOf({ judgedAs, assessments }: Rows, labels: Labels, size: Size): Drawn {
  const { at, figure, long, letters, under } = looks[size];
  const style = { size: letters, weight: 600 } as const;
  const [low, words, next] = under;
  const most = Math.max(...assessments.map((assessment) => judgedAs[assessment].length));
  const each = long / most;
  return gathered(
    assessments
      .filter((assessment) => judgedAs[assessment].length > 0)
      .map((assessment, i): Partial<Drawn> => {
        const place = at[i];
        if (place === undefined)
          throw new RangeError(
            `claims are ${assessment} as well: expected no more than ${at.length} verdicts`,
          );
        const [x, y] = place;
        const key = `key-${assessment}`;
        const count = judgedAs[assessment].length;
        // A bar for each claim, all of one length, so that rows are as long as claims are many.
        const units = Array.from({ length: count }, (_, unit) => ({
          x: x + unit * each,
          y: y + low,
          width: each - parted,
        }));
        const isPart = assessment === 'partly_supported';
        return {
          shapes: [
            ...stroke(key, readings[assessment], units, thick),
            ...(isPart ? [caret('key', x + 6, y + next - 2, letters * 0.5, letters * 0.5)] : []),
          ],
          texts: [
            placed(`head-${assessment}`, x, y, String(count), {
              size: figure,
              face: 'display',
            }),
            placed(`name-${assessment}`, x, y + words, labels.verdict(assessment), style),
            ...(isPart
              ? [placed('cures', x + 16, y + next, labels.cures, { ...style, face: 'italic' })]
              : []),
          ],
        };
      }),
  );
}

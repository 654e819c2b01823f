// A word that is no order: a small sheet for whose text it is, its day and its kind.
import type { Shape, Spot, TextTone } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { rectPath } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import type { Rail, Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** The press in its own tone, all that comes from Beijing in another. */
export const toneOf = (rail: Rail): Extract<TextTone, Spot['tone']> =>
  rail === 'reported' ? 'others' : 'china';

/**
 * A small sheet of paper, solid for an official text and in dashes for one of the press: no round sign, since discs and rings in the text
 * say how its sources were read.
 */
export const signOf = (
  key: string,
  [x, y]: readonly [number, number],
  r: number,
  tone: Shape['tone'],
  official: boolean,
): Shape =>
  shape(
    key,
    rectPath({
      left: tenth(x - 0.8 * r),
      right: tenth(x + 0.8 * r),
      top: tenth(y - r),
      bottom: tenth(y + r),
    }),
    tone,
    official ? 'fill' : 'estimate',
  );

/** The head of a saying: its sheet, the day and the kind of word, on a baseline. */
export function headOf(
  { key, rail, official, ...saying }: Saying,
  labels: Labels,
  x: number,
  y: number,
  r: number,
): Drawn {
  const day = labels.day({ key, rail, official, ...saying } as Saying);
  // Room for a ring around the sheet, which would hide its edge if it stood on it.
  const at = x + 2 * r + 12;
  const tone = toneOf(rail);
  return {
    shapes: [signOf(key, [x + r, y - 4.5], r, tone, official)],
    spots: [],
    texts: [
      placed(`day-${key}`, at, y, day, { weight: 600 }),
      placed(`kind-${key}`, at + textWidth(day, 13, 600) * 1.04 + 8, y, labels.rails[rail].toLowerCase(), {
        tone,
      }),
    ],
  };
}

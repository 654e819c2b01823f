// A word that is no order: a spot for how it is known, its day and its kind.
import type { Spot, TextTone } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import type { Rail, Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** The press in its own tone, all that comes from Beijing in another. */
export const toneOf = (rail: Rail): Extract<TextTone, Spot['tone']> =>
  rail === 'reported' ? 'others' : 'china';

/** The head of a saying: its spot, the day and the kind of word, on a baseline. */
export function headOf(
  { key, rail, official, ...saying }: Saying,
  labels: Labels,
  x: number,
  y: number,
  r: number,
): Drawn {
  const day = labels.day({ key, rail, official, ...saying } as Saying);
  const at = x + 2 * r + 8;
  const tone = toneOf(rail);
  return {
    shapes: [],
    spots: [spot(key, tenth(x + r), tenth(y - 4.5), r, tone, official ? 'fill' : 'estimate')],
    texts: [
      placed(`day-${key}`, at, y, day, { weight: 600 }),
      placed(`kind-${key}`, at + textWidth(day, 13, 600) * 1.04 + 8, y, labels.rails[rail].toLowerCase(), {
        tone,
      }),
    ],
  };
}

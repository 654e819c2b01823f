// The letters of what was found of an aim: on its fill, in it, or beside the tank.
import { blockOf, type Block, type Letters } from './layout-letters.ts';
import { partOf, quiet, type Bore } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

export interface Room {
  readonly left: number;
  readonly right: number;
}

/** From letters to the edge of a fill, and to the lid and the floor. */
const offFill = 6;
export const pad = 8;
const inset = 9;

/** What was found, and of when, in ink. */
export function foundBlock(aim: Aim, labels: Labels, room: Room, letters: Letters, isOnFill = false): Block {
  const { bound, amount, note } = labels.foundParts(aim);
  const tone = isOnFill && aim.fill === 'measured' ? 'on-pale' : 'ink';
  return blockOf(
    {
      keys: [`${aim.id}-bound`, `${aim.id}-is`, `${aim.id}-date`],
      bound,
      amount,
      words: note,
      tones: [tone, isOnFill ? tone : quiet.tone],
    },
    room,
    letters,
  );
}

/** How large letters may be, as a part of their usual size: the first that fits. */
const smallest = 0.5;
const scales = [1, 0.9, 0.8, 0.7, 0.6, smallest] as const;

/**
 * What was found stands on its fill, or on the floor where that is empty; in the fill where there is no room over it, or where it rises over
 * the lid. Where the smallest letters have no room, as after a row was worded anew, they begin right under the lid.
 */
export function foundIn(aim: Aim, labels: Labels, bore: Bore, found: Letters, lid: number) {
  const part = partOf(aim);
  const floor = bore.bottom - pad;
  const surface = part === 0 ? floor : bore.surface - offFill;
  const room = { left: bore.left + inset, right: bore.right - inset };
  for (const scale of scales) {
    const letters = { ...found, large: found.large * scale };
    const on = foundBlock(aim, labels, room, letters);
    if (part <= 1 && surface - on.tall >= bore.top + offFill) return on.texts(surface);
    const within = foundBlock(aim, labels, room, letters, true);
    const over = part > 1 ? bore.top - lid : floor + pad;
    const air = over - bore.surface - within.tall;
    if (part > 0 && air >= 2 * offFill - 2) return within.texts(over - air / 2);
  }
  const least = foundBlock(aim, labels, room, { ...found, large: found.large * smallest });
  return least.texts(bore.top + offFill + least.tall);
}

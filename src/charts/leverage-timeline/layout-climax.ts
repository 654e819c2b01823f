// The act that the whole strip leads to: a large plate at its block, with its date and what is new in it.
import type { Box } from '../kit/labels/box.ts';
import { rectPath } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { Block } from './layout-stacks.ts';
import type { Labels } from './words.ts';

/** The plate of an act of a stack, with the words on it. */
export interface Climax {
  /** All of it, and the plate alone. */
  readonly box: Box;
  readonly plate: Box;
  readonly drawn: Drawn;
}

/** How the words on a plate are set: in from its left edge, their first lines down from its top, and their sizes. */
interface Setting {
  readonly pad: number;
  readonly date: { readonly down: number; readonly size: number };
  readonly words: { readonly down: number; readonly size: number; readonly leading: number };
}

function drawnOn(
  { id, tone }: Block['event'],
  plate: Box,
  pole: Box,
  words: readonly string[],
  labels: Labels,
  set: Setting,
): Drawn {
  const x = plate.left + set.pad;
  const { down, ...style } = set.words;
  return gathered([
    {
      shapes: [
        shape(`${id}-plate`, rectPath(plate), tone, 'fill'),
        shape(`${id}-pole`, rectPath(pole), tone, 'fill'),
      ],
      texts: [
        placed(`date-${id}`, x, plate.top + set.date.down, labels.climax.date, {
          size: set.date.size,
          weight: 600,
          tone: 'on-fill',
        }),
        placed(`event-${id}`, x, plate.top + down, words, { ...style, face: 'display', tone: 'on-fill' }),
      ],
    },
  ]);
}

/**
 * On the wide artboard: a flag to the left of the stacks, joined by a thin pole to the block at the top of its own. It ends above a year
 * that has no high stack, so that it does not read as a bar on one.
 * @param end the right edge of the flag
 */
export function flagAt(block: Block, box: Box, end: number, labels: Labels): Climax {
  const words = wrapText(labels.climax.words, 118, 32);
  const top = box.top - 4;
  const plate = {
    left: tenth(end - 134),
    right: tenth(end),
    top: tenth(top),
    bottom: tenth(top + 38 + words.length * 33),
  };
  const middle = (box.top + box.bottom) / 2;
  const pole = { left: plate.right - 1, right: box.left + 1, top: middle - 1.5, bottom: middle + 1.5 };
  return {
    box: { ...plate, right: box.left, bottom: pole.bottom },
    plate,
    drawn: drawnOn(block.event, plate, pole, words, labels, {
      pad: 12,
      date: { down: 23, size: 15 },
      words: { down: 57, size: 32, leading: 33 },
    }),
  };
}

/** On the narrow artboard: a plate at the right edge over its row, joined to the block at the end of its stack. */
export function plateAt(block: Block, box: Box, right: number, top: number, labels: Labels): Climax {
  const words = wrapText(labels.climax.words, 104, 28);
  const plate = { left: right - 122, right, top, bottom: top + 44 + words.length * 32 };
  const middle = (box.left + box.right) / 2;
  const pole = {
    left: tenth(middle - 3),
    right: tenth(middle + 3),
    top: plate.bottom - 1,
    bottom: box.top + 1,
  };
  return {
    box: { ...plate, bottom: box.top },
    plate,
    drawn: drawnOn(block.event, plate, pole, words, labels, {
      pad: 10,
      date: { down: 22, size: 14 },
      words: { down: 54, size: 28, leading: 31 },
    }),
  };
}

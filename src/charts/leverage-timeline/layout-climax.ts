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

/**
 * On the wide artboard: a flag to the left of the stacks, joined by a thin stem to the block at the top of its own. It ends above a year
 * that has no high stack, so that it does not read as a bar on one.
 * @param end the right edge of the flag
 */
export function flagAt(block: Block, box: Box, end: number, labels: Labels): Climax {
  const { id, tone } = block.event;
  const words = wrapText(labels.climax.words, 118, 32);
  const top = box.top - 4;
  const plate = {
    left: tenth(end - 134),
    right: tenth(end),
    top: tenth(top),
    bottom: tenth(top + 38 + words.length * 33),
  };
  const middle = (box.top + box.bottom) / 2;
  const stem = { left: plate.right - 1, right: box.left + 1, top: middle - 1.5, bottom: middle + 1.5 };
  const x = plate.left + 12;
  const on = { tone: 'on-fill' } as const;
  return {
    box: { ...plate, right: box.left, bottom: stem.bottom },
    plate,
    drawn: gathered([
      {
        shapes: [
          shape(`${id}-plate`, rectPath(plate), tone, 'fill'),
          shape(`${id}-pole`, rectPath(stem), tone, 'fill'),
        ],
        texts: [
          placed(`date-${id}`, x, plate.top + 23, labels.climax.date, { size: 15, weight: 600, ...on }),
          placed(`event-${id}`, x, plate.top + 57, words, { size: 32, leading: 33, face: 'display', ...on }),
        ],
      },
    ]),
  };
}

/** On the narrow artboard: a plate at the right edge over its row, joined to the block at the end of its stack. */
export function plateAt(block: Block, box: Box, right: number, top: number, labels: Labels): Climax {
  const { id, tone } = block.event;
  const words = wrapText(labels.climax.words, 104, 28);
  const plate = { left: right - 122, right, top, bottom: top + 44 + words.length * 32 };
  const middle = (box.left + box.right) / 2;
  const pole = {
    left: tenth(middle - 3),
    right: tenth(middle + 3),
    top: plate.bottom - 1,
    bottom: box.top + 1,
  };
  const on = { tone: 'on-fill' } as const;
  const x = plate.left + 10;
  return {
    box: { ...plate, bottom: box.top },
    plate,
    drawn: gathered([
      {
        shapes: [
          shape(`${id}-plate`, rectPath(plate), tone, 'fill'),
          shape(`${id}-pole`, rectPath(pole), tone, 'fill'),
        ],
        texts: [
          placed(`date-${id}`, x, plate.top + 22, labels.climax.date, { size: 14, weight: 600, ...on }),
          placed(`event-${id}`, x, plate.top + 54, words, { size: 28, leading: 31, face: 'display', ...on }),
        ],
      },
    ]),
  };
}

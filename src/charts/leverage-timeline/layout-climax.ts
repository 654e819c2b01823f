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
  readonly box: Box;
  readonly drawn: Drawn;
}

/** On the wide artboard: a flag that flies from the block at the top of its stack to the left. */
export function flagAt(block: Block, box: Box, labels: Labels): Climax {
  const { id, tone } = block.event;
  const plate = {
    left: tenth(box.left - 270),
    right: tenth(box.left),
    top: box.top,
    bottom: tenth(box.top + 79),
  };
  const x = plate.left + 16;
  const on = { tone: 'on-fill' } as const;
  return {
    box: plate,
    drawn: gathered([
      {
        shapes: [shape(`${id}-plate`, rectPath(plate), tone, 'fill')],
        texts: [
          placed(`date-${id}`, x, plate.top + 24, labels.climax.date, { size: 16, weight: 600, ...on }),
          placed(`event-${id}`, x, plate.top + 62, labels.climax.words, { size: 38, face: 'display', ...on }),
        ],
      },
    ]),
  };
}

/** On the narrow artboard: a plate at the right edge over its row, joined to the block at the end of its stack. */
export function plateAt(block: Block, box: Box, right: number, top: number, labels: Labels): Climax {
  const { id, tone } = block.event;
  const words = wrapText(labels.climax.words, 108, 30);
  const plate = { left: right - 132, right, top, bottom: top + 44 + words.length * 32 };
  const middle = (box.left + box.right) / 2;
  const pole = {
    left: tenth(middle - 3),
    right: tenth(middle + 3),
    top: plate.bottom - 1,
    bottom: box.top + 1,
  };
  const on = { tone: 'on-fill' } as const;
  const x = plate.left + 12;
  return {
    box: { ...plate, bottom: box.top },
    drawn: gathered([
      {
        shapes: [
          shape(`${id}-plate`, rectPath(plate), tone, 'fill'),
          shape(`${id}-pole`, rectPath(pole), tone, 'fill'),
        ],
        texts: [
          placed(`date-${id}`, x, plate.top + 22, labels.climax.date, { size: 14, weight: 600, ...on }),
          placed(`event-${id}`, x, plate.top + 54, words, { size: 30, leading: 32, face: 'display', ...on }),
        ],
      },
    ]),
  };
}

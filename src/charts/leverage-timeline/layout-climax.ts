// The act that the whole strip leads to: a large plate at its block, with its date and what is new in it.
import type { Box } from '../kit/labels/box.ts';
import { rectPath } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
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

/** A plate with its words, joined by a pole to its block at the end of a stack, on either side of it. */
function joined(block: Block, box: Box, plate: Box, words: readonly string[], labels: Labels, set: Setting) {
  // As thick as the block along the pipe, so that the block goes on into its plate.
  const pole = {
    left: plate.left > box.right ? box.right - 0.5 : plate.right - 1,
    right: plate.left > box.right ? plate.left + 1 : box.left + 0.5,
    top: Math.max(box.top, plate.top),
    bottom: Math.min(box.bottom, plate.bottom),
  };
  return {
    box: { ...plate, left: Math.min(plate.left, box.right), right: Math.max(plate.right, box.left) },
    plate,
    drawn: drawnOn(block.event, plate, pole, words, labels, set),
  };
}

interface Places {
  readonly boxOf: (block: Block) => Box;
}

/** On the wide artboard: left of the block at the end of its stack, over the low stacks before it, so that it covers no later date. */
export function flagAt(block: Block, blocks: readonly Block[], { boxOf }: Places, labels: Labels): Climax {
  const words = wrapText(labels.climax.words, 118, 32);
  const box = boxOf(block);
  const right = box.left - 7;
  const left = right - 130;
  const below = blocks
    .filter(({ side }) => side === block.side)
    .map(boxOf)
    .filter((other) => other.right > left && other.left < right);
  const bottom = Math.max(box.bottom, Math.min(...below.map(({ top }) => top)) - 6);
  const plate = { left, right, top: tenth(bottom - 38 - words.length * 33), bottom: tenth(bottom) };
  return joined(block, box, plate, words, labels, {
    pad: 11,
    date: { down: 23, size: 15 },
    words: { down: 57, size: 32, leading: 33 },
  });
}

/** On the narrow artboard: level with the rows of its year, right of all stacks. */
export function plateAt(
  block: Block,
  blocks: readonly Block[],
  { boxOf }: Places,
  right: number,
  labels: Labels,
): Climax {
  const box = boxOf(block);
  const left = Math.max(...blocks.map((each) => boxOf(each).right));
  const words = wrapText(labels.climax.words, 104, 30);
  const plate = { left: left + 6, right, top: box.top, bottom: tenth(box.top + 40 + words.length * 34) };
  return joined(block, box, plate, words, labels, {
    pad: 9,
    date: { down: 22, size: 14 },
    words: { down: 54, size: 28, leading: 32 },
  });
}

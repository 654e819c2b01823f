// Japan as the vessel into which the pipes run.
import { type Box, rectPath } from '../kit/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';

/** A vessel with double walls and its name in the middle. */
export function vesselOfJapan(japan: string, box: Box): Drawn {
  const inner = { left: box.left + 4, right: box.right - 4, top: box.top + 4, bottom: box.bottom - 4 };
  return {
    shapes: [
      shape('japan', rectPath(box), 'japan', 'fitting'),
      shape('japan-inner', rectPath(inner), 'japan', 'outline'),
    ],
    spots: [],
    texts: [
      placed('japan-name', (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 5, japan, {
        size: 15,
        weight: 600,
        anchor: 'middle',
        tone: 'japan',
      }),
    ],
  };
}

// Japan as the vessel into which the pipes run.
import { padded, rectPath, type Box } from '../kit/box.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';

/** A vessel with double walls and its name in the middle. */
export function vesselOfJapan(japan: string, box: Box) {
  const style = { size: 15, weight: 600, anchor: 'middle', tone: 'japan' } as const;
  return {
    shapes: [
      shape('japan', rectPath(box), 'japan', 'fitting'),
      shape('japan-inner', rectPath(padded(box, -4)), 'japan', 'outline'),
    ],
    texts: [placed('japan-name', (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 5, japan, style)],
  };
}

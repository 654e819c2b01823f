// The scale at the wall of a tank: how far from what was found to the aim, in steps of a round amount.
import type { PlacedText } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { boxOfText, padded, sharedArea } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { quiet, type Bore } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

/** How long a tick is, and how far from the wall its amount ends. */
const [long, off] = [6, 10];

/** The steps of a scale up to an aim: the first number of equal ones whose step is round. */
function stepsTo(target: number): number {
  const isRound = (step: number): boolean =>
    [1, 2, 2.5, 5].includes(Number((step / 10 ** Math.floor(Math.log10(step))).toFixed(6)));
  return [5, 4, 6, 3, 8].find((count) => isRound(target / count)) ?? 1;
}

/** Ticks between floor and lid at the right wall of a vessel, each with its amount where no word of what was found is in its way. */
export function scaleOf(
  aim: Aim,
  labels: Labels,
  { right, top, bottom }: Bore,
  found: readonly PlacedText[],
): Partial<Drawn> {
  const count = stepsTo(aim.target);
  const steps = Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
  const heightOf = (part: number): number => tenth(bottom - (bottom - top) * part);
  const taken = found.map((text) => padded(boxOfText(text), 8));
  return {
    shapes: steps.map((part, i) =>
      shape(`${aim.id}-tick-${i + 1}`, `M${tenth(right - long)} ${heightOf(part)}H${right}`, 'ink-2', 'hair'),
    ),
    texts: steps.flatMap((part, i) => {
      const amount = labels.scale(aim, aim.target * part);
      const style = { ...quiet, anchor: 'end' } as const;
      const text = placed(`${aim.id}-scale-${i + 1}`, right - off, heightOf(part) + 4.5, amount, style);
      return taken.some((box) => sharedArea(box, boxOfText(text)) > 0) ? [] : [text];
    }),
  };
}

// Names at the right edge of a plot, beside what they name: spread apart where they would touch, each tied to its mark by a lead.
import type { PlacedText, TextTone, Shape } from '../../contract/scene.ts';
import { tenth } from '../../look/tenth.ts';
import { spread } from '../../look/spread.ts';
import { placed } from './placed.ts';
import { shape } from '../shapes.ts';

export interface EndLabel {
  readonly key: string;
  /** Where the mark ends that the label names. */
  readonly y: number;
  /** How far to the right it ends, where that is short of the edge: the lead starts there. */
  readonly x?: number;
  readonly name: string;
  readonly tone: TextTone;
  /** A second line under the name, in ink: usually the last value. */
  readonly amount?: string;
}

export interface EndRoom {
  /** The edge from which the leads start. */
  readonly edge: number;
  /** Highest and lowest baseline that a name may take. */
  readonly top: number;
  readonly bottom: number;
  /** Least distance of two names; 34 has room for an amount under each. */
  readonly gap?: number;
}

/** Names, amounts and leads. Throws a RangeError where the labels can't stand apart in the room they have. */
export function endLabels(
  labels: readonly EndLabel[],
  { edge, top, bottom, gap = 34 }: EndRoom,
): { readonly texts: readonly PlacedText[]; readonly leads: readonly Shape[] } {
  if ((labels.length - 1) * gap > bottom - top)
    throw new RangeError(`${labels.length} labels ${gap} apart do not fit between ${top} and ${bottom}`);
  const places = spread(
    labels.map(({ y }) => y - 3),
    gap,
    top,
    bottom,
  );
  const texts: PlacedText[] = [];
  const leads: Shape[] = [];
  labels.forEach(({ key, x, y, name, tone, amount }, i) => {
    const at = places[i] ?? y;
    texts.push(placed(`name-${key}`, edge + 20, at, name, { tone, weight: 600 }));
    if (amount !== undefined) texts.push(placed(`amount-${key}`, edge + 20, at + 15, amount));
    leads.push(
      shape(
        `tie-${key}`,
        `M${tenth(Math.min(edge, x ?? edge) + 3)} ${tenth(y)}H${edge + 8}L${edge + 13} ${tenth(at - 4)}H${edge + 16}`,
        'ink',
        'lead',
      ),
    );
  });
  return { texts, leads };
}

// What a part of the kit returns, and how a layout gathers several into one scene.
import type { PlacedText, Shape, Spot } from '../contract/scene.ts';

/** Shapes, spots and texts of one part, in the order in which they lie on each other. */
export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly texts: readonly PlacedText[];
}

/** Several parts as one, the first at the back. */
export const gathered = (parts: readonly Drawn[]): Drawn => ({
  shapes: parts.flatMap(({ shapes }) => shapes),
  spots: parts.flatMap(({ spots }) => spots),
  texts: parts.flatMap(({ texts }) => texts),
});

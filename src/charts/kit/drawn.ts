// What a part of the kit returns, and how a layout gathers several into one scene.
import type { PlacedText, PlotScene, Scene, Shape, Spot, Tick } from '../contract/scene.ts';

/** Shapes, spots and texts of one part, in the order in which they lie on each other. */
export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly texts: readonly PlacedText[];
}

/** Several parts as one, the first at the back; a part names only what it has. */
export const gathered = (parts: readonly Partial<Drawn>[]): Drawn => ({
  shapes: parts.flatMap(({ shapes = [] }) => shapes),
  spots: parts.flatMap(({ spots = [] }) => spots),
  texts: parts.flatMap(({ texts = [] }) => texts),
});

/** A scene of several parts, the first at the back, over the ticks. */
export const sceneOf = (
  { width, height }: Scene,
  parts: readonly Partial<Drawn>[],
  ticks: readonly Tick[] = [],
): PlotScene => ({ width, height, ticks, ...gathered(parts) });

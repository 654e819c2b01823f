// Makes a shape or a spot in one line; emphasis is normal unless given.
import type { Emphasis, Shape, Spot } from '../contract/scene.ts';

/** A path in user units, in its tone and ink. */
export const shape = (
  key: string,
  d: string,
  tone: Shape['tone'],
  ink: Shape['ink'],
  emphasis: Emphasis = 'normal',
): Shape => ({ key, d, tone, ink, emphasis });

/** A point of radius `r` in user units, in its tone and ink. */
export const spot = (
  key: string,
  x: number,
  y: number,
  r: number,
  tone: Spot['tone'],
  ink: Spot['ink'],
  emphasis: Emphasis = 'normal',
): Spot => ({ key, x, y, r, tone, ink, emphasis });

// What an emphasis looks like: faint marks step back, faint text stays readable.
import type { Emphasis } from '../contract/scene.ts';

/** Opacity for a mark or a text; undefined (no attribute) for full strength. Faint text is not thinned: it must keep its contrast. */
export const opacityOf = (emphasis: Emphasis, kind: 'mark' | 'text' = 'mark'): number | undefined =>
  emphasis === 'faint' && kind === 'mark' ? 0.28 : undefined;

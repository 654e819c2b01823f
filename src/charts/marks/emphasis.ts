// What an emphasis looks like: faint marks step back, faint text stays readable; and what fades while a drawing moves.
import type { Emphasis } from '../contract/scene.ts';

/**
 * Opacity for a mark or a text; undefined (no attribute) for full strength. Faint text is not thinned: it must keep its contrast.
 * @param fade how far it has come, or not yet gone, while a drawing moves
 */
export function opacityOf(emphasis: Emphasis, kind: 'mark' | 'text' = 'mark', fade = 1): number | undefined {
  const opacity = (emphasis === 'faint' && kind === 'mark' ? 0.28 : 1) * fade;
  return opacity === 1 ? undefined : Math.round(opacity * 100) / 100;
}

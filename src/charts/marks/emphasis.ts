// What an emphasis looks like: faint lines are drawn faint, areas and texts are not; and how marks fade in and out while a drawing moves.
import type { Emphasis, Ink } from '../contract/scene.ts';

/**
 * Inks that fill an area. They are never thinned: a paler tone would read as an estimate (pale means unsure and nothing else), and a
 * thinned paper fill would show what is behind it.
 */
const areas: ReadonlySet<Ink> = new Set<Ink>([
  'fill',
  'estimate',
  'layer',
  'film',
  'shade',
  'hollow',
  'fitting',
  'slot',
]);

/**
 * Opacity for a mark or a text; undefined (no attribute) for full strength. Faint text is not thinned: it must keep its contrast.
 * @param ink of the mark
 * @param own of the mark itself
 */
export function opacityOf(emphasis: Emphasis, ink: Ink | 'text', own = 1): number | undefined {
  const isThin = emphasis === 'faint' && ink !== 'text' && !areas.has(ink);
  const opacity = (isThin ? 0.28 : 1) * own;
  return opacity === 1 ? undefined : Math.round(opacity * 100) / 100;
}

/** How many steps of opacity a fade has, so that a moving drawing is not restyled for a difference that cannot be seen. */
const fadeSteps = 20;

/**
 * The opacity of a fill or a stroke that fades; undefined (no attribute) for full strength. The opacity of a whole mark would do, but a
 * browser paints each mark that has one by itself, at every frame.
 * @param full what it has when it does not fade
 */
export function fadedTo(fade = 1, full?: number): number | undefined {
  const part = Math.round(fade * fadeSteps) / fadeSteps;
  return part === 1 ? full : part * (full ?? 1);
}

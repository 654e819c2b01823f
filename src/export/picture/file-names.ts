// What saved files are called: the chart, the view or the reader's own state, and what sets one picture apart from another.
import type { PictureOrder } from '../../charts/contract/custom-state.ts';

/** "mine-to-magnet-chain@2x.png"; a state that a reader has set is "own". */
export function pictureName({ chart, view, format, scale, transparent, custom }: PictureOrder): string {
  const ground = transparent ? '-transparent' : '';
  const pixels = format === 'png' && scale !== 1 ? `@${scale}x` : '';
  return `${chart}-${custom === null ? view : 'own'}${ground}${pixels}.${format}`;
}

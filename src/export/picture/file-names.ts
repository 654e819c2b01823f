// What saved files are called: the chart, the view or the reader's own state, and what sets one picture apart from another.
import type { PictureGround, PictureOrder } from '../../charts/contract/picture-order.ts';

const grounds: Readonly<Record<PictureGround, string>> = {
  paper: '',
  none: '-transparent',
  'none-dark': '-transparent-for-dark',
};

/** "mine-to-magnet-chain@2x.png", "mine-to-magnet-chain-4x5-transparent.svg"; a state that a reader has set is "own". */
export function pictureName(order: PictureOrder): string {
  const { chart, view, custom, format, shape, ground, scale, outlined, sheet } = order;
  const form = shape === 'wide' ? '' : shape === 'narrow' ? '-phone' : `-${shape}`;
  const onSheet = format === 'pdf' && sheet !== 'fit';
  const own = {
    svg: outlined ? '-outlines' : '',
    png: scale === 1 ? '' : `@${scale}x`,
    pdf: onSheet ? `-${sheet}` : '',
  };
  const on = onSheet ? '' : grounds[ground];
  return `${chart}-${custom === null ? view : 'own'}${form}${on}${own[format]}.${format}`;
}

// The words along the throat.
import { percent, toHundred, tonnes } from '../../charts/look/format.ts';
import type { Rows } from '../rows/build-the-chain.ts';

/** Results of the model are printed to the hundred, as in its figure. */
const roundedTonnes = (value: number): string => tonnes(toHundred(value));

/** The words along the throat; `says` is for readers who do not see the drawing. */
export const buildTheChainWords = ({ year, light, heavy, magnets, heavy_pct }: Rows) => ({
  says: 'A wide pipe narrows to a throat and widens again. Only a thin stream gets through.',
  light: roundedTonnes(light),
  lightIs: 'light separation could feed',
  lightShort: ['light', 'separation'],
  heavy: roundedTonnes(heavy),
  heavyIs: 'heavy separation lets through',
  heavyShort: ['heavy', 'separation'],
  magnets: roundedTonnes(magnets),
  magnetsIs: 'magnet plants could press, if built',
  magnetsShort: ['magnet plants,', `if built, ${year}`],
  sliver: 'a block for every sliver, no more',
  model: [
    `Dotted: modelled, for plants outside China and Japan in ${year},`,
    `no Chinese oxide, ${percent(heavy_pct)} of heavy metal in a magnet.`,
  ],
});
export type Words = ReturnType<typeof buildTheChainWords>;

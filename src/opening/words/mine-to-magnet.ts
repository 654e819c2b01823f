// The English on the opened pipe.
import type { Stage } from '../../charts/mine-to-magnet/rows.ts';
import type { Rows } from '../rows/mine-to-magnet.ts';

const names: Readonly<Record<Stage, string>> = {
  mine: 'Mine',
  concentrate: 'concentrate',
  separation_refining: 'Separation',
  metal: 'metal',
  alloy: 'alloy',
  sintered_magnet: 'Magnet',
  motor_product: 'motor',
};

/** The words on the opened pipe; `says` is for readers who do not see the drawing. */
export const mineToMagnetWords = ({ heavyYear }: Rows) =>
  ({
    says: 'A pipe cut open: stones, of which many come from elsewhere, then tanks and magnets that do not say yet whose they are.',
    stage: (stage: Stage): string => names[stage],
    /** The chapter asks its reader for these shares before it says them. */
    asked: ['China’s share?', 'Guess below'],
    unfilled: 'Dashed: no share was found',
    others: 'everyone else',
    china: 'China',
    sliver: ['Its sliver: separated only in', `China, the press said in ${heavyYear}`],
  }) as const;

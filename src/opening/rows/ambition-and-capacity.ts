// What is drawn of pipe: what was made of dysprosium and terbium outside China, and what each plant promises.
import { rows as gap } from '../../charts/heavy-gap/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { heavyPlants } from '../../data/tables/chain/heavy-plants.ts';

const ofLynas = 'lynas-malaysia';
const plants = heavyPlants.rows.map(({ id, name, capacity_t_per_yr, in_low_sum }) => ({
  id,
  name,
  tonnes: capacity_t_per_yr,
  /** Its newest study no longer lists the two metals. */
  doubtful: in_low_sum !== 'yes',
}));
const sum = plants.reduce((total, { tonnes }) => total + tonnes, 0);
if (sum !== gap.gap.promised.high)
  throw new RangeError(`the plan is ${sum} t long, and the promises are ${gap.gap.promised.high} t`);
const maker = plants.find(({ id }) => id === ofLynas);
if (maker === undefined || maker.tonnes < gap.gap.made)
  throw new RangeError(`what was made is drawn as a part of ${ofLynas}, which promises ${maker?.tonnes} t`);

/** Tonnes made outside China, and those that each plant promises. */
export const rows = frozen({
  ...gap.gap,
  /** The maker first, since what it made is a part of what it promises; the others from the largest, the doubtful last. */
  plants: [
    maker,
    ...plants
      .filter(({ id }) => id !== ofLynas)
      .sort((one, other) => Number(one.doubtful) - Number(other.doubtful) || other.tonnes - one.tonnes),
  ],
});
export type Rows = typeof rows;

// What plants outside China promise together of dysprosium and terbium oxide, and the plants that this is the sum of.
import { heavyPlants, type HeavyPlant } from '../../data/tables/chain/heavy-plants.ts';
import { capacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { rowWithId } from './take-rows.ts';

/** The row of the sum, in tonnes a year. Its low value leaves out what a later study no longer lists. */
export const heavyPromise = rowWithId(capacityOutlook, 'dytb-exchina-nameplate-2028');

const sumOf = (plants: readonly HeavyPlant[]): number =>
  plants.reduce((sum, { capacity_t_per_yr }) => sum + capacity_t_per_yr, 0);
const lowSum = sumOf(heavyPlants.rows.filter(({ in_low_sum }) => in_low_sum === 'yes'));
if (sumOf(heavyPlants.rows) !== heavyPromise.value_high_t || lowSum !== heavyPromise.value_low_t)
  throw new RangeError(
    `the plants of heavy_plants make ${sumOf(heavyPlants.rows)}, ${lowSum} by the lower sum, and ${heavyPromise.id} says ${heavyPromise.value_high_t}, ${heavyPromise.value_low_t}`,
  );

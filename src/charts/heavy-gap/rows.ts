// What plants outside China promise of dysprosium and terbium against what was made: two rows of the outlook, and the plants that the promise is the sum of.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { heavyPlants } from '../../data/tables/chain/heavy-plants.ts';
import { capacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { frozen } from '../rows/frozen.ts';
import { heavyPromise } from '../rows/heavy-promise.ts';
import { cell, rowWithId } from '../rows/take-rows.ts';

export const views = ['both', 'promised', 'made'] as const;
export type View = (typeof views)[number];

const promised = heavyPromise;
const made = rowWithId(capacityOutlook, 'dytb-exchina-actual-fy26-2026');
if (promised.kind !== 'announced' || made.kind !== 'actual')
  throw new RangeError(`heavy-gap draws a promise and an output, not ${promised.kind} and ${made.kind}`);

export const rows = frozen({
  views,
  /** Tonnes of dysprosium and terbium oxide a year: promised as a range, made as one figure. Plain data, as a browser gets it. */
  gap: {
    promised: {
      low: cell(promised, 'value_low_t'),
      high: cell(promised, 'value_high_t'),
      year: promised.year,
      /** The month for which the promises stand. */
      as_of: cell(promised, 'as_of'),
    },
    made: cell(made, 'value_t'),
    /** Whether the figure made was read in another text than its own. */
    second_hand: isReadSecondHand(made),
    /** The twelve months in which it was made: first and last. */
    period: cell(made, 'period'),
  },
  all: [promised, made, ...heavyPlants.rows],
  of: { promised, made },
  /** The parts of the promise. */
  plants: heavyPlants.rows,
});
export type Rows = typeof rows;
export type Gap = Rows['gap'];

/** Both pipes are drawn in each view; two of them lift one out. */
export const rowsOf = () => rows.all;

/** The row of a pipe, which a mark's key names. */
export const marks = (key: string) =>
  key.split('-').includes('promised') ? [promised] : key.split('-').includes('made') ? [made] : [];

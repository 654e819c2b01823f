// China's part of what Japan buys, by four counts: each with its own basis, so each is a pipe of its own.
import { rows as dependence } from '../../charts/japan-dependence/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { magnetsFrom } from '../../charts/rows/japan-magnets.ts';
import { cell } from '../../charts/rows/take-rows.ts';
import type { JapanDependence } from '../../data/tables/trade/japan-dependence.ts';

const counted = (row: JapanDependence) => ({ row, share: cell(row, 'value'), period: row.period });

/** China’s part by each of the four counts. */
export const rows = frozen({
  /** The customs heading that the metals are counted under. */
  heading: dependence.valueHeading,
  metals: counted(dependence.byValue.row),
  magnets: counted(magnetsFrom('China', 'weight')),
  all: counted(dependence.meti2025.row),
  heavy: counted(dependence.heavy2025.row),
});
export type Rows = typeof rows;
export type Count = Rows['metals'];

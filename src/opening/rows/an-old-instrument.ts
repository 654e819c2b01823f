// What the recorder of 2010 writes: Japan's imports of rare earths from China in the months that were read, and the year.
import { frozen } from '../../charts/rows/frozen.ts';
import { cell, pickOne, rowWithId } from '../../charts/rows/take-rows.ts';
import { events } from '../../data/tables/record/events.ts';
import { reeExportsAggregates } from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../data/tables/trade/ree-exports-monthly.ts';

const product = 'rare_earths_imports_from_china';
const year = '2010';
const months = reeExportsMonthly.rows
  .filter((row) => row.product === product && row.destination === 'Japan' && row.month.startsWith(year))
  .map((row) => ({ month: row.month, tonnes: cell(row, 'volume_t') }))
  .sort((one, other) => one.month.localeCompare(other.month));
const [first] = months;
if (first === undefined || months.at(-1)?.month !== `${year}-12`)
  throw new RangeError(
    `the recorder writes the last months of ${year}, and the last read is ${months.at(-1)?.month}`,
  );
for (const [i, { month }] of months.entries())
  if (Number(month.slice(5)) !== Number(first.month.slice(5)) + i)
    throw new RangeError(`the recorder writes months in one row, and ${month} follows a gap`);

const whole = pickOne(
  reeExportsAggregates.rows,
  `imports of ${year}`,
  (row) => row.product === product && row.destination === 'Japan' && row.period === year,
);
const before = Number(first.month.slice(5)) - 1;
const read = months.reduce((sum, { tonnes }) => sum + tonnes, 0);

/** What the recorder writes, month by month, and what happened then. */
export const rows = frozen({
  year,
  /** One after another, the last is December. */
  months,
  /** The months before them, of which only the year's sum tells: an average of our own. */
  earlier: {
    from: `${year}-01`,
    to: `${year}-${String(before).padStart(2, '0')}`,
    count: before,
    average: (cell(whole, 'volume_t') - read) / before,
  },
  /** Two readings of the fall begin with these. */
  quota: rowWithId(events, '2010-07-second-half-quota-cut-to-7').date,
  collision: rowWithId(events, '2010-09-07-trawler-hits-two-coast-guard-vessels').date,
  halt: rowWithId(events, '2010-09-21-shipments-to-japan-reported-halted').date,
});
export type Rows = typeof rows;

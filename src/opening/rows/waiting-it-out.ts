// What the tank shows: the model's run of dysprosium and terbium, its stock at the beginning of each month, and where evidence ends.
import { rows as runway } from '../../charts/stock-runway/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { rowWithId } from '../../charts/rows/take-rows.ts';
import { events } from '../../data/tables/record/events.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { stockRunway, stockRunwayRanges, type StockRunwaySettings } from '../../simulation/stock-runway.ts';

const { event, inputs } = runway.runs['dy-tb-2026'];
const run = stockRunway(
  Object.fromEntries(
    Object.entries(inputs).map(([setting, value]) => [
      setting,
      stockRunwayRanges[setting as keyof StockRunwaySettings].unit === 'share' ? value / 100 : value,
    ]),
  ) as unknown as StockRunwaySettings,
);
const dry = run.first_shortage_day;
if (dry === null)
  throw new RangeError(
    'the tank of the heavy run is drawn as it runs dry, and in the model it no longer does',
  );

const dateOn = (day: number): string =>
  new Date(Date.parse(event.date) + day * 86_400_000).toISOString().slice(0, 10);
/** The stock at the end of each day, as a part of what the tank holds. */
const part = (day: number): number => (run.days[day]?.stock_days ?? 0) / inputs.stock_days;

/** The run of the model, month by month, and the end of the evidence. */
export const rows = frozen({
  /** When one maker said that it went on from stock. */
  maker: rowWithId(events, '2026-02-02-tdk-procurement-extremely-difficult').date,
  begins: event.date,
  dry: dateOn(dry),
  ends: evidenceEnds(),
  /** At the beginning of each month until the tank is dry, part of the full tank. */
  levels: [
    { date: event.date, part: 1 },
    ...Array.from({ length: dry }, (_, day) => ({ date: dateOn(day), part: part(day) })).filter(
      ({ date }) => date.endsWith('-01') && date.slice(0, 7) !== dateOn(dry).slice(0, 7),
    ),
    { date: dateOn(dry), part: 0 },
  ],
  /** How far supply is cut, in per cent, and the year in which that was measured. */
  cut: inputs.cut,
  cutYear: runway.of.dysprosium2025.period,
});
export type Rows = typeof rows;

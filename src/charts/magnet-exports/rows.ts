// What magnet exports by month show: Chinese customs to all buyers and to three of them, and the orders drawn through the months.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import {
  magnetExportsMonthly,
  type MagnetExportsMonth,
} from '../../data/tables/trade/magnet-exports-monthly.ts';
import {
  magnetExportsAggregates,
  type MagnetExportsAggregate,
} from '../../data/tables/trade/magnet-exports-aggregates.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { byView } from '../contract/by-view.ts';
import { monthAt, monthSlot } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { knownWords } from '../rows/how-known.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, pickOne, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['total', 'buyers', 'united-states', 'japan'] as const;
export type View = (typeof views)[number];

/** The destinations that are drawn, as the table names them. */
const destinations = ['total', 'United States', 'Germany', 'Japan'] as const;
export type Destination = (typeof destinations)[number];

/** How a month is known: printed as it is, from own arithmetic, second-hand, or printed as a round number or a bound. */
export type Certainty = 'printed' | 'derived' | 'second-hand' | 'rough';

/** The first and the last month of a span. */
export interface Months {
  readonly from: string;
  readonly to: string;
}
/** A Chinese order that is drawn through the months. */
export interface Order {
  readonly kind: 'licences' | 'wider-rules' | 'military-ends';
  readonly row: LeverageEvent;
}

const certaintyOf = (row: MagnetExportsMonth): Certainty => {
  if (row.derived === 'yes') return 'derived';
  if (isReadSecondHand(row)) return 'second-hand';
  return row.comparator === '=' ? 'printed' : 'rough';
};

/** Exports in tonnes. Nikkei's wider basket with powders and alloys is another series and is never drawn. */
const exported = magnetExportsMonthly.rows.flatMap((row) => {
  const destination = destinations.find((name) => name === row.destination);
  if (row.series !== 'magnets' || destination === undefined) return [];
  const { month, volume_t: tonnes, comparator } = row;
  return [{ destination, month, tonnes, comparator, certainty: certaintyOf(row), row }];
});
/** Exports to one destination in one month. */
export type ExportMonth = Readonly<(typeof exported)[number]>;
const slots = exported.map(({ month }) => monthSlot(month));
const axis: Months = { from: monthAt(Math.min(...slots)), to: monthAt(Math.max(...slots)) };

/** The last months of which nothing is known: before the last point where it stands alone, else after it. */
function unknownOf(months: readonly ExportMonth[], destination: Destination): Months {
  const [before, last] = months.slice(-2).map(({ month }) => monthSlot(month));
  const end = required(last, `two months of magnets to ${destination}`);
  const gap = required(before, `month before the last of ${destination}`) + 1;
  return gap < end ? { from: monthAt(gap), to: monthAt(end - 1) } : { from: monthAt(end + 1), to: axis.to };
}

function seriesOf(destination: Destination) {
  const months = exported
    .filter((each) => each.destination === destination)
    .toSorted((a, b) => monthSlot(a.month) - monthSlot(b.month));
  const first = required(months[0], `first month of magnets to ${destination}`);
  const last = required(months.at(-1), `last month of magnets to ${destination}`);
  const extreme = (sign: 1 | -1): ExportMonth =>
    months.reduce((best, each) => (sign * (each.tonnes - best.tonnes) > 0 ? each : best));
  const unknown = unknownOf(months, destination);
  return { destination, months, first, last, lowest: extreme(-1), highest: extreme(1), unknown };
}
/** The months of one destination, by date. */
export type Series = Readonly<ReturnType<typeof seriesOf>>;

const series: Readonly<Record<Destination, Series>> = {
  total: seriesOf('total'),
  'United States': seriesOf('United States'),
  Germany: seriesOf('Germany'),
  Japan: seriesOf('Japan'),
};
const monthOf = (destination: Destination, month: string): ExportMonth =>
  pickOne(series[destination].months, `magnets to ${destination}, ${month}`, (each) => each.month === month);
/** A month with its change on the year, as its source prints it. */
const changed = (month: ExportMonth) => ({
  ...month,
  change_pct: cell(month.row, 'yoy_pct'),
});

const usSumOf = (period: string): MagnetExportsAggregate =>
  pickOne(
    magnetExportsAggregates.rows,
    `magnets to the United States, ${period}`,
    (each) => each.destination === 'United States' && each.period === period,
  );
const [usSum, usSumBefore] = [usSumOf('2026-01/2026-07'), usSumOf('2025-01/2025-07')];
/** Sums that stand beside the months of the United States in words. */
const sums = [usSum, usSumBefore].map((row) => {
  const certainty: Certainty =
    row.derived === 'yes' ? 'derived' : isReadSecondHand(row) ? 'second-hand' : 'printed';
  return { destination: 'United States', tonnes: row.volume_t, certainty, row } as const;
});
/** Exports over several months. */
export type ExportSum = (typeof sums)[number];

const event = (id: string): LeverageEvent => rowWithId(events, id);
const licences: Order = {
  kind: 'licences',
  row: event('2025-04-04-licences-required-for-seven-medium-and'),
};
const widerRules: Order = {
  kind: 'wider-rules',
  row: event('2025-10-09-announcements-55-58-61-and-62'),
};
const militaryEnds: Order = {
  kind: 'military-ends',
  row: event('2026-01-06-announcement-no-1-of-2026-dual'),
};
/** It put the rules of October off. */
const pause = event('2025-11-07-announcement-no-70-october-rules-suspended');

/** What a headline, which is all that was read of it, says of the month after the last sum. */
const headline = event('2026-09-21-magnet-exports-to-the-united-states');

/** Whose lines a view shows, in the order of drawing, and the orders through them. */
const shown: Readonly<Record<View, { of: readonly Destination[]; orders: readonly Order[] }>> = {
  total: { of: ['total'], orders: [licences, widerRules] },
  buyers: { of: ['Germany', 'United States', 'Japan'], orders: [licences, widerRules] },
  'united-states': { of: ['United States'], orders: [licences, widerRules] },
  japan: { of: ['Japan'], orders: [licences, militaryEnds] },
};
const orderRows = [licences.row, widerRules.row, pause, militaryEnds.row];

/** The first and the last month of which a view draws a figure. */
function drawnMonths({ of }: { readonly of: readonly Destination[] }): Months {
  const own = exported
    .filter(({ destination }) => of.includes(destination))
    .map(({ month }) => monthSlot(month));
  return { from: monthAt(Math.min(...own)), to: monthAt(Math.max(...own)) };
}

export type Row = MagnetExportsMonth | MagnetExportsAggregate | LeverageEvent;
const sumRows = sums.map(({ row }) => row);
const all: readonly Row[] = [...exported.map(({ row }) => row), ...sumRows, ...orderRows, headline];

export const rows = frozen({
  evidenceEnds: evidenceEnds(),
  axis,
  exported,
  series,
  shown,
  drawn: byView(views, (view) => drawnMonths(shown[view])),
  sums,
  /** Months that findings and remarks name besides first, last and extremes. */
  rebound: monthOf('total', '2025-08'),
  beforeLicencesInUs: monthOf('United States', '2025-01'),
  us: {
    recovery: changed(monthOf('United States', '2025-07')),
    last: changed(series['United States'].last),
    /** Months of 2026 of which only a sum was found, after the last month that is drawn. */
    sum: { tonnes: usSum.volume_t, before: usSumBefore.volume_t, period: usSum.period },
  },
  october: {
    Germany: monthOf('Germany', '2025-10'),
    'United States': monthOf('United States', '2025-10'),
    Japan: monthOf('Japan', '2025-10'),
  },
  orders: { licences, widerRules, militaryEnds },
  pause,
  /** A headline of the day on which the customs told of the month before. */
  headline: { date: headline.date, month: monthAt(monthSlot(headline.date.slice(0, 7)) - 1) },
  /** What is told and gives no tonne: orders, which are lines through the months, and a headline. */
  toldRows: [...orderRows, headline],
  knownWords,
  all,
});
export type Rows = typeof rows;

/** The rows that a view draws: its months, in the order of the table, its orders, and the sums and the headline that it says where single months end. */
export function rowsOf(view: View): readonly Row[] {
  const { of, orders } = rows.shown[view];
  const months = rows.exported.filter(({ destination }) => of.includes(destination));
  const ordered = orders.flatMap((order) => (order === widerRules ? [order.row, pause] : [order.row]));
  const summed = rows.sums.filter(({ destination }) => of.includes(destination));
  const heard = of.includes('United States') ? [headline] : [];
  return [...months.map(({ row }) => row), ...summed.map(({ row }) => row), ...ordered, ...heard];
}

/** The line and the area of one buyer, which stand for its months and not for the sums beside them. */
export const marks = rowsByKey<Row>(
  destinations.flatMap((destination) =>
    ['line', 'area'].map(
      (part) => [`${part}-${destination}`, series[destination].months.map(({ row }) => row)] as const,
    ),
  ),
);

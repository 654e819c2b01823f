// What turns the wheel: China's exports of rare earth magnets to all countries, month by month, with the months that no figure was found for.
import { range } from 'd3';
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { source } from '../../data/facts/sources.ts';
import type { Comparator } from '../../data/tables/evidence-columns.ts';
import { events } from '../../data/tables/record/events.ts';
import {
  magnetExportsMonthly,
  type MagnetExportsMonth,
} from '../../data/tables/trade/magnet-exports-monthly.ts';
import { monthAt, monthSlot } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { required, rowWithId } from '../rows/take-rows.ts';

export const views = ['low', 'high', 'licences', 'rebound', 'gap', 'latest'] as const;
export type View = (typeof views)[number];

/** How a month's figure is known: a published total, one that only a trade report tells, a computed one, or no figure at all. */
export type Kind = 'measured' | 'reported' | 'derived' | 'none';

/** One month of the strip, whether or not a figure was found. */
export interface Month {
  /** YYYY-MM */
  readonly month: string;
  readonly tonnes: number | null;
  readonly comparator: Comparator | null;
  readonly kind: Kind;
  /** Who reported it, where neither its own text nor a copy was read. */
  readonly publisher: string | null;
}
type FoundMonth = Month & { readonly tonnes: number };

/** One series to one destination: other destinations and the wider basket of powders and alloys never stand beside it. */
const exports = magnetExportsMonthly.rows
  .filter((row) => row.destination === 'total' && row.series === 'magnets')
  .sort((a, b) => a.month.localeCompare(b.month));
const licensing = rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and');

const kindOf = (row: MagnetExportsMonth): Kind =>
  row.derived === 'yes' ? 'derived' : isReadSecondHand(row) ? 'reported' : 'measured';

function monthOf(month: string): Month {
  const row = exports.find((each) => each.month === month);
  if (row === undefined) return { month, tonnes: null, comparator: null, kind: 'none', publisher: null };
  const kind = kindOf(row);
  const publisher =
    kind === 'reported' && row.known_by !== 'transcription'
      ? source(required(row.source_id[0], `a source of ${month}`)).publisher
      : null;
  return { month, tonnes: row.volume_t, comparator: row.comparator, kind, publisher };
}

const firstRow = required(exports[0], 'first month of magnet exports');
const lastRow = required(exports.at(-1), 'last month of magnet exports');
/** Every month from the first figure to the last, those without a figure too. */
const months = range(monthSlot(firstRow.month), monthSlot(lastRow.month) + 1).map((slot) =>
  monthOf(monthAt(slot)),
);

const found = months.filter((month): month is FoundMonth => month.tonnes !== null);
const most = (from: readonly FoundMonth[]): FoundMonth =>
  from.reduce((best, month) => (month.tonnes > best.tonnes ? month : best));
const fullest = most(found);
const lowest = found.reduce((best, month) => (month.tonnes < best.tonnes ? month : best));
const latest = required(found.at(-1), 'latest month');
const firstLicensed = required(
  months.find(({ month }) => month === licensing.date.slice(0, 7)),
  'the first month of licences',
);

const gapEnd = months.findLastIndex(({ kind }) => kind === 'none');
const gapStart = months.findLastIndex(({ kind }, i) => i < gapEnd && kind !== 'none') + 1;
/** The last run of months without a figure. */
const gap = months.slice(gapStart, gapEnd + 1);

export const rows = frozen({
  months,
  /** The months that each view stands at: one, or a run of months without a figure. */
  current: {
    low: [lowest],
    high: [fullest],
    licences: [firstLicensed],
    rebound: [most(found.filter(({ month }) => month > lowest.month))],
    gap,
    latest: [latest],
  } as Readonly<Record<View, readonly Month[]>>,
  /** The month of a full turn and a full pipe. */
  fullest,
  /** The month that the cover shows before it is scrolled. */
  lowest,
  latest,
  beforeGap: required(
    found.findLast(({ month }) => month < required(gap[0], 'a month without a figure').month),
    'the month before the gap',
  ),
  /** Years, before the last run, with months that no figure was found for. */
  otherGapYears: [
    ...new Set(
      months
        .slice(0, gapStart)
        .filter(({ kind }) => kind === 'none')
        .map(({ month }) => month.slice(0, 4)),
    ),
  ],
  /** The day of the order that stopped exports of dual-use goods to Japan's military. */
  orderOnJapan: rowWithId(events, '2026-01-06-announcement-no-1-of-2026-dual').date,
  /** From this day on licences are needed, and the month that it is in. */
  licences: { date: licensing.date, month: firstLicensed.month },
  exports: exports.map((row) => ({ row, month: monthOf(row.month) })),
  licensing,
  all: [...exports, licensing],
});
export type Rows = typeof rows;

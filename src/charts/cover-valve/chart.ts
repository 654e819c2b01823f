// The cover's valve: China's exports of rare earth magnets to all countries turn its wheel, month by month.
import { range } from 'd3';
import { events } from '../../data/tables/record/events.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import {
  magnetExportsMonthly,
  type MagnetExportsMonth,
} from '../../data/tables/trade/magnet-exports-monthly.ts';
import { source } from '../../data/facts/sources.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { comparatorWords, tonnes } from '../look/format.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { monthName } from '../look/month-words.ts';
import { monthAt, monthSlot } from '../kit/dates.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import CoverValve from './CoverValve.svelte';
import { coverValve, views, type Month, type Reading, type View } from './layout.ts';
import { words } from './words.ts';

/** One series to one destination: other destinations and the wider basket of powders and alloys never stand beside it. */
const rows = magnetExportsMonthly.rows
  .filter((row) => row.destination === 'total' && row.series === 'magnets')
  .sort((a, b) => a.month.localeCompare(b.month));
const licensing = rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and');

const firstRow = known(rows[0], 'first month of magnet exports');
const lastRow = known(rows.at(-1), 'last month of magnet exports');

/** How a row is known, as its own columns say. */
function statusOf(row: MagnetExportsMonth): string {
  if (row.derived === 'yes') return words.computed;
  if (!isSecondHand(row)) return words.published;
  const [first] = row.source_id.map((id) => source(id));
  return words.secondHand(known(first, `a source of ${row.month}`).publisher);
}
function monthOf(month: string): Month {
  const name = monthName(month);
  const row = rows.find((each) => each.month === month);
  if (row === undefined) return { month, name, tonnes: null, kind: 'none', amount: '', status: words.none };
  return {
    month,
    name,
    tonnes: row.volume_t,
    kind: row.derived === 'yes' ? 'derived' : isSecondHand(row) ? 'reported' : 'measured',
    amount: comparatorWords(row.comparator) + tonnes(row.volume_t),
    status: statusOf(row),
  };
}

/** Every month from the first figure to the last, those without a figure too. */
const firstSlot = monthSlot(firstRow.month);
export const months: readonly Month[] = range(firstSlot, monthSlot(lastRow.month) + 1).map((slot) =>
  monthOf(monthAt(slot)),
);
const found = months.filter((month): month is Month & { tonnes: number } => month.tonnes !== null);
const most = (from: readonly (Month & { tonnes: number })[]) =>
  from.reduce((best, month) => (month.tonnes > best.tonnes ? month : best));
/** The month of a full turn and a full pipe. */
export const fullest = most(found);
/** The month that the cover shows before it is scrolled. */
export const lowest = found.reduce((best, month) => (month.tonnes < best.tonnes ? month : best));
const rebound = most(found.filter(({ month }) => month > lowest.month));
const firstLicensed = known(
  months.find(({ month }) => month === licensing.date.slice(0, 7)),
  'the first month of licences',
);
const latest = known(found.at(-1), 'latest month');
const missing = (() => {
  const end = months.findLastIndex(({ kind }) => kind === 'none');
  const start = months.findLastIndex(({ kind }, i) => i < end && kind !== 'none') + 1;
  return months.slice(start, end + 1);
})();
const beforeGap = known(
  found.findLast(({ month }) => month < (missing[0]?.month ?? '')),
  'the month before the gap',
);

const current: Readonly<Record<View, readonly Month[]>> = {
  low: [lowest],
  high: [fullest],
  licences: [firstLicensed],
  rebound: [rebound],
  gap: missing,
  latest: [latest],
};
/** "May 2025", "April to June 2026": the year is said once. */
function nameOf(run: readonly Month[]): string {
  const first = known(run[0], 'a month to name').name;
  const last = known(run.at(-1), 'a month to name').name;
  return first === last ? first : `${first.replace(/ \d{4}$/, '')} to ${last}`;
}
export const reading = (view: View): Reading => ({
  months,
  current: current[view],
  name: nameOf(current[view]),
  fullest,
  licences: { month: firstLicensed.month, date: formatDate(licensing.date) },
});

const subtitle = `China’s exports of rare earth magnets to all countries, tonnes a month, ${monthName(firstRow.month)} to ${monthName(lastRow.month)}. Chinese customs, as read in press and trade reports`;
const second = latest.status.replace(/^As/, 'as').replace(', read', ' and read');
const viewWords: Record<View, ViewWords> = {
  low: {
    label: lowest.name,
    finding: `In ${lowest.name} China exported ${lowest.amount} of magnets, the least of any month found`,
    subtitle,
  },
  high: {
    label: fullest.name,
    finding: `${fullest.name} had ${fullest.amount}, the most of any month found`,
    subtitle,
  },
  licences: {
    label: firstLicensed.name,
    finding: `${firstLicensed.name}, the first month of licences, had ${firstLicensed.amount}`,
    subtitle,
  },
  rebound: {
    label: rebound.name,
    finding: `${rebound.name} had ${rebound.amount}, the most of any month found since ${fullest.name}`,
    subtitle,
  },
  gap: {
    label: nameOf(missing),
    finding: `For ${nameOf(missing)} we found no figure, so the valve is drawn dashed`,
    subtitle,
  },
  latest: {
    label: latest.name,
    finding: `${latest.name} had ${latest.amount}, ${second}`,
    subtitle,
  },
};

function describe(view: View): string {
  const [shown] = current[view];
  const scale = `A full turn of the wheel and a full pipe stand for ${fullest.amount}, ${fullest.name}.`;
  if (view === 'gap')
    return `No figure was found for ${nameOf(missing)}: wheel and valve are dashed. ${beforeGap.name} had ${beforeGap.amount} and ${latest.name} ${latest.amount}, ${second}. ${scale}`;
  const status =
    shown === undefined || shown.kind === 'measured'
      ? ''
      : `, ${shown.status.replace(/^[AC]/, (letter) => letter.toLowerCase())}`;
  const others = [lowest, rebound, latest].filter((month) => month !== shown);
  return `The wheel stands at ${shown?.name}: ${shown?.amount}${status}. ${scale} The strip shows every month found: ${others.map((month) => `${month.name} ${month.amount}${month === latest ? `, ${second}` : ''}`).join('; ')}.`;
}

const columns = [
  { name: 'month', label: 'Month', align: 'start' },
  { name: 'exports', label: 'Exports, t', align: 'end', number: 'Tonnes' },
  { name: 'known', label: 'How it is known', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
] as const;
const drawn = [...rows, licensing];

export const coverValveChart = defineChart<(typeof drawn)[number], View, ReturnType<typeof coverValve>>({
  id: 'cover-valve',
  name: 'What turns the wheel',
  tags: ['magnets', 'exports', 'cover'],
  tables: ['magnet_exports_monthly', 'events'],
  views,
  words: viewWords,
  limits: [
    'All rare earth magnets share one customs code. The tonnes cannot tell magnets with dysprosium or terbium from others, and say nothing of value or grade.',
    `We found no figure for ${nameOf(missing)}, for some months of 2024, nor for any month after ${latest.name}.`,
    'These are exports to all countries. What reached Japan after the order of January 2026 is not known.',
    'That the total came back does not show that magnets with controlled heavy elements flow freely.',
    'Hollow months are computed from printed percentages or sums and were not published. January and February move with the Lunar New Year.',
    'The drawing shows tonnes, not causes.',
  ],
  rows: drawn,
  rowsOf: () => drawn,
  scene: (view, size) => coverValve(reading(view), words, size),
  drawing: CoverValve,
  describe,
  data: {
    columns,
    rows: [
      ...rows.map((row) =>
        line(
          row,
          {
            month: monthName(row.month),
            exports: comparatorWords(row.comparator) + tonnes(row.volume_t).replace(/\u00a0t$/, ''),
            known: statusOf(row),
            note: row.note ?? '',
          },
          { numbers: { exports: row.volume_t } },
        ),
      ),
      line(licensing, {
        month: monthName(licensing.date),
        exports: '',
        known: words.event,
        note: licensing.title,
      }),
    ],
  },
});

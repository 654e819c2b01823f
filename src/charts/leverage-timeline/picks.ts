// The events as rows to filter and open, by type of act and by period.
import { formatDate } from '../../data/fact-format.ts';
import { forReaders } from '../../data/for-readers.ts';
import type { LeverageEvent as EventRow } from '../../data/events.ts';
import { printed } from '../../typography.ts';
import type { PickItem, Picks } from '../picks.ts';
import { groups, type LeverageEvent } from './event.ts';
import { words } from './words.ts';

/** Periods by their first year. */
const periods = [
  { from: 0, value: 'before-2010', label: 'Before 2010' },
  { from: 2010, value: '2010-2015', label: '2010 to 2015' },
  { from: 2016, value: '2016-2022', label: '2016 to 2022' },
  { from: 2023, value: '2023-2024', label: '2023 and 2024' },
  { from: 2025, value: '2025', label: '2025' },
  { from: 2026, value: 'from-2026', label: '2026, and dates ahead' },
] as const;

const periodOf = (date: string): string =>
  periods.findLast(({ from }) => from <= Number(date.slice(0, 4)))?.value ?? '';

function itemOf(row: EventRow, { group, title }: LeverageEvent): PickItem {
  const note = forReaders(row.note ?? '');
  return {
    id: row.id,
    title,
    summary: [
      `${row.date_precision === 'week' ? 'week of ' : ''}${formatDate(row.date)}`,
      printed(row.actor),
      words.groups[group].toLowerCase(),
    ].join(' · '),
    facets: { type: [group], period: [periodOf(row.date)] },
    mark: row.id,
    shared: [],
    body: [
      { text: printed(forReaders(row.summary)), sources: row.source_id },
      { lead: words.affected, text: printed(row.affected) },
      ...(note === '' ? [] : [{ lead: words.note, text: printed(note) }]),
    ],
  };
}

/** The list of the events drawn, with the title that the drawing gives each. */
export const eventPicks = (
  events: readonly { readonly row: EventRow; readonly drawn: LeverageEvent }[],
): Picks => ({
  noun: { one: 'event', many: 'events' },
  filters: [
    {
      name: 'type',
      label: 'Type of act',
      options: groups.map((group) => ({ value: group, label: words.groups[group] })),
    },
    { name: 'period', label: 'Period', options: periods.map(({ value, label }) => ({ value, label })) },
  ],
  items: events.map(({ row, drawn }) => itemOf(row, drawn)),
});

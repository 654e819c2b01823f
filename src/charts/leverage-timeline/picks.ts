// The events as rows to filter and open, by type of act and by period.
import { formatDate } from '../../data/facts/fact-format.ts';
import type { LeverageEvent as EventRow } from '../../data/tables/record/events.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import { belongs, groups, isPeriod, views, type LeverageEvent, type Period } from './event.ts';
import { words } from './words.ts';

/** The chart's own periods, in years. */
const periodLabels: Readonly<Record<Period, string>> = {
  'before-2010': 'Before 2010',
  'dispute-2010': '2010',
  'wto-case': '2011 to 2015',
  'first-licences': '2016 to 2024',
  'year-2025': '2025',
  'year-2026': '2026, and dates ahead',
};
const periodNames = views.filter(isPeriod);

function itemOf(row: EventRow, drawn: LeverageEvent): PickItem {
  const { group, title } = drawn;
  const note = row.note ?? '';
  return {
    id: row.id,
    title,
    summary: [
      `${row.date_precision === 'week' ? 'week of ' : ''}${formatDate(row.date)}`,
      printed(row.actor),
      words.groups[group].toLowerCase(),
    ].join(' · '),
    facets: { type: [group], period: periodNames.filter((period) => belongs(period, drawn)) },
    mark: row.id,
    body: [
      { text: printed(row.summary), sources: row.source_id },
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
    {
      name: 'period',
      label: 'Period',
      options: periodNames.map((period) => ({ value: period, label: periodLabels[period] })),
    },
  ],
  items: events.map(({ row, drawn }) => itemOf(row, drawn)),
});

// The events as rows to filter and open, by type of act and by period.
import { printed } from '../../names/typography.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import type { Rows, TimelineEvent } from './rows.ts';
import { groupNames, picked, titleOf } from './words.ts';

function itemOf(event: TimelineEvent, periods: readonly string[]): PickItem {
  const { id, group, row } = event;
  return {
    id,
    title: titleOf(event),
    summary: picked.summary(event),
    facets: { type: [group], period: periods },
    mark: id,
    body: [
      { text: printed(row.summary), sources: row.source_id },
      { lead: picked.affected, text: printed(row.affected) },
      ...(row.note === null ? [] : [{ lead: picked.note, text: printed(row.note) }]),
    ],
  };
}

/** The list of the events drawn, with the title that the drawing gives each. */
export const eventPicks = ({ events, drawn, groups, periods, periodNames }: Rows): Picks => ({
  noun: picked.noun,
  filters: [
    {
      name: 'type',
      label: picked.type,
      options: groups.map((group) => ({ value: group, label: groupNames[group] })),
    },
    {
      name: 'period',
      label: picked.period,
      options: periodNames.map((period) => ({ value: period, label: picked.periodText(periods[period]) })),
    },
  ],
  items: events.map((event) =>
    itemOf(
      event,
      periodNames.filter((period) => drawn[period].includes(event)),
    ),
  ),
});

// When a table was published and last changed.
import { charts } from '../../charts/contract/registry.ts';
import { changes, datesOf } from '../../data/text/changes.ts';
import type { VersionDates } from './citation-record.ts';

/** A table dates from the site's first day. It changed when a change names it, or a figure that draws it. */
export function tableDates(name: string): VersionDates {
  const concerned = new Set([
    'data',
    `data/${name}`,
    ...charts.filter((chart) => chart.tables.includes(name)).map(({ id }) => `charts/${id}`),
  ]);
  const { published } = datesOf('');
  const newest = changes().find(({ touches }) => touches.some((path) => concerned.has(path)));
  return { published, modified: newest?.date ?? published };
}

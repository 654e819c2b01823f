// When a table was published and last changed.
import { charts } from '../../charts/contract/registry.ts';
import { changes, datesOf, type Change } from '../../data/text/changes.ts';
import type { VersionDates } from './citation-record.ts';
import { figureDates } from './figure-dates.ts';

/**
 * A table dates from the site's first day, or from that of the first figure that draws it, where all of these came later. It changed
 * when a change names it, or a figure that draws it.
 */
export function tableDates(name: string, list: readonly Change[] = changes()): VersionDates {
  const drawing = charts.filter((chart) => chart.tables.includes(name)).map(({ id }) => id);
  const concerned = new Set(['data', `data/${name}`, ...drawing.map((id) => `charts/${id}`)]);
  const [first = datesOf('', list).published] = drawing.map((id) => figureDates(id, list).published).sort();
  const newest = list.find(({ touches }) => touches.some((path) => concerned.has(path)));
  const modified = newest?.date ?? first;
  return { published: first, modified: modified < first ? first : modified };
}

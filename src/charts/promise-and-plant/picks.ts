// Every magnet plant and plan of the table as a row to filter and open, also those that the totals leave out.
import { formatDate } from '../../data/facts/fact-format.ts';
import { magnetProjects, type MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import { promisesOf } from '../rows/dated-promises.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import { statuses } from './layout.ts';
import { words } from './words.ts';

const all = [...statuses, 'paused'] as const;
const statusWords: Readonly<Record<MagnetProject['current_status'], string>> = {
  ...words.status,
  paused: words.paused,
};
const countriesOf = ({ country }: MagnetProject): string[] => country.split(/; */);
const countries = [...new Set(magnetProjects.rows.flatMap(countriesOf))].sort((a, b) =>
  a.localeCompare(b, 'en'),
);
const amount = ({ sum_capacity_t_per_yr: tonnes }: MagnetProject): number => tonnes ?? 0;
/** The surest first, then the largest. */
const rows = [...magnetProjects.rows].sort(
  (a, b) => all.indexOf(a.current_status) - all.indexOf(b.current_status) || amount(b) - amount(a),
);

function itemOf(row: MagnetProject): PickItem {
  const counted = row.sum_capacity_t_per_yr !== null;
  return {
    id: slug(row.project),
    title: printed(row.project),
    summary: [
      statusWords[row.current_status],
      countriesOf(row).join(', '),
      `as of ${formatDate(row.status_as_of)}`,
      ...(row.chemistry !== 'ndfeb' ? [words.otherMagnet] : []),
    ].join(' · '),
    facets: { country: countriesOf(row).map(slug), status: [row.current_status] },
    mark: counted ? row.project : null,
    body: promisesOf(row, statusWords[row.current_status]),
  };
}

export const plantPicks: Picks = {
  noun: { one: 'plant', many: 'plants and plans' },
  filters: [
    {
      name: 'country',
      label: 'Country',
      options: countries.map((country) => ({ value: slug(country), label: country })),
    },
    {
      name: 'status',
      label: 'Status',
      options: all.map((status) => ({ value: status, label: statusWords[status] })),
    },
  ],
  items: rows.map(itemOf),
};

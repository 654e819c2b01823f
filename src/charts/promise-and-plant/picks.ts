// Every magnet plant and plan of the table as a row to filter and open, also those that the totals leave out.
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import { promisesOf } from '../rows/dated-promises.ts';
import type { Rows } from './rows.ts';
import { picked, statusNames } from './words.ts';

type Row = Rows['listed'][number];
const countriesOf = ({ country }: Row): string[] => country.split(/; */);

function itemOf(row: Row): PickItem {
  const status = statusNames[row.current_status];
  return {
    id: slug(row.project),
    title: printed(row.project),
    summary: [
      status,
      countriesOf(row).join(', '),
      picked.asOf(row.status_as_of),
      ...(row.chemistry === 'ndfeb' ? [] : [picked.otherMagnet]),
    ].join(' · '),
    facets: { country: countriesOf(row).map(slug), status: [row.current_status] },
    mark: row.sum_capacity_t_per_yr === null ? null : row.project,
    body: promisesOf(row, status),
  };
}

/** The plants and plans in the order of the record, by country and by status. */
export function plantPicks({ listed, everyStatus }: Rows): Picks {
  const countries = [...new Set(listed.flatMap(countriesOf))].sort((a, b) => a.localeCompare(b, 'en'));
  return {
    noun: picked.noun,
    filters: [
      {
        name: 'country',
        label: picked.country,
        options: countries.map((country) => ({ value: slug(country), label: country })),
      },
      {
        name: 'status',
        label: picked.status,
        options: everyStatus.map((status) => ({ value: status, label: statusNames[status] })),
      },
    ],
    items: listed.map(itemOf),
  };
}

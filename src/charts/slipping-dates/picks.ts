// The plants of the figure as rows to filter and open: each with everything dated that was said of it.
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, PickPart, Picks } from '../contract/picks.ts';
import { promisesOf } from '../rows/dated-promises.ts';
import type { Rows, Status } from './rows.ts';
import { picked, statusNames } from './words.ts';

type Separation = Rows['separation'][number];
type Row = Rows['projects'][number] | Separation['row'];

/** The two dates of a separation project: the first and the newest, with the sources of its row. */
function datesOf({ row, said, first, last, orLater }: Separation): PickPart[] {
  const { note } = row;
  return [
    {
      lead: picked.status,
      text: `${picked.state(row.current_status)}, ${picked.asOf(row.status_as_of)}.`,
      sources: row.source_id,
    },
    { lead: said === null ? picked.atFirst : picked.date(said), text: picked.firstDate(first) },
    ...(last === null ? [] : [{ lead: picked.newestDate, text: picked.newest(last, orLater) }]),
    ...(note === null ? [] : [{ lead: picked.note, text: printed(note) }]),
  ];
}

const itemOf = (row: Row, stage: 'magnets' | 'separation', body: readonly PickPart[]): PickItem => ({
  id: slug(row.project),
  title: printed(row.project),
  summary: [
    picked.state(row.current_status),
    row.country.replaceAll(';', ', '),
    picked.asOf(row.status_as_of),
  ].join(' · '),
  facets: { stage: [stage], status: [row.current_status] },
  mark: row.project,
  body,
});

/** The list of the plants drawn, in the order of their first promises. */
export function projectPicks({ projects, separation }: Rows): Picks {
  const drawn: ReadonlySet<string> = new Set(
    [...projects, ...separation.map(({ row }) => row)].map((row) => row.current_status),
  );
  const statuses = (Object.keys(statusNames) as Status[]).filter((status) => drawn.has(status));
  return {
    noun: picked.noun,
    filters: [
      {
        name: 'stage',
        label: picked.stage,
        options: Object.entries(picked.stages).map(([value, label]) => ({ value, label })),
      },
      {
        name: 'status',
        label: picked.status,
        options: statuses.map((status) => ({ value: status, label: picked.state(status) })),
      },
    ],
    items: [
      ...projects.map((row) => itemOf(row, 'magnets', promisesOf(row, picked.state(row.current_status)))),
      ...separation.map((each) => itemOf(each.row, 'separation', datesOf(each))),
    ],
  };
}

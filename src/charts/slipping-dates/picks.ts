// The plants of the figure as rows to filter and open: each with everything dated that was said of it.
import { capital } from '../../names/capital.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import type { MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import type { SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import { promisesOf } from '../rows/dated-promises.ts';
import type { PickItem, PickPart, Picks } from '../contract/picks.ts';
import { words } from './words.ts';

type Project = MagnetProject | SeparationProject;
const states = Object.keys(words.states) as Project['current_status'][];
const stateOf = ({ current_status }: Project): string => capital(words.states[current_status]);

/** The two dates of a separation project: at its announcement and the newest, with the sources of its row. */
function datesOf(row: SeparationProject): PickPart[] {
  const { first_announced, target_date_at_announcement: first, latest_target_date: last } = row;
  const note = row.note ?? '';
  return [
    {
      lead: 'Status',
      text: `${stateOf(row)}, as of ${formatDate(row.status_as_of)}.`,
      sources: row.source_id,
    },
    ...(first === null
      ? []
      : [
          {
            lead: first_announced === null ? 'At first' : formatDate(first_announced),
            text: `Announced; date given: ${formatDate(first)}.`,
          },
        ]),
    ...(last === null ? [] : [{ lead: 'Newest date', text: `${formatDate(last)}.` }]),
    ...(note === '' ? [] : [{ lead: 'Note', text: printed(note) }]),
  ];
}

const itemOf = (row: Project, stage: 'magnets' | 'separation', body: readonly PickPart[]): PickItem => ({
  id: slug(row.project),
  title: printed(row.project),
  summary: `${stateOf(row)} · ${row.country.replaceAll(';', ', ')} · as of ${formatDate(row.status_as_of)}`,
  facets: { stage: [stage], status: [row.current_status] },
  mark: row.project,
  body,
});

/** The list of the plants drawn, in the order of the drawing. */
export function projectPicks(
  magnets: readonly MagnetProject[],
  separation: readonly SeparationProject[],
): Picks {
  const drawn = new Set([...magnets, ...separation].map((row) => row.current_status));
  return {
    noun: { one: 'plant', many: 'plants' },
    filters: [
      {
        name: 'stage',
        label: 'Stage',
        options: [
          { value: 'magnets', label: 'Magnets' },
          { value: 'separation', label: 'Separation' },
        ],
      },
      {
        name: 'status',
        label: 'Status',
        options: states
          .filter((state) => drawn.has(state))
          .map((state) => ({ value: state, label: capital(words.states[state]) })),
      },
    ],
    items: [
      ...magnets.map((row) => itemOf(row, 'magnets', promisesOf(row, stateOf(row)))),
      ...separation.map((row) => itemOf(row, 'separation', datesOf(row))),
    ],
  };
}

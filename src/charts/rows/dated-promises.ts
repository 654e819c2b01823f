// What was said of a magnet plant and when: its status with its date, then every dated statement with its sources.
import { capital } from '../../names/capital.ts';
import { dateWords } from '../../names/date-words.ts';
import {
  magnetProjectTargets,
  type MagnetProjectTarget,
} from '../../data/tables/plans/magnet-project-targets.ts';
import type { MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { printed } from '../../names/typography.ts';
import { tonnes } from '../look/format.ts';
import { levelInFull } from '../look/plant-state.ts';
import type { PickPart } from '../contract/picks.ts';

function statement(row: MagnetProjectTarget): PickPart {
  const said = [
    capital(printed(row.milestone)),
    ...(row.target_date === null ? [] : [`date given: ${dateWords(row.target_date)}`]),
    ...(row.target_capacity_t_per_yr === null
      ? []
      : [`capacity given: ${tonnes(row.target_capacity_t_per_yr)} a year`]),
  ];
  const sentences = [`${said.join('; ')}.`, ...(row.note === null ? [] : [printed(row.note)])];
  return { lead: dateWords(row.statement_date), text: sentences.join(' '), sources: row.source_id };
}

/**
 * The parts of an opened plant: status and plate, the dated statements in their order, the table's note. A plate without a kind of level
 * counts as the weakest kind.
 * @param status the status in words
 */
export function promisesOf(row: MagnetProject, status: string): PickPart[] {
  const statements = magnetProjectTargets.rows
    .filter(({ project }) => project === row.project)
    .sort((a, b) => a.statement_date.localeCompare(b.statement_date));
  const plate = row.sum_capacity_t_per_yr;
  const note = row.note ?? '';
  return [
    {
      lead: 'Status',
      text: `${status}, as of ${dateWords(row.status_as_of)}. ${
        plate === null
          ? 'It adds no tonnes to the totals here.'
          : `${tonnes(plate)} a year is counted for it: ${levelInFull[row.level_kind ?? 'estimate']}.`
      }`,
      sources: row.source_id,
    },
    ...(statements.length === 0
      ? [{ lead: 'Dated promises', text: 'None was found.' }]
      : statements.map(statement)),
    ...(note === '' ? [] : [{ lead: 'Note', text: printed(note) }]),
  ];
}

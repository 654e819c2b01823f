// What stands beside the controls of the chain model: where each input comes from, and the plants as switches.
import { magnetContent } from '../../data/tables/chain/magnet-content.ts';
import { substitutionRecycling } from '../../data/tables/chain/substitution-recycling.ts';
import { assumptions, stages, type Project } from '../../simulation/weakest-link.ts';
import { slug } from '../../names/slug.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { percent, tonnes } from '../look/format.ts';
import type { Origin, SwitchGroup } from '../contract/model.ts';
import { shortDate } from '../look/month-words.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';
import { early, needRows, plantRows, projects, rampRow, usedRow } from './plants.ts';
import { words } from './words.ts';

const heavyShare = percent(assumptions.heavy_share_standard.value * 100);
const from = (says: string, ...of: readonly RawRow[]): Origin => ({
  says,
  sources: [...new Set(of.flatMap((row) => row.source_id))],
});
/** For a recipe that no view shows. */
const diffusion = pickOne(
  substitutionRecycling.rows,
  'grain-boundary diffusion',
  (row) => row.item_id === 'gbd',
);
const assumed: Origin = { sources: [] };
const untabled = from('no table of plants was found, so it is taken as open');
const reported = from('as last reported, some of it years ago; the date stands beside each plant');
const low = known(rampRow.value_low, rampRow.id);
const high = known(rampRow.value_high, rampRow.id);
/** Where each control's preset comes from; presets differ in year, plants, delay and recipe alone. */
export const origins: Readonly<Record<string, Origin>> = {
  year: from('the presets show 2026, or 2030 for what is promised'),
  recipe: from(
    `${heavyShare} in wind turbines, by a review of 2023; a seller says that diffusion, in thin magnets, saves ${known(diffusion.value_low, diffusion.item_id)} to ${percent(known(diffusion.value_high, diffusion.item_id))} of it`,
    rowWithId(magnetContent, 'wind-turbine-magnets-dy-share'),
    diffusion,
  ),
  need: from(
    'McKinsey’s figure for 2022 and projection for 2035, as the press reports them, turned into magnets',
    ...needRows,
  ),
  slip: assumed,
  announced: reported,
  'first-year': from(
    `${low} to ${percent(high)} for magnet plants, by a trade commentary; ${percent(early * 100)} is our judgement`,
    rampRow,
  ),
  'second-year': from(`as in the first year; ${percent(early * 100)} is our judgement`, rampRow),
  used: from('light oxide at Lynas, July 2025 to June 2026, by our arithmetic, second-hand', usedRow),
  mine: untabled,
  metal: untabled,
  unbound: assumed,
  plants: reported,
  late: assumed,
};

const statusWords: Readonly<Record<Project['status'], string>> = {
  operating: 'operating',
  commissioning: 'on trial',
  construction: 'being built',
  financed: 'financed',
  announced: 'announced',
};
/** The plants as switches, by stage, the largest first. */
export const plantList: readonly SwitchGroup[] = stages.flatMap((stage) => {
  const here = projects
    .filter((project) => project.stage === stage)
    .toSorted((a, b) => b.capacity_t - a.capacity_t);
  const [largest] = here;
  if (largest === undefined) return [];
  return [
    {
      title: words.stages[stage],
      says: `Tonnes of ${largest.unit} a year that the model takes: nameplate where one is published`,
      items: here.map(({ id, shown = id, capacity_t, start_year, status, status_as_of, remark }) => ({
        ...{ id: slug(id), name: shown, amount: tonnes(capacity_t), part: capacity_t / largest.capacity_t },
        promised: status !== 'operating',
        says: [
          `${statusWords[status]} (${shortDate(status_as_of)})`,
          ...(status === 'operating' ? [] : [`counts from ${start_year}`]),
          ...(remark === undefined ? [] : [remark]),
        ].join('; '),
        sources: known(
          plantRows.find((row) => row.project === id),
          `row of ${id}`,
        ).source_id,
        numbers: status === 'operating' ? null : 'late',
      })),
    },
  ];
});

// What a chain outside China and Japan could pass on when its narrowest stage sets the limit: presets of the model, no forecast.
import { buildTimes } from '../../data/build-times.ts';
import { capacityOutlook } from '../../data/capacity-outlook.ts';
import { chainStageInfo } from '../../data/chain-stage-info.ts';
import { demand as demandTable } from '../../data/demand.ts';
import { magnetContent } from '../../data/magnet-content.ts';
import { magnetProjects } from '../../data/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/separation-projects.ts';
import { substitutionRecycling } from '../../data/substitution-recycling.ts';
import {
  assumptions,
  stages,
  weakestLink,
  type Project,
  type Recipe,
  type Stage,
  type WeakestLinkSettings,
} from '../../simulation/weakest-link.ts';
import { defineChart, type RawRow, type ViewWords } from '../chart.ts';
import { percent, tonnes } from '../format.ts';
import Plot from '../marks/Plot.svelte';
import { known, pickOne, rowWithId } from '../pick.ts';
import {
  about,
  meaning,
  part,
  views,
  weakestLinkPipe,
  type StageBore,
  type Throughput,
  type View,
} from './layout.ts';
import { words } from './words.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));
const nameOf = (stage: Stage): string => words.stages[stage].toLowerCase();

// What all presets share, each from its row.
const rampRow = rowWithId(buildTimes, 'recommended-ramp-ramp-first-model-parameter');
const early = known(rampRow.value_central, rampRow.id) / 100;
const ramp = [early, early, 1];
const usedRow = rowWithId(buildTimes, 'example-separation-ramp-lynas-malaysia-ndpr');
const utilisation = known(usedRow.value_central, usedRow.id) / 100;

/** The one published line of need: McKinsey’s two points, in tonnes of the four elements, turned into magnets by the recipe. */
const needRows = [
  rowWithId(demandTable, 'magnet-ree-demand-world-all-base-2022'),
  rowWithId(demandTable, 'magnet-ree-demand-world-all-base-2035'),
];
const demand = needRows.map((row) => ({
  year: Number(row.year),
  demand_t: (known(row.value, row.id) * 1000) / assumptions.rare_earth_share.value,
}));

interface Entry extends Project {
  readonly unit: string;
  readonly note: string;
}

/** Magnet plants: the column that may be summed, and its year. */
const magnetRows = magnetProjects.rows.filter((row) => row.sum_capacity_t_per_yr !== null);
const magnetEntries = magnetRows.map((row): Entry => {
  if (row.current_status === 'paused')
    throw new RangeError(`${row.project} is paused and has a capacity to be summed`);
  return {
    id: row.project,
    stage: 'magnet',
    capacity_t: known(row.sum_capacity_t_per_yr, row.project),
    start_year: known(row.sum_target_year, row.project),
    status: row.current_status,
    unit: 'magnets',
    note: row.note ?? '',
  };
});

const separation = (project: string): SeparationProject =>
  pickOne(separationProjects.rows, `separation project "${project}"`, (row) => row.project === project);
const statusOf = ({ project, current_status }: SeparationProject): Project['status'] => {
  if (current_status === 'cancelled') throw new RangeError(`${project} is cancelled`);
  return current_status;
};
/** A plant past its ramp enters with a start so early that the model takes it whole. */
const alreadyRamped = 2025 - ramp.length;

// Light separation: only capacities stated in tonnes of NdPr oxide with a date, or installed.
const lynas = separation('Lynas Malaysia NdPr');
const mountainPass = separation('MP Mountain Pass NdPr (Stage II)');
const whiteMesa1 = separation('Energy Fuels White Mesa phase 1');
const whiteMesa2 = separation('Energy Fuels White Mesa phase 2');
const nolans = separation('Arafura Nolans');
const inNdPr = (row: SeparationProject): number => {
  if (row.target_unit !== 't_ndpr_oxide_per_yr') throw new RangeError(`${row.project} is not in NdPr oxide`);
  return known(row.target_capacity, row.project);
};
const standing = (row: SeparationProject): Entry => ({
  id: row.project,
  stage: 'separation_light',
  capacity_t: known(row.current_capacity, row.project),
  start_year: alreadyRamped,
  status: 'operating',
  unit: 'NdPr oxide',
  note: row.note ?? '',
});
const coming = (row: SeparationProject, capacity_t: number): Entry => ({
  id: row.project,
  stage: 'separation_light',
  capacity_t,
  start_year: yearOf(known(row.latest_target_date, row.project)),
  status: statusOf(row),
  unit: 'NdPr oxide',
  note: row.note ?? '',
});
const lightEntries = [
  standing(lynas),
  standing(mountainPass),
  standing(whiteMesa1),
  // The target is for both phases together.
  coming(whiteMesa2, inNdPr(whiteMesa2) - known(whiteMesa1.current_capacity, whiteMesa1.project)),
  coming(nolans, inNdPr(nolans)),
];

// Heavy separation: the parts of the sum of company nameplates, in tonnes of dysprosium and terbium oxide.
const promisedRow = rowWithId(capacityOutlook, 'dytb-exchina-nameplate-2028');
const madeRow = rowWithId(capacityOutlook, 'dytb-exchina-actual-fy26-2026');
const parts = new Map(
  known(promisedRow.note?.split(' (')[0], `parts of ${promisedRow.id}`)
    .split(', ')
    .map((piece): [string, number] => {
      const [, name, amount] = known(/^(.+) (\d+)$/.exec(piece), `a name and tonnes in "${piece}"`);
      return [known(name, piece), Number(amount)];
    }),
);
const sumOfParts = [...parts.values()].reduce((sum, amount) => sum + amount, 0);
if (sumOfParts !== promisedRow.value_t)
  throw new RangeError(`the parts of ${promisedRow.id} make ${sumOfParts}, not ${promisedRow.value_t}`);
const partOf = (name: string): number => known(parts.get(name), `part ${name} of ${promisedRow.id}`);

const circuit = separation('Lynas Malaysia Dy/Tb circuit');
/** No plate in tonnes of product is published for the circuit: it enters so that the model returns what it made. */
const circuitPlate = known(madeRow.value_t, madeRow.id) / utilisation;
const heavy = (project: string, capacity_t: number, late: Partial<Project> = {}): Entry => {
  const row = separation(project);
  return {
    id: project,
    stage: 'separation_heavy',
    capacity_t,
    start_year: yearOf(known(row.latest_target_date, project)),
    status: statusOf(row),
    unit: 'Dy and Tb oxide',
    note: row.note ?? '',
    ...late,
  };
};
const pilot = separation('Energy Fuels White Mesa heavy pilot');
if (!/Commercial heavy plant under construction/.test(pilot.note ?? ''))
  throw new RangeError(`${pilot.project}: the note names no commercial plant under construction`);
const heavyEntries = [
  heavy(circuit.project, circuitPlate, { start_year: alreadyRamped }),
  heavy('Lynas Malaysia expanded heavy rare earth plant', partOf('Lynas Malaysia') - circuitPlate),
  heavy('MP Mountain Pass heavy circuit', partOf('Mountain Pass')),
  heavy('Carester Caremag (Lacq)', partOf('Caremag')),
  heavy('Iluka Eneabba', partOf('Eneabba')),
  heavy('Aclara Louisiana', partOf('Aclara')),
  // The plant, not the pilot that its row is about.
  heavy(pilot.project, partOf('White Mesa'), { start_year: promisedRow.year, status: 'construction' }),
];

const projects: readonly Entry[] = [...lightEntries, ...heavyEntries, ...magnetEntries];
const ids = (test: (project: Entry) => boolean): string[] => projects.filter(test).map(({ id }) => id);
const operatingIds = ids(({ status }) => status === 'operating');
const allIds = ids(() => true);
const open: readonly Stage[] = ['mine', 'metal'];

interface Preset {
  readonly year: number;
  readonly on: readonly string[];
  readonly slip: number;
  readonly recipe: Recipe;
}
/** The year in which the promised plants are compared. */
const later = 2030;
const presets: Readonly<Record<View, Preset>> = {
  'operating-now': { year: 2026, on: operatingIds, slip: 0, recipe: 'standard' },
  'magnet-plants-alone': {
    year: later,
    on: ids(({ stage, status }) => stage === 'magnet' || status === 'operating'),
    slip: 0,
    recipe: 'standard',
  },
  'all-promised': { year: later, on: allIds, slip: 0, recipe: 'standard' },
  'two-years-late': { year: later, on: allIds, slip: 2, recipe: 'standard' },
  'heavy-free': { year: later, on: allIds, slip: 0, recipe: 'heavy_free' },
};

/** Settings of a preset. A plant that operates is not late, so slip goes to the others by name. */
const settingsOf = ({ on, slip, recipe }: Preset): WeakestLinkSettings => ({
  on,
  include_announced: true,
  slip_years: 0,
  slip_by_project: Object.fromEntries(ids(({ status }) => status !== 'operating').map((id) => [id, slip])),
  ramp,
  utilisation,
  recipe,
  not_limiting: open,
  demand,
});
const inYear = (preset: Preset) =>
  pickOne(
    weakestLink(settingsOf(preset), projects).years,
    `year ${preset.year} of the model`,
    ({ year }) => year === preset.year,
  );

function throughputOf(preset: Preset): Throughput {
  const result = inYear(preset);
  const now = inYear({ ...preset, on: preset.on.filter((id) => operatingIds.includes(id)) });
  return {
    year: preset.year,
    output: result.output_t,
    covered: result.share_covered,
    stages: stages.map((stage): StageBore => {
      const allows = result.capacity[stage];
      const unbound = open.includes(stage) ? 'no table' : 'not needed';
      return {
        stage,
        allows: Number.isFinite(allows) ? allows : unbound,
        operating: Number.isFinite(allows) ? now.capacity[stage] : 0,
        idle: Number.isFinite(allows) ? result.idle[stage] : 0,
        binds: result.binding === stage,
      };
    }),
  };
}
const results = Object.fromEntries(views.map((view) => [view, throughputOf(presets[view])])) as Readonly<
  Record<View, Throughput>
>;
const bores = ({ stages: drawn }: Throughput): number[] =>
  drawn.flatMap(({ allows }) => (typeof allows === 'number' ? [allows] : []));
const largest = Math.max(...Object.values(results).flatMap(bores));

const limitOf = (view: View): string => nameOf(known(inYear(presets[view]).binding, `a limit in ${view}`));
const out = (view: View): string => about(results[view].output);
const heavyShare = percent(assumptions.heavy_share_standard.value * 100);
const settingsSaid = `new plants at ${percent(early * 100)} for two years`;
const subtitleOf = (view: View): string => {
  const { year, recipe } = presets[view];
  const magnets =
    recipe === 'standard' ? `${heavyShare} heavy rare earth in each` : 'none with heavy rare earth';
  return `Model, not a forecast. Tonnes of magnet each stage would allow in ${year} outside China and Japan; ${magnets}; ${settingsSaid}. Hatched: not yet operating`;
};
const view = (name: View, label: string, finding: string): ViewWords => ({
  label,
  finding,
  subtitle: subtitleOf(name),
});
const viewWords: Record<View, ViewWords> = {
  'operating-now': view(
    'operating-now',
    'Operating now',
    `As things stand, ${limitOf('operating-now')} would pass ${out('operating-now')} in ${presets['operating-now'].year}`,
  ),
  'magnet-plants-alone': view(
    'magnet-plants-alone',
    'Magnet plants alone',
    `Every magnet plant built, and still ${out('magnet-plants-alone')} gets through`,
  ),
  'all-promised': view(
    'all-promised',
    'All promised',
    `If all is built, ${limitOf('all-promised')} sets the limit in ${later}: ${out('all-promised')}`,
  ),
  'two-years-late': view(
    'two-years-late',
    'Two years late',
    `The same plants two years late: ${out('two-years-late')} in ${later}, not ${out('all-promised')}`,
  ),
  'heavy-free': view(
    'heavy-free',
    'Heavy-free',
    `With no heavy rare earth in any magnet, ${limitOf('heavy-free')} binds`,
  ),
};

function describe(name: View): string {
  const { year, stages: drawn, output, covered } = results[name];
  const said = drawn.map(({ stage, allows, operating, idle, binds }) => {
    if (allows === 'no table') return `${nameOf(stage)}: ${words.noTable}, assumed not to bind`;
    if (allows === 'not needed') return `${nameOf(stage)}: ${words.notNeeded}`;
    const built = operating < allows ? `, of it ${about(operating)} from plants that operate now` : '';
    return `${nameOf(stage)}: ${about(allows)}${built}; ${binds ? 'the narrowest' : `${about(idle)} idle`}`;
  });
  return `Model for ${year}, in tonnes of magnet a year. ${said.join('. ')}. About ${about(output)} gets through all stages, ${part(covered)} of world need on a line drawn between two McKinsey figures.`;
}

const chainRow = (stage: string) =>
  pickOne(chainStageInfo.rows, `stage ${stage}`, (row) => row.stage === stage);
const shared: readonly RawRow[] = [
  promisedRow,
  madeRow,
  rampRow,
  usedRow,
  ...needRows,
  rowWithId(magnetContent, 'ndfeb-magnet-ree-share'),
  rowWithId(magnetContent, 'wind-turbine-magnets-dy-share'),
  chainRow('metal'),
  chainRow('alloy'),
];
const savingRow = pickOne(
  substitutionRecycling.rows,
  'item "honda-daido"',
  (row) => row.item_id === 'honda-daido',
);
const plantRows: readonly RawRow[] = [
  ...separationProjects.rows.filter((row) => projects.some(({ id }) => id === row.project)),
  ...magnetRows,
];
const rows: readonly RawRow[] = [...plantRows, ...shared, savingRow];

export const weakestLinkChart = defineChart({
  id: 'weakest-link',
  name: 'The weakest link',
  tags: ['chain', 'capacity', 'model'],
  tables: [
    'separation_projects',
    'magnet_projects',
    'capacity_outlook',
    'build_times',
    'demand',
    'magnet_content',
    'chain_stage_info',
    'substitution_recycling',
  ],
  views,
  words: viewWords,
  limits: [
    'It is a model under stated assumptions. It says which stage would be narrowest, and it does not say what will be built.',
    `A starting plant is taken at ${percent(early * 100)} of its nameplate for two years, then at all of it; of that, ${percent(utilisation * 100)} is used.`,
    'We have no table of mines or metal plants outside China with capacities on one basis. Both stages are assumed never to bind, which flatters every result.',
    `The recipe puts ${heavyShare} heavy rare earth into each magnet, as in wind turbines. Many magnets need less or none, so the heavy limit is set for hot-running magnets.`,
    'Light separation counts only plants that state tonnes of NdPr oxide with a date. Others are left out, so that stage is undercounted.',
    'The heavy circuit that operates is entered by what it made, read second-hand. Promised heavy tonnes depend on feed.',
    `World need is McKinsey’s, in tonnes of rare earth, turned into magnets with the recipe and drawn straight between ${demand.map(({ year }) => year).join(' and ')}.`,
    'All oxide made outside China is let through to these plants. In fact Japan has contracts for part of it, and some becomes magnets elsewhere.',
    'Mountain Pass enters with the run rate that it claims, which is no plate. No loss between metal and magnet is sourced, so none is taken.',
  ],
  rows,
  rowsOf: (name) => {
    const { on, recipe } = presets[name];
    const switched = plantRows.filter((row) => on.includes(String(row.project)));
    return [...switched, ...shared, ...(recipe === 'heavy_free' ? [savingRow] : [])];
  },
  scene: (name, size) => weakestLinkPipe(results[name], largest, words, size),
  component: Plot,
  describe,
  data: {
    columns: [
      { name: 'entry', label: 'Preset or plant', align: 'start' },
      { name: 'stage', label: 'Stage', align: 'start' },
      { name: 'status', label: 'Status', align: 'start' },
      { name: 'year', label: 'Year', align: 'end' },
      { name: 'amount', label: 'Tonnes a year', align: 'end' },
      { name: 'unit', label: 'Of what', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...views.flatMap((name) =>
        results[name].stages.map((bore) => ({
          entry: viewWords[name].label,
          stage: words.stages[bore.stage],
          status: 'model',
          year: String(results[name].year),
          amount: typeof bore.allows === 'number' ? about(bore.allows) : '',
          unit: typeof bore.allows === 'number' ? 'magnets that it would allow' : '',
          note: meaning(bore, words),
        })),
      ),
      ...projects.map(({ id, stage, status, start_year, capacity_t, unit, note }) => ({
        entry: id,
        stage: words.stages[stage],
        status,
        year: start_year === alreadyRamped ? '' : String(start_year),
        amount: tonnes(capacity_t),
        unit: `${unit}, nameplate`,
        note,
      })),
    ],
  },
});

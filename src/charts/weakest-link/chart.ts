// What a chain outside China and Japan could pass on when its narrowest stage sets the limit: presets of the model, no forecast.
import { buildTimes } from '../../data/build-times.ts';
import { capacityOutlook } from '../../data/capacity-outlook.ts';
import { chainStageInfo } from '../../data/chain-stage-info.ts';
import { demand as demandTable } from '../../data/demand.ts';
import { magnetContent } from '../../data/magnet-content.ts';
import { magnetProjects } from '../../data/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/separation-projects.ts';
import { substitutionRecycling } from '../../data/substitution-recycling.ts';
import { assumptions, recipes, stages, type Project, type Recipe } from '../../simulation/weakest-link.ts';
import { defineChart, type RawRow, type ViewWords } from '../chart.ts';
import { percent, tonnes } from '../format.ts';
import type { Origin, Question } from '../model.ts';
import Plot from '../marks/Plot.svelte';
import { known, pickOne, rowWithId } from '../pick.ts';
import { listOf, presetOf, type State, type Values } from '../settings.ts';
import { about, views, type View } from './layout.ts';
import { chainModel, type ChainData, type ChainPreset } from './model.ts';
import { words } from './words.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));

// What all presets share, each from its row.
const rampRow = rowWithId(buildTimes, 'recommended-ramp-ramp-first-model-parameter');
const early = known(rampRow.value_central, rampRow.id) / 100;
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
const alreadyRamped = 2025 - 3;

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

/** The year in which the promised plants are compared. */
const later = 2030;
const presets: Readonly<Record<View, ChainPreset>> = {
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

/** An id for addresses, from a plant's name: "Carester Caremag (Lacq)" → "carester-caremag-lacq". Permanent as long as the name is. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const heavyPercent = (recipe: Recipe): number => (recipes[recipe].dy + recipes[recipe].tb) * 100;
const [needNow] = demand;
const data: ChainData = {
  plants: projects.map(({ id, stage, capacity_t, start_year, status }) => ({
    ...{ id: slug(id), name: id, stage, capacity_t, start_year, status },
  })),
  first_year_pct: early * 100,
  second_year_pct: early * 100,
  used_pct: utilisation * 100,
  heavy_pct: {
    standard: heavyPercent('standard'),
    low_heavy: heavyPercent('low_heavy'),
    heavy_free: heavyPercent('heavy_free'),
  },
  needs: [
    {
      value: 'mckinsey',
      label: 'McKinsey, 2025',
      drawn: 'the whole world’s need (McKinsey, converted)',
      said: 'world need on a line drawn between two McKinsey figures',
      line: demand,
    },
    {
      value: 'no-growth',
      label: `As in ${known(needNow, 'a first year of need').year}, no growth`,
      drawn: `the world’s need of ${known(needNow, 'a first year of need').year}, kept as it was`,
      said: `the world need that McKinsey gives for ${known(needNow, 'a first year of need').year}, kept as it was`,
      line: demand.map(({ year }) => ({ year, demand_t: known(needNow, 'a first year of need').demand_t })),
    },
  ],
  presets: Object.fromEntries(
    views.map((view) => [view, { ...presets[view], on: presets[view].on.map(slug) }]),
  ) as unknown as ChainData['presets'],
};
const model = chainModel(data);
const stateOf = (view: View, changes: Values = {}): State => ({
  view,
  values: { ...presetOf(model, view), ...changes },
});
const byView = <T>(value: (view: View) => T): Readonly<Record<View, T>> =>
  Object.fromEntries(views.map((view) => [view, value(view)])) as unknown as Readonly<Record<View, T>>;
const turned = byView((view) => model.turned(stateOf(view)));
const viewWords = byView((view): ViewWords => {
  const { finding, subtitle } = turned[view];
  return { label: words.presets[view], finding, subtitle };
});
const heavyShare = percent(assumptions.heavy_share_standard.value * 100);

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
const reported = from('as last reported, to September 2026; each plant’s rows are below');
const low = known(rampRow.value_low, rampRow.id);
const high = known(rampRow.value_high, rampRow.id);
/** Where each control's preset comes from; presets differ in year, plants, delay and recipe alone. */
const origins: Readonly<Record<string, Origin>> = {
  year: from('the presets show 2026, or 2030 for what is promised'),
  recipe: from(
    `${heavyShare} in wind turbines, by a review of 2023; a seller says that diffusion saves ${known(diffusion.value_low, diffusion.item_id)} to ${percent(known(diffusion.value_high, diffusion.item_id))} of it`,
    rowWithId(magnetContent, 'wind-turbine-magnets-dy-share'),
    diffusion,
  ),
  need: from('McKinsey’s two points, turned into magnets', ...needRows),
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
const plantList = stages.flatMap((stage) => {
  const here = projects
    .filter((project) => project.stage === stage)
    .toSorted((a, b) => b.capacity_t - a.capacity_t);
  const [largest] = here;
  if (largest === undefined) return [];
  return [
    {
      title: words.stages[stage],
      says: `Nameplate, tonnes of ${largest.unit} a year`,
      items: here.map(({ id, capacity_t, start_year, status }) => ({
        ...{ id: slug(id), name: id, amount: tonnes(capacity_t), part: capacity_t / largest.capacity_t },
        promised: status !== 'operating',
        says: `${statusWords[status]}${start_year === alreadyRamped ? '' : `, from ${start_year}`}`,
        sources: known(
          plantRows.find((row) => row.project === id),
          `row of ${id}`,
        ).source_id,
        numbers: status === 'operating' ? null : 'late',
      })),
    },
  ];
});

/** What one heavy plant more does to the chain in which every magnet plant is on. */
const heavyAlone = stateOf('magnet-plants-alone');
const withOneMore = heavyEntries
  .filter(({ status }) => status !== 'operating')
  .map(({ id }) => ({
    name: id,
    output: model.output({
      ...heavyAlone,
      values: { ...heavyAlone.values, plants: [...listOf(heavyAlone.values['plants']), slug(id)] },
    }),
  }))
  .toSorted((a, b) => b.output - a.output);
const [widens] = withOneMore;
const questions: readonly Question[] = [
  {
    asks: 'Switch every magnet plant on, and nothing else that is new. What binds now?',
    state: heavyAlone,
    answer: turned['magnet-plants-alone'].sentence,
  },
  {
    asks: 'Start from there and switch on one heavy separation plant. Which one lets most through?',
    state: heavyAlone,
    answer: `${known(widens, 'a heavy plant that is coming').name}: about ${about(known(widens, 'a heavy plant').output)} instead of ${about(model.output(heavyAlone))} in ${later}, if it starts as promised. Its tonnes are a plate, and depend on feed.`,
  },
  {
    asks: 'Switch everything on, and make all that does not operate yet two years late. How much is lost?',
    state: stateOf('two-years-late'),
    answer: `About ${about(model.output(stateOf('all-promised')) - model.output(stateOf('two-years-late')))} in ${later}: ${about(model.output(stateOf('two-years-late')))} instead of ${about(model.output(stateOf('all-promised')))}.`,
  },
];

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
    `A starting plant is taken at ${percent(early * 100)} of its nameplate for two years, then at all of it; of that, ${percent(utilisation * 100)} is used, as at one light separator in one year. No other stage has a figure.`,
    'We have no table of mines or metal plants outside China with capacities on one basis. Both stages are assumed never to bind, which flatters every result.',
    `The recipe puts ${heavyShare} heavy rare earth into each magnet, as in wind turbines. Many magnets need less or none, so the heavy limit is set for hot-running magnets.`,
    'Light separation counts only plants that state tonnes of NdPr oxide with a date. Others are left out, so that stage is undercounted.',
    'The heavy circuit that operates is entered by what it made, read second-hand. Promised heavy tonnes depend on feed.',
    `World need is McKinsey’s, in tonnes of rare earth, turned into magnets with the recipe and drawn straight between ${demand.map(({ year }) => year).join(' and ')}. Whether it counts oxide or metal is not said; metal is taken.`,
    'All oxide made outside China is let through to these plants. In fact Japan has contracts for part of it, and some becomes magnets elsewhere.',
    'Mountain Pass enters with the run rate that it claims, which is no plate. No loss between metal and magnet is sourced, so none is taken.',
  ],
  rows,
  rowsOf: (name) => {
    const { on, recipe } = presets[name];
    const switched = plantRows.filter((row) => on.includes(String(row.project)));
    return [...switched, ...shared, ...(recipe === 'heavy_free' ? [savingRow] : [])];
  },
  scene: (view, size) => turned[view].scene(size),
  component: Plot,
  describe: (view) => turned[view].description,
  model: {
    model,
    data,
    groups: [
      { title: 'Year, recipe and need', controls: ['year', 'recipe', 'need'] },
      { title: 'Delay and ramp', controls: ['slip', 'first-year', 'second-year', 'used', 'announced'] },
      { title: 'Stages left open', controls: ['mine', 'metal', 'unbound'], folded: true },
      { title: 'Plants', controls: ['plants', 'late'] },
    ],
    origins: byView(() => origins),
    questions,
    lists: { plants: plantList },
  },
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
        model.bores(stateOf(name)).map(({ stage, allows, note }) => ({
          entry: viewWords[name].label,
          stage: words.stages[stage],
          status: 'model',
          year: String(presets[name].year),
          amount: typeof allows === 'number' ? about(allows) : '',
          unit: typeof allows === 'number' ? 'magnets that it would allow' : '',
          note,
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

// What a chain outside China and Japan could pass on when its narrowest stage sets the limit: presets of the model, no forecast.
import { buildTimes } from '../../data/reading/build-times.ts';
import { chainStageInfo } from '../../data/tables/chain/chain-stage-info.ts';
import { magnetContent } from '../../data/tables/chain/magnet-content.ts';
import { substitutionRecycling } from '../../data/tables/chain/substitution-recycling.ts';
import { assumptions, recipes, type Recipe } from '../../simulation/weakest-link.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { type DataRow, type RawRow, line, rowlessLine, type LineDefinition } from '../contract/data-lines.ts';
import { slug } from '../../names/slug.ts';
import { percent, tonnes } from '../look/format.ts';
import type { Question } from '../contract/model.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';
import { listOf, presetOf, type State, type Values } from '../contract/settings.ts';
import { origins, plantList } from './inputs.ts';
import { about, views, type View } from './layout.ts';
import { makeModel, type ChainData, type ChainPreset } from './model.ts';
import {
  alreadyRamped,
  demand,
  early,
  heavyEntries,
  madeRow,
  needRows,
  plantRows,
  projects,
  promisedRow,
  rampRow,
  usedRow,
  utilisation,
} from './plants.ts';
import { words } from './words.ts';

const ids = (test: (project: (typeof projects)[number]) => boolean): string[] =>
  projects.filter(test).map(({ id }) => id);
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

const heavyPercent = (recipe: Recipe): number => (recipes[recipe].dy + recipes[recipe].tb) * 100;
const [needNow] = demand;
const data: ChainData = {
  plants: projects.map(({ id, shown = id, stage, capacity_t, start_year, status }) => ({
    ...{ id: slug(id), name: shown, stage, capacity_t, start_year, status },
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
const model = makeModel(data);
const stateOf = (view: View, changes: Values = {}): State => ({
  view,
  values: { ...presetOf(model, view), ...changes },
});
const byView = <T>(value: (view: View) => T): Readonly<Record<View, T>> =>
  Object.fromEntries(views.map((view) => [view, value(view)])) as unknown as Readonly<Record<View, T>>;
const results = byView((view) => model.result(stateOf(view)));
const viewWords = byView((view): ViewWords => {
  const { finding, subtitle } = results[view];
  return { label: words.presets[view], finding, subtitle };
});
const heavyShare = percent(assumptions.heavy_share_standard.value * 100);

const chainRow = (stage: string) =>
  pickOne(chainStageInfo.rows, `stage ${stage}`, (row) => row.stage === stage);
const contentRows = ['ndfeb-magnet-ree-share', 'wind-turbine-magnets-dy-share'].map((id) =>
  rowWithId(magnetContent, id),
);
const infoRows = ['metal', 'alloy'].map(chainRow);
const shared: readonly RawRow[] = [
  promisedRow,
  madeRow,
  rampRow,
  usedRow,
  ...needRows,
  ...contentRows,
  ...infoRows,
];
/** How far two other plants were used, for what the figure can't show. */
const asmRow = rowWithId(buildTimes, 'example-metal-ramp-asm-korea-24');
const fuelsRow = rowWithId(buildTimes, 'example-separation-ramp-energy-fuels-phase');
const savingRow = pickOne(
  substitutionRecycling.rows,
  'item "honda-daido"',
  (row) => row.item_id === 'honda-daido',
);
const rows: readonly RawRow[] = [...plantRows, ...shared, savingRow];

/** What the presets share: a line a row. */
const input = (of: RawRow, cells: DataRow, tonnes?: number): LineDefinition =>
  line(
    of,
    { ...{ entry: '', stage: '', status: 'input', year: '', amount: '', unit: '', note: '' }, ...cells },
    { numbers: { amount: tonnes ?? null } },
  );
const inputLines: readonly LineDefinition[] = [
  ...[promisedRow, madeRow].map((row) => {
    const value = known(row.value_t, row.id);
    const cells = { entry: row.metric, year: String(row.year), amount: tonnes(value), unit: row.basis };
    return input(row, { ...cells, stage: words.stages.separation_heavy, note: row.note ?? '' }, value);
  }),
  ...[rampRow, usedRow].map((row) =>
    input(row, {
      ...{ entry: row.example ?? '', note: row.note ?? '' },
      unit: `${percent(known(row.value_central, row.id))} of nameplate`,
    }),
  ),
  ...needRows.map((row) => {
    const value = known(row.value, row.id) * 1000;
    const cells = { entry: row.scope, year: String(row.year), amount: tonnes(value), note: row.note ?? '' };
    return input(row, { ...cells, unit: 'rare earth, need of the world' }, value);
  }),
  ...contentRows.map((row) =>
    input(row, {
      ...{ entry: row.product, note: row.note ?? '' },
      unit: `${row.material_scope}, ${row.unit_basis}: ${[...new Set([row.value_low, row.value_high])].join(' to ')}%`,
    }),
  ),
  ...infoRows.map((row) =>
    input(row, {
      ...{
        entry: row.what_happens,
        stage: row.stage,
        unit: row.yield_or_content ?? '',
        note: row.note ?? '',
      },
    }),
  ),
  input(savingRow, { entry: `${savingRow.actor}, ${savingRow.measure}`, note: savingRow.note ?? '' }),
];

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
    answer: results['magnet-plants-alone'].sentence,
  },
  {
    asks: 'Start from there and switch on one heavy separation plant. Which one lets most through?',
    state: heavyAlone,
    answer: `${known(widens, 'a heavy plant that is coming').name}: about ${about(known(widens, 'a heavy plant').output)} instead of ${about(model.output(heavyAlone))} in ${later}, if it starts as promised. Its tonnes are a plate, promised only on a blend with others’ heavy concentrate.`,
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
    'heavy_plants',
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
    `A starting plant is taken at ${percent(early * 100)} of its nameplate for two years, then at all of it; of that, ${percent(utilisation * 100)} is used, as at one light separator in one year. The two others found are far lower, by our arithmetic: ${percent(known(asmRow.value_central, asmRow.id))} of its rate at a Korean metal plant in its best quarter of 2025, ${percent(known(fuelsRow.value_central, fuelsRow.id))} at White Mesa in 2024. White Mesa’s light plant is taken like any other.`,
    'We have no table of mines or metal plants outside China with capacities on one basis. Both stages are assumed never to bind, which flatters every result.',
    {
      views: views.filter((view) => view !== 'heavy-free'),
      text: `The recipe puts ${heavyShare} heavy rare earth into each magnet, as in wind turbines. Many magnets need less or none, so the heavy limit is set for hot-running magnets.`,
    },
    'Light separation counts only plants whose main product is stated as tonnes of NdPr oxide, with a date. Others are left out, and so is the NdPr that Caremag and Aclara promise beside heavy oxide, so that stage is undercounted.',
    'A plant that is promised for the course of a year counts from the next one. Where a source gives no year, an assumed one stands in the list of plants and says so.',
    {
      views: views.filter((view) => view !== 'heavy-free'),
      text: 'The heavy circuit that operates is entered by what it made, read second-hand. Promised heavy tonnes depend on feed.',
    },
    `World need is McKinsey’s, in tonnes of rare earth, turned into magnets with the recipe and drawn straight between ${demand.map(({ year }) => year).join(' and ')}. It is read in the press; the point of 2035 is a projection. Whether it counts oxide or metal is not said; metal is taken.`,
    'All oxide made outside China is let through to these plants. In fact Japan has contracts for part of it, and some becomes magnets elsewhere.',
    'Mountain Pass enters with the run rate that it claims, which is no plate. No loss between metal and magnet is sourced, so none is taken.',
  ],
  rows,
  rowsOf: (name) => {
    const { on, recipe } = presets[name];
    const switched = plantRows.filter((row) => on.includes(String(row.project)));
    return [...switched, ...shared, ...(recipe === 'heavy_free' ? [savingRow] : [])];
  },
  scene: (view, size) => results[view].scene(size),
  describe: (view) => results[view].description,
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
      { name: 'amount', label: 'Tonnes a year', align: 'end', number: 'Tonnes a year, number' },
      { name: 'unit', label: 'Of what', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...views.flatMap((name) =>
        model.bores(stateOf(name)).map(({ stage, allows, note }) =>
          rowlessLine(
            { one: 'result of the model', many: 'results of the model' },
            [name],
            {
              entry: viewWords[name].label,
              stage: words.stages[stage],
              status: 'model',
              year: String(presets[name].year),
              amount: typeof allows === 'number' ? about(allows) : '',
              unit: typeof allows === 'number' ? 'magnets that it would allow' : '',
              note,
            },
            { amount: typeof allows === 'number' ? Math.round(allows) : null },
          ),
        ),
      ),
      ...projects.map(({ id, shown = id, stage, status, start_year, capacity_t, unit, note, remark }) =>
        line(
          plantRows.filter((row) => row['project'] === id),
          {
            entry: shown,
            stage: words.stages[stage],
            status,
            year: start_year === alreadyRamped ? '' : String(start_year),
            amount: tonnes(capacity_t),
            unit: `${unit}, ${remark ?? 'nameplate'}`,
            note,
          },
          { numbers: { amount: Math.round(capacity_t * 10) / 10 } },
        ),
      ),
      ...inputLines,
    ],
  },
});

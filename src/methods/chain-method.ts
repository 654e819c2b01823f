// What /methods/ says of the chain model: its steps, its settings, its assumptions, its limits. Numbers are the model's own, or a row's.
import type { assumptions, Recipe, Stage, WeakestLinkSettings } from '../simulation/weakest-link.ts';
import { percent } from '../charts/look/format.ts';
import { numberAt, type Origin, type RowRef } from '../panel/model-origins.ts';
import type { ModelStep } from './stock-method.ts';

export const chainQuestion =
  'If these plants ran as set, how many tonnes of magnet a year could pass through every stage, and which stage would be the narrowest?';
export const chainUnit =
  'The tonnes of each stage are turned into the tonnes of magnet that they would allow, with one recipe for all magnets. The stages can then be compared, and the least of them is the output.';

export const chainSteps: readonly ModelStep[] = [
  {
    name: 'What a tonne of magnet takes',
    says: 'For each stage, the tonnes $n$ of its product: from the recipe, back through the losses to the mine. The results stand in the table of recipes.',
    formulas: [
      'n_magnet = 1',
      'n_metal = {x}/{e_magnet}',
      'n_light = {(x - v) · f}/{e_metal · e_magnet}',
      'n_heavy = {v · f}/{e_metal · e_magnet}',
      'n_mine = {n_light}/{e_sep · m}',
    ],
  },
  {
    name: 'A stage in a year',
    says: 'What stage $s$ would allow in year $y$ is $K$. The nameplate $q_i$ of each plant that is switched on counts at the share $r$ of its ramp, by its age. A plant begins in year $b_i$, and later by any slip; before that it counts for nothing. All plants are used to the same degree $u$.',
    formulas: ['K_{s,y} = {u}/{n_s} · sum_i q_i · r(y - b_i - l - l_i)'],
  },
  {
    name: 'Output',
    says: 'The output $Q$ is the least of the stages. A stage that the recipe does not need, or that is assumed not to limit, is left out. Where none is left, the need itself is the output.',
    formulas: ['Q_y = min_s K_{s,y}'],
  },
  {
    name: 'Idle',
    says: 'What a stage could do beyond the output.',
    formulas: ['I_{s,y} = K_{s,y} - Q_y'],
  },
  {
    name: 'Share of the need',
    says: 'Output against one published line of need $N$, at most all of it. Between two of its points the line is straight.',
    formulas: ['V_y = min(1, {Q_y}/{N_y})'],
  },
];
export const chainWholeYears =
  'Years are whole. A plant that starts or slips by part of a year counts from the next one.';
export const chainPromises =
  'Three things hold for any settings, and tests with settings at random check them: output exceeds no stage, another plant never lowers it, and more slip never raises it. A ramp must not fall, or a late plant could do better than one in time.';

interface ChainSetting {
  readonly name: string;
  readonly symbol?: string;
  /** As the model knows it. */
  readonly setting: keyof WeakestLinkSettings;
  readonly means: string;
  /** What the figure takes. */
  readonly inFigure: string;
  /** The rows of that; without one it is our assumption. */
  readonly origins: readonly Origin[];
}
const promised: RowRef = { table: 'capacity_outlook', key: 'id=dytb-exchina-nameplate-2028' };
const made: RowRef = { table: 'capacity_outlook', key: 'id=dytb-exchina-actual-fy26-2026' };
const earlyYears: RowRef = { table: 'build_times', key: 'id=recommended-ramp-ramp-first-model-parameter' };
const practised: RowRef = { table: 'build_times', key: 'id=example-separation-ramp-lynas-malaysia-ndpr' };
const needBegins: RowRef = { table: 'demand', key: 'id=magnet-ree-demand-world-all-base-2022' };
const needEnds: RowRef = { table: 'demand', key: 'id=magnet-ree-demand-world-all-base-2035' };
const from = (says: string, ...rows: readonly RowRef[]): Origin => ({ says, rows });

export const chainSettings: readonly ChainSetting[] = [
  {
    name: 'Plants',
    symbol: 'i',
    setting: 'on',
    means: 'The plants that are switched on, each with its stage, nameplate and first year.',
    inFigure: 'as the view says',
    origins: [
      from('Heavy separation: the parts of the sum of what is promised', promised),
      from('The heavy circuit that operates: what it made, read second-hand; no plate is published', made),
    ],
  },
  {
    name: 'Announced plants',
    setting: 'include_announced',
    means: 'Whether a plant that is only announced counts when it is on.',
    inFigure: 'counted',
    origins: [],
  },
  {
    name: 'Slip of all',
    symbol: 'l',
    setting: 'slip_years',
    means: 'Years by which every plant is late.',
    inFigure: 'none',
    origins: [],
  },
  {
    name: 'Slip of one',
    symbol: 'l_i',
    setting: 'slip_by_project',
    means:
      'Years by which one plant is late besides. A plant that operates has none in the figure, and no other more than ten in all.',
    inFigure: 'none, or as the view says',
    origins: [],
  },
  {
    name: 'Ramp',
    symbol: 'r',
    setting: 'ramp',
    means: 'Share of nameplate by year from the start. The last one holds on.',
    inFigure: `${percent(numberAt(earlyYears, 'value_central'))} in each of the first two years, then all`,
    origins: [from('Our reading of how the first plants came up', earlyYears)],
  },
  {
    name: 'Use',
    symbol: 'u',
    setting: 'utilisation',
    means: 'Share of the ramped nameplate that is used, the same in every stage.',
    inFigure: percent(numberAt(practised, 'value_central')),
    origins: [
      from(
        'What the most practised producer outside China made of its light nameplate, read second-hand',
        practised,
      ),
    ],
  },
  {
    name: 'Recipe',
    symbol: 'v',
    setting: 'recipe',
    means: 'What the magnets are made of: one of the recipes above.',
    inFigure: 'demanding, or as the view says',
    origins: [],
  },
  {
    name: 'Not limiting',
    setting: 'not_limiting',
    means:
      'Stages that are assumed never to be the narrowest. We have no table of mines and metal plants on one basis. To take them as not limiting flatters every result.',
    inFigure: 'mine and metal',
    origins: [],
  },
  {
    name: 'Need',
    symbol: 'N',
    setting: 'demand',
    means:
      'One published line, in tonnes of magnet. The figure’s is the need of the whole world, published in tonnes of the four elements and turned into magnets by their share of rare earth.',
    inFigure: 'one published line',
    origins: [from('Two published points, the second a projection', needBegins, needEnds)],
  },
];

/** What each assumption is called, and its sign in the formulas. */
export const assumptionNames: Readonly<
  Record<keyof typeof assumptions, { readonly name: string; readonly symbol?: string }>
> = {
  rare_earth_share: { name: 'Rare earth in a magnet', symbol: 'x' },
  heavy_share_standard: { name: 'Heavy rare earth in a demanding magnet', symbol: 'v' },
  heavy_saved_low: { name: 'Heavy rare earth saved in the low recipe' },
  neodymium_of_light: { name: 'Neodymium in the light part' },
  dysprosium_of_heavy: { name: 'Dysprosium in the heavy part' },
  oxide_per_metal: { name: 'Oxide for a tonne of metal', symbol: 'f' },
  yield_metal: { name: 'Yield from oxide to metal', symbol: 'e_metal' },
  yield_magnet: { name: 'Yield from metal to magnet', symbol: 'e_magnet' },
  yield_separation: { name: 'Yield of separation', symbol: 'e_sep' },
  light_share_of_ore: { name: 'Neodymium and praseodymium in mined oxide', symbol: 'm' },
};

export const recipeNames: Readonly<Record<Recipe, string>> = {
  standard: 'Demanding',
  low_heavy: 'Low in heavy',
  heavy_free: 'Heavy-free',
};
export const elementNames = { nd: 'Neodymium', pr: 'Praseodymium', dy: 'Dysprosium', tb: 'Terbium' } as const;
export const stageProducts: Readonly<Record<Stage, string>> = {
  mine: 'All rare-earth oxide, mined',
  separation_light: 'Oxide of Nd and Pr',
  separation_heavy: 'Oxide of Dy and Tb',
  metal: 'Metal of the four',
  magnet: 'Magnet',
};

export const chainLimits: readonly string[] = [
  'For mines and metal plants outside China we have no table of capacities on one basis. The figure takes both stages as not limiting. A capacity that someone enters for them is an assumption and must say so.',
  'The mine stage is reckoned from neodymium and praseodymium alone. Whether a mine’s ore holds dysprosium, the model does not ask.',
  'Anything can go to any plant. Contracts, grades, approval by customers and borders are left out.',
  'Where no loss is sourced, none is taken. Real output would be lower.',
  'No yield from mine to magnet is known. Two losses are taken as none and the share in ore is assumed, so the mined oxide that a magnet takes is a lower bound under an assumption.',
  'All plants come up alike and are used alike. Real ones differ widely.',
  'All magnets have one recipe. Many need less heavy rare earth than the demanding one, or none.',
];

export const chainNotClaimed: readonly string[] = [
  'That a plant makes, or will make, what the model lets through. Nameplate is never output, and a promised plant is no plant.',
  'That the narrowest stage of a view is the bottleneck in fact. It is the narrowest among the stages with a table, under these settings.',
  'That a year will look like this. The years are those of promises, and no run is a forecast.',
  'That Japan, or any country, could supply itself to this share. The need is that of the whole world, China’s own included.',
  'That plants shown idle would close, or cost what they cost for nothing. The model knows no price and no customer.',
  'What China means to do. No act of China’s is in this model.',
];

// What the chain model takes from rows: plants by stage, ramp and use, the one published line of need, and the presets that switch plants on.
import { buildTimes } from '../../data/tables/plans/build-times.ts';
import { chainStageInfo } from '../../data/tables/chain/chain-stage-info.ts';
import { heavyPlants, type HeavyPlant } from '../../data/tables/chain/heavy-plants.ts';
import type { LevelKind } from '../../data/tables/evidence-columns.ts';
import { magnetContent } from '../../data/tables/chain/magnet-content.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { substitutionRecycling } from '../../data/tables/chain/substitution-recycling.ts';
import { capacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { demand } from '../../data/tables/plans/demand.ts';
import { magnetProjects } from '../../data/tables/plans/magnet-projects.ts';
import { slug } from '../../names/slug.ts';
import {
  assumptions,
  modelYears,
  recipes,
  type Project,
  type Recipe,
} from '../../simulation/weakest-link.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { frozen } from '../rows/frozen.ts';
import { heavyPromise } from '../rows/heavy-promise.ts';
import { cell, pickOne, required, rowWithId } from '../rows/take-rows.ts';

export const views = [
  'operating-now',
  'magnet-plants-alone',
  'all-promised',
  'two-years-late',
  'heavy-free',
] as const;
export type View = (typeof views)[number];

/** How a plant's tonnes or its start come about, where no source gives them as they stand here. */
export type Remark =
  | { readonly name: 'assumed-year' | 'claimed-rate' | 'on-a-blend' }
  | { readonly name: 'less-first-phase' | 'set-to-output' | 'less-circuit'; readonly tonnes: number }
  | { readonly name: 'promised-after'; readonly year: number };

export interface Plant extends Project {
  /** Part of addresses, and permanent. */
  readonly id: string;
  /** Its name in the tables. */
  readonly project: string;
  readonly note: string | null;
  /** Date of the evidence for its status. */
  readonly status_as_of: string;
  /** What kind of level its tonnes are; null where the remark says how they come about. */
  readonly level: LevelKind | null;
  readonly remark: Remark | null;
  /** Whether its row says that it had made nothing. */
  readonly isUnmade: boolean;
  readonly source_id: readonly string[];
}

/** The first year that counts: the next one for a plant promised for a month after January, and the year itself for one promised for January or for a year alone, as if from its first day. */
function firstYear(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? NaN) + ((month ?? 1) > 1 ? 1 : 0);
}
/** A plant past its ramp enters with a start so early that the model takes it whole. */
const alreadyRamped = modelYears.first - 3;

const rampRow = rowWithId(buildTimes, 'recommended-ramp-ramp-first-model-parameter');
const usedRow = rowWithId(buildTimes, 'example-separation-ramp-lynas-malaysia-ndpr');
const used_pct = cell(usedRow, 'value_central');
const usedTo = cell(usedRow, 'end_date');
/** The first month of the year that ends with a month: 2025-07 for 2026-06. */
function yearBefore(month: string): string {
  const first = new Date(`${month}-01T00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - 11);
  return first.toISOString().slice(0, 7);
}

const madeRow = rowWithId(capacityOutlook, 'dytb-exchina-actual-fy26-2026');
const made_t = cell(madeRow, 'value_t');
/** What a plant promises of dysprosium and terbium: a part of what all promise together. */
const promiseOf = (project: string): HeavyPlant =>
  pickOne(heavyPlants.rows, `heavy plant of "${project}"`, (plant) => plant.project === project);

const separation = (project: string): SeparationProject =>
  pickOne(separationProjects.rows, `separation project "${project}"`, (row) => row.project === project);
const statusOf = ({ project, current_status }: SeparationProject): Project['status'] => {
  if (current_status === 'cancelled') throw new RangeError(`${project} is cancelled`);
  return current_status;
};
/** The first whole year of a plant; one promised after a year starts in the next. */
function startOf(row: SeparationProject): number {
  const date = cell(row, 'latest_target_date');
  return row.latest_target_precision === 'after_year' ? Number(date.slice(0, 4)) + 1 : firstYear(date);
}

type Own = Partial<Pick<Plant, 'start_year' | 'status' | 'remark' | 'level'>>;
/** A separation plant with the tonnes that are counted for it; `own` is what its row does not say as it stands here. */
function plantOf(row: SeparationProject, stage: Plant['stage'], capacity_t: number, own: Own = {}): Plant {
  return {
    id: slug(row.project),
    project: row.project,
    stage,
    capacity_t,
    start_year: own.start_year ?? startOf(row),
    status: own.status ?? statusOf(row),
    note: row.note,
    status_as_of: cell(row, 'status_as_of'),
    level: own.level ?? null,
    remark: own.remark ?? null,
    isUnmade: row.actual_output === 0,
    source_id: row.source_id,
  };
}

// Light separation: only capacities stated in tonnes of NdPr oxide with a date, or installed.
const whiteMesa = separation('Energy Fuels White Mesa phase 1');
const whiteMesa2 = separation('Energy Fuels White Mesa phase 2');
const mountainPass = separation('MP Mountain Pass NdPr (Stage II)');
const nolans = separation('Arafura Nolans');
const inNdPr = (row: SeparationProject): number => {
  if (row.target_unit !== 't_ndpr_oxide_per_yr') throw new RangeError(`${row.project} is not in NdPr oxide`);
  return cell(row, 'target_capacity');
};
const standing = (row: SeparationProject): number => cell(row, 'current_capacity');
const operating = (row: SeparationProject, remark: Remark | null = null): Plant =>
  plantOf(row, 'separation_light', standing(row), {
    start_year: alreadyRamped,
    status: 'operating',
    remark,
    level: remark === null ? row.level_kind : null,
  });
const lightPlants = [
  operating(separation('Lynas Malaysia NdPr')),
  operating(mountainPass, { name: 'claimed-rate' }),
  operating(whiteMesa),
  // The target is for both phases together.
  plantOf(whiteMesa2, 'separation_light', inNdPr(whiteMesa2) - standing(whiteMesa), {
    remark: { name: 'less-first-phase', tonnes: inNdPr(whiteMesa2) },
  }),
  plantOf(nolans, 'separation_light', inNdPr(nolans), {
    remark: { name: 'promised-after', year: startOf(nolans) - 1 },
  }),
];

/** No plate in tonnes of product is published for the circuit: it enters so that the model returns what it made. */
const circuitPlate = (made_t * 100) / used_pct;
const lynasHeavy = promiseOf('Lynas Malaysia expanded heavy rare earth plant');
/** A promised plant at its plate. Where its row in separation_projects is about another plant, heavy_plants has its own state and year. */
function promised(project: string, remark: Remark | null = null): Plant {
  const { capacity_t_per_yr, status, start_year } = promiseOf(project);
  return plantOf(separation(project), 'separation_heavy', capacity_t_per_yr, {
    remark,
    level: 'nameplate',
    ...(status === null ? {} : { status }),
    ...(start_year === null ? {} : { start_year }),
  });
}
const heavyCircuits = [
  plantOf(separation('Lynas Malaysia Dy/Tb circuit'), 'separation_heavy', circuitPlate, {
    start_year: alreadyRamped,
    remark: { name: 'set-to-output', tonnes: made_t },
  }),
  plantOf(separation(lynasHeavy.project), 'separation_heavy', lynasHeavy.capacity_t_per_yr - circuitPlate, {
    remark: { name: 'less-circuit', tonnes: lynasHeavy.capacity_t_per_yr },
  }),
  promised('MP Mountain Pass heavy circuit'),
  promised('Carester Caremag (Lacq)'),
  promised('Iluka Eneabba', { name: 'on-a-blend' }),
  promised('Aclara Louisiana'),
  // The plant, not the pilot that its row is about.
  promised('Energy Fuels White Mesa heavy pilot'),
];

/** Magnet plants: the column that may be summed, and its year. */
const magnetRows = magnetProjects.rows.filter((row) => row.sum_capacity_t_per_yr !== null);
const magnetPlants = magnetRows.map((row): Plant => {
  if (row.current_status === 'paused')
    throw new RangeError(`${row.project} is paused and has a capacity to be summed`);
  const year = cell(row, 'sum_target_year');
  const targetDate = row.latest_target_date;
  return {
    id: slug(row.project),
    project: row.project,
    stage: 'magnet',
    capacity_t: cell(row, 'sum_capacity_t_per_yr'),
    start_year: targetDate?.startsWith(String(year)) === true ? firstYear(targetDate) : year,
    status: row.current_status,
    note: row.note,
    status_as_of: cell(row, 'status_as_of'),
    // Where a row does not say, the weakest.
    level: row.level_kind ?? 'estimate',
    isUnmade: row.actual_output_t === 0,
    remark: row.sum_year_basis === 'stated' ? null : { name: 'assumed-year' },
    source_id: row.source_id,
  };
});

const plants: readonly Plant[] = [...lightPlants, ...heavyCircuits, ...magnetPlants];
const isPlant = ({ project }: { readonly project: string | null }): boolean =>
  plants.some((each) => each.project === project);
const plantRows: readonly (RawRow & { readonly project: string | null })[] = [
  ...separationProjects.rows.filter(isPlant),
  ...heavyPlants.rows.filter(isPlant),
  ...magnetRows,
];

/** The years that are compared: now, and when what is promised would stand. */
const [now, later] = [2026, 2030];
export interface Preset {
  readonly year: number;
  /** Ids of the plants switched on. */
  readonly on: readonly string[];
  /** Years by which plants that do not operate yet are late. */
  readonly slip: number;
  readonly recipe: Recipe;
}
const ids = (test: (plant: Plant) => boolean): string[] => plants.filter(test).map(({ id }) => id);
const all = ids(() => true);
const presets: Readonly<Record<View, Preset>> = {
  'operating-now': {
    year: now,
    on: ids(({ status }) => status === 'operating'),
    slip: 0,
    recipe: 'standard',
  },
  'magnet-plants-alone': {
    year: later,
    on: ids(({ stage, status }) => stage === 'magnet' || status === 'operating'),
    slip: 0,
    recipe: 'standard',
  },
  'all-promised': { year: later, on: all, slip: 0, recipe: 'standard' },
  'two-years-late': { year: later, on: all, slip: 2, recipe: 'standard' },
  'heavy-free': { year: later, on: all, slip: 0, recipe: 'heavy-free' },
};

const heavyPercent = (recipe: Recipe): number => (recipes[recipe].dy + recipes[recipe].tb) * 100;
/** The one published line of need: McKinsey’s two points, in thousand tonnes of the four elements. */
const needRows = [
  rowWithId(demand, 'magnet-ree-demand-world-all-base-2022'),
  rowWithId(demand, 'magnet-ree-demand-world-all-base-2035'),
] as const;
/** Tonnes of the four elements. */
const needOf = (row: (typeof needRows)[number]): number => cell(row, 'value') * 1000;

const windRow = rowWithId(magnetContent, 'wind-turbine-magnets-dy-share');
const of = {
  promised: heavyPromise,
  made: madeRow,
  ramp: rampRow,
  used: usedRow,
  need: needRows,
  content: [rowWithId(magnetContent, 'ndfeb-magnet-ree-share'), windRow],
  wind: windRow,
  stages: ['metal', 'alloy'].map((stage) =>
    pickOne(chainStageInfo.rows, `stage ${stage}`, (row) => row.stage === stage),
  ),
  /** Magnets that need no heavy rare earth. */
  saving: pickOne(substitutionRecycling.rows, 'item "honda-daido"', (row) => row.item_id === 'honda-daido'),
  /** For a recipe that no view shows. */
  diffusion: pickOne(substitutionRecycling.rows, 'grain-boundary diffusion', (row) => row.item_id === 'gbd'),
  /** How far two other plants were used. */
  korea: rowWithId(buildTimes, 'example-metal-ramp-asm-korea-24'),
  whiteMesa: rowWithId(buildTimes, 'example-separation-ramp-energy-fuels-phase'),
};
const shared: readonly RawRow[] = [
  of.promised,
  of.made,
  of.ramp,
  of.used,
  ...of.need,
  ...of.content,
  ...of.stages,
];

export const rows = frozen({
  views,
  presets,
  now,
  later,
  plants,
  /** Before this year on a plant is past its ramp. */
  alreadyRamped,
  /** Shares of nameplate at which a new plant runs in its first two years, as the commentary has them and as we take them. */
  ramp: {
    low_pct: cell(rampRow, 'value_low'),
    taken_pct: cell(rampRow, 'value_central'),
    high_pct: cell(rampRow, 'value_high'),
  },
  /** How far a ramped plant is used, and the year for which that holds. */
  used: {
    pct: used_pct,
    from: yearBefore(usedTo),
    to: usedTo,
  },
  /** How far others are: of the rate that Mountain Pass claims for the end of that year. */
  others_used: {
    mountain_pass_pct: (100 * cell(mountainPass, 'actual_output')) / standing(mountainPass),
    mountain_pass_year: cell(mountainPass, 'actual_output_period'),
    korea_pct: cell(of.korea, 'value_central'),
    korea_to: cell(of.korea, 'end_date'),
    white_mesa_pct: cell(of.whiteMesa, 'value_central'),
    white_mesa_to: cell(of.whiteMesa, 'end_date'),
  },
  /** Heavy rare earth in a magnet of each recipe, in per cent. */
  heavy_pct: {
    standard: heavyPercent('standard'),
    'low-heavy': heavyPercent('low-heavy'),
    'heavy-free': heavyPercent('heavy-free'),
  },
  /** When the review that the recipe rests on was published. */
  recipe_published: cell(windRow, 'as_of'),
  diffusion: {
    low_pct: cell(of.diffusion, 'value_low'),
    high_pct: cell(of.diffusion, 'value_high'),
  },
  /** World need at the published points, in tonnes of magnet of the model's recipe. */
  need: needRows.map((row) => ({
    year: Number(row.year),
    demand_t: needOf(row) / assumptions.rare_earth_share.value,
  })),
  /** The first of these points, and when its source was published. */
  need_first: { year: needRows[0].year, published: required(needRows[0].as_of, needRows[0].id) },
  /** Rows that the table prints with a number. */
  printed: {
    heavy: [
      // The plants of the model make the lower sum.
      {
        row: heavyPromise,
        amount_t: cell(heavyPromise, 'value_high_t'),
        low_t: cell(heavyPromise, 'value_low_t'),
      },
      { row: madeRow, amount_t: made_t, low_t: null },
    ],
    need: needRows.map((row) => ({ row, amount_t: needOf(row) })),
    shares: [rampRow, usedRow].map((row) => ({
      row,
      example: cell(row, 'example'),
      pct: cell(row, 'value_central'),
    })),
  },
  of,
  plantRows,
  all: [...plantRows, ...shared, of.saving],
});
export type Rows = typeof rows;

/** The rows of a preset: those of the plants switched on, and what all presets share. */
export function rowsOf(view: View): readonly RawRow[] {
  const { on, recipe } = presets[view];
  const projects = plants.filter(({ id }) => on.includes(id)).map(({ project }) => project);
  const switched = plantRows.filter(({ project }) => project !== null && projects.includes(project));
  return [...switched, ...shared, ...(recipe === 'heavy-free' ? [of.saving] : [])];
}

// What the chain model takes from rows: plants by stage, ramp, use and the one published line of need.
import { buildTimes } from '../../data/reading/build-times.ts';
import { capacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { demand as demandTable } from '../../data/tables/plans/demand.ts';
import { heavyPlants, type HeavyPlant } from '../../data/tables/chain/heavy-plants.ts';
import { magnetProjects } from '../../data/tables/plans/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { assumptions, type Project } from '../../simulation/weakest-link.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { tonnes } from '../look/format.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';

/** The first whole year from a date on: a plant that is promised for the course of a year counts from the next one. */
function firstYear(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? NaN) + ((month ?? 1) > 1 ? 1 : 0);
}

// What all presets share, each from its row.
export const rampRow = rowWithId(buildTimes, 'recommended-ramp-ramp-first-model-parameter');
export const early = known(rampRow.value_central, rampRow.id) / 100;
export const usedRow = rowWithId(buildTimes, 'example-separation-ramp-lynas-malaysia-ndpr');
export const utilisation = known(usedRow.value_central, usedRow.id) / 100;

/** The one published line of need: McKinsey’s two points, in tonnes of the four elements, turned into magnets by the recipe. */
export const needRows = [
  rowWithId(demandTable, 'magnet-ree-demand-world-all-base-2022'),
  rowWithId(demandTable, 'magnet-ree-demand-world-all-base-2035'),
];
export const demand = needRows.map((row) => ({
  year: Number(row.year),
  demand_t: (known(row.value, row.id) * 1000) / assumptions.rare_earth_share.value,
}));

interface Entry extends Project {
  /** Its name, where its row is about something else than the plant that counts. */
  readonly shown?: string;
  readonly unit: string;
  readonly note: string;
  /** Date of the evidence for its status. */
  readonly status_as_of: string;
  /** How its tonnes or its start come about, where no source gives them as they stand here. */
  readonly remark?: string;
}

/** Magnet plants: the column that may be summed, and its year. */
const magnetRows = magnetProjects.rows.filter((row) => row.sum_capacity_t_per_yr !== null);
const magnetEntries = magnetRows.map((row): Entry => {
  if (row.current_status === 'paused')
    throw new RangeError(`${row.project} is paused and has a capacity to be summed`);
  const year = known(row.sum_target_year, row.project);
  const promised = row.latest_target_date ?? '';
  return {
    id: row.project,
    stage: 'magnet',
    capacity_t: known(row.sum_capacity_t_per_yr, row.project),
    start_year: promised.startsWith(String(year)) ? firstYear(promised) : year,
    status: row.current_status,
    unit: 'magnets',
    note: row.note ?? '',
    status_as_of: known(row.status_as_of, row.project),
    ...(row.sum_year_basis === 'stated' ? {} : { remark: 'the year is our assumption' }),
  };
});

const separation = (project: string): SeparationProject =>
  pickOne(separationProjects.rows, `separation project "${project}"`, (row) => row.project === project);
const statusOf = ({ project, current_status }: SeparationProject): Project['status'] => {
  if (current_status === 'cancelled') throw new RangeError(`${project} is cancelled`);
  return current_status;
};
/** The first whole year of a plant; one promised after a year starts in the next. */
function startOf(row: SeparationProject): number {
  const date = known(row.latest_target_date, row.project);
  return row.latest_target_precision === 'after_year' ? Number(date.slice(0, 4)) + 1 : firstYear(date);
}
/** A plant past its ramp enters with a start so early that the model takes it whole. */
export const alreadyRamped = 2025 - 3;

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
const standing = (row: SeparationProject, remark?: string): Entry => ({
  id: row.project,
  stage: 'separation_light',
  capacity_t: known(row.current_capacity, row.project),
  start_year: alreadyRamped,
  status: 'operating',
  unit: 'NdPr oxide',
  note: row.note ?? '',
  status_as_of: known(row.status_as_of, row.project),
  ...(remark === undefined ? {} : { remark }),
});
const coming = (row: SeparationProject, capacity_t: number, other: Partial<Entry> = {}): Entry => ({
  id: row.project,
  stage: 'separation_light',
  capacity_t,
  start_year: startOf(row),
  status: statusOf(row),
  unit: 'NdPr oxide',
  note: row.note ?? '',
  status_as_of: known(row.status_as_of, row.project),
  ...other,
});
const bothPhases = inNdPr(whiteMesa2);
const lightEntries = [
  standing(lynas),
  standing(mountainPass, 'a run rate that the company claims, no plate'),
  standing(whiteMesa1),
  // The target is for both phases together.
  coming(whiteMesa2, bothPhases - known(whiteMesa1.current_capacity, whiteMesa1.project), {
    remark: `${tonnes(bothPhases)} for both phases, less the first`,
  }),
  coming(nolans, inNdPr(nolans), { remark: `promised after ${startOf(nolans) - 1}` }),
];

// Heavy separation: the parts of the sum of company nameplates, in tonnes of dysprosium and terbium oxide.
export const promisedRow = rowWithId(capacityOutlook, 'dytb-exchina-nameplate-2028');
export const madeRow = rowWithId(capacityOutlook, 'dytb-exchina-actual-fy26-2026');
const sumOf = (plants: readonly HeavyPlant[]): number =>
  plants.reduce((sum, { capacity_t_per_yr }) => sum + capacity_t_per_yr, 0);
const lowSum = sumOf(heavyPlants.rows.filter(({ in_low_sum }) => in_low_sum === 'yes'));
if (sumOf(heavyPlants.rows) !== promisedRow.value_t || lowSum !== promisedRow.value_low_t)
  throw new RangeError(
    `the plants of heavy_plants make ${sumOf(heavyPlants.rows)}, ${lowSum} by the lower sum, and ${promisedRow.id} says ${promisedRow.value_t}, ${promisedRow.value_low_t}`,
  );
const promiseOf = (project: string): HeavyPlant =>
  pickOne(heavyPlants.rows, `heavy plant of "${project}"`, (plant) => plant.project === project);

const circuit = separation('Lynas Malaysia Dy/Tb circuit');
/** No plate in tonnes of product is published for the circuit: it enters so that the model returns what it made. */
const circuitPlate = known(madeRow.value_t, madeRow.id) / utilisation;
const heavy = (project: string, capacity_t: number, other: Partial<Entry> = {}): Entry => {
  const row = separation(project);
  return {
    id: project,
    stage: 'separation_heavy',
    capacity_t,
    start_year: startOf(row),
    status: statusOf(row),
    unit: 'Dy and Tb oxide',
    note: row.note ?? '',
    status_as_of: known(row.status_as_of, project),
    ...other,
  };
};
/** A promised plant at its plate. Where its row in separation_projects is about another plant, heavy_plants has its own state and year. */
function promised(project: string, other: Partial<Entry> = {}): Entry {
  const { capacity_t_per_yr, status, start_year } = promiseOf(project);
  return heavy(project, capacity_t_per_yr, {
    ...(status === null ? {} : { status }),
    ...(start_year === null ? {} : { start_year }),
    ...other,
  });
}
const lynasHeavy = promiseOf('Lynas Malaysia expanded heavy rare earth plant');
export const heavyEntries = [
  heavy(circuit.project, circuitPlate, {
    start_year: alreadyRamped,
    remark: `no plate is published: set so that it gives the ${tonnes(known(madeRow.value_t, madeRow.id))} made`,
  }),
  heavy(lynasHeavy.project, lynasHeavy.capacity_t_per_yr - circuitPlate, {
    remark: `${tonnes(lynasHeavy.capacity_t_per_yr)} for Lynas in Malaysia, less the circuit: our arithmetic`,
  }),
  promised('MP Mountain Pass heavy circuit'),
  promised('Carester Caremag (Lacq)'),
  promised('Iluka Eneabba', { remark: 'only on a blend with others’ heavy concentrate' }),
  promised('Aclara Louisiana'),
  // The plant, not the pilot that its row is about.
  promised('Energy Fuels White Mesa heavy pilot', { shown: 'Energy Fuels White Mesa heavy plant' }),
];

export const projects: readonly Entry[] = [...lightEntries, ...heavyEntries, ...magnetEntries];

/** The rows of all plants that the model knows. */
export const plantRows: readonly RawRow[] = [
  ...separationProjects.rows.filter((row) => projects.some(({ id }) => id === row.project)),
  ...heavyPlants.rows.filter((row) => projects.some(({ id }) => id === row.project)),
  ...magnetRows,
];

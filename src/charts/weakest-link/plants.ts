// What the chain model takes from rows: plants by stage, ramp, use and the one published line of need.
import { buildTimes } from '../../data/build-times.ts';
import { capacityOutlook } from '../../data/capacity-outlook.ts';
import { demand as demandTable } from '../../data/demand.ts';
import { magnetProjects } from '../../data/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/separation-projects.ts';
import { assumptions, type Project } from '../../simulation/weakest-link.ts';
import type { RawRow } from '../chart.ts';
import { known, pickOne, rowWithId } from '../pick.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));

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
export const promisedRow = rowWithId(capacityOutlook, 'dytb-exchina-nameplate-2028');
export const madeRow = rowWithId(capacityOutlook, 'dytb-exchina-actual-fy26-2026');
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
export const heavyEntries = [
  heavy(circuit.project, circuitPlate, { start_year: alreadyRamped }),
  heavy('Lynas Malaysia expanded heavy rare earth plant', partOf('Lynas Malaysia') - circuitPlate),
  heavy('MP Mountain Pass heavy circuit', partOf('Mountain Pass')),
  heavy('Carester Caremag (Lacq)', partOf('Caremag')),
  heavy('Iluka Eneabba', partOf('Eneabba')),
  heavy('Aclara Louisiana', partOf('Aclara')),
  // The plant, not the pilot that its row is about.
  heavy(pilot.project, partOf('White Mesa'), { start_year: promisedRow.year, status: 'construction' }),
];

export const projects: readonly Entry[] = [...lightEntries, ...heavyEntries, ...magnetEntries];

/** An id for addresses, from a plant's name: "Carester Caremag (Lacq)" → "carester-caremag-lacq". Permanent as long as the name is. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The rows of all plants that the model knows. */
export const plantRows: readonly RawRow[] = [
  ...separationProjects.rows.filter((row) => projects.some(({ id }) => id === row.project)),
  ...magnetRows,
];

// What runs to Japan and from where: tonnes of ore, oxide and magnets, the contracts and promises, and the places with their points.
import { dateWords } from '../../names/date-words.ts';
import { mineProduction, type MineProduction } from '../../data/tables/chain/mine-production.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { magnetProjects } from '../../data/tables/plans/magnet-projects.ts';
import { places, type Place } from '../../data/tables/plans/places.ts';
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import {
  japanDiversification,
  type JapanDiversification,
} from '../../data/tables/trade/japan-diversification.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { hsCode } from '../rows/hs-code.ts';
import { frozen } from '../rows/frozen.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, pickOne, rowWithId } from '../rows/take-rows.ts';

export const views = ['all', 'china-system', 'lynas-main', 'magnet-loop', 'promises'] as const;
export type View = (typeof views)[number];
export type System = Exclude<View, 'all'>;

const placeIds = [
  'bayan-obo',
  'baotou',
  'kachin',
  'ganzhou',
  'yunsheng',
  'mount-weld',
  'kalgoorlie',
  'gebeng',
  'haiphong',
  'minamitorishima',
  'lacq',
  'mountain-pass',
  'fort-worth',
] as const;
export type PlaceId = (typeof placeIds)[number];
/** The system that a place belongs to. */
const systemOf: Readonly<Record<PlaceId, System>> = {
  'bayan-obo': 'china-system',
  baotou: 'china-system',
  kachin: 'china-system',
  ganzhou: 'china-system',
  yunsheng: 'china-system',
  'mount-weld': 'lynas-main',
  kalgoorlie: 'lynas-main',
  gebeng: 'lynas-main',
  haiphong: 'magnet-loop',
  minamitorishima: 'promises',
  lacq: 'promises',
  'mountain-pass': 'promises',
  'fort-worth': 'promises',
};
/** A place with its point; `exact` where the point is the works, and not a town or district near them. */
export interface Spotted {
  readonly id: PlaceId;
  readonly system: System;
  readonly row: Place;
  readonly lat: number;
  readonly lon: number;
  readonly exact: boolean;
}
const spotted = placeIds.map((id): Spotted => {
  const row = rowWithId(places, id);
  const exact = row.coordinate_basis === 'site' || row.coordinate_basis === 'street';
  return { id, system: systemOf[id], row, lat: row.lat, lon: row.lon, exact };
});

/** Tonnes of something in a year, which make a bore. */
export interface Amount<Row extends RawRow = RawRow> {
  readonly row: Row;
  readonly tonnes: number;
  /** The year, or the month in which it ended; of a contract, the year in which it was made. */
  readonly period: string;
  /** Whether the period is that month. */
  readonly isYearTo?: boolean;
}
function mined(geography: string): Amount<MineProduction> {
  const row = pickOne(
    mineProduction.rows,
    `mines of ${geography}`,
    (each) => each.geography === geography && each.chart_role === 'latest' && each.year === 2025,
  );
  return { row, tonnes: row.production_t_reo, period: String(row.year) };
}
/** The year of an output: "2025", or the month in which it ended: "June 2026". */
function endOf(row: SeparationProject): Pick<Required<Amount>, 'period' | 'isYearTo'> {
  const { project, actual_output_year_end: end } = row;
  if (end !== null) return { period: dateWords(end), isYearTo: true };
  const year = cell(row, 'actual_output_period');
  if (!/^\d{4}$/.test(year)) throw new RangeError(`the output of "${project}" is of no year: ${year}`);
  return { period: year, isYearTo: false };
}
function made(project: string, unit: SeparationProject['actual_output_unit']): Amount<SeparationProject> {
  const row = pickOne(separationProjects.rows, `project "${project}"`, (each) => each.project === project);
  if (row.actual_output_unit !== unit)
    throw new RangeError(`the output of "${project}" is in ${row.actual_output_unit}, not in ${unit}`);
  return { row, tonnes: cell(row, 'actual_output'), ...endOf(row) };
}
/** Magnets of metal that Japan bought from a country, or sent to it. */
function magnets(indicator: 'magnet_imports' | 'magnet_exports', partner: string): Amount<JapanDependence> {
  const row = pickOne(
    japanDependence.rows,
    `${indicator}, ${partner}`,
    (each) => each.series === 'magnets_tonnes' && each.indicator === indicator && each.partner === partner,
  );
  return { row, tonnes: cell(row, 'value'), period: row.period };
}
const deal = (id: string): JapanDiversification =>
  pickOne(japanDiversification.rows, `deal "${id}"`, (each) => each.deal_id === id);
function contracted(id: string): Amount<JapanDiversification> {
  const row = deal(id);
  return { row, tonnes: cell(row, 'offtake_low_t_per_year'), period: row.date.slice(0, 4) };
}

/** What a contract makes firm, and its last year: NdPr, 2038. */
const firmOf = (row: JapanDiversification) => ({
  what: cell(row, 'offtake_material'),
  until: cell(row, 'offtake_until'),
});

const bought = magnets('magnet_imports', 'World');
const test = deal('minamitorishima-test-2026');
if (test.status_2026_11 !== 'test_done' || test.offtake_low_t_per_year !== null)
  throw new RangeError(`${test.deal_id} is no longer a test without tonnes, as the map draws it`);
const texas = pickOne(
  magnetProjects.rows,
  'the works in Fort Worth',
  ({ project }) => project === 'MP Independence (Fort Worth)',
);
if (texas.actual_output_t !== null || texas.current_status !== 'commissioning')
  throw new RangeError(
    `${texas.project} is no longer being started up without an output, as the map draws it`,
  );
const cracking = pickOne(
  separationProjects.rows,
  'Kalgoorlie',
  ({ project }) => project === 'Lynas Kalgoorlie',
);

const lacq = pickOne(
  separationProjects.rows,
  'the plant in Lacq',
  ({ project }) => project === 'Carester Caremag (Lacq)',
);
if (lacq.current_status !== 'construction')
  throw new RangeError(`${lacq.project} is no longer being built, as the limits of the map say`);

/** Amounts whose widths stand for tonnes. */
const flows = {
  myanmar: mined('Myanmar (Burma)'),
  china: magnets('magnet_imports', 'China'),
  philippines: magnets('magnet_imports', 'Philippines'),
  back: magnets('magnet_exports', 'Philippines'),
  vietnam: magnets('magnet_imports', 'Vietnam'),
  lynas: contracted('lynas-jare-2026'),
  heavy: made('Lynas Malaysia Dy/Tb circuit', 't_dy_tb_oxide'),
} as const;
/** Amounts that are said and make no bore: what is dug or made in a place, what is promised, and what Japan buys in all. */
const said = {
  mines: mined('China'),
  kuantan: made('Lynas Malaysia NdPr', 't_ndpr_oxide'),
  states: made('MP Mountain Pass NdPr (Stage II)', 't_ndpr_oxide'),
  lacq: contracted('caremag-2025'),
  bought,
} as const;

const of = (system: System): readonly Place[] =>
  spotted.filter((each) => each.system === system).map(({ row }) => row);
const bySystem: Readonly<Record<System, readonly RawRow[]>> = {
  'china-system': [said.mines.row, flows.myanmar.row, flows.china.row, bought.row, ...of('china-system')],
  'lynas-main': [flows.lynas.row, said.kuantan.row, flows.heavy.row, cracking, ...of('lynas-main')],
  'magnet-loop': [
    flows.back.row,
    flows.philippines.row,
    flows.vietnam.row,
    flows.china.row,
    bought.row,
    ...of('magnet-loop'),
  ],
  promises: [said.lacq.row, test, said.states.row, texas, ...of('promises')],
};
const all = [...new Set(Object.values(bySystem).flat())];
export const rowsOf = (view: View): readonly RawRow[] => (view === 'all' ? all : bySystem[view]);

export const rows = frozen({
  places: spotted,
  flows,
  said,
  firm: firmOf(flows.lynas.row),
  test,
  texas,
  /** The year in which the plant in Lacq was last known to be being built. */
  lacqSeen: lacq.status_as_of.slice(0, 4),
  cracking,
  heading: hsCode(bought.row),
  all,
});
export type Rows = typeof rows;

const place = (id: PlaceId): Place => rowWithId(places, id);

/** The rows of pipes, which marks name by where they come from; vessels have the names of their places. */
export const marks = rowsByKey<RawRow>([
  ['land', null],
  ['france', null],
  ['states-land', null],
  ['states-edge', null],
  ['key', null],
  // What flows inside of the country has no row.
  ['ore', null],
  ['heavy-oxide', null],
  ['light-oxide', null],
  ['oxide', null],
  ['mines', [said.mines.row]],
  ['bayan-obo', [said.mines.row, place('bayan-obo')]],
  ['gebeng', [said.kuantan.row, flows.heavy.row, place('gebeng')]],
  ['kuantan', [said.kuantan.row]],
  ['heavy', [flows.heavy.row]],
  ['philippines', [flows.back.row, flows.philippines.row]],
  ['sold', [flows.china.row]],
  ['myanmar', [flows.myanmar.row]],
  ['china-magnets', [flows.china.row]],
  ['carbonate', [cracking]],
  ['heavy-thread', [flows.heavy.row]],
  ['lynas', [flows.lynas.row]],
  ['vietnam', [flows.vietnam.row]],
  ['returned', [flows.philippines.row]],
  ['sent', [flows.back.row]],
  ['mud', [test]],
  ['lacq-pipe', [said.lacq.row]],
  ['lacq-way', [said.lacq.row]],
  ['states', [said.states.row]],
  ['japan', [bought.row]],
]);

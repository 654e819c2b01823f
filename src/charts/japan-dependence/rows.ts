// What Japan's dependence shows: one customs count of China's share over the years, every other count beside it, an aim and a halt.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { events } from '../../data/tables/record/events.ts';
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { middleOf, spanOf } from '../kit/time/dates.ts';
import { hsCode } from '../rows/hs-code.ts';
import { frozen } from '../rows/frozen.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['fall-and-return', 'around-2010', 'climb-back', 'other-counts'] as const;
export type View = (typeof views)[number];

/** China's share by one count, in per cent. */
export interface Share<Id extends string = string> {
  readonly key: Id;
  /** When it holds, in decimal years; a half-year is as long as it is. */
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly period: string;
  readonly share: number;
  /** "More than": the share lies somewhere above. */
  readonly bound: boolean;
  /** An exact figure that may stand as it is; others are rounded, a bound, or have a caveat of their own. */
  readonly exact: boolean;
  readonly secondHand: boolean;
  readonly row: JapanDependence;
}

function shareOf<Id extends string>(id: Id): Share<Id> {
  const row = rowWithId(japanDependence, id);
  const secondHand = isReadSecondHand(row);
  return {
    key: id,
    ...spanOf(row.period),
    year: Math.floor(middleOf(row.period)),
    period: row.period,
    share: cell(row, 'value'),
    bound: row.comparator === '>',
    exact: row.comparator === '=' && row.publish_advice === 'publish' && !secondHand,
    secondHand,
    row,
  };
}

/** The one count that makes a line: full years by weight, metals and compounds, by the Finance Ministry. */
const customs = japanDependence.rows
  .filter((row) => row.series === 'customs_weight' && row.period_type === 'year')
  .map(({ id }) => shareOf(id))
  .toSorted((a, b) => a.year - b.year);
const inCustoms = (year: number): Share =>
  required(
    customs.find((each) => each.year === year),
    `customs share of ${year}`,
  );

const halt = rowWithId(events, '2010-09-21-shipments-to-japan-reported-halted');
const dispute = inCustoms(Math.floor(middleOf(halt.date)));
const line = {
  first: required(customs[0], 'first customs share'),
  /** The last year before that of the dispute, and that year. */
  before: inCustoms(dispute.year - 1),
  dispute,
  lowest: required(customs.toSorted((a, b) => a.share - b.share)[0], 'lowest customs share'),
  last: required(customs.at(-1), 'last customs share'),
};

const counts = {
  toyo2009: shareOf('import-share-china-2009-2'),
  half2012: shareOf('import-share-china-2012-01-2012-06'),
  meti2018: shareOf('import-share-china-2018'),
  comtrade2020: shareOf('import-share-china-2020'),
  argus2022: shareOf('import-share-china-2022'),
  jogmec2024: shareOf('import-share-china-2024-2'),
  toyo2024: shareOf('import-share-china-2024'),
  meti2025: shareOf('import-share-china-2025-11-28'),
  metals2018: shareOf('import-share-china-2018-2'),
  metals2024: shareOf('import-share-china-2024-3'),
  byValue: shareOf('import-share-china-2024-4'),
  heavy2025: shareOf('heavy-ree-dependence-china-2025-01'),
  heavy2026: shareOf('heavy-ree-dependence-china-2026-01'),
} as const;
/** A count of others than the customs of Japan, or of other things. */
export type Count = (typeof counts)[keyof typeof counts];
const { meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025 } = counts;
const { toyo2009, half2012, metals2018, metals2024, byValue, heavy2025, heavy2026 } = counts;
/** All rare earths, after the customs count ends; the last is a statement that names no year. */
const later = [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025];
const months = ['import-share-china-2010-09', 'import-share-china-2010-10', 'import-share-china-2010-11'].map(
  shareOf,
);
const aim = shareOf('import-share-target-china-2025');
/** The year that set the aim. */
const aimSetIn = Math.floor(middleOf(aim.row.as_of));

const counted = new Set([...customs, meti2018, comtrade2020, argus2022, jogmec2024].map(({ year }) => year));
/** Years, up to that of the last statement, without a count of all rare earths. */
const unknown = Array.from(
  { length: meti2025.year - line.first.year + 1 },
  (_, i) => line.first.year + i,
).filter((year) => !counted.has(year));

/** Years that follow each other, as first and last. */
const runs = customs.reduce<readonly (readonly [first: number, last: number])[]>((before, { year }) => {
  const run = before.at(-1);
  return run?.[1] === year - 1 ? [...before.slice(0, -1), [run[0], year]] : [...before, [year, year]];
}, []);

/** The years that a reader may guess, and who counts: of two counts of one year the one that the figure draws first. */
const asked = [
  { by: 'customs', count: line.dispute },
  { by: 'customs', count: line.lowest },
  { by: 'customs', count: line.last },
  { by: 'meti', count: meti2018 },
  { by: 'argus', count: argus2022 },
] as const;
export type Asked = (typeof asked)[number];

const drawn = [
  ...customs,
  toyo2009,
  ...months,
  half2012,
  ...later,
  metals2018,
  metals2024,
  byValue,
  heavy2025,
  heavy2026,
  aim,
];
const haltRow: RawRow = halt;
/** The years of the customs count that stand around the dispute: up to that of the half-year beside them. */
const around = customs.filter(({ year }) => year <= half2012.year);
const rowsIn = (of: readonly Share[]): readonly RawRow[] => of.map(({ row }) => row);
const rowsByView: Readonly<Record<View, readonly RawRow[]>> = {
  'fall-and-return': rowsIn([...customs, ...later]),
  'around-2010': [...rowsIn([...around, toyo2009, ...months, half2012]), haltRow],
  'climb-back': rowsIn([...customs.filter(({ year }) => year >= line.lowest.year), ...later, aim]),
  'other-counts': rowsIn([heavy2025, heavy2026, jogmec2024, toyo2024, metals2018, metals2024, byValue]),
};

export const rows = frozen({
  customs,
  around,
  ...line,
  ...counts,
  later,
  months,
  aim,
  aimSetIn,
  halt,
  unknown,
  runs,
  /** Years of the customs count that are known as bounds alone. */
  bounds: customs.filter(({ bound }) => bound).map(({ year }) => year),
  valueHeading: hsCode(byValue.row),
  asked,
  drawn,
  all: [...rowsIn(drawn), haltRow],
  of: rowsByView,
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly RawRow[] => rows.of[view];

/** The aim, which marks name by what it is, and the years without a figure, which stand for none. */
export const marks = rowsByKey<RawRow>([
  ['aim', [aim.row]],
  ['unknown', null],
]);

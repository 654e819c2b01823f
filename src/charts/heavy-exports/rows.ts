// What rare earth exports, all and heavy, show: a year's flows against the year before, and two elements by month.
import { licensing } from '../../data/tables/trade/licensing.ts';
import {
  reeExportsAggregates,
  type ReeExportsAggregate,
} from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly, type ReeExportsMonth } from '../../data/tables/trade/ree-exports-monthly.ts';
import { monthSlot } from '../kit/time/dates.ts';
import { runsOf } from '../kit/lines.ts';
import { frozen } from '../rows/frozen.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, pickOne, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['year', 'dysprosium', 'terbium'] as const;
export type View = (typeof views)[number];
export type Element = Exclude<View, 'year'>;

/** The year of the flows, and the one that each is set against. */
const [year, before] = ['2025', '2024'];
const drawnFlows = [
  { key: 'rare_earths_all_forms-total', product: 'rare_earths_all_forms', destination: 'total' },
  { key: 'dysprosium-Japan', product: 'dysprosium', destination: 'Japan' },
  { key: 'dysprosium-total', product: 'dysprosium', destination: 'total' },
  { key: 'dysprosium-South Korea', product: 'dysprosium', destination: 'South Korea' },
  { key: 'terbium-total', product: 'terbium', destination: 'total' },
] as const;
export type FlowKey = (typeof drawnFlows)[number]['key'];
export type Product = (typeof drawnFlows)[number]['product'];
export type Destination = ReeExportsMonth['destination'];

/** How a figure is known: printed as it is, printed as a round number or a bound, or from own arithmetic. */
export type Certainty = 'printed' | 'rounded' | 'derived';

/** Flows of the year against the year before; tonnes are null where only the change was printed. */
const flows = drawnFlows.map(({ key, product, destination }) => {
  const row = pickOne(
    reeExportsAggregates.rows,
    `${key} in ${year}`,
    (each) => each.period === year && each.product === product && each.destination === destination,
  );
  const change_pct = cell(row, 'yoy_pct');
  if (row.derived === 'yes')
    throw new RangeError(`the change of ${key} is worked out: its words say printed`);
  return {
    key,
    product,
    destination,
    change_pct,
    isBound: row.yoy_comparator === '>',
    tonnes: row.volume_t,
    row,
  };
});
export type Flow = Readonly<(typeof flows)[number]>;
/** A flow by its key. Throws RangeError where it is not drawn. */
const flowNamed = (key: FlowKey): Flow => pickOne(flows, key, (flow) => flow.key === key);
/** What a view says of the whole year: the two pipes of the year itself, and beside the months what went to whom, where it was printed. */
const ofYear = {
  year: { all: flowNamed('rare_earths_all_forms-total'), japan: flowNamed('dysprosium-Japan'), korea: null },
  dysprosium: {
    all: flowNamed('dysprosium-total'),
    japan: flowNamed('dysprosium-Japan'),
    korea: flowNamed('dysprosium-South Korea'),
  },
  terbium: { all: flowNamed('terbium-total'), japan: null, korea: null },
} as const satisfies Readonly<Record<View, Readonly<Record<'all' | 'japan' | 'korea', Flow | null>>>>;

const certaintyOf = ({ derived, comparator }: ReeExportsMonth): Certainty => {
  if (derived === 'yes') return 'derived';
  return comparator === '=' ? 'printed' : 'rounded';
};
const monthsTo = (element: Element, destination: Destination) =>
  reeExportsMonthly.rows
    .filter((row) => row.product === element && row.destination === destination)
    .map((row) => {
      const { month, volume_t: tonnes, comparator } = row;
      return { month, tonnes, comparator, certainty: certaintyOf(row), element, destination, row };
    })
    .toSorted((a, b) => monthSlot(a.month) - monthSlot(b.month));
/** Exports of one element to one destination in one month, in tonnes. */
export type MonthExports = Readonly<ReturnType<typeof monthsTo>[number]>;

/** Buyers that have no branch. */
const otherBuyers = ['United States', 'Estonia'] as const satisfies readonly Destination[];

/** Months of one element, by date; between two runs and after the last nothing is known. */
function exportsOf(element: Element) {
  const [japan, korea] = [monthsTo(element, 'Japan'), monthsTo(element, 'South Korea')];
  const partOf = (parts: readonly MonthExports[], month: string): MonthExports | null =>
    parts.find((part) => part.month === month) ?? null;
  // To all buyers, with the parts that went to two of them: null where none was found.
  const months = monthsTo(element, 'total').map((all) => ({
    ...all,
    japan: partOf(japan, all.month),
    korea: partOf(korea, all.month),
    /** Whom the report names first, where it prints no figure by country. */
    first: all.row.first_buyer,
  }));
  const runs = runsOf(months.map((month) => ({ slot: monthSlot(month.month), month })));
  const others = months.flatMap(({ month }) =>
    otherBuyers.flatMap((buyer) => monthsTo(element, buyer).filter((part) => part.month === month)),
  );
  const last = required(months.at(-1), `last month of ${element}`);
  return {
    element,
    months,
    japan,
    korea,
    others,
    /** Months of which a report names buyers without a figure by country, by who comes first. */
    named: months.flatMap(({ month, first: buyer }) => (buyer === null ? [] : [{ month, buyer }])),
    runs: runs.map((run) => run.map(({ month }) => month)),
    last,
    /** The year after the last month. */
    after: String(Number(last.month.slice(0, 4)) + 1),
  };
}
type ElementExports = Readonly<ReturnType<typeof exportsOf>>;
export type ElementMonth = ElementExports['months'][number];

const elements: Readonly<Record<Element, ElementExports>> = {
  dysprosium: exportsOf('dysprosium'),
  terbium: exportsOf('terbium'),
};

/** What one buyer took of an element in September 2025, and of how much. */
function taken({ element, months }: ElementExports, buyer: 'japan' | 'korea') {
  const all = pickOne(months, `${element} in 2025-09`, ({ month }) => month === '2025-09');
  return { all, part: required(all[buyer], `${element} to ${buyer} in ${all.month}`) };
}

export type Row = ReeExportsAggregate | ReeExportsMonth;
export function rowsOf(view: View): readonly Row[] {
  const yearly = Object.values(ofYear[view]).flatMap((flow) => (flow === null ? [] : [flow.row]));
  if (view === 'year') return yearly;
  const { months, japan, korea, others } = elements[view];
  return [...yearly, ...[...months, ...japan, ...korea, ...others].map(({ row }) => row)];
}
/** What went to buyers that have no branch: told, and not drawn. */
export const aside = (view: View): readonly Row[] =>
  view === 'year' ? [] : elements[view].others.map(({ row }) => row);

export const rows = frozen({
  year,
  before,
  flows,
  ofYear,
  elements,
  /** The most that left in a month, of either element: what the bores of all months are measured by. */
  fullest: Math.max(
    ...[...elements.dysprosium.months, ...elements.terbium.months].map(({ tonnes }) => tonnes),
  ),
  /** A month in which the two elements went two ways: who took most of each. */
  september: {
    dysprosium: taken(elements.dysprosium, 'korea'),
    /** What Japan took of dysprosium: no tonne of it is named. */
    noneForJapan: taken(elements.dysprosium, 'japan').part.tonnes,
    terbium: taken(elements.terbium, 'japan'),
  },
  /** The month of a report on flows to Japan that gives no tonnage and is not drawn. */
  reported: rowWithId(licensing, '2026-06-08-japan-flow-by-element-critical-minerals').date.slice(0, 7),
  all: [...new Set(views.flatMap(rowsOf))],
});
export type Rows = typeof rows;

/** What a month says of a buyer; where no amount is known for that one, all that it says. */
const saidOf = (month: ElementMonth, buyer: 'japan' | 'korea'): readonly Row[] =>
  (month[buyer] === null ? [month, month.japan, month.korea] : [month[buyer]]).flatMap(
    (part) => part?.row ?? [],
  );
/** The branches of a month, which marks name by buyer. */
export const marks = rowsByKey<Row>(
  Object.values(elements).flatMap(({ months: named }) =>
    named.flatMap(({ month }) =>
      (['japan', 'korea'] as const).map((buyer) => [
        `month-${month}-${buyer}`,
        Object.values(elements).flatMap(({ months }) =>
          months.filter((each) => each.month === month).flatMap((each) => saidOf(each, buyer)),
        ),
      ]),
    ),
  ),
);

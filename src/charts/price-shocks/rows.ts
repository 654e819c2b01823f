// What prices show: annual averages, year-end prices and quotations of four oxides, what most use cost, and a price agreed by contract.
import { events } from '../../data/tables/record/events.ts';
import { prices, type Price } from '../../data/tables/trade/prices.ts';
import { middleOf } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, pickOne, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['three-oxides', 'dysprosium', 'terbium', 'neodymium', 'ndpr'] as const;
export type View = (typeof views)[number];

const oxideNames = ['terbium_oxide', 'dysprosium_oxide', 'neodymium_oxide', 'ndpr_oxide'] as const;
export type Oxide = (typeof oxideNames)[number];
const drawnSeries = [
  'usgs_annual_average',
  'usgs_yearend',
  'spot_points',
  'europe_premium',
  'adamas_weighted',
  'contract_floor',
] as const;
export type Series = (typeof drawnSeries)[number];

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  list.some((each) => each === value);
const firstYear = Math.min(
  ...prices.rows
    .filter(({ series }) => series === 'usgs_yearend')
    .map(({ period }) => Number(period.slice(0, 4))),
);

/** A price in US dollars per kilogram, and when it held. */
function pricedOf(row: Price) {
  const { id, material, series, period } = row;
  if (!isOneOf(oxideNames, material) || !isOneOf(drawnSeries, series))
    throw new RangeError(`price "${id}" of ${material} in ${series} has no place here`);
  const year = Number(period.slice(0, 4));
  return {
    key: id,
    oxide: material,
    series,
    /** A date or a span, as the row has it. */
    period,
    year,
    /** In decimal years: an average stands in the middle of its year, a year-end price at its end. */
    at: series === 'usgs_yearend' ? year + 1 : middleOf(period),
    /** One figure or the middle of a range; the lower end of a range that is drawn as one. */
    price: required(row.price_usd_per_kg ?? row.price_low_usd_per_kg, id),
    /** The upper end of a range; null for one figure. */
    high: row.price_usd_per_kg === null ? row.price_high_usd_per_kg : null,
    /** Estimated or worked out by its source, or known only through another text. */
    estimate: row.level_kind !== 'measured' || row.known_by === 'second_hand' || row.known_by === 'headline',
    row,
  };
}
export type Priced = Readonly<ReturnType<typeof pricedOf>>;

/** Metal, yuan and quotations from before the first year-end price stay out: other things, or not on this axis. */
const candidates = prices.rows
  .filter(
    (row) =>
      isOneOf(oxideNames, row.material) &&
      isOneOf(drawnSeries, row.series) &&
      row.period >= String(firstYear) &&
      // An average of some months is neither an annual average nor a quotation.
      row.period_type !== 'quarter_average' &&
      // A price that is only said to lie above another has no place of its own.
      (row.price_usd_per_kg !== null || row.price_high_usd_per_kg !== null),
  )
  .map(pricedOf);
/** The European range of the weeks around a single European quotation, where it lies inside: the range stands for both. */
const rangeAround = (one: Priced): Priced | undefined =>
  one.series === 'europe_premium' && one.high === null
    ? candidates.find(
        (range) =>
          range.series === 'europe_premium' &&
          range.oxide === one.oxide &&
          Math.abs(range.at - one.at) < 0.1 &&
          range.high !== null &&
          one.price >= range.price &&
          one.price <= range.high,
      )
    : undefined;
const drawn = candidates.filter((one) => rangeAround(one) === undefined);
const leftOut = candidates.flatMap((one) => {
  const range = rangeAround(one);
  return range === undefined ? [] : [{ one, range }];
});

const highest = (of: readonly Priced[], what: string): Priced =>
  required(of.toSorted((a, b) => b.price - a.price)[0], `highest ${what}`);

/** All prices of one oxide, each kind in order of time and apart from the others. */
function pricesOf(key: Oxide) {
  const ofSeries = (series: Series): readonly Priced[] =>
    drawn
      .filter((one) => one.oxide === key && one.series === series)
      .toSorted((a, b) => middleOf(a.period) - middleOf(b.period));
  const averages = ofSeries('usgs_annual_average');
  const european = ofSeries('europe_premium');
  return {
    key,
    averages,
    yearEnds: ofSeries('usgs_yearend'),
    chinese: ofSeries('spot_points'),
    european,
    /** The highest average, the newest one, and the newest quotation in Europe. */
    peak: highest(averages, `average of ${key}`),
    latest: required(averages.at(-1), `average of ${key}`),
    inEurope: required(european.at(-1), `European quotation of ${key}`),
  };
}
export type OxidePrices = Readonly<ReturnType<typeof pricesOf>>;
const terbium = pricesOf('terbium_oxide');
const dysprosium = pricesOf('dysprosium_oxide');
const neodymium = pricesOf('neodymium_oxide');
const ndpr = pricesOf('ndpr_oxide');
const three = [terbium, dysprosium, neodymium];

const adamas = pickOne(drawn, 'Adamas on dysprosium', ({ series }) => series === 'adamas_weighted');
const agreed = pickOne(drawn, 'the agreed floor for NdPr', ({ series }) => series === 'contract_floor');
const april = rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and');

const passedRow = rowWithId(prices, 'ndpr-oxide-2026-02-spot-points');
/** A price, in US dollars per kilogram, that the open market passed; how far is not known, so it has no place in the drawing. */
const passed = { period: passedRow.period, price: cell(passedRow, 'price_low_usd_per_kg') };

/** What most buyers paid in one year, and the share of use, in per cent, that it stands for. */
const mostUse = { ...adamas, share: cell(adamas.row, 'share_of_use_pct') };
/** A price that a contract holds from a date on. */
const floor = { ...agreed, until: cell(agreed.row, 'valid_to') };
export type MostUse = typeof mostUse;
export type Floor = typeof floor;

/** What a view draws. */
interface Shown {
  readonly oxides: readonly OxidePrices[];
  readonly quotations: readonly Priced[];
  readonly mostUse: MostUse | null;
  readonly floor: Floor | null;
  readonly order: { readonly key: string; readonly date: string } | null;
  /** The oxide of which the view compares the first year-end price with the last; the others step back. */
  readonly pair: OxidePrices | null;
  /** A quotation from before the first average, which lies above all that the view draws: said at the edge, not drawn to scale. */
  readonly above: Priced | null;
  readonly first: number;
  readonly rows: readonly (Price | typeof april)[];
}
const order = { key: april.id, date: april.date };
const yearsOf = (of: readonly Priced[]) => {
  const years = of.map(({ year }) => year);
  return { from: Math.min(...years), to: Math.max(...years) };
};
const averagesOf = (of: readonly OxidePrices[]) => of.flatMap(({ averages }) => averages);
const yearEndsOf = (of: readonly OxidePrices[]) => of.flatMap(({ yearEnds }) => yearEnds);
const priced = yearsOf([...averagesOf(three), ...yearEndsOf(three)]);
const averaged = yearsOf(averagesOf(three));
const mixed = yearsOf(ndpr.averages);

const rowsOfOxide = ({ key }: OxidePrices): readonly Price[] =>
  drawn.filter(({ oxide }) => oxide === key).map(({ row }) => row);
const single = (of: OxidePrices): Shown => ({
  oxides: [of],
  quotations: [...of.chinese, ...of.european],
  mostUse: null,
  floor: null,
  order: null,
  pair: null,
  above: null,
  first: priced.from,
  rows: rowsOfOxide(of),
});
/** What Europe quotes beside China's averages: the years of averages alone, so that the two prices stand far apart. */
function withOrder(of: OxidePrices): Shown {
  const quotations = [...of.chinese, ...of.european].filter(({ year }) => year >= averaged.from);
  const [above = null, ...more] = of.chinese.filter(({ year }) => year < averaged.from);
  const highestLater = Math.max(...[...of.averages, ...quotations].map(({ price, high }) => high ?? price));
  if (more.length > 0 || (above !== null && above.price <= highestLater))
    throw new RangeError(`${of.key}: expected one quotation before ${averaged.from}, above all later prices`);
  return {
    ...single({ ...of, yearEnds: [] }),
    quotations,
    order,
    above,
    first: averaged.from,
    rows: [...rowsOfOxide(of).filter(({ series }) => series !== 'usgs_yearend'), april],
  };
}
const shown: Readonly<Record<View, Shown>> = {
  'three-oxides': {
    oxides: three,
    quotations: [],
    mostUse: null,
    floor: null,
    order: null,
    pair: dysprosium,
    above: null,
    first: priced.from,
    rows: drawn
      .filter(
        ({ oxide, series }) =>
          oxide !== 'ndpr_oxide' && (series === 'usgs_annual_average' || series === 'usgs_yearend'),
      )
      .map(({ row }) => row),
  },
  dysprosium: { ...withOrder(dysprosium), mostUse },
  terbium: withOrder(terbium),
  neodymium: single(neodymium),
  ndpr: { ...single(ndpr), floor, first: mixed.from },
};

export const rows = frozen({
  terbium,
  dysprosium,
  neodymium,
  ndpr,
  mostUse,
  floor,
  passed,
  years: {
    priced,
    averages: averaged,
    yearEnds: yearsOf(yearEndsOf(three)),
    mixed,
    /** The last year of which any price is drawn. */
    last: yearsOf(drawn).to,
    /** Years of which the year-end prices are estimates. */
    estimatedEnds: [
      ...new Set(
        yearEndsOf(three)
          .filter(({ estimate }) => estimate)
          .map(({ year }) => year),
      ),
    ],
    /** Years of the quotations from China. */
    quoted: [...new Set([...dysprosium.chinese, ...neodymium.chinese].map(({ year }) => year))],
  },
  /** Single quotations that lie inside a range, and the dates of the ranges. */
  leftOut: {
    months: [...new Set(leftOut.map(({ one }) => one.period.slice(0, 7)))].sort(),
    ranges: [...new Set(leftOut.map(({ range }) => range.period))].sort(),
  },
  shown,
  table: { drawn, order: april },
  all: [...drawn.map(({ row }) => row), april],
});
export type Rows = typeof rows;

export const rowsOf = (view: View) => rows.shown[view].rows;

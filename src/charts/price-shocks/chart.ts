// Prices of dysprosium, terbium and neodymium oxide since 2011: annual averages, year-end prices and quotations, each kind apart.
import { events } from '../../data/tables/record/events.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import { prices, type Price } from '../../data/tables/trade/prices.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { type RawRow, line } from '../contract/data-lines.ts';
import { comparatorWords, dollars, percent } from '../look/format.ts';
import { middleOf } from '../kit/dates.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';
import {
  priceShocks,
  views,
  type OxidePrices,
  type PriceName,
  type PriceRemark,
  type PricesView,
  type QuotedPrice,
  type View,
} from './layout.ts';
import { names, words } from './words.ts';

type Oxide = keyof typeof names;
const isOxide = (material: string): material is Oxide => material in names;

/** Metal, yuan and quotations of 2008 and before the first year-end price stay out: other things, or not on this axis. */
const candidates = prices.rows.filter(
  (row) =>
    isOxide(row.material) &&
    row.period >= '2011' &&
    // An average of some months is neither an annual average nor a quotation.
    row.period_type !== 'quarter_average' &&
    // A price that is only said to lie above another has no place of its own.
    (row.price_usd_per_kg !== null || row.price_high_usd_per_kg !== null) &&
    [
      'usgs_annual_average',
      'usgs_yearend',
      'spot_points',
      'europe_premium',
      'adamas_weighted',
      'contract_floor',
    ].includes(row.series),
);
/** A European quotation of the weeks around a range, and inside it, would lie on the range's own mark: the range stands for it. */
const insideRange = (row: Price, others: readonly Price[]): boolean =>
  row.series === 'europe_premium' &&
  row.price_usd_per_kg !== null &&
  others.some(
    (range) =>
      range.series === 'europe_premium' &&
      range.material === row.material &&
      Math.abs(middleOf(range.period) - middleOf(row.period)) < 0.1 &&
      range.price_low_usd_per_kg !== null &&
      range.price_high_usd_per_kg !== null &&
      row.price_usd_per_kg !== null &&
      row.price_usd_per_kg >= range.price_low_usd_per_kg &&
      row.price_usd_per_kg <= range.price_high_usd_per_kg,
  );
const drawn = candidates.filter((row) => !insideRange(row, candidates));
const ofSeries = (oxide: Oxide, series: Price['series']): readonly Price[] =>
  drawn
    .filter((row) => row.material === oxide && row.series === series)
    .toSorted((a, b) => middleOf(a.period) - middleOf(b.period));

const price = (row: Price): number => known(row.price_usd_per_kg ?? row.price_low_usd_per_kg, row.id);
const year = (row: Price): number => Number(row.period.slice(0, 4));
/** A price that its source estimates or that was worked out, or that is known only through another text. */
const isEstimate = (row: Price): boolean =>
  row.level_kind !== 'measured' || row.known_by === 'second_hand' || row.known_by === 'headline';
const said = (row: Price): string =>
  row.price_usd_per_kg === null && row.price_high_usd_per_kg !== null
    ? `${dollars(price(row))}–${dollars(row.price_high_usd_per_kg).slice(1)}`
    : comparatorWords(null) + dollars(price(row));
const inYear = (rows: readonly Price[], of: number, what: string): Price =>
  pickOne(rows, `${what} of ${of}`, (row) => year(row) === of);
const highest = (rows: readonly Price[]): Price =>
  rows.reduce((best, row) => (price(row) > price(best) ? row : best));
const end = (rows: readonly Price[], what: string): Price => known(rows.at(-1), what);

const yearPrices = (rows: readonly Price[]) =>
  rows.map((row) => ({ year: year(row), price: price(row), estimate: isEstimate(row) }));
const oxidePrices = (oxide: Oxide): OxidePrices => ({
  key: oxide,
  averages: yearPrices(ofSeries(oxide, 'usgs_annual_average')),
  yearEnds: yearPrices(ofSeries(oxide, 'usgs_yearend')),
});
const quotedPrice = (row: Price, place: QuotedPrice['place']): QuotedPrice => ({
  key: row.id,
  period: row.period,
  low: price(row),
  high: row.price_usd_per_kg === null ? row.price_high_usd_per_kg : null,
  place,
});
const averages = (oxide: Oxide) => ofSeries(oxide, 'usgs_annual_average');
const yearEnds = (oxide: Oxide) => ofSeries(oxide, 'usgs_yearend');
const chinese = (oxide: Oxide) => ofSeries(oxide, 'spot_points');
const european = (oxide: Oxide) => ofSeries(oxide, 'europe_premium');
const latest = (oxide: Oxide) => end(averages(oxide), `average of ${oxide}`);
const europeLatest = (oxide: Oxide) => end(european(oxide), `European quotation of ${oxide}`);

const april = rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and');
const adamas = pickOne(drawn, 'Adamas on dysprosium', (row) => row.series === 'adamas_weighted');
/** The share of use that the Adamas average stands for. */
const adamasShare = percent(known(adamas.share_of_use_pct, `share of use of ${adamas.id}`));
const floor = pickOne(drawn, 'the agreed floor for NdPr', (row) => row.series === 'contract_floor');
const floorEnd = known(floor.valid_to, `end of ${floor.id}`);
const shortMonth = (period: string): string => formatDate(period.slice(0, 7)).replace(/^(...)[a-z]*/, '$1');

const averageName = (oxide: Oxide, name: string): PriceName => ({
  key: oxide,
  at: year(latest(oxide)) + 0.5,
  price: price(latest(oxide)),
  name,
  short: said(latest(oxide)),
  amount: words.averageOf(said(latest(oxide)), year(latest(oxide))),
  tone: 'china',
});
const europeName = (oxide: Oxide): PriceName => ({
  key: 'europe',
  at: middleOf(europeLatest(oxide).period),
  price: price(europeLatest(oxide)),
  name: words.europe,
  short: said(europeLatest(oxide)),
  amount: words.quotedAt(said(europeLatest(oxide)), shortMonth(europeLatest(oxide).period)),
  tone: 'others',
});
const yearEndRemark = (
  oxide: Oxide,
  of: number,
  wideOnly = false,
  dated = true,
  side: PriceRemark['side'] = 'above',
): PriceRemark => {
  const row = inYear(yearEnds(oxide), of, `year-end price of ${oxide}`);
  return {
    key: row.id,
    at: of + 1,
    price: price(row),
    lines: dated ? words.endOf(said(row), of) : [said(row)],
    side,
    wideOnly,
  };
};
const quotedRemark = (row: Price): PriceRemark => ({
  key: row.id,
  at: middleOf(row.period),
  price: price(row),
  lines: words.quoted(said(row), shortMonth(row.period)),
  side: 'above',
});
const peakRemark = (oxide: Oxide): PriceRemark => {
  const row = highest(averages(oxide));
  return {
    key: row.id,
    at: year(row) + 0.5,
    price: price(row),
    lines: [said(row), String(year(row))],
    side: 'above',
  };
};

const order = { key: april.id, date: april.date, dateWords: formatDate(april.date), words: words.order };
type Shown = Omit<PricesView, 'axis'>;
const single = (oxide: Oxide, rest: Partial<Shown> = {}): Shown => ({
  oxides: [oxidePrices(oxide)],
  quotations: [
    ...chinese(oxide).map((row) => quotedPrice(row, 'china')),
    ...european(oxide).map((row) => quotedPrice(row, 'europe')),
  ],
  mostUse: null,
  remarks: [
    ...(chinese(oxide).length > 0
      ? [quotedRemark(highest(chinese(oxide)))]
      : yearEnds(oxide).length > 0
        ? [yearEndRemark(oxide, 2011)]
        : []),
    peakRemark(oxide),
  ],
  names: [europeName(oxide), averageName(oxide, words.china)],
  orders: [order],
  ...rest,
});
const all = ['terbium_oxide', 'dysprosium_oxide', 'neodymium_oxide'] as const;
const shown: Readonly<Record<View, Shown>> = {
  'three-oxides': {
    oxides: all.map(oxidePrices),
    quotations: [],
    mostUse: null,
    remarks: [
      yearEndRemark('terbium_oxide', 2011, false, false),
      yearEndRemark('dysprosium_oxide', 2011, false, false, 'beside'),
      yearEndRemark('dysprosium_oxide', 2015, false, false, 'below'),
      yearEndRemark('neodymium_oxide', 2011, true, false),
      peakRemark('terbium_oxide'),
      peakRemark('dysprosium_oxide'),
      peakRemark('neodymium_oxide'),
    ],
    names: all.map((oxide) => averageName(oxide, names[oxide])),
    orders: [],
  },
  dysprosium: single('dysprosium_oxide', {
    mostUse: {
      year: year(adamas),
      price: price(adamas),
      lines: words.mostUse(adamasShare, year(adamas), said(adamas)),
    },
  }),
  terbium: single('terbium_oxide'),
  neodymium: single('neodymium_oxide', { orders: [] }),
  ndpr: single('ndpr_oxide', {
    remarks: [peakRemark('ndpr_oxide')],
    names: [
      {
        key: 'floor',
        at: middleOf(floor.period),
        price: price(floor),
        name: words.floor,
        short: said(floor),
        amount: words.floorUntil(said(floor), floorEnd),
        tone: 'policy',
      },
      europeName('ndpr_oxide'),
      averageName('ndpr_oxide', words.china),
    ],
    orders: [],
    floor: { key: floor.id, date: floor.period, price: price(floor) },
    from: 2020,
  }),
};

const oxideOf: Readonly<Record<Exclude<View, 'three-oxides'>, Oxide>> = {
  dysprosium: 'dysprosium_oxide',
  terbium: 'terbium_oxide',
  neodymium: 'neodymium_oxide',
  ndpr: 'ndpr_oxide',
};
function rowsOf(view: View): readonly (Price | typeof april)[] {
  if (view === 'three-oxides')
    return drawn.filter(
      (row) =>
        all.some((oxide) => oxide === row.material) &&
        (row.series === 'usgs_annual_average' || row.series === 'usgs_yearend'),
    );
  const rows = drawn.filter((row) => row.material === oxideOf[view]);
  return view === 'neodymium' || view === 'ndpr' ? rows : [...rows, april];
}

/** Years of some kind of price of some oxides, from the first to the last. */
function yearsOf(series: readonly Price['series'][], oxides: readonly Oxide[]) {
  const years = drawn
    .filter((row) => series.includes(row.series) && oxides.some((oxide) => oxide === row.material))
    .map(year);
  return { from: Math.min(...years), to: Math.max(...years) };
}
const priced = yearsOf(['usgs_annual_average', 'usgs_yearend'], all);
const subtitle = `Oxide, US dollars per kilogram, log scale, ${priced.from}–${priced.to}. Filled: annual averages from China, from ${yearsOf(['usgs_annual_average'], all).from}. Hollow: year-end, to ${yearsOf(['usgs_yearend'], all).to}. Dashed: estimates, quotations`;
const mixed = yearsOf(['usgs_annual_average'], ['ndpr_oxide']);
const besideEurope = `${subtitle}. In Europe from few deals`;
const dyEnds = yearEnds('dysprosium_oxide');
/** A year-end price is the middle of the range that was printed, and the last of them an estimate. */
const middle = (row: Price): string => `${isEstimate(row) ? 'an estimated' : 'about'} ${said(row)}`;
/** The newest average is an estimate until the next edition, as its row says. */
const estimated = (row: Price): string => `${isEstimate(row) ? 'an estimated ' : ''}${said(row)}`;
const two = (oxide: Oxide) =>
  `${names[oxide]}: ${estimated(latest(oxide))} from China in ${year(latest(oxide))}, ${said(europeLatest(oxide))} in Europe in ${formatDate(europeLatest(oxide).period.slice(0, 7))}`;
const viewWords: Record<View, ViewWords> = {
  'three-oxides': {
    label: 'Three oxides',
    finding: `Year-end dysprosium: ${middle(inYear(dyEnds, 2011, 'year-end'))} in 2011, ${middle(inYear(dyEnds, 2015, 'year-end'))} in 2015`,
    subtitle,
  },
  dysprosium: {
    label: 'Dysprosium',
    finding: two('dysprosium_oxide'),
    subtitle: besideEurope,
  },
  terbium: { label: 'Terbium', finding: two('terbium_oxide'), subtitle: besideEurope },
  neodymium: {
    label: 'Neodymium',
    finding: two('neodymium_oxide'),
    subtitle: besideEurope,
  },
  ndpr: {
    label: 'NdPr',
    finding: `NdPr: ${estimated(latest('ndpr_oxide'))} in ${year(latest('ndpr_oxide'))}, a floor of ${said(floor)} by contract`,
    subtitle: `Mixed oxide, US dollars per kilogram, log scale. Annual averages from China (Argus, USGS), ${mixed.from}–${mixed.to}. Dashed: estimate, quotation. Brass: contract of Lynas and Japan’s JARE`,
  },
};

function describe(view: View): string {
  const oxides = view === 'three-oxides' ? all : [oxideOf[view]];
  const list = oxides.map((oxide) => {
    const [ends, means] = [yearEnds(oxide), averages(oxide)];
    const [from, to] = [ends[0], ends.at(-1)];
    const yearEnd =
      from === undefined || to === undefined
        ? ''
        : `year-end: ${middle(from)} in ${year(from)}, ${middle(to)} in ${year(to)}. `;
    const [begin, peak, now] = [known(means[0], 'first average'), highest(means), latest(oxide)];
    return `${names[oxide]} oxide, ${yearEnd}${yearEnd === '' ? 'annual' : 'Annual'} averages from China: ${said(begin)} in ${year(begin)}, ${said(peak)} in ${year(peak)}, ${isEstimate(now) ? 'an estimated ' : ''}${said(now)} in ${year(now)}.`;
  });
  if (view === 'three-oxides')
    return `US dollars per kilogram. ${list.join(' ')} The two kinds are not joined.`;
  const quoted = (rows: readonly Price[]) =>
    rows.map((row) => `${said(row)} in ${formatDate(row.period.slice(0, 7))}`).join(', ');
  const before = chinese(oxideOf[view]);
  const fromChina = before.length === 0 ? '' : ` Quotations from China: ${quoted(before)}.`;
  const inEurope = ` Quotations in Europe, prices of scarcity from few deals: ${quoted(european(oxideOf[view]))}.`;
  const most =
    view === 'dysprosium'
      ? ` Adamas reports that about ${adamasShare} of the dysprosium used in ${year(adamas)} cost ${said(adamas)} on average.`
      : '';
  const agreed =
    view === 'ndpr'
      ? ` A contract of Lynas with Japan’s JARE sets a floor of ${said(floor)} to ${floorEnd}.`
      : '';
  return `US dollars per kilogram. ${list.join(' ')}${fromChina}${inEurope}${most}${agreed}`;
}

const seriesNames: Readonly<Record<string, string>> = {
  usgs_annual_average: 'Annual average',
  usgs_yearend: 'Year-end',
  spot_points: 'Quotation',
  europe_premium: 'Quotation, Europe',
  adamas_weighted: 'Average of use (Adamas)',
  contract_floor: 'Floor in a contract',
};

export const priceShocksChart = defineChart<RawRow, View, ReturnType<typeof priceShocks>>({
  id: 'price-shocks',
  name: 'Prices of magnet rare earths',
  tags: ['prices', 'history', 'dysprosium', 'terbium'],
  tables: ['prices', 'events'],
  views,
  words: viewWords,
  limits: [
    'Annual averages are Argus’s, free on board in China, as USGS prints them. The editions of USGS were read in copies, so filled says only that a mark is an average.',
    {
      views: views.filter((view) => view !== 'ndpr'),
      text: 'Year-end prices and annual averages have different bases and are not joined. The source of the year-end prices does not restate theirs.',
    },
    {
      views: views.filter((view) => view !== 'ndpr'),
      text: 'Year-end prices are the middle of printed ranges; those of 2015 are estimates.',
    },
    { views: ['dysprosium', 'neodymium'], text: 'Months of the quotations of 2011 are approximate.' },
    {
      views: views.filter((view) => view !== 'three-oxides'),
      text: 'A European quotation is a price of scarcity, from few deals. It is not the price of the market.',
    },
    {
      views: ['dysprosium', 'terbium'],
      text: 'Single European quotations of May and June 2025 that lie inside the range of 6 May are left out of the drawing.',
    },
    {
      views: ['ndpr'],
      text: 'The floor for NdPr is what a contract promises a producer. It is not what buyers pay.',
    },
    'Oxide prices only. Metal, yuan and dollar prices are not one series.',
    {
      views: ['dysprosium'],
      text: 'No sound price of dysprosium outside China was found for the months after February 2026.',
    },
  ],
  rows: [...drawn, april],
  rowsOf,
  scene: (view, size) => priceShocks({ ...shown[view], axis: dollars }, words, size),
  describe,
  data: {
    columns: [
      { name: 'oxide', label: 'Oxide', align: 'start' },
      { name: 'period', label: 'Period', align: 'start' },
      {
        name: 'price',
        label: 'US dollars per kg',
        align: 'end',
        number: 'US dollars per kg, lower end of a range',
      },
      { name: 'kind', label: 'Kind of price', align: 'start' },
      { name: 'basis', label: 'Basis', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...drawn.map((row) =>
        line(
          row,
          {
            oxide: isOxide(row.material) ? names[row.material] : row.material,
            period: formatDate(row.period),
            price: said(row),
            kind: seriesNames[row.series] ?? row.series,
            basis: row.market_basis,
            note: row.note ?? '',
          },
          { numbers: { price: price(row) } },
        ),
      ),
      line(april, {
        ...{ oxide: 'Event', period: formatDate(april.date), price: '', kind: 'no price', basis: '' },
        note: april.title,
      }),
    ],
  },
});

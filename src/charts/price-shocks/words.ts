// All English of the prices, as functions of their rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { dollars, percent } from '../look/format.ts';
import { whileTrue, partWords, timesWords } from '../look/words-while-true.ts';
import { dayInYear, monthAlone, monthName } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { Floor, MostUse, Oxide, OxidePrices, Priced, Rows, Series, View } from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { listed } from '../../names/listed.ts';

export const name = 'Prices of magnet rare earths';

const names: Readonly<Record<Oxide, string>> = {
  terbium_oxide: 'Terbium',
  dysprosium_oxide: 'Dysprosium',
  neodymium_oxide: 'Neodymium',
  ndpr_oxide: 'NdPr',
};
const kinds: Readonly<Record<Series, string>> = {
  usgs_annual_average: 'Annual average',
  usgs_yearend: 'Year-end',
  spot_points: 'Quotation',
  europe_premium: 'Quotation, Europe',
  adamas_weighted: 'Average of use (Adamas)',
  contract_floor: 'Floor in a contract',
};

/** "$224"; "$700–1,000". */
const said = ({ price, high }: Priced): string =>
  high === null ? dollars(price) : `${dollars(price)}–${dollars(high).slice(1)}`;
/** A year-end price is the middle of the range that was printed, and the last of them an estimate. */
const middle = (of: Priced): string => `${of.estimate ? 'an estimated' : 'about'} ${said(of)}`;
/** The newest average is an estimate until the next edition, as its row says. */
const estimated = (of: Priced): string => `${of.estimate ? 'an estimated ' : ''}${said(of)}`;
const estimateOf = (of: Priced): string => (of.estimate ? 'estimated ' : '');
const average = (of: Priced): string => `${estimateOf(of)}${of.year} average`;
const inYear = (of: Priced): string => `${said(of)} in ${of.year}`;
const inMonth = (of: Priced): string => `${said(of)} in ${dateWords(of.period.slice(0, 7))}`;
const shortMonth = ({ period }: Priced): string =>
  dateWords(period.slice(0, 7)).replace(/^[A-Z][a-z]+/, (month) => month.slice(0, 3));

export const labels = {
  axis: dollars,
  yearEnds: 'Year-end prices',
  averages: 'Annual averages, China',
  oxide: (oxide: Oxide): string => names[oxide],
  china: 'From China',
  chinaAverages: 'From China, annual averages',
  europe: 'In Europe',
  floor: 'Agreed floor',
  said,
  inYear,
  quotedAt: (of: Priced): string => `${said(of)}, ${shortMonth(of)}`,
  floorUntil: (of: Floor): string => `${said(of)} until ${of.until}`,
  quotedInEurope: (of: Priced, size: 'wide' | 'narrow'): readonly string[] => [
    said(of),
    size === 'wide' ? `Europe, ${shortMonth(of)}` : shortMonth(of),
  ],
  /** What part of its first year-end price the last is. */
  part: (of: OxidePrices): string => {
    const [first, last] = firstAndLast(of.yearEnds);
    return partWords(100 * (last.price / first.price));
  },
  /** How many times the average the quotation is. */
  times: ({ inEurope, latest }: OxidePrices): string => timesWords(inEurope.price, latest.price),
  /** A quotation that the years do not reach back to, nor the scale up to. */
  above: (of: Priced): readonly string[] => [
    `${said(of)}, quoted ${shortMonth(of)}`,
    'before and above this scale',
  ],
  month: shortMonth,
  /** What a line of averages is, on the line itself. */
  averagesOn: (size: 'wide' | 'narrow'): readonly string[] =>
    size === 'wide' ? ['annual averages, China'] : ['annual', 'averages, China'],
  /** What the marks of a view say, in two lines under it. */
  key: (view: View, cuts: readonly number[] = []): readonly string[] => {
    const plates = view === 'three-oxides' || view === 'neodymium' ? ['Plates: year-end.'] : [];
    const dashed = view === 'three-oxides' ? 'Dashed: estimate' : 'Dashed: estimate, or quotation';
    const few = view === 'three-oxides' ? '' : ', in Europe from few deals';
    const scale = view === 'three-oxides' ? '$ a kilogram, log scale.' : '$ a kilogram, from zero.';
    const cut = cuts.map((months) => `Axis cut: ${months} months.`);
    return [[scale, ...cut, ...plates].join(' '), `${dashed}${few}`];
  },
  /** From a month to the next that is drawn. */
  cut: (months: number): readonly string[] => [String(months), 'months'],
  /** The first of them says what all are. */
  quoted: (of: Priced, isFirst: boolean): readonly string[] => [
    said(of),
    `${isFirst ? 'quoted ' : ''}${shortMonth(of)}`,
  ],
  peak: (of: Priced): readonly string[] => [said(of), String(of.year)],
  mostUse: (of: MostUse): readonly string[] => [`${said(of)} for`, `about ${percent(of.share)}`, 'of use'],
  orderDate: (date: string): string => dateWords(date),
  order: 'export licences',
} as const;
export type Labels = typeof labels;

const firstAndLast = (of: readonly Priced[]): readonly [Priced, Priced] => {
  const [first, last] = [of[0], of.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no price to name');
  return [first, last];
};

export function viewWords({
  dysprosium,
  terbium,
  neodymium,
  ndpr,
  floor,
  years,
}: Rows): Readonly<Record<View, ViewWords>> {
  const oxide = 'Oxide, US dollars a kilogram';
  const since = `${years.priced.from}–${years.priced.to}`;
  const signs = `Steps: annual averages from China, from ${years.averages.from}. Plates: year-end, to ${years.yearEnds.to}. Dashed: estimates`;
  const apart = keyed(
    `${oxide}, from zero, ${years.averages.from}–${years.last}`,
    'Dashed: estimates, quotations. In Europe from few deals',
  );
  const timesChina = ({ key, latest, inEurope }: OxidePrices): string =>
    `In ${monthName(inEurope.period)} Europe quoted ${names[key].toLowerCase()} at ${timesWords(inEurope.price, latest.price)} China’s ${average(latest)}`;
  const aboveChina = ({ key, latest, inEurope }: OxidePrices): string => {
    if (!inEurope.period.startsWith(String(latest.year)))
      throw new RangeError(`${key}: the quotation of ${inEurope.period} is not of the year of the average`);
    const share = (inEurope.high ?? inEurope.price) / latest.price - 1;
    const more = whileTrue('under a third above', share, { from: 0.2, to: 1 / 3 }, `${key} in Europe`);
    return `In ${monthName(inEurope.period)} Europe quoted ${names[key].toLowerCase()} ${more} China’s ${estimateOf(latest)}average`;
  };
  const [firstEnd, lastEnd] = firstAndLast(dysprosium.yearEnds);
  const wellAbove = whileTrue(
    'well above',
    floor.price / ndpr.latest.price,
    { from: 1.25 },
    'floor by average',
  );
  return {
    'three-oxides': {
      label: 'Three oxides',
      finding: `${lastEnd.estimate ? 'An estimate puts' : 'Prices put'} dysprosium’s year-end price in ${lastEnd.year} at ${labels.part(dysprosium)} of ${firstEnd.year}’s`,
      ...keyed(`${oxide}, log scale, ${since}`, signs),
    },
    dysprosium: { label: names.dysprosium_oxide, finding: timesChina(dysprosium), ...apart },
    terbium: { label: names.terbium_oxide, finding: timesChina(terbium), ...apart },
    neodymium: {
      label: names.neodymium_oxide,
      finding: aboveChina(neodymium),
      ...keyed(`${oxide}, from zero, ${since}`, `${signs}, quotations. In Europe from few deals`),
    },
    ndpr: {
      label: names.ndpr_oxide,
      finding: `In ${floor.year} a contract set NdPr at ${said(floor)} or more, ${wellAbove} China’s ${average(ndpr.latest)}`,
      ...keyed(
        `Mixed oxide, US dollars a kilogram, from zero. Annual averages from China (Argus, USGS), ${years.mixed.from}–${years.mixed.to}`,
        'Dashed: estimate, quotation. Brass: contract of the miner Lynas with JARE, its Japanese buyer',
      ),
    },
  };
}

/** Months of one year: "May and June 2025". */
const monthsJoined = (months: readonly string[]): string =>
  listed(months.map((month, i) => (i < months.length - 1 ? monthAlone(month) : monthName(month))));

export const limits = ({ years, leftOut, dysprosium, passed }: Rows): readonly (string | Limit<View>)[] => [
  'Annual averages are Argus’s, free on board in China, printed by USGS. The editions of USGS were read in copies, so solid only means an average.',
  {
    views: ['three-oxides', 'neodymium'],
    text: 'Year-end prices and annual averages have different bases and are not joined. The source of the year-end prices does not restate theirs.',
  },
  {
    views: ['three-oxides', 'neodymium'],
    text: `Year-end prices are the middle of printed ranges; those of ${listed(years.estimatedEnds)} are estimates.`,
  },
  {
    views: ['dysprosium', 'neodymium'],
    text: `Months of the quotations of ${listed(years.quoted)} are approximate.`,
  },
  {
    views: ['dysprosium', 'terbium', 'neodymium', 'ndpr'],
    text: 'A European quotation is a price of scarcity, from few deals. It is not the price of the market.',
  },
  {
    views: ['dysprosium', 'terbium'],
    text: `Single European quotations of ${monthsJoined(leftOut.months)} that lie inside the range of ${listed(leftOut.ranges.map(dayInYear))} are left out of the drawing.`,
  },
  {
    views: ['ndpr'],
    text: 'The floor for NdPr is what a contract promises a producer. It is not what buyers pay.',
  },
  {
    views: ['ndpr'],
    text: `By Lynas’s chief executive the open market passed ${dollars(passed.price)} late in ${monthName(passed.period)}. No exact price was given, so it is not drawn.`,
  },
  'Oxide prices only. Metal, yuan and dollar prices are not one series.',
  {
    views: ['dysprosium'],
    text: `No sound price of dysprosium outside China was found for the months after ${monthName(dysprosium.inEurope.period)}.`,
  },
];

/** Year-end prices and averages of an oxide in a sentence. */
function oxideSaid({ key, yearEnds, averages, peak, latest }: OxidePrices): string {
  const [begin] = firstAndLast(averages);
  const means = `averages from China: ${inYear(begin)}, ${inYear(peak)}, ${estimated(latest)} in ${latest.year}.`;
  if (yearEnds.length === 0) return `${names[key]} oxide, annual ${means}`;
  const [from, to] = firstAndLast(yearEnds);
  return `${names[key]} oxide, year-end: ${middle(from)} in ${from.year}, ${middle(to)} in ${to.year}. Annual ${means}`;
}

export function describe({ shown }: Rows, view: View): string {
  const { oxides, mostUse, floor } = shown[view];
  const list = `US dollars a kilogram. ${oxides.map(oxideSaid).join(' ')}`;
  if (view === 'three-oxides') return `${list} The two kinds are not joined.`;
  const quoted = (of: readonly Priced[]): string => of.map(inMonth).join(', ');
  const [chinese, european] = [
    shown[view].quotations.filter(({ series }) => series === 'spot_points'),
    oxides.flatMap((oxide) => oxide.european),
  ];
  return [
    list,
    ...(chinese.length === 0 ? [] : [`Quotations from China: ${quoted(chinese)}.`]),
    `Quotations in Europe, prices of scarcity from few deals: ${quoted(european)}.`,
    ...(mostUse === null
      ? []
      : [
          `Adamas reports that about ${percent(mostUse.share)} of the dysprosium used in ${mostUse.year} cost ${said(mostUse)} on average.`,
        ]),
    ...(floor === null
      ? []
      : [`A contract of Lynas with Japan’s JARE sets a floor of ${said(floor)} to ${floor.until}.`]),
  ].join(' ');
}

export const columns: readonly DataColumn[] = [
  { name: 'oxide', label: 'Oxide', align: 'start' },
  { name: 'period', label: 'Period', align: 'start', twins: [inFigures('Period', 'period')] },
  {
    name: 'price',
    label: 'US dollars per kg',
    align: 'end',
    number: 'US dollars per kg, one figure or the middle of a range',
  },
  { name: 'low', label: 'Lower end', align: 'end', number: 'US dollars per kg, lower end of a range' },
  { name: 'high', label: 'Upper end', align: 'end', number: 'US dollars per kg, upper end of a range' },
  { name: 'kind', label: 'Kind of price', align: 'start' },
  { name: 'basis', label: 'Basis', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** An end of a printed range; nothing where one figure was printed. */
const endOf = (end: number | null): readonly [string, number | null] => [
  end === null ? '' : dollars(end),
  end,
];

export const lines = ({ table }: Rows): readonly LineDefinition[] => [
  ...table.drawn.map((of) =>
    line(of.row, {
      oxide: names[of.oxide],
      period: withDate(dateWords(of.period), of.period),
      price: [said(of), of.row.price_usd_per_kg],
      low: endOf(of.row.price_low_usd_per_kg),
      high: endOf(of.row.price_high_usd_per_kg),
      kind: kinds[of.series],
      basis: of.row.market_basis,
      note: of.row.note,
    }),
  ),
  line(table.order, {
    oxide: 'Event',
    period: withDate(dateWords(table.order.date), table.order.date),
    price: '',
    low: '',
    high: '',
    kind: 'no price',
    basis: '',
    note: table.order.title,
  }),
];

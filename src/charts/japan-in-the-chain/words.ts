// All English of Japan in the chain, as functions of its rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { comparatorWords, percent, tonnes } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import { readAs, shareText } from '../look/print-as.ts';
import { keyed } from '../look/keyed.ts';
import type {
  Deal,
  DealId,
  DealStatus,
  Inlet,
  MagnetSource,
  Reading,
  ReadingId,
  Rows,
  Stream,
  View,
} from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { listed } from '../../names/listed.ts';

export const name = 'Japan in the chain';

const inletNames: Readonly<Record<Inlet['key'], string>> = {
  ore: 'Ore mined in Japan',
  neodymium: 'Neodymium',
  heavy: 'Dysprosium and terbium',
  metals: 'Metals of',
  magnets: 'Magnets of metal',
};
/** Who counts what a pipe carries, or by what it is counted. */
const inletScopes: Readonly<Record<Inlet['key'], string>> = {
  ore: 'USGS',
  neodymium: 'Sojitz',
  heavy: 'NRI',
  metals: 'by value',
  magnets: 'by weight',
};
/** What the heading of metals holds besides rare earths. */
const besides = 'calcium and mercury too';
const inletName = ({ key, heading }: Inlet): string =>
  heading === undefined ? inletNames[key] : `${inletNames[key]} ${heading}`;
const streamNames: Readonly<Record<Stream['key'], string>> = {
  China: 'China',
  Philippines: 'Philippines',
  Vietnam: 'Vietnam',
  lynas: 'Lynas',
  rest: 'All others',
};
/** Who gives a share and of what, with its year and the year in which it was said. */
const readingWords: Readonly<Record<ReadingId, (year: number, saidIn: string) => string>> = {
  'sintered-magnet-ndfeb-sintered-production-share-japan-2010': (year) =>
    `China.org.cn, for ${year}: sintered, semi-finished`,
  'sintered-magnet-ndfeb-all-production-share-japan-2013': (year) =>
    `METI, for ${year}: no tonnes or form given`,
  'sintered-magnet-ndfeb-all-production-share-japan-2022': (year) => `Argus, for ${year}: permanent magnets`,
  'sintered-magnet-ndfeb-all-production-share-japan-2025': (year, saidIn) =>
    `METI in ${saidIn}, expected for ${year}`,
};
const dealNames: Readonly<Record<DealId, string>> = {
  'vietnam-dong-pao-2009': 'Vietnam, Dong Pao',
  'lynas-2011': 'Lynas (Australia, Malaysia)',
  'kazakhstan-sareco-2012': 'Kazakhstan, SARECO',
  'india-irel-2012': 'India, IREL',
  'namibia-lofdal-2020': 'Namibia, Lofdal',
  'caremag-2025': 'France, Caremag',
  'sojitz-first-heavy-2025': 'Lynas, heavy elements',
};
/** Where a phone has no room for the whole name. */
const shortDealNames: Readonly<Partial<Record<DealId, string>>> = {
  'vietnam-dong-pao-2009': 'Vietnam',
  'lynas-2011': 'Lynas',
  'kazakhstan-sareco-2012': 'Kazakhstan',
  'namibia-lofdal-2020': 'Namibia',
  'caremag-2025': 'Caremag',
  'sojitz-first-heavy-2025': 'Lynas, heavy',
};
const states: Readonly<Record<DealStatus, string>> = {
  active: 'supplies Japan',
  at_risk: 'supplied Japan, at risk',
  completed: 'completed',
  not_delivered: 'not delivered, as far as seen',
  study_stage: 'a study',
  superseded_2026: 'superseded',
  test_done: 'a test',
  under_construction: 'being built',
};
/** In a pipe on a phone; the finding over it says "as far as seen". */
const shortStates: Readonly<Partial<Record<DealStatus, string>>> = {
  at_risk: 'at risk',
  not_delivered: 'not delivered',
};

/** What became of a deal, and when that was last seen where it can pass: "being built, May 2025". */
const inState = ({ seen }: Deal, state: string): string =>
  seen === null ? state : `${state}, ${monthName(seen)}`;

/** What a deal has come to. Of Lynas's heavy elements a first lot is on record; how much came later is not. */
const comesTo = (deal: Deal, names: Readonly<Partial<Record<DealStatus, string>>>): string => {
  const { date, status_2026_11: status } = deal.row;
  if (deal.key === 'sojitz-first-heavy-2025') return `first lot, ${monthName(date.slice(0, 7))}`;
  return inState(deal, names[status] ?? states[status]);
};

/** "China 36.3%"; "Lynas more than 70%". */
const streamWords = ({ key, share, row }: Stream): string =>
  `${streamNames[key]} ${row === null ? percent(share) : shareText(row, share)}`;
const saidOf = ({ row, share }: Reading): string => comparatorWords(row.comparator) + percent(share);

export const labels = {
  japan: 'Japan',
  none: 'none listed',
  inlet: inletName,
  scope: ({ key, period }: Inlet): string => `${inletScopes[key]}, ${monthName(period)}`,
  stream: streamWords,
  /** The same in two: "China" and "almost 100%". */
  parted: ({ key, share, row }: Stream): { readonly lead: string; readonly number: string } => ({
    lead: streamNames[key],
    number: row === null ? percent(share) : shareText(row, share),
  }),
  /** What one country's share leaves of the magnets, in one line or in two. */
  elsewhere: (share: number): readonly [number: string, where: string] => [
    `about ${percent(Math.round(share))}`,
    'elsewhere',
  ],
  value: (share: number): string => `by value ${percent(share)}`,
  source: ({ key }: Stream): string => streamNames[key],
  /** What came from a country: its share of all, and tonnes where they are counted. */
  bought: ({ share, row, tonnes: amount }: MagnetSource): string =>
    [
      row === null ? percent(share) : shareText(row, share),
      ...(amount === null ? [] : [tonnes(amount)]),
    ].join(' · '),
  /** In the pipe of what Japan sends. */
  sent: 'from Japan to the Philippines',
  gauge: 'Share of the world’s magnets',
  said: saidOf,
  reading: ({ key, row, saidIn }: Reading): string => readingWords[key](row.year, saidIn),
  deal: ({ key }: Deal): string => dealNames[key],
  dealYear: ({ row }: Deal): string => row.date.slice(0, 4),
  dealShort: ({ key }: Deal): string => shortDealNames[key] ?? dealNames[key],
  state: (deal: Deal): string => comesTo(deal, states),
  stateShort: (deal: Deal): string => comesTo(deal, shortStates),
} as const;
export type Labels = typeof labels;

/** The counted share of a stream among some, in per cent. */
function shareFrom(key: Stream['key'], streams: readonly Stream[]): number {
  const found = streams.find((each) => each.key === key);
  if (found === undefined || found.row === null) throw new RangeError(`no counted share from ${key}`);
  return found.share;
}

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { heavy, trade, metalsHeading, meti2013, argus2022, readingYears, failed, evidenceEnds } = rows;
  const from = (key: Stream['key']): number => shareFrom(key, trade.sources);
  const heavyPipe = rows.inlets.filter(({ key }) => key === 'heavy').flatMap(({ streams }) => streams);
  const mostMagnets = whileTrue('most magnets', from('China'), { to: 50 }, 'China’s share of magnets');
  const almostAll = whileTrue('almost all', shareFrom('China', heavyPipe), { from: 95 }, 'heavy elements');
  const both = from('Philippines') + from('Vietnam') - from('China');
  const more = whileTrue('more magnets', both, { from: 1 }, 'the lead of both countries');
  const farLess = whileTrue('far less', argus2022.share / meti2013.share, { to: 0.5 }, 'the later count');
  const trades = `Japan’s imports of metal permanent magnets (${trade.heading}), rare earth or not, by weight, ${trade.period}, and by value. Estimates of CEPII`;
  return {
    inlets: {
      label: 'What comes in',
      finding: `Japan buys ${mostMagnets} elsewhere, heavy elements for electric cars ${almostAll} in China`,
      ...keyed(
        `What Japan buys and from whom, per cent of each kind, ${trade.period} to ${monthName(heavy.period)}, each by a different count`,
        `Magnets: all of metal. ${metalsHeading}: ${besides}. The size of a pipe is no amount. Dashed edge: estimated, stated or second-hand. Unfilled: others, or unsaid`,
      ),
    },
    'magnet-sources': {
      label: 'Magnets bought',
      finding: `In ${trade.period} the Philippines and Vietnam together sold Japan ${more} than China did`,
      ...keyed(trades, 'Empty: what the three leave'),
    },
    'round-trip': {
      label: 'Round trip',
      finding: `In ${trade.back.period} Japan sent more magnets to the Philippines than it bought from there`,
      ...keyed(trades, 'Indigo: from Japan to the Philippines'),
    },
    'magnet-share': {
      label: 'Magnets made',
      finding: `Japan made ${saidOf(meti2013)} of the world’s neodymium magnets in ${meti2013.row.year}, ${farLess} by later figures`,
      ...keyed(
        `Japan’s share of world output of magnets, per cent, ${readingYears.first} to ${readingYears.last}`,
        'Each pipe has a measure and a year of its own',
      ),
    },
    deals: {
      label: 'Deals elsewhere',
      finding: `Japan’s deal with Lynas delivered, but ${listed(failed.map(({ row }) => row.country))}, as far as seen, did not`,
      ...keyed(
        `Japanese deals for rare earths outside China, to ${monthName(evidenceEnds)}`,
        'Pipes are alike, not to tonnes. Plate at the end: not seen on the promised scale. Pale, dashed: by press reports. Hatched: not yet supply',
      ),
      measuresAnew: true,
    },
  };
}

export const limits = ({
  outputFoundFor,
  trade,
  metalsHeading,
  metals: { byValue, byWeight },
  meti2025,
  outside2024,
}: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['inlets'],
    text: 'The pipes differ in scope: one counts a supplier’s share of a market, one value, one weight. They can be read one by one and not compared by the point.',
  },
  {
    views: ['inlets', 'magnet-sources', 'round-trip'],
    text: `${trade.heading} covers all permanent magnets of metal, rare earth or not. One plant in Vietnam is Shin-Etsu’s. Who owns the others there and those in the Philippines was not checked, and their inputs may come from China.`,
  },
  {
    views: ['inlets'],
    text: `That ${labels.elsewhere(trade.elsewhere).join(' of the magnets came from ')} is our arithmetic: what China’s ${percent(shareFrom('China', trade.sources))} leaves of all.`,
  },
  {
    views: ['inlets'],
    text: 'The share of Lynas in neodymium is what the head of Sojitz, its trading house, said.',
  },
  {
    views: ['inlets'],
    text: `China’s ${shareText(byValue.row, byValue.value)} of the metals counts value under ${metalsHeading}. By weight Nikkei reported ${shareText(byWeight.row, byWeight.value)}, which the three answers for Japan draw. Measure and source differ, so neither corrects the other.`,
  },
  {
    views: ['magnet-share'],
    text: `No figure of Japan’s magnet output in tonnes after ${outputFoundFor} was found. The shares have different years, forms and bases, so they show how far the answers lie apart, not a trend.`,
  },
  {
    views: ['magnet-share'],
    text: `Of sintered magnets alone the IEA’s share for China in ${outside2024.year} leaves ${percent(outside2024.share)} to all others. Japan’s ${percent(meti2025.share)}, which METI expected, counts more kinds and is no part of that: the two are not like for like, and only Japan’s is drawn.`,
  },
  {
    views: ['deals'],
    text: 'Deals are a selection of those in the table. Their tonnes overlap and differ in material, so they are not added up.',
  },
];

/** A pipe into Japan in a sentence. */
const inletSaid = (inlet: Inlet): string =>
  `${labels.inlet(inlet)} (${labels.scope(inlet)}${inlet.heading === undefined ? '' : `, ${besides}`}): ${
    inlet.streams.length === 0 ? labels.none : inlet.streams.map(streamWords).join(', ')
  }.`;

/** A deal, its year and its state, as the drawing has them. */
const dealSaid = (deal: Deal): string =>
  `${labels.deal(deal)}, ${labels.dealYear(deal)}: ${labels.state(deal)}`;

export function describe({ inlets, trade, readings, deals, failed }: Rows, view: View): string {
  const counted = trade.sources.filter(({ row }) => row !== null);
  switch (view) {
    case 'inlets':
      return inlets.map(inletSaid).join(' ');
    case 'magnet-sources':
      return `Permanent magnets of metal that Japan bought in ${trade.period}, by weight: ${counted.map(streamWords).join(', ')}. By value: ${counted.map(({ key, value }) => `${streamNames[key]} ${percent(value)}`).join(', ')}.`;
    case 'round-trip':
      return `Japan sent more magnets of the same heading to the Philippines in ${trade.back.period} than the ${percent(shareFrom('Philippines', trade.sources))} of its purchases that came from there. So a part of that flow is a round trip.`;
    case 'magnet-share':
      return `Japan’s share of the world’s magnets, by who says so. ${readings.map((each) => `${saidOf(each)}: ${labels.reading(each)}`).join('. ')}.`;
    case 'deals':
      return `From the oldest: ${deals.map(dealSaid).join('; ')}. ${failed.map(labels.deal).join('; ')} did not deliver, as far as seen.`;
  }
}

export const columns: readonly DataColumn[] = [
  { name: 'what', label: 'What', align: 'start' },
  { name: 'from', label: 'From or by', align: 'start' },
  {
    name: 'amount',
    label: 'Share or state',
    align: 'end',
    number: 'Number, per cent or tonnes as the cell says',
  },
  { name: 'period', label: 'Of', align: 'start', twins: [inFigures('Of', 'period')] },
  { name: 'terms', label: 'Amounts named', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** What became of a deal, and what its row adds: there a sum's currency, or who says so. */
const outcomeOf = ({ row: { outcome, note } }: Deal): string =>
  [outcome, note].filter((part) => part !== null).join(' ');

export const lines = ({ table, readings, deals }: Rows): readonly LineDefinition[] => [
  line(table.ore, {
    what: inletNames.ore,
    from: labels.japan,
    amount: [labels.none, table.ore.share_pct, 'inferred'],
    period: withDate(String(table.ore.year), String(table.ore.year)),
    terms: '',
    note: table.ore.note,
  }),
  ...table.shares.map(({ row, value }) =>
    line(row, {
      what: row.scope,
      from: row.partner,
      amount: [shareText(row, value), value, readAs(row)],
      period: withDate(dateWords(row.period), row.period),
      terms: '',
      note: row.note,
    }),
  ),
  ...table.tonnages.map(({ row, value }) =>
    line(row, {
      what: row.scope,
      from: row === table.sentBack ? `sent to the ${row.partner}` : row.partner,
      amount: [tonnes(value), value, readAs({ comparator: row.comparator })],
      period: withDate(dateWords(row.period), row.period),
      terms: '',
      note: row.note,
    }),
  ),
  ...readings.map((each) =>
    line(each.row, {
      what: each.row.definition,
      from: each.row.geography,
      amount: [saidOf(each), each.share, readAs({ comparator: each.row.comparator })],
      period: withDate(String(each.row.year), String(each.row.year)),
      terms: '',
      note: each.row.note,
    }),
  ),
  ...deals.map((deal) =>
    line(deal.rows, {
      what: `${deal.row.type}, ${deal.row.material}`,
      from: `${deal.row.country}, ${deal.row.counterpart ?? ''}`,
      amount: labels.state(deal),
      period: withDate(dateWords(deal.row.date), deal.row.date),
      terms: deal.row.offtake_text,
      note: outcomeOf(deal),
    }),
  ),
];

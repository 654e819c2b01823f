// What Japan takes in at each stage and from whom, where its magnets come from, what it makes, and its deals elsewhere.
import { chainStages, type ChainStage } from '../../data/tables/chain/chain-stages.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import {
  japanDiversification,
  type JapanDiversification,
} from '../../data/tables/trade/japan-diversification.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { type RawRow, line } from '../contract/data-lines.ts';
import { comparatorWords, percent } from '../look/format.ts';
import { magnetPartners, magnetsFrom } from '../rows/japan-magnets.ts';
import { middleOf } from '../kit/dates.ts';
import { monthName } from '../look/month-words.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';
import { shareText } from '../look/print-as.ts';
import {
  japanInTheChain,
  views,
  type Deal,
  type JapanInTheChain,
  type MagnetSource,
  type Reading,
  type Stream,
  type View,
} from './layout.ts';
import { words } from './words.ts';
import { evidenceEnds } from '../../data/text/site.ts';

const row = (id: string): JapanDependence => rowWithId(japanDependence, id);
const share = (of: JapanDependence): number => known(of.value, of.id);
const said = (of: JapanDependence): string => shareText(of, share(of));

const stage = (id: string): ChainStage => rowWithId(chainStages, id);
const stageShare = (of: ChainStage): number => known(of.share_pct, of.id);

const ore = stage('mine-all-ree-production-share-japan-2025');
const neodymium = row('market-share-in-japan-sojitz-lynas-2025-10');
const heavy = row('heavy-ree-dependence-china-2026-01');
const metalsChina = row('import-share-china-2024-4');
const metalsVietnam = row('import-share-vietnam-2024');

const tones = { China: 'china', Philippines: 'others', Vietnam: 'others-2' } as const;

/** Magnets of the same heading in tonnes, of the year of the shares. */
const magnetTonnes = (indicator: 'magnet_imports' | 'magnet_exports', partner: string): JapanDependence =>
  pickOne(
    japanDependence.rows,
    `${indicator}, ${partner}`,
    (each) => each.series === 'magnets_tonnes' && each.indicator === indicator && each.partner === partner,
  );
const totalRow = magnetTonnes('magnet_imports', 'World');
const sentBackRow = magnetTonnes('magnet_exports', 'Philippines');
const [total, sentBack] = [share(totalRow), share(sentBackRow)];
const inTonnes = (value: number): string => `${new Intl.NumberFormat('en-US').format(value)}\u00a0t`;

const stream = (key: string, who: string, of: JapanDependence, tone: Stream['tone']): Stream => ({
  ...{ key, tone, share: share(of), words: words.from(who, said(of)) },
});
const sources: readonly MagnetSource[] = magnetPartners.map((partner) => {
  const weight = magnetsFrom(partner, 'weight');
  const value = magnetsFrom(partner, 'value');
  return {
    ...stream(partner, partner, weight, tones[partner]),
    tonnes: inTonnes(share(magnetTonnes('magnet_imports', partner))),
    value: words.value(percent(share(value))),
    derived: false,
  };
});
const rest = (of: readonly JapanDependence[]): number => 100 - of.reduce((sum, each) => sum + share(each), 0);
const restShare = rest(magnetPartners.map((partner) => magnetsFrom(partner, 'weight')));
const restValue = rest(magnetPartners.map((partner) => magnetsFrom(partner, 'value')));

const readingIds = [
  'sintered-magnet-ndfeb-sintered-production-share-japan-2010',
  'sintered-magnet-ndfeb-all-production-share-japan-2013',
  'sintered-magnet-ndfeb-all-production-share-japan-2022',
  'sintered-magnet-ndfeb-all-production-share-japan-2025',
  'sintered-magnet-ndfeb-sintered-production-share-all-other-2024',
] as const;
const [sintered2010, meti2013, argus2022, meti2025, outside2024] = readingIds.map(stage) as [
  ChainStage,
  ChainStage,
  ChainStage,
  ChainStage,
  ChainStage,
];
const readingRows = [sintered2010, meti2013, argus2022, meti2025, outside2024];
const saidOf = (of: ChainStage): string => comparatorWords(of.comparator) + percent(stageShare(of));
const readingWords = (of: ChainStage): string =>
  known(words.readings[of.id], of.id)(of.year, known(of.as_of, of.id).slice(0, 4));
const reading = (of: ChainStage): Reading => ({
  ...{ key: of.id, share: stageShare(of), said: saidOf(of), who: readingWords(of) },
  tone: of.geography === 'Japan' ? 'japan' : 'others',
  // Solid: an official figure of a year that was over.
  measured:
    of.geography === 'Japan' &&
    of.confidence === 'official' &&
    of.comparator === '=' &&
    of.year_type === 'historical',
});

const dealRows: readonly JapanDiversification[] = Object.keys(words.deals)
  .map((id) => pickOne(japanDiversification.rows, `deal "${id}"`, (deal) => deal.deal_id === id))
  .toSorted((a, b) => (a.date < b.date ? -1 : 1));
/** What stands in the pipe of a deal: its state, never its tonnes. */
const contentsOf: Readonly<Record<JapanDiversification['status_2026_11'], Deal['contents']>> = {
  active: 'flow',
  at_risk: 'press',
  completed: 'flow',
  not_delivered: 'open',
  study_stage: 'promise',
  superseded_2026: 'open',
  test_done: 'open',
  under_construction: 'promise',
};

const shown: JapanInTheChain = {
  japan: words.japan,
  inlets: [
    {
      ...{ key: 'ore', name: words.inlets.ore, scope: words.scopes.ore(ore.year) },
      ...{ none: words.none, streams: [] },
    },
    {
      ...{
        key: 'neodymium',
        name: words.inlets.neodymium,
        scope: words.scopes.neodymium(monthName(neodymium.period)),
        none: null,
      },
      streams: [stream('lynas', words.lynas, neodymium, 'others')],
    },
    {
      ...{
        key: 'metals',
        name: words.inlets.metals,
        scope: words.scopes.metals(metalsChina.period),
        none: null,
      },
      streams: [
        stream('China', 'China', metalsChina, 'china'),
        stream('Vietnam', 'Vietnam', metalsVietnam, 'others-2'),
      ],
    },
    {
      ...{
        key: 'heavy',
        name: words.inlets.heavy,
        scope: words.scopes.heavy(monthName(heavy.period)),
        none: null,
      },
      streams: [stream('China', 'China', heavy, 'china')],
    },
    {
      ...{
        key: 'magnets',
        name: words.inlets.magnets,
        scope: words.scopes.magnets(totalRow.period),
        none: null,
      },
      streams: magnetPartners.map((partner) =>
        stream(partner, partner, magnetsFrom(partner, 'weight'), tones[partner]),
      ),
    },
  ],
  trade: {
    sources: [
      ...sources,
      {
        ...{ key: 'rest', words: words.from(words.restNamed, percent(restShare)), share: restShare },
        ...{ tone: 'others', tonnes: '', value: words.value(percent(restValue)), derived: true },
      },
    ],
    back: {
      to: 'Philippines',
      share: (100 * sentBack) / total,
      words: [words.back, inTonnes(sentBack)],
    },
  },
  gauge: { words: words.gauge, readings: readingRows.map(reading) },
  deals: {
    to: middleOf(evidenceEnds()),
    deals: dealRows.map((deal) => ({
      ...{ key: deal.deal_id, at: middleOf(deal.date), name: known(words.deals[deal.deal_id], deal.deal_id) },
      ...{ state: words.states[deal.status_2026_11], contents: contentsOf[deal.status_2026_11] },
    })),
  },
};

const weights = magnetPartners.map((partner) => magnetsFrom(partner, 'weight'));
const values = magnetPartners.map((partner) => magnetsFrom(partner, 'value'));
const tonnages = [
  ...magnetPartners.map((partner) => magnetTonnes('magnet_imports', partner)),
  totalRow,
  sentBackRow,
];
const rowsOfView: Readonly<Record<View, readonly RawRow[]>> = {
  inlets: [ore, neodymium, metalsChina, metalsVietnam, heavy, ...weights],
  'magnet-sources': [...weights, ...values, ...tonnages.filter((each) => each !== sentBackRow)],
  'round-trip': [...weights, ...values, ...tonnages],
  'magnet-share': readingRows,
  deals: dealRows,
};

const [fromChina, fromPhilippines, fromVietnam] = sources;
const tradeSubtitle = `Japan’s imports of metal permanent magnets (HS 850511), rare earth or not, by weight, ${totalRow.period}; by value at the right. Estimates of CEPII`;
const delivered = dealRows.filter((deal) => deal.status_2026_11 === 'active');
const failed = dealRows.filter((deal) => deal.status_2026_11 === 'not_delivered');
const namesOf = (deals: readonly JapanDiversification[]): string =>
  deals.map((deal) => known(words.deals[deal.deal_id], deal.deal_id)).join('; ');
const viewWords: Record<View, ViewWords> = {
  inlets: {
    label: 'What comes in',
    finding: `Heavy elements for electric cars: ${said(heavy)} Chinese, says NRI; magnets bought: ${said(magnetsFrom('China', 'weight'))}`,
    subtitle: `What Japan takes in and from whom, per cent of each pipe, ${totalRow.period} to ${monthName(heavy.period)}. Each pipe is another count. Dashed: estimates, statements, shares read second-hand; a dashed pipe: none listed. Uncoloured: not broken down`,
  },
  'magnet-sources': {
    label: 'Magnets bought',
    finding: `Magnets bought: China ${said(magnetsFrom('China', 'weight'))}, Philippines ${said(magnetsFrom('Philippines', 'weight'))}, Vietnam ${said(magnetsFrom('Vietnam', 'weight'))}`,
    subtitle: tradeSubtitle,
  },
  'round-trip': {
    label: 'Round trip',
    finding: 'Japan sent more magnets to the Philippines than it bought there',
    subtitle: `${tradeSubtitle}. Indigo: sent back`,
  },
  'magnet-share': {
    label: 'Magnets made',
    finding: `Japan’s magnet share: ${saidOf(meti2013)} in ${meti2013.year}, later ${saidOf(argus2022)}; ${saidOf(meti2025)} expected for ${meti2025.year}`,
    subtitle: `Japan’s share of world output of neodymium magnets, per cent, ${Math.min(...readingRows.map(({ year }) => year))} to ${Math.max(...readingRows.map(({ year }) => year))}. Each needle is another count and year; the green one is all outside China together`,
  },
  deals: {
    label: 'Deals elsewhere',
    finding: 'Lynas delivered; Vietnam and Kazakhstan did not, as far as seen',
    subtitle: `Japanese deals for rare earths outside China, from the date of each deal to ${monthName(evidenceEnds())}. The fill is the state of the deal, not tonnes. Hatched: not yet supply`,
  },
};
if (!delivered.some((deal) => deal.deal_id === 'lynas-2011') || failed.length === 0)
  throw new RangeError('the finding of "deals" no longer says what its rows say');
if (!(sentBack > share(magnetTonnes('magnet_imports', 'Philippines'))))
  throw new RangeError('the finding of "round-trip" no longer says what its rows say');

/** A deal, its year, its state, and what part of Japan's demand was promised at its signing. */
function dealSaid(deal: JapanDiversification): string {
  const promised = deal.share_of_japan_demand_pct;
  const promise = promised === null ? '' : `, ${percent(promised)} of Japan’s demand promised at signing`;
  return `${known(words.deals[deal.deal_id], deal.deal_id)}, ${formatDate(deal.date.slice(0, 4))}: ${words.states[deal.status_2026_11]}${promise}`;
}

function describe(view: View): string {
  switch (view) {
    case 'inlets':
      return shown.inlets
        .map(
          ({ name, scope, none, streams }) =>
            `${name} (${scope}): ${none ?? streams.map((each) => each.words).join(', ')}.`,
        )
        .join(' ');
    case 'magnet-sources':
      return `Permanent magnets of metal that Japan bought in ${totalRow.period}, by weight: ${[fromChina, fromPhilippines, fromVietnam].map((each) => known(each, 'a source of magnets').words).join(', ')}. By value: ${magnetPartners.map((partner) => words.from(partner, percent(share(magnetsFrom(partner, 'value'))))).join(', ')}.`;
    case 'round-trip':
      return `Japan sent more magnets of the same heading to the Philippines in ${sentBackRow.period} than the ${said(magnetsFrom('Philippines', 'weight'))} of its purchases that came from there. So a part of that flow is a round trip.`;
    case 'magnet-share':
      return `Japan’s share of the world’s magnets, by who says so. ${readingRows.map((each) => `${saidOf(each)}: ${readingWords(each)}`).join('. ')}.`;
    case 'deals':
      return `From the oldest: ${dealRows.map(dealSaid).join('; ')}. ${namesOf(failed)} did not deliver, as far as seen. A promised share is what was said at signing, not what came.`;
  }
}

const rows: readonly RawRow[] = [...rowsOfView.inlets, ...values, ...tonnages, ...readingRows, ...dealRows];

export const japanInTheChainChart = defineChart<RawRow, View, ReturnType<typeof japanInTheChain>>({
  id: 'japan-in-the-chain',
  name: 'Japan in the chain',
  tags: ['Japan', 'magnets', 'imports', 'deals'],
  tables: ['japan_dependence', 'chain_stages', 'japan_diversification'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['inlets'],
      text: 'The pipes differ in scope: one counts a supplier’s share of a market, one value, one weight. They can be read one by one and not compared by the point.',
    },
    {
      views: ['inlets', 'magnet-sources', 'round-trip'],
      text: 'HS 850511 covers all permanent magnets of metal, rare earth or not. Who owns the plants in the Philippines and Vietnam was not checked, and their inputs may come from China.',
    },
    {
      views: ['inlets'],
      text: 'The share of Lynas in neodymium is what the head of Sojitz, its trading house, said. HS 2805, the heading of metals, also covers calcium and mercury.',
    },
    {
      views: ['magnet-share'],
      text: 'No figure of Japan’s magnet output in tonnes was found. The shares of the gauge have different years, forms and bases, so they show how far the answers lie apart, not a trend.',
    },
    {
      views: ['deals'],
      text: 'Deals are a selection of those in the table. Their tonnes overlap and differ in material, so they are not added up.',
    },
  ],
  rows,
  rowsOf: (view) => rowsOfView[view],
  scene: (view, size) => japanInTheChain(shown, size, view),
  describe,
  data: {
    columns: [
      { name: 'what', label: 'What', align: 'start' },
      { name: 'from', label: 'From or by', align: 'start' },
      { name: 'amount', label: 'Share or state', align: 'end', number: 'Per cent' },
      { name: 'period', label: 'Of', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      line(
        ore,
        {
          ...{ what: words.inlets.ore, from: words.japan, amount: words.none, period: String(ore.year) },
          note: ore.note ?? '',
        },
        { numbers: { amount: ore.share_pct } },
      ),
      ...[neodymium, metalsChina, metalsVietnam, heavy, ...weights, ...values].map((each) =>
        line(
          each,
          {
            ...{ what: each.scope, from: each.partner, amount: said(each) },
            ...{ period: formatDate(each.period), note: each.note ?? '' },
          },
          { numbers: { amount: each.value } },
        ),
      ),
      ...tonnages.map((each) =>
        line(
          each,
          {
            ...{ what: each.scope, from: each === sentBackRow ? words.sentTo(each.partner) : each.partner },
            ...{ amount: inTonnes(share(each)), period: formatDate(each.period), note: each.note ?? '' },
          },
          { numbers: { amount: each.value } },
        ),
      ),
      ...readingRows.map((each) =>
        line(
          each,
          {
            ...{ what: each.definition, from: each.geography, amount: saidOf(each) },
            ...{ period: String(each.year), note: each.note ?? '' },
          },
          { numbers: { amount: each.share_pct } },
        ),
      ),
      ...dealRows.map((deal) =>
        line(deal, {
          ...{ what: `${deal.type}, ${deal.material}`, from: `${deal.country}, ${deal.counterpart ?? ''}` },
          ...{ amount: words.states[deal.status_2026_11], period: formatDate(deal.date) },
          note: deal.outcome ?? '',
        }),
      ),
    ],
  },
});

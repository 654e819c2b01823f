// How long a stock would last: the model of src/simulation run with four sets of inputs, each sourced where a row has it. Never a forecast.
import { events } from '../../data/events.ts';
import { formatDate, formatNumber } from '../../data/fact-format.ts';
import { japanDependence } from '../../data/japan-dependence.ts';
import { japanDiversification } from '../../data/japan-diversification.ts';
import { magnetExportsMonthly } from '../../data/magnet-exports-monthly.ts';
import { reeExportsAggregates } from '../../data/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../data/ree-exports-monthly.ts';
import { substitutionRecycling } from '../../data/substitution-recycling.ts';
import {
  stockRunway,
  stockRunwayRanges,
  type StockRunway,
  type StockRunwaySettings,
} from '../../simulation/stock-runway.ts';
import { defineChart, type ViewWords } from '../chart.ts';
import Plot from '../marks/Plot.svelte';
import { known, pickOne, rowWithId } from '../pick.ts';
import { stockRunwayLayout, views, type ShownInput, type ShownRun, type View } from './layout.ts';
import { daysBetween, presetsFrom, type Preset } from './presets.ts';
import { origins, runs, settingNames, words } from './words.ts';

const japan = (id: string) => rowWithId(japanDependence, id);
const imports = (month: string) =>
  pickOne(
    reeExportsMonthly.rows,
    `imports of Japan in ${month}`,
    (row) => row.product === 'rare_earths_imports_from_china' && row.month === month,
  );
const magnets = (month: string) =>
  pickOne(
    magnetExportsMonthly.rows,
    `magnets to Japan in ${month}`,
    (row) => row.destination === 'Japan' && row.series === 'magnets' && row.month === month,
  );
const reserve = japan('stockpile-policy-japan-2020');
const presets = presetsFrom({
  stock2010: japan('inventory-japan-national-2010-10-21'),
  share2009: japan('import-share-china-2009'),
  imports2010: { september: imports('2010-09'), november: imports('2010-11') },
  halt2010: rowWithId(events, '2010-09-21-shipments-to-japan-reported-halted'),
  back2010: rowWithId(events, '2010-12-japans-imports-from-china-recover-to'),
  magnetShare2024: japan('magnet-import-share-china-2024-2'),
  magnets2025: { december: magnets('2024-12'), may: magnets('2025-05'), july: magnets('2025-07') },
  licences2025: rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and'),
  order2026: rowWithId(events, '2026-01-06-announcement-no-1-of-2026-dual'),
  tolerance2026: japan('inventory-japanese-carmaker-2026-01-10'),
  sojitzShare2025: japan('market-share-in-japan-sojitz-lynas-2025-10'),
  heavyShare2026: japan('heavy-ree-dependence-china-2026-01'),
  dysprosium2025: pickOne(
    reeExportsAggregates.rows,
    'dysprosium to Japan in 2025',
    (row) => row.product === 'dysprosium' && row.destination === 'Japan' && row.period === '2025',
  ),
  sojitzAim: pickOne(
    japanDiversification.rows,
    'first heavy imports',
    (row) => row.deal_id === 'sojitz-first-heavy-2025',
  ),
  diffusion: pickOne(substitutionRecycling.rows, 'grain-boundary diffusion', (row) => row.item_id === 'gbd'),
  reserve2020: reserve,
});

/** The last day on which evidence was looked for. */
const evidenceEnds = '2026-10-09';
const shortDay = formatDate(evidenceEnds).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');

const results = Object.fromEntries(
  views.map((view) => [view, stockRunway(presets[view].settings)]),
) as Record<View, StockRunway>;

const whole = (value: number): string => formatNumber(Math.round(value));
const percentOf = (part: number): string => `${whole(part * 100)}%`;
const daysText = (value: number): string => (value === Infinity ? words.noEnd : words.days(whole(value)));
const settingText = (name: keyof StockRunwaySettings, value: number): string =>
  stockRunwayRanges[name].unit === 'share' ? percentOf(value) : daysText(value);
const originOf = ({ origins: from }: Preset, name: keyof StockRunwaySettings): string | null => {
  const origin = from[name];
  return origin === undefined ? null : origins[origin];
};

function inputsOf(preset: Preset): ShownInput[] {
  const input = (key: keyof typeof words.names, name: keyof StockRunwaySettings): ShownInput => {
    const from = originOf(preset, name);
    return {
      key,
      name: words.names[key],
      value: settingText(name, preset.settings[name]),
      from: from ?? (key === 'state' ? words.secret : words.assumption),
      assumed: from === null,
    };
  };
  return [
    ...[input('stock', 'stock_days'), input('china', 'china_share'), input('cut', 'cut')],
    ...[input('length', 'cut_duration_days'), input('state', 'state_stock_days')],
    ...[input('other', 'other_supply_max'), input('thrift', 'thrift_max')],
  ];
}

const lowestDay = ({ days }: StockRunway) =>
  days.reduce((low, day) => (day.stock_days < low.stock_days ? day : low));

function shownRun(view: View): ShownRun {
  const [preset, result] = [presets[view], results[view]];
  const first = result.first_shortage_day;
  const lowest = lowestDay(result);
  const { china_share, cut } = preset.settings;
  const ends = daysBetween(preset.begins, evidenceEnds);
  return {
    days: result.days,
    china: { share: china_share, words: words.china(percentOf(china_share), percentOf(cut)) },
    others: { share: 1 - china_share, words: words.others(percentOf(1 - china_share)) },
    inputs: inputsOf(preset),
    shortage: first === null ? null : { day: first, words: words.first(whole(first)) },
    lowest: first === null ? { day: lowest.day, words: words.lowest(whole(lowest.stock_days)) } : null,
    evidence:
      preset.begins >= '2026' && ends < result.days.length
        ? { day: ends, words: words.evidence(shortDay) }
        : null,
  };
}

const reach = {
  days: Math.max(...views.map((view) => results[view].days.length)),
  stock: 200,
};
const firstDay = (view: View): string =>
  whole(known(results[view].first_shortage_day, `shortage in ${view}`));
const low = (view: View): string => whole(lowestDay(results[view]).stock_days);

const subtitle = (view: View): string =>
  `Modelled stock of ${runs[view].material}, days of normal use, from ${formatDate(presets[view].begins)} for ${whole(reach.days)} days. Not a forecast: inputs are sourced or assumed, as marked`;
const findings: Readonly<Record<View, string>> = {
  '2010': `In the 2010 run, stock falls to ${low('2010')} days and no need goes unmet`,
  'spring-2025': `In the run of spring 2025, average stock falls to ${low('spring-2025')} days`,
  'ndpr-2026': `Neodymium, all of China’s part cut: a modelled stock lasts ${firstDay('ndpr-2026')} days`,
  'dy-tb-2026': `Dysprosium and terbium: the same modelled stock lasts ${firstDay('dy-tb-2026')} days`,
};
const viewWords = Object.fromEntries(
  views.map((view) => [view, { label: runs[view].label, finding: findings[view], subtitle: subtitle(view) }]),
) as unknown as Readonly<Record<View, ViewWords>>;

function resultText(view: View): string {
  const { first_shortage_day: first, unmet_total_days: unmet, days } = results[view];
  return first === null
    ? `no need goes unmet; the stock is lowest on day ${whole(lowestDay(results[view]).day)}, at ${low(view)} days`
    : `the first need goes unmet on day ${whole(first)}, and by day ${whole(days.length)} ${whole(unmet)} days of use are missing`;
}

/** What moved the first shortage most, among the settings tried. */
function strongest(view: View): string {
  const strong = results[view].sensitivity.find(
    ({ effect_days }) => effect_days !== null && effect_days !== 0,
  );
  if (strong === undefined) return 'no single change that was tried brings a shortage';
  const { setting, change, effect_days } = strong;
  const by =
    stockRunwayRanges[setting].unit === 'share'
      ? `${whole(Math.abs(change) * 100)} points`
      : daysText(Math.abs(change));
  const effect = known(effect_days, setting);
  return `${settingNames[setting]} ${change > 0 ? 'up' : 'down'} by ${by}: first shortage ${whole(Math.abs(effect))} days ${effect > 0 ? 'later' : 'sooner'}`;
}

function describe(view: View): string {
  const inputs = inputsOf(presets[view]).map(({ name, value, from }) => `${name}: ${value} (${from})`);
  return `A model, not a forecast. ${runs[view].label}, ${runs[view].material}: ${resultText(view)}. Inputs: ${inputs.join('; ')}.`;
}

const rows = [...new Set(views.flatMap((view) => presets[view].rows))];
const tableSettings = (Object.keys(settingNames) as (keyof StockRunwaySettings)[]).filter(
  (name) => name !== 'horizon_days',
);

export const stockRunwayChart = defineChart({
  id: 'stock-runway',
  name: 'How long a stock lasts',
  tags: ['Japan', 'stocks', 'model'],
  tables: [
    ...['japan_dependence', 'ree_exports_monthly', 'ree_exports_aggregates', 'magnet_exports_monthly'],
    ...['japan_diversification', 'substitution_recycling', 'events'],
  ],
  views,
  words: viewWords,
  limits: [
    'This is a model. It says what follows from its inputs, never what will happen or did happen.',
    `The contents of Japan’s reserve are secret, so every run has none. The aim is ${whole(known(reserve.value, reserve.id))} days, and more for some metals; an aim is not a stock.`,
    'Inputs without a source are our assumptions: how fast new supply and thrift come up, how long the cuts of 2026 last, that all Chinese neodymium is cut, and the stock of spring 2025, which a bank put at “several months” in words only.',
    'The stock of the runs of 2026 is a carmaker’s tolerance: how long the industry could bear it. It is not a count of what lies in store.',
    'A stock is one number here. In truth it is many firms’ stores of many parts, and one missing part can stop a line while the average is high.',
    'After a cut the model buys no more than each day needs, so a stock that has been used is not filled again.',
    'Whether China halted shipments in 2010 is contested. The run takes the fall of Japan’s imports and says nothing about its cause.',
    'China’s share of spring 2025 counts all metal magnets, rare earth or not, and the fall of exports is our own sum from two derived figures.',
  ],
  rows,
  rowsOf: (view) => presets[view].rows,
  scene: (view, size) => stockRunwayLayout(shownRun(view), words, reach, size),
  component: Plot,
  describe,
  data: {
    columns: [
      { name: 'run', label: 'Run', align: 'start' },
      { name: 'what', label: 'What', align: 'start' },
      { name: 'value', label: 'Value', align: 'end' },
      { name: 'from', label: 'From', align: 'start' },
    ],
    rows: views.flatMap((view) => {
      const run = runs[view].label;
      return [
        ...tableSettings.map((name) => ({
          run,
          what: settingNames[name],
          value: settingText(name, presets[view].settings[name]),
          from: originOf(presets[view], name) ?? words.assumption,
        })),
        { run, what: 'result', value: resultText(view), from: 'model' },
        { run, what: 'moves it most', value: strongest(view), from: 'model' },
      ];
    }),
  },
});

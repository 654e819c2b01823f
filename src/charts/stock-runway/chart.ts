// How long a stock would last: the model of src/simulation run with four sets of inputs, each sourced where a row has it. Never a forecast.
import { events } from '../../data/tables/record/events.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import { japanDependence } from '../../data/tables/trade/japan-dependence.ts';
import { japanDiversification } from '../../data/tables/trade/japan-diversification.ts';
import { magnetExportsMonthly } from '../../data/tables/trade/magnet-exports-monthly.ts';
import { reeExportsAggregates } from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../data/tables/trade/ree-exports-monthly.ts';
import { substitutionRecycling } from '../../data/tables/chain/substitution-recycling.ts';
import { stockRunwayRanges, type StockRunwaySettings } from '../../simulation/stock-runway.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line, rowlessLine } from '../contract/data-lines.ts';
import { whole } from '../look/format.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';
import { presetOf } from '../contract/settings.ts';
import { views, type View } from './layout.ts';
import { controlNames, resultText, makeModel, settingText, strongest, type RunwayData } from './model.ts';
import { daysBetween, presetsFrom, type AnyPresetRow } from './presets.ts';
import { origins, runs, settingNames, words } from './words.ts';
import { evidenceEnds } from '../../data/text/site.ts';

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
const shortDay = formatDate(evidenceEnds()).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');

const settings = Object.keys(stockRunwayRanges) as (keyof StockRunwaySettings)[];
const originOf = (view: View, name: keyof StockRunwaySettings): string | null => {
  const origin = presets[view].origins[name];
  return origin === undefined ? null : origins[origin.words];
};
const byView = <T>(value: (view: View) => T): Readonly<Record<View, T>> =>
  Object.fromEntries(views.map((view) => [view, value(view)])) as unknown as Readonly<Record<View, T>>;
const data: RunwayData = {
  evidence: shortDay,
  runs: byView((view) => {
    const { cut_duration_days: length, ...rest } = presets[view].settings;
    return {
      settings: { ...rest, cut_duration_days: Number.isFinite(length) ? length : null },
      origins: Object.fromEntries(
        settings.flatMap((name) => {
          const from = originOf(view, name);
          return from === null ? [] : [[name, from]];
        }),
      ),
      begins: formatDate(presets[view].begins),
      evidence_day: presets[view].begins >= '2026' ? daysBetween(presets[view].begins, evidenceEnds()) : null,
    };
  }),
};
const model = makeModel(data);
const results = byView((view) => model.result({ view, values: presetOf(model, view) }));
const viewWords = byView((view): ViewWords => {
  const { finding, subtitle } = results[view];
  return { label: runs[view].label, finding, subtitle };
});

const rows = [...new Set(views.flatMap((view) => presets[view].rows))];
const named = (...names: readonly (keyof StockRunwaySettings)[]): string[] =>
  names.map((name) => controlNames[name]);
const amountOf = (row: typeof reserve): number => known(row.value, row.id);
/** What happened on the day on which a run begins. */
const titleIn = (of: readonly AnyPresetRow[]): string =>
  of.flatMap((row) => ('title' in row ? [row.title] : [])).join('; ');
const tableSettings = settings.filter((name) => name !== 'horizon_days');

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
    'Inputs without a source are our assumptions, such as how fast new supply and thrift come up.',
    {
      views: ['spring-2025'],
      text: 'The stock of spring 2025 is our assumption: a bank put it at “several months” in words only.',
    },
    { views: ['ndpr-2026', 'dy-tb-2026'], text: 'How long the cut of 2026 lasts is our assumption.' },
    {
      views: ['2010'],
      text: 'An official, as reported in October 2010, said that stock could run out by March or April without Chinese supply. We count that in months and take it for China’s part, since others still delivered; the run begins a month earlier. The depth of that cut compares September 2010, which holds days after the 21st, with November; the share is that of 2009.',
    },
    {
      views: ['ndpr-2026', 'dy-tb-2026'],
      text: 'The stock of the runs of 2026 is a carmaker’s tolerance: how long the industry could bear it. It is not a count of what lies in store. The report that was read names no material. He said that more than half a year would be a problem; both runs take half a year of all use.',
    },
    { views: ['ndpr-2026'], text: 'That all Chinese neodymium is cut is our assumption.' },
    {
      views: ['ndpr-2026'],
      text: 'China’s part of neodymium is what one seller’s “more than 70%” leaves, so it is an upper bound, and it counts every other supplier as Chinese. He spoke of neodymium; praseodymium is taken alike.',
    },
    {
      views: ['dy-tb-2026'],
      text: 'The cut of dysprosium and terbium is that of dysprosium alone, in the whole of 2025, before the run begins. Only the change was in the text that was read, no tonnes. NRI’s share is for the magnets of electric cars. Thrift by diffusion works in thin magnets.',
    },
    'A stock is one number here. In truth it is many firms’ stores of many parts, and one missing part can stop a line while the average is high.',
    'After a cut the model buys no more than each day needs, so a stock that has been used is not filled again.',
    {
      views: ['2010'],
      text: 'Whether China halted shipments in 2010 is contested. The run takes the fall of Japan’s imports and says nothing about its cause.',
    },
    {
      views: ['spring-2025'],
      text: 'China’s share of spring 2025 counts all metal magnets, rare earth or not, and the fall of exports is our own arithmetic from two derived figures. The depth of May is held to July, though June was higher. A month counts from its first day.',
    },
  ],
  rows,
  rowsOf: (view) => presets[view].rows,
  scene: (view, size) => results[view].scene(size),
  describe: (view) => results[view].description,
  model: {
    model,
    data,
    groups: [
      { title: 'Stock and cut', controls: named('stock_days', 'china_share', 'cut', 'cut_duration_days') },
      { title: 'What fills the gap', controls: named('other_supply_max', 'thrift_max', 'state_stock_days') },
      {
        title: 'How fast, and how long',
        folded: true,
        controls: named(
          ...([
            'cut_start_day',
            'cut_ramp_days',
            'other_supply_delay_days',
            'other_supply_ramp_days',
          ] as const),
          ...(['thrift_ramp_days', 'state_release_start_day', 'state_release_rate', 'horizon_days'] as const),
        ),
      },
    ],
    origins: byView((view) =>
      Object.fromEntries(
        settings.map((name) => {
          const from = presets[view].origins[name];
          return [
            controlNames[name],
            from === undefined
              ? { sources: [] }
              : { says: origins[from.words], sources: from.rows.flatMap(({ source_id }) => [...source_id]) },
          ];
        }),
      ),
    ),
    questions: [],
  },
  data: {
    columns: [
      { name: 'run', label: 'Run', align: 'start' },
      { name: 'what', label: 'What', align: 'start' },
      { name: 'value', label: 'Value', align: 'end' },
      { name: 'from', label: 'From', align: 'start' },
    ],
    rows: views.flatMap((view) => {
      const run = runs[view].label;
      const { begins: start, settings: set, origins: from, rows: own } = presets[view];
      const { result } = model.preset(view);
      const beginning = own.filter((row) => 'date' in row && row.date === start);
      return [
        line(
          beginning,
          { run, what: words.begins, value: formatDate(start), from: titleIn(beginning) },
          { views: [view] },
        ),
        ...tableSettings.map((name) => {
          const value = settingText(name, set[name]);
          const cells = {
            run,
            what: settingNames[name],
            value,
            from: originOf(view, name) ?? words.assumption,
          };
          const of = from[name]?.rows ?? [];
          return of.length === 0
            ? rowlessLine(words.assumed, [view], cells)
            : line(of, cells, { views: [view] });
        }),
        ...(own.includes(reserve)
          ? [
              line(
                reserve,
                { run, what: words.reserve, value: `${whole(amountOf(reserve))} days`, from: reserve.scope },
                { views: [view] },
              ),
            ]
          : []),
        rowlessLine(words.results, [view], { run, what: 'result', value: resultText(result), from: 'model' }),
        rowlessLine(words.results, [view], {
          run,
          what: 'moves it most',
          value: strongest(result),
          from: 'model',
        }),
      ];
    }),
  },
});

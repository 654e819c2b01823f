// Every visible string of the stock runway, in English.
import type { StockRunwaySettings } from '../../simulation/stock-runway.ts';

/** What a reader calls each run. */
export const runs = {
  '2010': { label: '2010', material: 'all rare earths' },
  'spring-2025': { label: 'Spring 2025', material: 'magnets' },
  'ndpr-2026': { label: 'NdPr, 2026', material: 'neodymium and praseodymium' },
  'dy-tb-2026': { label: 'Dy and Tb, 2026', material: 'dysprosium and terbium' },
} as const;

/** Where an input comes from, short enough to stand on the figure; keys are ids or keys of rows. */
export const origins = {
  official2010: 'official’s date, as China’s part',
  customs2009: 'customs, 2009',
  imports2010: 'imports, Nov on Sept 2010',
  until2010: 'imports were back in December',
  cepii2024: 'metal magnets, 2024, by weight',
  exports2025: 'our ratio: May 2025 on Dec 2024',
  until2025: 'July 2025 was above 2024',
  carmaker2026: 'a carmaker’s tolerance, Jan 2026',
  sojitz2025: 'what Sojitz’s claim leaves',
  nri2026: 'NRI, Jan 2026: almost all',
  customs2025: 'dysprosium to Japan, 2025',
  aim2025: 'Sojitz’s aim; pace assumed',
  seller2026: 'a seller’s low end; pace assumed',
} as const;

export const words = {
  assumption: 'our assumption',
  begins: 'begins',
  reserve: 'aim of the state’s reserve, in no run',
  assumed: { one: 'assumption without a source', many: 'assumptions without a source' },
  results: { one: 'result of the model', many: 'results of the model' },
  secret: 'our assumption: it is secret',
  yours: 'set by a reader',
  inputs: 'What goes in',
  stock: 'Stock, in days of normal use',
  unmet: 'Need not met, share of a day’s use',
  allMet: 'All need met in this run',
  china: (share: string, cut: string) => `China ${share}, cut by ${cut}`,
  others: (share: string) => `others ${share}`,
  days: (value: string) => `${value} days`,
  first: (day: string) => `day ${day}: first shortage`,
  lowest: (days: string) => `lowest: ${days} days`,
  evidence: (date: string) => `evidence to ${date}`,
  forecast: 'A model, not a forecast',
  noEnd: 'no end',
  day: 'day',
  names: {
    stock: 'Stock',
    china: 'From China',
    cut: 'Cut',
    length: 'Lasting',
    state: 'Reserve',
    other: 'New supply',
    thrift: 'Thrift',
  },
  /** The controls: what a dial is called, and what it means. */
  controls: {
    stock_days: { name: 'Stock', hint: 'what users hold on the first day, in days of normal use' },
    china_share: { name: 'From China', hint: 'China’s share of supply before the cut' },
    cut: { name: 'Cut', hint: 'how much of the supply from China stops in the end' },
    cut_start_day: { name: 'Cut begins', hint: 'the day on which it starts' },
    cut_ramp_days: { name: 'Time to full cut', hint: 'until the cut is at its deepest, evenly' },
    cut_duration_days: { name: 'Cut lasts', hint: 'from its start to its end' },
    other_supply_max: { name: 'New supply', hint: 'from elsewhere at its height, as a share of normal use' },
    other_supply_delay_days: { name: 'Wait for it', hint: 'from the start of the cut to the first delivery' },
    other_supply_ramp_days: { name: 'Time to its height', hint: 'from the first delivery, evenly' },
    thrift_max: { name: 'Thrift', hint: 'the share of normal use that is saved in the end' },
    thrift_ramp_days: { name: 'Time to full thrift', hint: 'from the start of the cut, evenly' },
    state_stock_days: { name: 'State’s reserve', hint: 'on the first day; what it holds is secret' },
    state_release_start_day: { name: 'Release begins', hint: 'the day on which the state opens it' },
    state_release_rate: { name: 'Most released', hint: 'on a day, as a share of normal use' },
    horizon_days: { name: 'Days worked out', hint: 'how long the model runs' },
  },
} as const;

/** Names of the settings, for the table and for what moves the result most. */
export const settingNames: Readonly<Record<keyof StockRunwaySettings, string>> = {
  horizon_days: 'days worked out',
  stock_days: 'stock',
  state_stock_days: 'state’s reserve',
  state_release_start_day: 'start of the state’s release',
  state_release_rate: 'most the state releases',
  china_share: 'share from China',
  cut: 'depth of the cut',
  cut_start_day: 'start of the cut',
  cut_ramp_days: 'time until the cut is at its deepest',
  cut_duration_days: 'length of the cut',
  other_supply_max: 'new supply',
  other_supply_delay_days: 'wait for new supply',
  other_supply_ramp_days: 'time until new supply is at its height',
  thrift_max: 'thrift',
  thrift_ramp_days: 'time until thrift saves all it can',
};

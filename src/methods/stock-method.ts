// What /methods/ says of the stock model: its day, its settings and where they come from, its limits. Numbers are the model's own.
import type { StockRunwaySettings } from '../simulation/stock-runway.ts';
import type { Origin, RowRef } from '../panel/model-origins.ts';

/** One step of a model. `$…$` in the words is a formula, as `formula` reads them. */
export interface ModelStep {
  readonly name: string;
  readonly says: string;
  readonly formulas: readonly string[];
}

export const stockQuestion =
  'If supply of one material from China is cut, on which day does a need first go unmet, and when does that end?';
export const stockUnit =
  'Everything is counted in days of normal use of that material. A stock, a purchase and a shortage can then be compared without knowing tonnes.';

export const stockSteps: readonly ModelStep[] = [
  {
    name: 'How far along',
    says: 'The cut, new supply and thrift each come up evenly, from a first day $s$ over $b$ days. Here is the part $p$ that is reached by the end of day $t$. Before day $s$ it is nothing. With no days to take, it is all at once.',
    formulas: ['p(t, s, b) = min(1, {t - s + 1}/{b})'],
  },
  {
    name: 'Need',
    says: 'The day’s need $D_t$ is a day of normal use, less what thrift saves.',
    formulas: ['D_t = 1 - h · p(t, a, b_h)'],
  },
  {
    name: 'Offers',
    says: 'China offers $C_t$, its share less the cut. All others offer $O_t$, the rest and the new supply. When the cut has lasted its time, China offers its whole share again at once. Thrift and new supply stay.',
    formulas: ['C_t = c · (1 - k · p(t, a, b_k))', 'O_t = 1 - c + n · p(t, a + w, b_n)'],
  },
  {
    name: 'Purchases',
    says: 'Users buy $B_t$: what the day needs and what their stock lacks, as far as the offers go. What the day still needs, $M_t$, is missing.',
    formulas: ['B_t = min(C_t + O_t, D_t + S - S_{t-1})', 'M_t = max(0, D_t - B_t)'],
  },
  {
    name: 'The state’s stock',
    says: 'What is missing comes first from the state’s stock $G_t$, once its release has begun, and up to its rate.',
    formulas: ['R_t = min(G_{t-1}, r, M_t)', 'G_t = G_{t-1} - R_t'],
  },
  {
    name: 'The users’ stock',
    says: 'Then from the users’ own stock $S_t$. What was bought beyond the need refills it.',
    formulas: ['E_t = min(S_{t-1}, M_t - R_t)', 'S_t = S_{t-1} - E_t + max(0, B_t - D_t)'],
  },
  {
    name: 'Unmet need',
    says: 'What both stocks can’t give is the unmet need $U_t$. The first shortage is the first day that has any. Recovery is the day after the last one.',
    formulas: ['U_t = M_t - R_t - E_t'],
  },
];
export const stockStart =
  '$S$ and $G$ without a day are the stocks at the start. On the first day they stand for the evening before. The other letters are settings, in the table below.';
export const stockWholeDays =
  'Days are whole. A start within a day counts from the next one, and a cut reaches to the last day that begins before its end.';
export const stockBooks = {
  says: 'Nothing is made or lost. What was in stock and what was bought is what was used and what is left. Tests check this with settings at random.',
  formulas: ['S + G + sum B_t', '= sum (D_t - U_t) + S_end + G_end'],
};
export const stockSurplus =
  'An offer beyond the day’s need refills the users’ stock up to the level at which it opened, and no further. The rest is not bought: China and the others then sell less, in proportion to their offers. The state’s stock is not refilled.';
interface StockSetting {
  readonly name: string;
  /** As in the formulas; none where no formula has it. */
  readonly symbol?: string;
  readonly means: string;
  /** Rows that set it in runs of the figure. Without one, the runs take our assumption too. */
  readonly origins: readonly Origin[];
}
const japan = (id: string): RowRef => ({ table: 'japan_dependence', key: `id=${id}` });
const imports = (month: string): RowRef => ({
  table: 'ree_exports_monthly',
  key: `month=${month};product=rare_earths_imports_from_china;destination=Japan`,
});
const magnets = (month: string): RowRef => ({
  table: 'magnet_exports_monthly',
  key: `month=${month};destination=Japan;series=magnets`,
});
const from = (says: string, ...rows: readonly RowRef[]): Origin => ({ says, rows });

/** In the order of the story: the stocks, the cut, what others and users do, and how long all is worked out. */
export const stockSettings: Readonly<Record<keyof StockRunwaySettings, StockSetting>> = {
  stock_days: {
    name: 'Stock',
    symbol: 'S',
    means: 'The users’ own stock at the start.',
    origins: [
      from(
        '2010: months until an official said stock could run out, times China’s share of 2009',
        japan('inventory-japan-national-2010-10-21'),
        japan('import-share-china-2009'),
      ),
      from(
        '2026: how long a carmaker said it could be borne',
        japan('inventory-japanese-carmaker-2026-01-10'),
      ),
    ],
  },
  state_stock_days: {
    name: 'State’s stock',
    symbol: 'G',
    means: 'What the state holds at the start. What Japan holds is secret, so every run has none.',
    origins: [],
  },
  state_release_start_day: {
    name: 'Start of the release',
    means: 'The day from which the state gives.',
    origins: [],
  },
  state_release_rate: {
    name: 'Rate of the release',
    symbol: 'r',
    means: 'The most the state gives on a day.',
    origins: [],
  },
  china_share: {
    name: 'Share from China',
    symbol: 'c',
    means: 'China’s part of supply before the cut.',
    origins: [
      from('2010: share of rare earth imports in 2009', japan('import-share-china-2009')),
      from(
        'Spring 2025: share of imports of metal magnets by weight, 2024',
        japan('magnet-import-share-china-2024-2'),
      ),
      from(
        '2026, Nd and Pr: what a supplier’s claim leaves to all others',
        japan('market-share-in-japan-sojitz-lynas-2025-10'),
      ),
      from(
        '2026, Dy and Tb: an estimate of “almost” all, for the magnets of electric cars',
        japan('heavy-ree-dependence-china-2026-01'),
      ),
    ],
  },
  cut: {
    name: 'Depth of the cut',
    symbol: 'k',
    means: 'How much of China’s part is cut in the end.',
    origins: [
      from('2010: imports of November against September', imports('2010-09'), imports('2010-11')),
      from(
        'Spring 2025: magnets to Japan in May against December, our own arithmetic',
        magnets('2024-12'),
        magnets('2025-05'),
      ),
      from('2026, Dy and Tb: the change of dysprosium to Japan in 2025', {
        table: 'ree_exports_aggregates',
        key: 'product=dysprosium;destination=Japan;period=2025',
      }),
    ],
  },
  cut_start_day: { name: 'Start of the cut', symbol: 'a', means: 'Its first day.', origins: [] },
  cut_ramp_days: {
    name: 'Closing time',
    symbol: 'b_k',
    means: 'Days until the cut is at its deepest.',
    origins: [
      from('2010: to the month of the lowest imports', imports('2010-11')),
      from('Spring 2025: to the month of the lowest exports', magnets('2025-05')),
    ],
  },
  cut_duration_days: {
    name: 'Length of the cut',
    means: 'Days from its start to its end, closing time included.',
    origins: [
      from('2010: to the month in which imports were back', {
        table: 'events',
        key: 'id=2010-12-japans-imports-from-china-recover-to',
      }),
      from('Spring 2025: to the month above the year before', magnets('2025-07')),
    ],
  },
  other_supply_max: {
    name: 'New supply',
    symbol: 'n',
    means: 'What comes from elsewhere at its height.',
    origins: [
      from('2026, Dy and Tb: an importer’s aim, which is no delivery', {
        table: 'japan_diversification',
        key: 'deal_id=sojitz-first-heavy-2025',
      }),
    ],
  },
  other_supply_delay_days: {
    name: 'Wait for new supply',
    symbol: 'w',
    means: 'Days from the start of the cut until it begins.',
    origins: [],
  },
  other_supply_ramp_days: {
    name: 'Growth of new supply',
    symbol: 'b_n',
    means: 'Days from then until it is at its height.',
    origins: [],
  },
  thrift_max: {
    name: 'Thrift',
    symbol: 'h',
    means: 'What users can save in the end.',
    origins: [
      from('2026, Dy and Tb: the low end of what a seller says diffusion saves', {
        table: 'substitution_recycling',
        key: 'item_id=gbd',
      }),
    ],
  },
  thrift_ramp_days: {
    name: 'Growth of thrift',
    symbol: 'b_h',
    means: 'Days until it saves all it can.',
    origins: [],
  },
  horizon_days: { name: 'Horizon', means: 'How many days are worked out.', origins: [] },
};

export const stockLimits: readonly string[] = [
  'One number stands for the stores of many firms and many parts. One missing part can stop a line while the average is high.',
  'Price is left out. In a real shortage prices rise, users outbid one another, and some hoard.',
  'The others go on selling what they sold before the cut. A cut of theirs is not in the model.',
  'A cut takes an equal part of every day. Licences come in lots, at times that nobody can foresee.',
  'The stock never rises above its level at the start. Buying ahead of a cut is not in the model.',
  'The material is of one kind. Grade, form and the place where it lies make no difference.',
];

export const stockNotClaimed: readonly string[] = [
  'That Japan, a firm or a line will run out, or would have run out, on a certain day. A run says what follows from its inputs.',
  'How much Japan holds. A tolerance is how long someone said a stop could be borne. It is not a stock, and an aim for a reserve is not one either.',
  'What China means to do. Depth and length of a cut are inputs, not findings.',
  'That China cut supply in 2010. Whether it did is contested, and that run takes the fall of imports whatever caused it.',
  'That one run is worse than another in history. The runs count different materials, by different counts.',
];

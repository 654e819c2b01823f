// Figures that prove the kit of marks on real rows before a chapter uses them: shown on /charts/kit/, with no page, embed or file of their own.
import type { Chart } from './chart.ts';
import { claimsLedgerChart } from './claims-ledger/chart.ts';
import { heavyGapChart } from './heavy-gap/chart.ts';
import { leverageTimelineChart } from './leverage-timeline/chart.ts';
import { magnetExportsChart } from './magnet-exports/chart.ts';
import { priceShocksChart } from './price-shocks/chart.ts';
import { promiseAndPlantChart } from './promise-and-plant/chart.ts';
import { slippingDatesChart } from './slipping-dates/chart.ts';
import { threeAnswersChart } from './three-answers/chart.ts';

/** In the order in which the story will need them. */
export const kitCharts: readonly Chart[] = [
  leverageTimelineChart,
  priceShocksChart,
  threeAnswersChart,
  magnetExportsChart,
  claimsLedgerChart,
  promiseAndPlantChart,
  heavyGapChart,
  slippingDatesChart,
];

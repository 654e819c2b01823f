// Every chart of the site, in the order of the story.
import type { Chart } from './chart.ts';
import type { Guess } from './guess.ts';
import type { ModelDefinition } from './model/model.ts';
import { claimsLedgerChart } from '../claims-ledger/chart.ts';
import { costOfACutoffChart } from '../cost-of-a-cutoff/chart.ts';
import { coverValveChart } from '../cover-valve/chart.ts';
import { heavyExportsChart } from '../heavy-exports/chart.ts';
import { heavyGapChart } from '../heavy-gap/chart.ts';
import { japanDependenceChart } from '../japan-dependence/chart.ts';
import { japanInTheChainChart } from '../japan-in-the-chain/chart.ts';
import { leverageTimelineChart } from '../leverage-timeline/chart.ts';
import { licenceCountsChart } from '../licence-counts/chart.ts';
import { magnetContentChart } from '../magnet-content/chart.ts';
import { magnetExportsChart } from '../magnet-exports/chart.ts';
import { mineProductionChart } from '../mine-production/chart.ts';
import { mineToMagnetChart } from '../mine-to-magnet/chart.ts';
import { orderAndPracticeChart } from '../order-and-practice/chart.ts';
import { policyTargetsChart } from '../policy-targets/chart.ts';
import { priceShocksChart } from '../price-shocks/chart.ts';
import { promiseAndPlantChart } from '../promise-and-plant/chart.ts';
import { slippingDatesChart } from '../slipping-dates/chart.ts';
import { stockRunwayChart } from '../stock-runway/chart.ts';
import { supplyMapChart } from '../supply-map/chart.ts';
import { threeAnswersChart } from '../three-answers/chart.ts';
import { trueSizeChart } from '../true-size/chart.ts';
import { watchListChart } from '../watch-list/chart.ts';
import { weakestLinkChart } from '../weakest-link/chart.ts';

export const charts: readonly Chart[] = [
  coverValveChart,
  orderAndPracticeChart,
  leverageTimelineChart,
  priceShocksChart,
  trueSizeChart,
  mineToMagnetChart,
  mineProductionChart,
  magnetContentChart,
  supplyMapChart,
  threeAnswersChart,
  japanDependenceChart,
  japanInTheChainChart,
  stockRunwayChart,
  costOfACutoffChart,
  magnetExportsChart,
  heavyExportsChart,
  licenceCountsChart,
  claimsLedgerChart,
  promiseAndPlantChart,
  heavyGapChart,
  slippingDatesChart,
  policyTargetsChart,
  weakestLinkChart,
  watchListChart,
];

/**
 * Ids of charts that no chapter shows any more, or not yet: they keep page, embed and files, and stand in the gallery. A chart that is
 * in a chapter is not listed here.
 */
export const besideStory: readonly string[] = ['magnet-content'];

/**
 * The chart with an id.
 * @throws RangeError naming the valid ids
 */
export function chartNamed(id: string): Chart {
  const chart = charts.find((candidate) => candidate.id === id);
  if (chart === undefined)
    throw new RangeError(`no chart "${id}"; the charts are ${charts.map((known) => known.id).join(', ')}`);
  return chart;
}

/**
 * What a reader can set at a chart.
 * @throws RangeError naming the charts that have a model
 */
export function modelNamed(id: string): ModelDefinition {
  const { model } = chartNamed(id);
  if (model === undefined) {
    const turned = charts.filter((chart) => chart.model !== undefined).map((chart) => chart.id);
    throw new RangeError(`the chart "${id}" has no model to turn; those with one are ${turned.join(', ')}`);
  }
  return model;
}

/**
 * What a reader may guess before seeing a chart.
 * @throws RangeError naming the charts that have such a question
 */
export function guessNamed(id: string): Guess {
  const { guess } = chartNamed(id);
  if (guess === undefined) {
    const asked = charts.filter((chart) => chart.guess !== undefined).map((chart) => chart.id);
    throw new RangeError(`chart "${id}" has no guess; those that have one are ${asked.join(', ')}`);
  }
  return guess;
}

// Figures that prove the kit of marks on real rows before a chapter uses them: shown on /charts/kit/, with no page, embed or file of their own.
import type { Chart } from './chart.ts';
import { leverageTimelineChart } from './leverage-timeline/chart.ts';
import { promiseAndPlantChart } from './promise-and-plant/chart.ts';
import { slippingDatesChart } from './slipping-dates/chart.ts';

export const kitCharts: readonly Chart[] = [promiseAndPlantChart, slippingDatesChart, leverageTimelineChart];

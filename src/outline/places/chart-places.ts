// Where the story shows a figure: on its cover, or in which chapter.
import { coverValveChart } from '../../charts/cover-valve/chart.ts';
import { outlines } from '../outline.ts';

/** Places of the story that show a chart, with their paths below the base: "the cover" or "chapter 3". */
export const placesOf = (chart: string): { readonly name: string; readonly path: string }[] => [
  ...(chart === coverValveChart.id ? [{ name: 'the cover', path: '' }] : []),
  ...outlines()
    .filter(({ charts }) => charts.includes(chart))
    .map(({ id, order }) => ({ name: `chapter ${order}`, path: `chapters/${id}/` })),
];

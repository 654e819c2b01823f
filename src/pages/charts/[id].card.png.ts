// The picture that goes with a link to a chart.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { cardOf } from '../../export/card.ts';
import { pngOf } from '../../export/png.ts';
import { figureText } from '../../charts/figure-text.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const chart = chartNamed(params['id'] ?? '');
  const [view] = chart.views;
  return new Response(pngOf(cardOf(chart, view, figureText(chart, view).finding, chart.name), 1), {
    headers: { 'Content-Type': 'image/png' },
  });
};

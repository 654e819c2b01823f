// The picture of a chart in its first view, as PNG at twice its size.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { pngOf } from '../../export/png.ts';
import { stillOf } from '../../export/still.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const chart = chartNamed(params['id'] ?? '');
  return new Response(pngOf(stillOf(chart, chart.views[0])), { headers: { 'Content-Type': 'image/png' } });
};

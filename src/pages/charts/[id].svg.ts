// The picture of a chart in its first view, as SVG.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { stillOf } from '../../export/still.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const chart = chartNamed(params['id'] ?? '');
  return new Response(stillOf(chart, chart.views[0]), { headers: { 'Content-Type': 'image/svg+xml' } });
};

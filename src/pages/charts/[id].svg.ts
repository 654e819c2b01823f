// The picture of a chart in its first view, as SVG.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { svgFileOf } from '../../export/svg-file.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const chart = chartNamed(params['id'] ?? '');
  return new Response(await svgFileOf(chart, chart.views[0]), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};

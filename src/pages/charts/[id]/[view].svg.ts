// The picture of one view of a chart, as SVG.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { svgFileOf } from '../../../export/svg-file.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { id, view } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await svgFileOf(chartNamed(params['id'] ?? ''), params['view'] ?? ''), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });

// The picture of one view of a chart, as PNG at twice its size.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { pngOf } from '../../../export/png.ts';
import { stillOf } from '../../../export/still.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { id, view } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(pngOf(stillOf(chartNamed(params['id'] ?? ''), params['view'] ?? '')), {
    headers: { 'Content-Type': 'image/png' },
  });

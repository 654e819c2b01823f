// The rows that one view of a chart draws, as CSV.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { csvOf } from '../../../export/csv.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { id, view } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(csvOf(chartNamed(params['id'] ?? ''), params['view'] ?? ''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

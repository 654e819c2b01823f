// The rows of a chart as CSV.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { csvOf } from '../../export/csv.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(csvOf(chartNamed(params['id'] ?? '')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

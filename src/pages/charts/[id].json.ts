// Everything about a chart as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { jsonOf } from '../../export/json.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(jsonOf(chartNamed(params['id'] ?? '')), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });

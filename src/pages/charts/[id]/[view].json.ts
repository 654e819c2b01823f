// One view of a chart as JSON: its words, rows and sources.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { viewJsonOf } from '../../../export/json.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { id, view } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(
    `${JSON.stringify(viewJsonOf(chartNamed(params['id'] ?? ''), params['view'] ?? ''), null, 2)}\n`,
    {
      headers: { 'Content-Type': 'application/json' },
    },
  );

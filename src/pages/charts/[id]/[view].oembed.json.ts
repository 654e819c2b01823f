// The oEmbed response of one view of a chart.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { oembedOf } from '../../../export/oembed.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { id, view } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(
    `${JSON.stringify(oembedOf(chartNamed(params['id'] ?? ''), params['view'] ?? ''), null, 2)}\n`,
    { headers: { 'Content-Type': 'application/json' } },
  );

// The oEmbed response of a chart.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { oembedOf } from '../../export/oembed.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(oembedOf(chartNamed(params['id'] ?? '')), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });

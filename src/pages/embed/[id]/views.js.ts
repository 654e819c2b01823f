// The other views of an embed, as a classic script that any origin may load.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { embedViewsScript } from '../../../export/embed-parts.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(embedViewsScript(chartNamed(params['id'] ?? '')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });

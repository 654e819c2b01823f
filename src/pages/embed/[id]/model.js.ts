// The model of an embed, as a classic script that any origin may load.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { embedModelScript } from '../../../export/embed-model.ts';

export const getStaticPaths = (() =>
  charts
    .filter(({ model }) => model !== undefined)
    .map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await embedModelScript(chartNamed(params['id'] ?? '')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });

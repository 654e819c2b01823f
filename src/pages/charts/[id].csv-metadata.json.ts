// What the columns of a chart's CSV mean, as CSV on the Web.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { csvMetadataOf } from '../../export/csv-metadata.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(csvMetadataOf(chartNamed(params['id'] ?? '')), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/csvm+json' },
  });

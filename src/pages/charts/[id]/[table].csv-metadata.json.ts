// What the columns of the CSV of one table's drawn rows mean, as CSV on the Web.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { csvMetadataOf } from '../../../export/csv-metadata.ts';
import { tableParts } from '../../../export/file-tables.ts';

export const getStaticPaths = (() =>
  charts.flatMap((chart) =>
    tableParts(chart).map((table) => ({ params: { id: chart.id, table } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(
    `${JSON.stringify(csvMetadataOf(chartNamed(params['id'] ?? ''), params['table']), null, 2)}\n`,
    { headers: { 'Content-Type': 'application/csvm+json' } },
  );

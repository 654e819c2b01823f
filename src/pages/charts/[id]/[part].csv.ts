// One view of a chart as CSV, or the rows that it draws of one table, where it draws several.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { csvOf } from '../../../export/csv.ts';
import { tableParts } from '../../../export/file-tables.ts';

export const getStaticPaths = (() =>
  charts.flatMap((chart) =>
    [...chart.views, ...tableParts(chart)].map((part) => ({ params: { id: chart.id, part } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(csvOf(chartNamed(params['id'] ?? ''), params['part'] ?? ''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

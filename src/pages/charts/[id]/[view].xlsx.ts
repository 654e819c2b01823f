// The rows that one view of a chart draws, as XLSX with notes and sources.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../../charts/registry.ts';
import { chartWorkbook } from '../../../export/chart-workbook.ts';
import { xlsxType } from '../../../export/data-paths.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { id, view } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await chartWorkbook(chartNamed(params['id'] ?? ''), params['view'] ?? ''), {
    headers: { 'Content-Type': xlsxType },
  });

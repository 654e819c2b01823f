// The rows of a chart as XLSX, with notes and sources.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts, chartNamed } from '../../charts/registry.ts';
import { chartWorkbook } from '../../export/chart-workbook.ts';
import { xlsxType } from '../../export/data-paths.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await chartWorkbook(chartNamed(params['id'] ?? '')), {
    headers: { 'Content-Type': xlsxType },
  });

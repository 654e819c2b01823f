// A table as XLSX, with what it may not be used to claim and its sources.
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableNamed, tables } from '../../data/tables.ts';
import { xlsxType } from '../../export/data-paths.ts';
import { tableWorkbook } from '../../export/table-workbook.ts';

export const getStaticPaths = (() =>
  tables.map(({ name }) => ({ params: { table: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await tableWorkbook(tableNamed(params['table'] ?? '')), {
    headers: { 'Content-Type': xlsxType },
  });

// A table as CSV: the rows that may be shown.
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableNamed, tables } from '../../data/tables.ts';
import { tableCsvOf } from '../../export/csv.ts';

export const getStaticPaths = (() =>
  tables.map(({ name }) => ({ params: { table: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(tableCsvOf(tableNamed(params['table'] ?? '')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

// The rows of a release as CSV.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pinnedCsv } from '../../../export/pinned.ts';
import { everyRelease } from '../../../export/releases.ts';

export const getStaticPaths = (() => everyRelease().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { id = '', release = '' } }) =>
  new Response(pinnedCsv(id, release), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

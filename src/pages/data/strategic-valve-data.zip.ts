// All tables in one file.
import type { APIRoute } from 'astro';
import { dataZip } from '../../export/data-zip.ts';

export const GET: APIRoute = () =>
  new Response(dataZip(), { headers: { 'Content-Type': 'application/zip' } });

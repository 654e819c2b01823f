// The checksum of the zip, for sha256sum -c.
import type { APIRoute } from 'astro';
import { zipChecksum } from '../../export/data-zip.ts';

export const GET: APIRoute = () =>
  new Response(zipChecksum(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

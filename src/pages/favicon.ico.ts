// The icon of tabs for what reads no SVG.
import type { APIRoute } from 'astro';
import { faviconIco } from '../export/icons.ts';

export const GET: APIRoute = () =>
  new Response(faviconIco(), { headers: { 'content-type': 'image/vnd.microsoft.icon' } });

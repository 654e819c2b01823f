// The icon of tabs, for light and dark.
import type { APIRoute } from 'astro';
import { iconSvg } from '../export/icons.ts';

export const GET: APIRoute = () => new Response(iconSvg(), { headers: { 'content-type': 'image/svg+xml' } });

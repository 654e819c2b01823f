// The icons of home screens.
import type { APIRoute } from 'astro';
import { appIconPng, appIcons, type AppIcon } from '../../export/icons.ts';

export const getStaticPaths = () => Object.keys(appIcons).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(appIconPng(params['name'] as AppIcon), { headers: { 'content-type': 'image/png' } });

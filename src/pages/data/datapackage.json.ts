// All tables described in one document, as a Frictionless Data Package.
import type { APIRoute } from 'astro';
import { dataPackageText } from '../../export/data-package.ts';

export const GET: APIRoute = () =>
  new Response(dataPackageText(), { headers: { 'Content-Type': 'application/json' } });

// Everything about a release as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pinnedJson } from '../../../export/pinned.ts';
import { everyRelease } from '../../../export/releases.ts';

export const getStaticPaths = (() => everyRelease().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { id = '', release = '' } }) =>
  new Response(pinnedJson(id, release), { headers: { 'Content-Type': 'application/json' } });

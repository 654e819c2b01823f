// The views of an embed that is pinned to a release, as a classic script that any origin may load.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pinnedViewsScript } from '../../../../export/pinned.ts';
import { everyRelease } from '../../../../export/releases.ts';

export const getStaticPaths = (() => everyRelease().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { id = '', release = '' } }) =>
  new Response(pinnedViewsScript(id, release), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });

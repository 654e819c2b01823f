// The picture of a release in its first view, as PNG at twice its size.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pngOf } from '../../../export/png.ts';
import { pinnedPicture } from '../../../export/pinned.ts';
import { everyRelease } from '../../../export/releases.ts';

export const getStaticPaths = (() => everyRelease().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { id = '', release = '' } }) =>
  new Response(pngOf(pinnedPicture(id, release).svg), { headers: { 'Content-Type': 'image/png' } });

// The picture of one view of a release, as PNG at twice its size.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pngOf } from '../../../../export/png.ts';
import { everyReleasedView, pinnedPicture } from '../../../../export/pinned.ts';

export const getStaticPaths = (() =>
  everyReleasedView().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { id = '', release = '', view = '' } }) =>
  new Response(pngOf(pinnedPicture(id, release, view).svg), { headers: { 'Content-Type': 'image/png' } });

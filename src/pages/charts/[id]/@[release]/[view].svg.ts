// The picture of one view of a release, as SVG.
import type { APIRoute, GetStaticPaths } from 'astro';
import { everyReleasedView, pinnedPicture } from '../../../../export/pinned.ts';
import { withFonts } from '../../../../export/svg-file.ts';

export const getStaticPaths = (() =>
  everyReleasedView().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', release = '', view = '' } }) => {
  const { svg, finding } = pinnedPicture(id, release, view);
  return new Response(await withFonts(svg, finding), { headers: { 'Content-Type': 'image/svg+xml' } });
};

// The picture of a release in its first view, as SVG.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pinnedPicture } from '../../../export/pinned.ts';
import { everyRelease } from '../../../export/releases.ts';
import { withFonts } from '../../../export/svg-file.ts';

export const getStaticPaths = (() => everyRelease().map((params) => ({ params }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', release = '' } }) => {
  const { svg, finding } = pinnedPicture(id, release);
  return new Response(await withFonts(svg, finding), { headers: { 'Content-Type': 'image/svg+xml' } });
};

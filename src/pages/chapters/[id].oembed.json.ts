// The oEmbed response of a chapter.
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartNamed } from '../../charts/registry.ts';
import { chapterOembed } from '../../export/oembed.ts';
import { firstFigure, storyChapters } from '../../story/story-chapters.ts';

export const getStaticPaths = (async () =>
  (await storyChapters()).map((chapter) => ({
    params: { id: chapter.outline.id },
    props: chapter,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof storyChapters>>[number]> = ({ props }) => {
  const { outline, data } = props;
  const response = chapterOembed(outline.id, data.finding, chartNamed(firstFigure(outline)));
  return new Response(`${JSON.stringify(response, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};

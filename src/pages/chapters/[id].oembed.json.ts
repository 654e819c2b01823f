// The oEmbed response of a chapter.
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartNamed } from '../../charts/registry.ts';
import { ContentError } from '../../data/content-error.ts';
import { chapterOembed } from '../../export/oembed.ts';
import { storyChapters } from '../../story/story-chapters.ts';

export const getStaticPaths = (async () =>
  (await storyChapters()).map((chapter) => ({
    params: { id: chapter.outline.id },
    props: chapter,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof storyChapters>>[number]> = ({ props }) => {
  const { outline, data } = props;
  const [first] = outline.charts;
  if (first === undefined) throw new ContentError(`the chapter "${outline.id}" has no figure to embed`);
  const response = chapterOembed(outline.id, data.finding, chartNamed(first));
  return new Response(`${JSON.stringify(response, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};

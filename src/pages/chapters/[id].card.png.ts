// The picture that goes with a link to a chapter: its finding beside the first figure of its text.
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartNamed } from '../../charts/registry.ts';
import { cardOf } from '../../export/card.ts';
import { pngOf } from '../../export/png.ts';
import { firstFigure, storyChapters } from '../../story/story-chapters.ts';

export const getStaticPaths = (async () =>
  (await storyChapters()).map((chapter) => ({
    params: { id: chapter.outline.id },
    props: chapter,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof storyChapters>>[number]> = ({ props }) => {
  const { outline, data } = props;
  const chart = chartNamed(firstFigure(outline));
  const kicker = `${outline.order} · ${data.question}`;
  return new Response(pngOf(cardOf(chart, chart.views[0], data.finding, kicker), 1), {
    headers: { 'Content-Type': 'image/png' },
  });
};

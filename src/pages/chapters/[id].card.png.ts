// The picture that goes with a link to a chapter: its finding beside the first figure of its text.
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartNamed } from '../../charts/registry.ts';
import { ContentError } from '../../data/content-error.ts';
import { cardOf } from '../../export/card.ts';
import { pngOf } from '../../export/png.ts';
import { storyChapters } from '../../story/story-chapters.ts';

export const getStaticPaths = (async () =>
  (await storyChapters()).map((chapter) => ({
    params: { id: chapter.outline.id },
    props: chapter,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof storyChapters>>[number]> = ({ props }) => {
  const { outline, data } = props;
  const [first] = outline.charts;
  if (first === undefined) throw new ContentError(`the chapter "${outline.id}" has no figure for its card`);
  const chart = chartNamed(first);
  const kicker = `${outline.order} · ${data.question}`;
  return new Response(pngOf(cardOf(chart, chart.views[0], data.finding, kicker), 1), {
    headers: { 'Content-Type': 'image/png' },
  });
};

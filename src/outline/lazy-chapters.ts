// Which chapters of a page leave their drawings to files of their own: the page of the whole story says so in Astro.locals.
import { ContentError } from '../data/reading/content-error.ts';
import type { Size } from '../charts/contract/scene.ts';
import type { ChapterOutline } from './chapter-outline.ts';
import { outlines } from './outline.ts';

/** Whether a chart opens the story: the drawing that it begins with stands in the page, though its other views come later. */
export const opensStory = (chart: string): boolean => outlines()[0]?.charts[0] === chart;

/** A view in the size in which a page without script shows it. */
export interface StillDrawing {
  readonly chart: string;
  readonly view: string;
  readonly size: Size;
}

/** The drawings of a chapter that a page without script shows as pictures, each once: narrow beside its steps, in both sizes where it opens a figure. */
export function stillDrawings({ steps }: ChapterOutline): readonly StillDrawing[] {
  const all = steps.flatMap(({ chart, view, before, place }): readonly StillDrawing[] => [
    ...(place === 1 ? (['narrow', 'wide'] as const).map((size) => ({ chart, view: before, size })) : []),
    { chart, view, size: 'narrow' },
  ]);
  return [...new Map(all.map((each) => [`${each.chart} ${each.view} ${each.size}`, each])).values()];
}

/** Whether the drawings of a chapter come later, from files of the chapter. */
export const isLazyChapter = ({ lazyChapters }: App.Locals, chapter: string): boolean =>
  lazyChapters !== undefined && lazyChapters.includes(chapter);

/**
 * Whether a chart of the story comes later, from a file of its chapter.
 * @throws ContentError on a page with such chapters, for a chart that no chapter shows
 */
export function isLazyChart(locals: App.Locals, chart: string): boolean {
  if (locals.lazyChapters === undefined) return false;
  const chapter = outlines().find(({ charts }) => charts.includes(chart));
  if (chapter === undefined) throw new ContentError(`no chapter shows the chart "${chart}"`);
  return isLazyChapter(locals, chapter.id);
}

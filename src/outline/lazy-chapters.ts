// Which chapters of a page leave their drawings on pages of their own: the page of the whole story says so in Astro.locals.
import { ContentError } from '../data/reading/content-error.ts';
import { outlines } from './outline.ts';

/** Whether the drawings of a chapter wait on the chapter's own page. */
export const isLazyChapter = ({ lazyChapters }: App.Locals, chapter: string): boolean =>
  lazyChapters !== undefined && lazyChapters.includes(chapter);

/**
 * Whether a chart of the story waits on the page of its chapter.
 * @throws ContentError on a page with such chapters, for a chart that no chapter shows
 */
export function isLazyChart(locals: App.Locals, chart: string): boolean {
  if (locals.lazyChapters === undefined) return false;
  const chapter = outlines().find(({ charts }) => charts.includes(chart));
  if (chapter === undefined) throw new ContentError(`no chapter shows the chart "${chart}"`);
  return isLazyChapter(locals, chapter.id);
}

// The chapters of the story in order: what each one's text holds, and what its head says.
import { getCollection } from 'astro:content';
import { ContentError } from '../data/reading/content-error.ts';
import { outlines } from './outline.ts';

/** The id of a chapter's first figure. Throws ContentError for a chapter without any. */
export function firstFigure({
  id,
  charts,
}: {
  readonly id: string;
  readonly charts: readonly string[];
}): string {
  const [first] = charts;
  if (first === undefined) throw new ContentError(`the chapter "${id}" has no figure to stand for it`);
  return first;
}

/** Every chapter's outline with the data of its head. Throws ContentError for a chapter that the collection lacks. */
export async function storyChapters() {
  const entries = await getCollection('chapters');
  return outlines().map((outline) => {
    const entry = entries.find(({ id }) => id === outline.id);
    if (entry === undefined) throw new ContentError(`no chapter "${outline.id}" in content/chapters/en`);
    return { outline, data: entry.data };
  });
}

// How much the site leans on the publisher of the article that it tests.
import { isByArticlePublisher } from '../data/facts/source-name.ts';
import { source } from '../data/facts/sources.ts';
import { sourcesInUse } from './places/source-uses.ts';

/** How many sources chapters and figures use, and how many of them come from the publisher of the article. */
export function sharedPublisher(): { readonly used: number; readonly shared: number } {
  const used = sourcesInUse().map((id) => source(id));
  return { used: used.length, shared: used.filter(isByArticlePublisher).length };
}

// What the places that a change touches are called: a chart by its name, a chapter by its number, a page by its own word.
import { chartNamed } from '../../charts/contract/registry.ts';
import { chapterOutline } from '../outline.ts';

/** The name of a path as content/changes writes it: "charts/watch-list" is "Dates to watch". Throws for an unknown chart or chapter. */
export function placeName(path: string): string {
  const [folder = '', id] = path.split('/');
  if (folder === 'charts' && id !== undefined) return chartNamed(id).name;
  if (folder === 'chapters') return id === undefined ? 'the story' : `chapter ${chapterOutline(id).order}`;
  return folder;
}

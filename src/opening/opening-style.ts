// The room that a chapter's drawing leaves for its words, as the settings of the page's style.
import { openingOf } from './openings.ts';

/** Titles longer than this are set smaller, so that they stay in three lines or four. */
const longTitle = 66;

export function openingStyle(chapter: string, title: string): string {
  const { room = {} } = openingOf(chapter);
  const { left, top, width } = room.standfirst ?? {};
  const settings = {
    'title-size': title.length > longTitle ? 66 : 80,
    'title-width': room.title,
    'first-left': left,
    'first-top': top,
    'first-width': width,
  };
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

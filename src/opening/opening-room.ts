// The room that drawings leave for the words of their chapters, as a stylesheet: pages may carry no style in their markup.
import { drawnChapters, openingOf } from './openings.ts';

/** In characters. */
const longest = 66;
/** Whether a title is set smaller, so that it stays in three lines or four. */
export const isLongTitle = (title: string): boolean => title.length > longest;

function ruleOf(chapter: string): string {
  const { room = {} } = openingOf(chapter);
  const { top, width } = room.standfirst ?? {};
  const settings = Object.entries({
    'title-width': room.title,
    'first-top': top,
    'first-width': width,
  }).filter(([, value]) => value !== undefined);
  if (settings.length === 0) return '';
  const lines = settings.map(([name, value]) => `  --${name}: ${value};\n`).join('');
  return `[data-chapter='${chapter}'] > .chapter-opening {\n${lines}}\n`;
}

/**
 * The sheet rooms.css, which a test writes again with `vitest -u` after a drawing has moved.
 * @internal
 */
export const roomsSheet = (): string =>
  `/* Where the words of each opening stand on its drawing, in the drawing's units: written from the drawings by test/opening/openings.test.ts. */\n${drawnChapters.map(ruleOf).join('')}`;

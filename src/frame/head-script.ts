// The script in the head of every page, as small as it gets: the same text on each, so that one hash in a content security policy allows it.
import { minified } from '../export/embed/embed-parts.ts';
import { readingHead } from '../reading/controls/reading-head.ts';

export const headScript: string = minified('src/reading/controls/reading-head.ts', readingHead());

/**
 * The files of the faces that a page begins with.
 * @param sheet CSS of `@font-face` rules alone
 * @param count how many of its first rules
 * @throws {RangeError} where a rule has no file
 */
export const firstFaceFiles = (sheet: string, count: number): string[] =>
  [...sheet.matchAll(/@font-face\s*\{[^}]*\}/g)].slice(0, count).map(([rule]) => {
    const file = /url\(["']?([^"')]+)/.exec(rule)?.[1];
    if (file === undefined) throw new RangeError(`faces.css: no file in ${rule}`);
    return file;
  });

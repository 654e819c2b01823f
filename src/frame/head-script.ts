// The script in the head of every page, as small as it gets: the same text on each, so that one hash in a content security policy allows it.
import { minified } from '../export/embed/embed-parts.ts';
import { readingHead } from '../reading/controls/reading-head.ts';

export const headScript: string = minified('src/reading/controls/reading-head.ts', readingHead);

/**
 * The faces that a page begins with, as that script takes them.
 * @param sheet CSS of `@font-face` rules alone
 * @param count how many of its first rules
 * @returns for each its name, weight, style and address
 * @throws {RangeError} where a rule has no name or no file
 */
export const firstFaces = (sheet: string, count: number): (readonly [string, string, string, string])[] =>
  [...sheet.matchAll(/@font-face\s*\{([^}]*)\}/g)].slice(0, count).map(([whole, rule = '']) => {
    const valueOf = (name: string): string | undefined =>
      new RegExp(`${name}:\\s*([^;]+)`).exec(rule)?.[1]?.replace(/["']/g, '').trim();
    const family = valueOf('font-family');
    const file = /url\(([^)]+)\)/.exec(valueOf('src') ?? '')?.[1];
    if (family === undefined || file === undefined)
      throw new RangeError(`faces.css: no name or no file in ${whole}`);
    return [family, valueOf('font-weight') ?? '400', valueOf('font-style') ?? 'normal', file];
  });

// Every character of the pages is in the site's own fonts; only Japanese and Chinese names are left to the reader's system.
import { describe, expect, it } from 'vitest';
import { GLYPHS, ITALIC_GLYPHS } from '../../../src/charts/look/glyphs.ts';
import { isPinned } from '../../embed-pages.ts';
import { filesOf, pagesOf, plainBuild, textOf } from '../built.ts';
import { pageIn, readPage } from '../page-reading.ts';

const known = new Set(GLYPHS);
/** Characters that are drawn as nothing. */
const unseen = new Set(['\n', '\t', '\r', '\u2060', '\u00ad']);

/** Each character of a text that the fonts lack, with the words around it. */
function missing(text: string): string[] {
  return [...text.matchAll(/./gsu)]
    .filter(([character]) => !known.has(character) && !unseen.has(character))
    .map(
      (match) =>
        `${match[0]} (U+${match[0].codePointAt(0)?.toString(16)}) in “${text.slice(Math.max(0, match.index - 25), match.index + 15).replace(/\s+/g, ' ')}”`,
    );
}

describe('characters that the fonts lack', () => {
  it.each(pagesOf(plainBuild))('%s has none', async (file) => {
    expect([...new Set(missing((await pageIn(plainBuild, file)).ownText))]).toEqual([]);
  });

  it('the large italic has all that is set in it: the cover’s last word, and the second halves of questions', async () => {
    const { italics } = await pageIn(plainBuild, 'index.html');
    expect(italics[0]).toBe('Valve');
    expect(italics.length).toBeGreaterThan(1);
    const letters = italics.flatMap((words) => [...words]);
    expect(letters.filter((letter) => !ITALIC_GLYPHS.includes(letter))).toEqual([]);
  });

  const pictures = filesOf(plainBuild).filter((file) => file.endsWith('.svg') && !isPinned(file));
  it.each(pictures)('%s has none', async (file) => {
    const { ownText } = await readPage(`<main>${textOf(plainBuild, file)}</main>`);
    expect([...new Set(missing(ownText))]).toEqual([]);
  });

  it('are found, and Japanese names are passed over', async () => {
    const missingIn = async (html: string) => missing((await readPage(html)).ownText);
    expect(await missingIn('<p>a → b</p>')).toEqual(['→ (U+2192) in “a → b”']);
    expect(await missingIn('<p>a <span lang="ja">磁石</span> b</p>')).toEqual([]);
    expect(await missingIn('<p>磁</p>')).toHaveLength(1);
  });
});

// Every character of the pages is in the site's own fonts; only Japanese and Chinese names are left to the reader's system.
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { GLYPHS, ITALIC_GLYPHS } from '../../../src/charts/look/glyphs.ts';
import { isPinned } from '../../embed-pages.ts';
import { filesOf, pagesOf, plainBuild, textOf } from '../built.ts';

const parser = new new Window({
  settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
}).DOMParser();
const known = new Set(GLYPHS);
/** Characters that are drawn as nothing. */
const unseen = new Set(['\n', '\t', '\r', '\u2060', '\u00ad']);

/** Each character of a page's visible text that the fonts lack, with the words around it. */
function missing(html: string): string[] {
  const page = parser.parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('script, style, template, [lang="ja"], [lang="zh"]'))
    element.remove();
  const text = page.documentElement.textContent;
  return [...text.matchAll(/./gsu)]
    .filter(([character]) => !known.has(character) && !unseen.has(character))
    .map(
      (match) =>
        `${match[0]} (U+${match[0].codePointAt(0)?.toString(16)}) in “${text.slice(Math.max(0, match.index - 25), match.index + 15).replace(/\s+/g, ' ')}”`,
    );
}

describe('characters that the fonts lack', () => {
  it.each(pagesOf(plainBuild))('%s has none', (file) => {
    expect([...new Set(missing(textOf(plainBuild, file)))]).toEqual([]);
  });

  it('the large italic has all that is set in it: the cover’s last word, and the second halves of questions', () => {
    const page = parser.parseFromString(textOf(plainBuild, 'index.html'), 'text/html');
    const set = [...page.querySelectorAll('h1 em, .next-question em')].map((em) => em.textContent.trim());
    expect(set[0]).toBe('Valve');
    expect(set.flatMap((words) => [...words].filter((letter) => !ITALIC_GLYPHS.includes(letter)))).toEqual(
      [],
    );
  });

  const pictures = filesOf(plainBuild).filter((file) => file.endsWith('.svg') && !isPinned(file));
  it.each(pictures)('%s has none', (file) => {
    expect([...new Set(missing(`<main>${textOf(plainBuild, file)}</main>`))]).toEqual([]);
  });

  it('are found, and Japanese names are passed over', () => {
    expect(missing('<p>a → b</p>')).toEqual(['→ (U+2192) in “a → b”']);
    expect(missing('<p>a <span lang="ja">磁石</span> b</p>')).toEqual([]);
    expect(missing('<p>磁</p>')).toHaveLength(1);
  });
});

// The whole page is not styled anew at each change: html and body ask nothing of their parts by :has(); an attribute or a class of theirs says it.
import { describe, expect, it } from 'vitest';
import { foundInSheets, withoutComments } from './found-in-sheets.ts';

/**
 * What html, :root or body asks of its parts in a stylesheet. A browser asks again at each change below, and where anything else hangs on the
 * answer it styles the whole page anew, even where only the name of a class is asked for: a figure that turns changes something each frame.
 */
const costly = (css: string): string[] =>
  [...withoutComments(css).matchAll(/(?<![\w-])(?:html|:root|body)(?:[.[][^\s{]*)?:has\([^{]*/g)].map(
    ([selector]) => selector.trim(),
  );

describe('styles of the whole page', () => {
  it('ask nothing of its parts', () => {
    expect(foundInSheets(costly)).toEqual([]);
  });

  it('are told from those of a part', () => {
    expect(costly('.pinned:has(:focus-visible) { a: b } html[data-way] .prose:has(p) { a: b }')).toEqual([]);
    expect(costly('html:has(.story) { a: b }')).toHaveLength(1);
    expect(costly('body:has(.closing) > .foot { a: b }')).toHaveLength(1);
    expect(costly("html[data-way='scroll']:has([data-on]) p { a: b }")).toHaveLength(1);
  });
});

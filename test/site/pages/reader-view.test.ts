// Firefox's reader view, and programs built on its code, take a page's text and leave out buttons, forms and all that is in
// them. A sentence of a chapter is whole there, with its numbers.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { pagesOf, plainBuild, textOf } from '../built.ts';

const words = (element: { readonly textContent: string }): string =>
  element.textContent.replace(/[\s\u2060]+/g, ' ').trim();

/** The chapter's text and the slips of its steps. */
function sentencesOf(document: Document): string[] {
  const found = [...document.querySelectorAll('.prose > p, .slip > p:not(.step-link)')];
  return found.map(words);
}

describe('reader view', () => {
  test.each(pagesOf(plainBuild).filter((file) => /^(chapters\/[^/]+\/)?index/.test(file)))(
    '%s is whole there',
    async (file) => {
      const window = new Window({ url: 'https://example.org/' });
      const document = new window.DOMParser().parseFromString(
        textOf(plainBuild, file),
        'text/html',
      ) as unknown as Document;
      const sentences = sentencesOf(document);
      expect(sentences.length).toBeGreaterThan(5);
      expect(isProbablyReaderable(document)).toBe(true);
      const text = words(new Readability(document).parse() as { textContent: string });
      await window.happyDOM.close();
      expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
    },
  );
});

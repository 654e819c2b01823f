// Every word of the built pages is set as print: real quotes and dashes, ranges, numbers that keep their unit, marked languages, no widows.
import { Window, type Document, type Element } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { pagesOf, plainBuild, textOf } from './built.ts';

const pages = pagesOf(plainBuild);

/** What `read` finds in a page. Each page has a window of its own, closed after: one for all would keep every page it parsed. */
function inPage<T>(html: string, read: (page: Document) => T): T {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  try {
    return read(new window.DOMParser().parseFromString(html, 'text/html'));
  } finally {
    void window.happyDOM.close();
  }
}

/** Words as a reader meets them. Code, addresses and machine-read dates are set as they are typed. */
const asTyped = 'script, style, template, code, pre, kbd, samp, time';
const blocks =
  'p, li, dt, dd, th, td, h1, h2, h3, h4, figcaption, caption, summary, blockquote, title, desc, text, a, button';

/** The text of each block of a page, addresses left out. */
const blocksOf = (html: string): string[] =>
  inPage(html, (page) => {
    for (const element of page.querySelectorAll(asTyped)) element.remove();
    return [...page.querySelectorAll(blocks)].map((element) =>
      element.textContent.replace(/https?:\/\/\S+/g, '').replace(/[ \n\t]+/g, ' '),
    );
  });

const around = (text: string, at: number): string => `…${text.slice(Math.max(0, at - 30), at + 30)}…`;

/** Each place in the words of a page's blocks that a printer would not set so. */
const misset = (texts: readonly string[], fault: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(fault)].map((match) => around(text, match.index)))),
];

const units = 't|kt|Mt|kg|g|mg|km|mm|MW|GW|kW|tonnes?|million|billion|trillion|yuan|yen';
/** 2026-05 and 2026-05-26 are dates of rows; identifiers keep their hyphens. */
const date = String.raw`(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)`;

const faults: readonly (readonly [string, RegExp])[] = [
  ['straight quotes', /["']/g],
  ['hyphens for dashes', / --? |--/g],
  ['three full stops', /\.\.\./g],
  ['hyphens in ranges', new RegExp(String.raw`(?<![\w./-])(?!${date})\d[\d,.]*-\d[\d,.]*(?![\w/-])`, 'g')],
  ['numbers that may part from their unit', new RegExp(String.raw`\d (?:${units})(?![\w-])`, 'g')],
];

it('sees what it looks for', () => {
  const page = (words: string) => `<!doctype html><html><body><p>${words}</p></body></html>`;
  const found = (words: string) =>
    faults.filter(([, fault]) => misset(blocksOf(page(words)), fault).length > 0).map(([name]) => name);
  expect(found("it's")).toEqual(['straight quotes']);
  expect(found('so - well')).toEqual(['hyphens for dashes']);
  expect(found('so...')).toEqual(['three full stops']);
  expect(found('from 1992-2024')).toEqual(['hyphens in ranges']);
  expect(found('about 62 t')).toEqual(['numbers that may part from their unit']);
  expect(
    found('on 2026-10-09, in 2026-10, it’s “1992–2024”… 62\u00a0t <code>a - "b"</code> 126-26-0003'),
  ).toEqual([]);
});

describe.each(pages)('%s', (file) => {
  let texts: readonly string[] | undefined;

  it.each(faults)('has no %s', (_, fault) => {
    texts ??= blocksOf(textOf(plainBuild, file));
    expect(misset(texts, fault)).toEqual([]);
  });
});

const han = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Japanese and Chinese words that stand in no element that says so. */
function unmarked(element: Element): string[] {
  if (/^(ja|zh)/.test(element.getAttribute('lang') ?? '')) return [];
  return [...element.childNodes].flatMap((node) =>
    node.nodeType === 1
      ? unmarked(node as unknown as Element)
      : node.nodeType === 3 && han.test(node.textContent)
        ? [node.textContent.trim()]
        : [],
  );
}

describe('Japanese and Chinese words', () => {
  it('are on some page, or this test would pass by finding none', () => {
    expect(pages.some((file) => han.test(textOf(plainBuild, file)))).toBe(true);
  });

  it.each(pages)('%s marks each with its language', (file) => {
    const found = inPage(textOf(plainBuild, file), (page) => {
      for (const element of page.querySelectorAll('script, style, template')) element.remove();
      return unmarked(page.documentElement);
    });
    expect(found).toEqual([]);
  });
});

describe('headlines', () => {
  it.each(pages.filter((file) => !file.startsWith('embed/')))('%s leaves no short word alone', (file) => {
    const headlines = inPage(textOf(plainBuild, file), (page) =>
      [...page.querySelectorAll('.headline, .still-title, .chapter-head h1, .gallery h2')].map((element) =>
        element.textContent.trim(),
      ),
    );
    const lonely = headlines.filter(
      (text) => text.split(' ').length >= 4 && /(?: |^)\S{1,6} \S{1,8}$/u.test(text),
    );
    expect(lonely).toEqual([]);
  });
});

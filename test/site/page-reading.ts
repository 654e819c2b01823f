// What several tests look at in each built page, read in one visit: a large page is slow to parse and heavy to hold.
import { Window, type Document, type Element } from 'happy-dom';
import { linksIn, type PageLinks } from './addresses.ts';
import { type Build, textOf } from './built.ts';

export interface PageReading {
  readonly links: PageLinks;
  /** All text that the site's own fonts set: Japanese and Chinese names are left to the reader's system. */
  readonly ownText: string;
  /** The text of each block, addresses and what is set as it is typed left out. */
  readonly blocks: readonly string[];
  /** Japanese and Chinese words that stand in no element that says so. */
  readonly unmarked: readonly string[];
  readonly headlines: readonly string[];
  /** What is set in the large italic: the cover’s last word, and the second halves of questions. */
  readonly italics: readonly string[];
}

const settings = {
  disableJavaScriptEvaluation: true,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
};

/** What `read` finds in a page. Each page has a window of its own, closed before the next: one for all would keep every page it parsed. */
async function inPage<T>(html: string, read: (page: Document) => T): Promise<T> {
  const window = new Window({ settings });
  try {
    return read(new window.DOMParser().parseFromString(html, 'text/html'));
  } finally {
    await window.happyDOM.close();
  }
}

const unseen = 'script, style, template';
/** Words as a reader meets them. Code, addresses and machine-read dates are set as they are typed. */
const asTyped = 'code, pre, kbd, samp, time';
const blocks =
  'p, li, dt, dd, th, td, h1, h2, h3, h4, figcaption, caption, summary, blockquote, title, desc, text, a, button';
const italics = 'h1 em, .next-question em';
const headlines = '.headline, .still-title, .chapter-head h1, .gallery h2';

export const han = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** The text of each node below an element, without the elements that `skips` names. */
function textsIn(element: Element, skips: (lang: string) => boolean): string[] {
  if (skips(element.getAttribute('lang') ?? '')) return [];
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 1) return textsIn(node as unknown as Element, skips);
    return node.nodeType === 3 ? [node.textContent] : [];
  });
}

function without(page: Document, selector: string): void {
  for (const element of page.querySelectorAll(selector)) element.remove();
}

const wordsOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent.trim());

/** Reads the HTML of a page. */
export const readPage = (html: string): Promise<PageReading> =>
  inPage(html, (page) => {
    const links = linksIn(page);
    without(page, unseen);
    const ownText = textsIn(page.documentElement, (lang) => lang === 'ja' || lang === 'zh').join('');
    const unmarked = textsIn(page.documentElement, (lang) => /^(ja|zh)/.test(lang));
    without(page, asTyped);
    return {
      links,
      ownText,
      unmarked: unmarked.filter((text) => han.test(text)).map((text) => text.trim()),
      blocks: [...page.querySelectorAll(blocks)].map((element) =>
        element.textContent.replace(/https?:\/\/\S+/g, '').replace(/[ \n\t]+/g, ' '),
      ),
      headlines: wordsOf(page, headlines),
      italics: wordsOf(page, italics),
    };
  });

/** The addresses and ids of a page alone. */
export const readLinks = (html: string): Promise<PageLinks> => inPage(html, linksIn);

const readings = new Map<string, Promise<PageReading>>();
/** A page of a build, read once for all tests. */
export function pageIn(build: Build, file: string): Promise<PageReading> {
  const name = `${build.folder}/${file}`;
  const reading = readings.get(name) ?? readPage(textOf(build, file));
  readings.set(name, reading);
  return reading;
}

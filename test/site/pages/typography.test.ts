// Every word of the built pages is set as print: real quotes and dashes, ranges, numbers that keep their unit, marked languages, no widows.
import { Window, type Document, type Element } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { pagesOf, plainBuild, textOf } from '../built.ts';

const pages = pagesOf(plainBuild);

/** What `read` finds in a page. Each page has a window of its own, closed before the next: one for all would keep every page it parsed. */
async function inPage<T>(html: string, read: (page: Document) => T): Promise<T> {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  try {
    return read(new window.DOMParser().parseFromString(html, 'text/html'));
  } finally {
    await window.happyDOM.close();
  }
}

/** Words as a reader meets them. Code, addresses and machine-read dates are set as they are typed. */
const asTyped = 'script, style, template, code, pre, kbd, samp, time';
const blocks =
  'p, li, dt, dd, th, td, h1, h2, h3, h4, figcaption, caption, summary, blockquote, title, desc, text, a, button';

/** What the tests look at in a page: read once, since a large page is slow to parse and heavy to hold. */
interface Reading {
  /** The text of each block, addresses left out. */
  readonly blocks: readonly string[];
  /** Japanese and Chinese words that stand in no element that says so. */
  readonly unmarked: readonly string[];
  readonly headlines: readonly string[];
}
const reading = (html: string): Promise<Reading> =>
  inPage(html, (page) => {
    for (const element of page.querySelectorAll('script, style, template')) element.remove();
    const foreign = unmarked(page.documentElement);
    for (const element of page.querySelectorAll(asTyped)) element.remove();
    const blockTexts = [...page.querySelectorAll(blocks)].map((element) =>
      element.textContent.replace(/https?:\/\/\S+/g, '').replace(/[ \n\t]+/g, ' '),
    );
    const heads = page.querySelectorAll('.headline, .still-title, .chapter-head h1, .gallery h2');
    return {
      blocks: blockTexts,
      unmarked: foreign,
      headlines: [...heads].map((element) => element.textContent.trim()),
    };
  });
const readings = new Map<string, Promise<Reading>>();
function readingOf(file: string): Promise<Reading> {
  const read = readings.get(file) ?? reading(textOf(plainBuild, file));
  readings.set(file, read);
  return read;
}

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

it('sees what it looks for', async () => {
  const page = (words: string) => `<!doctype html><html><body><p>${words}</p></body></html>`;
  const found = async (words: string) => {
    const { blocks: texts } = await reading(page(words));
    return faults.filter(([, fault]) => misset(texts, fault).length > 0).map(([name]) => name);
  };
  expect(await found("it's")).toEqual(['straight quotes']);
  expect(await found('so - well')).toEqual(['hyphens for dashes']);
  expect(await found('so...')).toEqual(['three full stops']);
  expect(await found('from 1992-2024')).toEqual(['hyphens in ranges']);
  expect(await found('about 62 t')).toEqual(['numbers that may part from their unit']);
  expect(
    await found('on 2026-10-09, in 2026-10, it’s “1992–2024”… 62\u00a0t <code>a - "b"</code> 126-26-0003'),
  ).toEqual([]);
});

describe.each(pages)('%s', (file) => {
  it.each(faults)('has no %s', async (_, fault) => {
    expect(misset((await readingOf(file)).blocks, fault)).toEqual([]);
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

  it.each(pages)('%s marks each with its language', async (file) => {
    expect((await readingOf(file)).unmarked).toEqual([]);
  });
});

describe('headlines', () => {
  it.each(pages.filter((file) => !file.startsWith('embed/')))(
    '%s leaves no short word alone',
    async (file) => {
      const { headlines } = await readingOf(file);
      const lonely = headlines.filter(
        (text) => text.split(' ').length >= 4 && /(?: |^)\S{1,6} \S{1,8}$/u.test(text),
      );
      expect(lonely).toEqual([]);
    },
  );
});

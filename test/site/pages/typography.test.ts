// Every word of the built pages is set as print: real quotes and dashes, ranges, numbers that keep their unit, marked languages, no widows.
import { describe, expect, it } from 'vitest';
import { pagesOf, plainBuild, textOf } from '../built.ts';
import { han, pageIn, readPage } from '../page-reading.ts';

const pages = pagesOf(plainBuild);

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
    const { blocks: texts } = await readPage(page(words));
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
    expect(misset((await pageIn(plainBuild, file)).blocks, fault)).toEqual([]);
  });
});

describe('Japanese and Chinese words', () => {
  it('are on some page, or this test would pass by finding none', () => {
    expect(pages.some((file) => han.test(textOf(plainBuild, file)))).toBe(true);
  });

  it.each(pages)('%s marks each with its language', async (file) => {
    expect((await pageIn(plainBuild, file)).unmarked).toEqual([]);
  });
});

describe('headlines', () => {
  it.each(pages.filter((file) => !file.startsWith('embed/')))(
    '%s leaves no short word alone',
    async (file) => {
      const { headlines } = await pageIn(plainBuild, file);
      const lonely = headlines.filter(
        (text) => text.split(' ').length >= 4 && /(?: |^)\S{1,6} \S{1,8}$/u.test(text),
      );
      expect(lonely).toEqual([]);
    },
  );
});

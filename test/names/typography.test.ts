// Headlines end on no lonely word, and the text of rows reads as print without a word or a figure changed.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it, test } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import { byLanguage, counted, headline, printed, quotation, twoHalves } from '../../src/names/typography.ts';

const noBreak = '\u00A0';

describe('a headline', () => {
  it('holds its last two short words together', () => {
    expect(headline('The further down the pipe, the more of it is China’s')).toBe(
      `The further down the pipe, the more of it is${noBreak}China’s`,
    );
  });

  it('lets long last words part, since together they would leave a hole in the line before', () => {
    const long = 'Heavy rare earths need solvent extraction';
    expect(headline(long)).toBe(long);
  });

  it('holds a number with its unit to the word before', () => {
    expect(headline(`a big direct-drive turbine at least 5${noBreak}t`)).toBe(
      `a big direct-drive turbine at least${noBreak}5${noBreak}t`,
    );
  });

  it('of three words or fewer stays as it is', () => {
    for (const short of ['Charts', 'How to cite', '']) expect(headline(short)).toBe(short);
  });

  it('set twice is set once', () => {
    const once = headline('A phone holds a couple of grams of it');
    expect(headline(once)).toBe(once);
  });

  it('of every finding keeps its words; the charts’ own words, which pictures break, carry no joint from here', () => {
    for (const chart of charts)
      for (const view of chart.views) {
        const finding = chart.words[view]?.finding ?? '';
        expect(headline(finding).replaceAll(noBreak, ' ')).toBe(finding.replaceAll(noBreak, ' '));
      }
  });
});

describe('the text of a row in print', () => {
  it.each([
    [`production 'major milestone'`, 'production ‘major milestone’'],
    [`China's output, auditors' report`, 'China’s output, auditors’ report'],
    [`Did he say "There is oil" in (the "south")?`, 'Did he say “There is oil” in (the “south”)?'],
    ['China - Measures', 'China – Measures'],
    ['and so on...', 'and so on…'],
    ['mine production 1992-2024', 'mine production 1992–2024'],
    ['by 1.3-3.2%', 'by 1.3–3.2%'],
    ['range of 60-72% for', 'range of 60–72% for'],
    ['the 2-4 kg per motor', `the 2–4${noBreak}kg per motor`],
    ['10,908 t and 7 million', `10,908${noBreak}t and 7${noBreak}million`],
  ])('%s', (raw, set) => {
    expect(printed(raw)).toBe(set);
  });

  it.each([
    'read the page on 2026-10-05',
    'uschina-brief-2026-10-08',
    'filing 0001062993-26-003385',
    'USA Rare Earth 8-K 0001213900-26-097399',
    'https://www.sec.gov/Archives/1970622/ea0293127-8k_usarare.htm',
    'as of 2026-05',
    'five-year low',
    '18-year high',
  ])('%s stays', (text) => {
    expect(printed(text)).toBe(text);
  });

  it('keeps every letter and figure of every source, and is the same when set twice', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}%$€£]/gu, '');
    for (const { title = '', note = '' } of csvParse(readFileSync('content/data/sources.csv', 'utf8')))
      for (const text of [title, note]) {
        expect(bare(printed(text))).toBe(bare(text));
        expect(printed(printed(text))).toBe(printed(text));
      }
  });
});

test.each([
  ['plain words', '“plain words”'],
  ['a claim that it was “settled for the world.”', '“a claim that it was ‘settled for the world.’”'],
  ["China's “testing” of Japan's ties", '“China’s ‘testing’ of Japan’s ties”'],
])('a quotation of %s has single quotes inside its own', (words, set) => {
  expect(quotation(words)).toBe(set);
});

describe('words of another language', () => {
  it('are parted from the English ones, whole, and nothing is lost', () => {
    expect(byLanguage('China also keeps a watch list, 关注名单.')).toEqual([
      { words: 'China also keeps a watch list, ' },
      { words: '关注名单', lang: 'zh' },
      { words: '.' },
    ]);
    expect(byLanguage('「レアアース(一次公募)」160件採択')).toEqual([
      { words: '「レアアース(一次公募)」160件採択', lang: 'ja' },
    ]);
    expect(byLanguage('Plain words (of 2011)')).toEqual([{ words: 'Plain words (of 2011)' }]);
    const mixed = 'The paper 日本経済 and the firm トヨタ (2010) say so';
    expect(
      byLanguage(mixed)
        .map(({ words }) => words)
        .join(''),
    ).toBe(mixed);
    expect(byLanguage('')).toEqual([]);
  });
});

describe('a count with its noun', () => {
  it('is in the singular for one alone', () => {
    expect([0, 1, 28].map((count) => counted(count, 'source'))).toEqual([
      '0 sources',
      '1 source',
      '28 sources',
    ]);
  });
});

describe('a question', () => {
  it('falls into two halves after its one comma', () => {
    expect(twoHalves('If Japan makes its own magnets, what is there to shut off?')).toEqual([
      'If Japan makes its own magnets,',
      'what is there to shut off?',
    ]);
  });

  it('stays whole without a comma, with two, and where a half is one word', () => {
    for (const question of [
      'Can Japan wait?',
      'Who sells, who buys, and who waits?',
      'So, what now?',
      'Who knows, really?',
    ])
      expect(twoHalves(question)).toEqual([question]);
  });
});

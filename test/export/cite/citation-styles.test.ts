// References in words, against ones written by hand after each style’s own examples of pages whose author is the body that publishes them:
// APA 7 (World Health Organization, and a chart in brackets), Chicago 18 (Google’s privacy policy), MLA 9 (a page without a named author).
import { describe, expect, it, test } from 'vitest';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import {
  chapterRecord,
  figureRecord,
  siteRecord,
  tableRecord,
  type CitationRecord,
} from '../../../src/export/cite/citation-record.ts';
import { apa, chicago, mla } from '../../../src/export/cite/citation-styles.ts';
import { headlineCase } from '../../../src/export/cite/title-case.ts';
import { everyRecord } from '../cited.ts';

const dates = { published: '2026-11-24', modified: '2026-11-25' };
const titled = (title: string, modified = '2026-11-25') => chapterRecord('x', title, { ...dates, modified });
const plainText = (runs: ReturnType<typeof apa>) => runs.map(({ text }) => text).join('');
const italics = (runs: ReturnType<typeof apa>) => runs.filter(({ italic }) => italic).map(({ text }) => text);

const site = siteRecord(dates);
const chapter = chapterRecord('the-valve', 'The order bars military ends, and names no rare earths', dates);
const figure = figureRecord(chartNamed('slipping-dates'), dates);
const table = tableRecord('mine_production', 'Mine output by country and year', dates);

test.each<[string, CitationRecord, string, string, string]>([
  [
    'the site',
    site,
    'The Strategic Valve. (2026, November 25). The Strategic Valve: How a magnet became leverage over Japan, and why the ways round China are mostly plans. https://example.org/',
    'The Strategic Valve: How a Magnet Became Leverage over Japan, and Why the Ways Round China Are Mostly Plans. Last modified November 25, 2026. https://example.org/.',
    'The Strategic Valve: How a Magnet Became Leverage over Japan, and Why the Ways Round China Are Mostly Plans. 25 Nov. 2026, example.org/.',
  ],
  [
    'a chapter',
    chapter,
    'The Strategic Valve. (2026, November 25). The order bars military ends, and names no rare earths. https://example.org/chapters/the-valve/',
    'The Strategic Valve. “The Order Bars Military Ends, and Names No Rare Earths.” Last modified November 25, 2026. https://example.org/chapters/the-valve/.',
    '“The Order Bars Military Ends, and Names No Rare Earths.” The Strategic Valve, 25 Nov. 2026, example.org/chapters/the-valve/.',
  ],
  [
    'a figure',
    { ...figure, title: 'Five of six magnet plants moved their start; two are reported to ship' },
    'The Strategic Valve. (2026, November 25). Five of six magnet plants moved their start; two are reported to ship [Chart]. https://example.org/charts/slipping-dates/',
    'The Strategic Valve. “Five of Six Magnet Plants Moved Their Start; Two Are Reported to Ship.” Chart. Last modified November 25, 2026. https://example.org/charts/slipping-dates/.',
    '“Five of Six Magnet Plants Moved Their Start; Two Are Reported to Ship.” The Strategic Valve, 25 Nov. 2026, example.org/charts/slipping-dates/. Chart.',
  ],
  [
    'a table',
    table,
    'The Strategic Valve. (2026, November 25). Mine output by country and year [Data set]. https://example.org/data/#mine_production',
    'The Strategic Valve. “Mine Output by Country and Year.” Data set. Last modified November 25, 2026. https://example.org/data/#mine_production.',
    '“Mine Output by Country and Year.” The Strategic Valve, 25 Nov. 2026, example.org/data/#mine_production. Data set.',
  ],
])('%s in APA, Chicago and MLA', (_, record, ...references) => {
  expect([apa, chicago, mla].map((style) => plainText(style(record)))).toEqual(references);
});

it('sets in italics what the style does: APA the title, MLA the work that stands by itself, Chicago nothing', () => {
  expect(italics(apa(chapter))).toEqual(['The order bars military ends, and names no rare earths.']);
  expect(italics(apa(figure))).toEqual([figure.title]);
  expect(italics(mla(chapter))).toEqual(['The Strategic Valve']);
  expect(italics(mla(site))).toHaveLength(1);
  expect(italics(chicago(site))).toEqual([]);
});

describe('the end of a title', () => {
  test.each([
    ['Who turns it?', 'Who turns it? https', '“Who Turns It?” '],
    ['It opened again.', 'It opened again. https', '“It Opened Again.” '],
    ['A “strategic valve”', 'A “strategic valve.” https', '“A ‘Strategic Valve.’” '],
    ['Is it a “valve?”', 'Is it a “valve?” https', '“Is It a ‘Valve?’” '],
    ['A word ‘of the ministry’', 'A word ‘of the ministry.’ https', '“A Word “of the Ministry.”” '],
    ['It is the plants’', 'It is the plants’. https', '“It Is the Plants’.” '],
    ['And then…', 'And then… https', '“And Then…” '],
  ])('%s', (title, inApa, quoted) => {
    expect(plainText(apa(titled(title)))).toContain(` ${inApa}`);
    expect(plainText(chicago(titled(title)))).toContain(quoted);
    expect(plainText(mla(titled(title))).startsWith(quoted)).toBe(true);
  });

  it('is never doubled, in any reference of the site', () => {
    for (const record of everyRecord)
      for (const style of [apa, chicago, mla])
        expect(plainText(style(record))).not.toMatch(/\.\.|\.”\.|[?!]\.|\s\s|[“‘]\.|undefined/);
  });
});

it('MLA cuts months longer than four letters', () => {
  const month = (day: string) => / (\d+ [\p{L}.]+ \d{4}),/u.exec(plainText(mla(titled('X', day))))?.[1];
  expect(month('2026-05-02')).toBe('2 May 2026');
  expect(month('2026-07-02')).toBe('2 July 2026');
  expect(month('2026-09-02')).toBe('2 Sept. 2026');
  expect(month('2026-12-31')).toBe('31 Dec. 2026');
});

describe('headline style', () => {
  test.each([
    ['the further down the pipe', 'The Further down the Pipe'],
    ['what it lets through', 'What It Lets Through'],
    ['year-end prices: a valve for the rest', 'Year-End Prices: A Valve for the Rest'],
    ['the tool is old; a ban came in 2026', 'The Tool Is Old; a Ban Came in 2026'],
    ['it fell. the order stood', 'It Fell. The Order Stood'],
    ['about 62\u00a0t of NdFeB, in the 2030s', 'About 62\u00a0t of NdFeB, in the 2030s'],
    ['China’s “heavy” elements', 'China’s “Heavy” Elements'],
    ['“a valve” opens', '“A Valve” Opens'],
    ['less than a fifth of 2011’s', 'Less Than a Fifth of 2011’s'],
    ["rather 2011's than 2012’s peak", "Rather 2011's Than 2012’s Peak"],
    ['', ''],
  ])('%s', (sentence, title) => {
    expect(headlineCase(sentence)).toBe(title);
  });

  it('Chicago gives long prepositions a capital, MLA none', () => {
    expect(headlineCase('plants outside China with plans', 4)).toBe('Plants Outside China with Plans');
    expect(headlineCase('plants outside China with plans')).toBe('Plants outside China with Plans');
  });
});

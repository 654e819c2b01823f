// A headline over a figure is a sentence that holds without the figure: with a verb, one number or none, and no other view's words.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';

/** A headline is set at 60 px on a wide screen and 36 px on a phone: five lines of a phone hold about this many characters. */
const longest = 88;

/**
 * The verbs that headlines use, as they occur. A word that is a noun or a participle as often (cost, named) stands here only where a
 * headline has no other verb. A headline whose verb is new adds it.
 */
const verbs = `
  added aimed are assumed assumes bought buys could depends did does dug ends exported falls fell found gets goes
  got had has hinted holds is kept lasts lay look made mined name named paid passes paused peaked promise put
  puts quoted reported required rose run runs said sank sent separated set sets shrank sold stayed stopped swung
  took tops was were would
`
  .trim()
  .split(/\s+/);

/** Headlines whose sentence is the comparison of two numbers, and why it can't be one. */
const comparisons: Readonly<Record<string, string>> = {
  'heavy-exports, dysprosium': 'what one buyer took of all that went out',
  'heavy-exports, terbium': 'what one buyer took of all that went out',
  'licence-counts, firm': 'approvals say nothing without the applications they are of',
  'licence-counts, cases': 'approvals say nothing without the cases they are of',
  'heavy-gap, both': 'what is made beside what is promised',
};

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Numbers in figures: years, days of a month and names such as "No. 1" are none, and a range is one. */
const numbersIn = (headline: string): readonly string[] =>
  headline
    .replaceAll('\u00a0', ' ')
    .replace(new RegExp(`\\b\\d{1,2} (?=${month})`, 'g'), '')
    .replace(/\b(?:19|20)\d\d(?:–\d\d)?\b(?!,\d| t\b|%)/g, '')
    .match(/\d[\d.,]*(?:–\d[\d.,]*)?/g) ?? [];

const wordsIn = (headline: string): readonly string[] => headline.toLowerCase().split(/[^\p{L}]+/u);

const views = charts.flatMap((chart) =>
  chart.views.map((view) => ({ name: `${chart.id}, ${view}`, headline: chart.words[view]?.finding ?? '' })),
);

describe.each(views)('$name', ({ name, headline }) => {
  it('is a sentence: it has a verb, and neither colon, semicolon nor full stop', () => {
    const hasVerb = wordsIn(headline).some((word) => verbs.includes(word));
    expect(
      hasVerb,
      `“${headline}” has none of the verbs of headlines. A caption needs a verb; a new verb goes into \`verbs\` of this test`,
    ).toBe(true);
    expect(headline).not.toMatch(/[;:]|\.$/);
    expect(headline).toMatch(/^[\p{Lu}\d]/u);
  });

  it('has one number or none, or compares two', () => {
    const numbers = numbersIn(headline);
    const most = name in comparisons ? 2 : 1;
    expect(numbers.length, `“${headline}” says ${numbers.join(' and ')}`).toBeLessThanOrEqual(most);
    if (name in comparisons) expect(numbers, `${name} needs no exception`).toHaveLength(2);
  });

  it('is short enough to be set large', () => {
    expect(headline.length, headline).toBeLessThanOrEqual(longest);
  });
});

it('no two views of a chart say the same', () => {
  for (const { id, views: own, words } of charts) {
    const said = own.map((view) => words[view]?.finding);
    expect(new Set(said).size, `${id}: ${said.join(' | ')}`).toBe(own.length);
  }
});

it('the lists of this test hold nothing that has gone', () => {
  const names = views.map(({ name }) => name);
  expect(Object.keys(comparisons).filter((name) => !names.includes(name))).toEqual([]);
  const said = new Set(views.flatMap(({ headline }) => wordsIn(headline)));
  expect(verbs.filter((verb) => !said.has(verb))).toEqual([]);
});

it('numbers are told from years, dates and ranges', () => {
  expect(numbersIn('Licences in April 2025; 1,238 t in May 2025, 6,146 t in August 2025')).toEqual([
    '1,238',
    '6,146',
  ]);
  expect(numbersIn('Cut off on 6 January 2026, Japan lasts 610 days')).toEqual(['610']);
  expect(numbersIn('Plants promise 2,163–2,213 t by 2028')).toEqual(['2,163–2,213']);
  expect(numbersIn('Japan sells 2012 t, or 1990%')).toEqual(['2012', '1990']);
});

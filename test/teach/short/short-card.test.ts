// The cards of short links: a step's shows its drawing and finding; a held-back one holds the question and no answer.
import { expect, test } from 'vitest';
import { assessmentWords } from '../../../src/charts/claims-ledger/words.ts';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { claim } from '../../../src/data/facts/claim.ts';
import { cardSize } from '../../../src/export/picture/card.ts';
import { shortAddresses } from '../../../src/teach/short/short-address.ts';
import { shortCard } from '../../../src/teach/short/short-card.ts';

const chapters = chapterFiles().map(({ id, order }) => ({ id, order, question: `Question ${order}?` }));
const all = shortAddresses(chapters);
const cardOf = (code: string): string => {
  const short = all.find((each) => each.code === code);
  if (short === undefined) throw new Error(`no code ${code}`);
  return shortCard(short);
};
/** The words of a card, line by line, without those of a drawing inside it. */
const wordsIn = (svg: string): string =>
  [...svg.matchAll(/<t(?:span|ext)[^>]*>([^<]+)</g)].map(([, words]) => words).join(' ');

test('every card can be drawn, at the size of cards', () => {
  for (const short of all)
    expect(
      shortCard(short).startsWith(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
      ),
      short.code,
    ).toBe(true);
});

test('the card of a step shows its finding over the drawing of its view', () => {
  const words = wordsIn(cardOf('3f'));
  expect(words).toContain('3 · Question 3?');
  expect(words).toContain(figureText(chartNamed('mine-to-magnet'), 'separation').finding.slice(0, 20));
  expect(words).toContain('Concentrate');
});

test('the card of a headline held back names figure and place, and nothing of its drawing', () => {
  expect(wordsIn(cardOf('h38'))).toBe(
    'First yours, then ours Write its headline: Mine to magnet, drawing 4 of 9 The Strategic Valve ?',
  );
});

test('no card of a headline has a number but that of the drawing', () => {
  const headlines = all.filter(({ place }) => place.kind === 'headline');
  expect(headlines).not.toEqual([]);
  for (const short of headlines)
    expect(wordsIn(shortCard(short)).replace(/, drawing \d+ of \d+/, ''), short.code).not.toMatch(/\d/);
});

test('the card of a guess has its question alone', () => {
  expect(wordsIn(cardOf('3g'))).toBe(
    `Guess first ${chartNamed('mine-to-magnet').guess?.question} The Strategic Valve ?`,
  );
});

test('the card of a verdict keeps the verdict back, that of the claim says it', () => {
  const verdict = assessmentWords[claim('C12').assessment];
  expect(wordsIn(cardOf('c12'))).toContain('Does it hold? Claim 12');
  expect(wordsIn(cardOf('c12'))).not.toContain(verdict);
  expect(wordsIn(cardOf('d12'))).toContain(verdict);
});

test('a model is announced by its name alone: no words of its short address and no card say what it gives', () => {
  const models = all.filter(({ place }) => place.kind === 'model');
  expect(models.length).toBeGreaterThanOrEqual(5);
  for (const short of models) {
    const { place, title, description, asks, kicker, kind } = short;
    expect(short.waits, short.code).toBe(true);
    expect(title, short.code).toBe(`${place.name}. Predict first`);
    const said = [title, description, asks, kicker, kind, wordsIn(shortCard(short))].join(' ');
    const { finding, subtitle } = figureText(chartNamed(place.chart ?? ''), place.view ?? '');
    for (const words of [finding, subtitle, 'sets the limit']) expect(said, short.code).not.toContain(words);
    // No tonnes, days or per cent: a year in the name of a preset is all.
    expect(said.replace(/\b20\d\d\b/g, ''), short.code).not.toMatch(/\d/);
  }
  for (const { place, waits } of all) expect(waits, place.reference).toBe(place.kind === 'model');
});

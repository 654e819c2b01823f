// Fact, Holds, Result, Cite, Claim and Term as a chapter writes them: what they print, and what stops the build.
import { describe, expect, it } from 'vitest';
import { claim } from '../../src/data/facts/claim.ts';
import { fact, type Fact as KnownFact } from '../../src/data/facts/facts.ts';
import { factProvenance, sourceProvenance, type Provenance } from '../../src/data/facts/provenance.ts';
import { citationNumber, outlines } from '../../src/outline/outline.ts';
import Cite from '../../src/chapter/prose/Cite.astro';
import Claim from '../../src/chapter/prose/Claim.astro';
import Fact from '../../src/chapter/prose/Fact.astro';
import Holds from '../../src/chapter/prose/Holds.astro';
import Result from '../../src/chapter/prose/Result.astro';
import Term from '../../src/chapter/prose/Term.astro';
import { numbersIn } from '../names/numbers-in.ts';
import { renderAstro, wordsOf } from './render.ts';

/** The numbers of sources of the first mark, each by itself. */
const notesOf = (html: string) => numbersIn(/data-notes="([^"]*)"/.exec(html)?.[1] ?? '');

/** What a reader hears of what opens the sources. */
const nameOf = (html: string) => /aria-label="([^"]*)"/.exec(html)?.[1];

/** The facts of the story: the sources of others have no number. */
const told = outlines().flatMap(({ facts }) => facts.map((id) => fact(id)));

describe('Fact', () => {
  it('prints value, unit and date; the number opens its row and sources', async () => {
    const html = await renderAstro(Fact, { id: 'bgs-china-share-2009' });
    const { sourceIds, text } = fact('bgs-china-share-2009');
    expect(sourceIds).toHaveLength(1);
    expect(wordsOf(html)).toBe(`${text} (2009)`);
    // In the sentence and not in the button: programs that show a page's text alone leave out buttons with all that is in them.
    expect(html).toMatch(/<data value="[\d.]+"[^>]*>[\d.]+%<\/data> ?<button [^>]*><\/button>/);
    expect(html).toContain('popovertarget="fact-bgs-china-share-2009"');
  });

  it.each([
    ['read', 'known', ''],
    ['second-hand', 'known ring', ' (read second-hand)'],
    ['estimate', 'known broken', ' (estimate)'],
  ])('draws and says of a number that it is known so: %s', async (provenance, classes, said) => {
    const { id, text } = told.find((each) => factProvenance(each) === provenance) ?? fact('none');
    const html = await renderAstro(Fact, { id, date: 'said' });
    expect(html).toContain(`class="kept ${classes}"`);
    expect(wordsOf(html)).toBe(text);
    expect(nameOf(html)).toMatch(new RegExp(`^Sources? \\d[\\d, –]*${said.replace(/[()]/g, '\\$&')}$`));
  });

  it('prints no numeral of a source; paper gets them from the mark, in their order', async () => {
    const html = await renderAstro(Fact, { id: 'china-refining-share-2024', date: 'said' });
    const numbers = fact('china-refining-share-2024')
      .sourceIds.map((id) => citationNumber(id))
      .sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThan(3);
    expect(notesOf(html)).toEqual(numbers.map(String));
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).not.toContain('<sup');
    expect(wordsOf(html)).toBe('91%');
    expect(nameOf(html)).toMatch(/^Sources [\d, –]+ \(read second-hand\)$/);
    expect(numbersIn(/[\d, –]*\d/.exec(nameOf(html) ?? '')?.[0] ?? '')).toEqual(numbers.map(String));
  });

  it('holds the full stop after it on its line', async () => {
    expect(await renderAstro(Fact, { id: 'china-refining-share-2024', date: 'said' })).toMatch(
      /^<span class="kept known ring">.*<\/button>\u2060<\/span>$/s,
    );
  });

  it('says the comparator, the range and the unit as the row has them', async () => {
    expect(wordsOf(await renderAstro(Fact, { id: 'china-mine-share-2024', date: 'said' }))).toBe('about 60%');
    expect(wordsOf(await renderAstro(Fact, { id: 'ev-motor-magnet-mass', date: 'said' }))).toBe(
      '2–4\u00a0kg',
    );
  });

  it('leaves the date out where the sentence says it', async () => {
    const html = await renderAstro(Fact, { id: 'china-refining-share-2024', date: 'said' });
    expect(html).not.toContain('2024)');
    expect(wordsOf(html)).toBe('91%');
  });

  it('refuses an unknown fact, and a date that is neither shown nor said', async () => {
    await expect(renderAstro(Fact, { id: 'china-share' })).rejects.toThrow(
      'no fact "china-share" in content/data/facts.csv; the nearest are',
    );
    await expect(renderAstro(Fact, { id: 'china-refining-share-2024', date: 'hidden' })).rejects.toThrow(
      'date is "shown" or "said", not "hidden"',
    );
  });
});

describe('Holds', () => {
  const id = 'china-refining-share-2024'; // 91
  it.each([
    ['above', { above: 90 }],
    ['above, written as text', { above: '90' }],
    ['below', { below: 92 }],
    ['between', { between: [90, 92] }],
    ['equals', { equals: 91 }],
    ['rounds-to', { 'rounds-to': { value: 90, step: 10 } }],
  ])('prints its words, which open the row, while they are true: %s', async (_, condition) => {
    const html = await renderAstro(Holds, { fact: id, ...condition }, 'the <em>words</em>');
    expect(html).toContain('the <em>words</em>');
    expect(html).toContain(`popovertarget="fact-${id}"`);
    expect(wordsOf(html)).toBe('the words');
    expect(nameOf(html)).toMatch(/^Sources? .* \(read second-hand\)$/);
  });

  it.each([
    ['above', { above: 91 }, 'above 91'],
    ['above, written as text', { above: '91' }, 'above 91'],
    ['below', { below: 91 }, 'below 91'],
    ['between', { between: [92, 95] }, 'between 92 and 95'],
    ['equals', { equals: 90 }, 'equals 90'],
    ['rounds-to', { 'rounds-to': { value: 95, step: 5 } }, 'rounds to 95 (step 5)'],
  ])('stops the build when they are no longer true: %s', async (_, condition, needed) => {
    await expect(renderAstro(Holds, { fact: id, ...condition }, 'some words')).rejects.toThrow(
      `the words "some words" do not hold: fact "${id}" is 91%; the words need ${needed}`,
    );
  });

  it('refuses no condition, two, an unknown one and a bound that is no number', async () => {
    await expect(renderAstro(Holds, { fact: id }, 'w')).rejects.toThrow(
      'expected exactly one condition of above, below, between, equals, rounds-to',
    );
    await expect(renderAstro(Holds, { fact: id, above: 1, below: 99 }, 'w')).rejects.toThrow(
      'found above and below',
    );
    await expect(renderAstro(Holds, { fact: id, over: 1 }, 'w')).rejects.toThrow(
      'expected exactly one condition',
    );
    await expect(renderAstro(Holds, { fact: id, above: 'ninety' }, 'w')).rejects.toThrow(
      'above needs a number',
    );
    await expect(renderAstro(Holds, { fact: id, above: '' }, 'w')).rejects.toThrow('above needs a number');
  });

  it('prints words about the ratio of two facts, with the sources of both, while they are true', async () => {
    const two = { fact: 'china-magnets-to-germany-october-2025', of: 'china-magnets-to-japan-october-2025' };
    const html = await renderAstro(Holds, { ...two, ratio: [4.5, 5.5] }, 'five times');
    expect(html).toContain('five times');
    expect(html).toContain(`popovertarget="fact-${two.fact}--${two.of}"`);
    const numbers = new Set(
      [fact(two.fact), fact(two.of)].flatMap(({ sourceIds }) =>
        sourceIds.map((each) => citationNumber(each)),
      ),
    );
    expect(notesOf(html)).toEqual([...numbers].sort((a, b) => a - b).map(String));
    await expect(renderAstro(Holds, { ...two, ratio: [5, 5.5] }, 'five times')).rejects.toThrow(
      /the words "five times" do not hold: .* the words need 5 to 5\.5 times/,
    );
    await expect(renderAstro(Holds, { fact: two.fact, ratio: [4, 5] }, 'w')).rejects.toThrow(
      'ratio needs of="…"',
    );
    await expect(renderAstro(Holds, { ...two, above: 4 }, 'w')).rejects.toThrow(
      'two facts need ratio={[low, high]} and no other condition',
    );
  });

  it('draws the weaker mark of the two', async () => {
    const plain = told.filter(
      ({ value, valueHigh, comparator }) =>
        typeof value === 'number' && value !== 0 && valueHigh === undefined && comparator === '=',
    );
    const drawn = (held: KnownFact, of: KnownFact) => {
      const times = Number(held.value) / Number(of.value);
      const ratio = [times - Math.abs(times) / 100, times + Math.abs(times) / 100];
      return renderAstro(Holds, { fact: held.id, of: of.id, ratio }, 'so many times');
    };
    const read = plain.filter((each) => factProvenance(each) === 'read');
    const pairOf = (other: Provenance) =>
      read
        .flatMap((held) => plain.map((of) => [held, of] as const))
        .find(([held, of]) => held !== of && held.unit === of.unit && factProvenance(of) === other);
    for (const [other, classes] of [
      ['read', 'known'],
      ['second-hand', 'known ring'],
      ['estimate', 'known broken'],
    ] as const) {
      const pair = pairOf(other);
      if (pair === undefined) throw new Error(`the story has no two facts, read and ${other}, in one unit`);
      expect(await drawn(...pair), other).toContain(`class="kept ${classes}"`);
    }
  });

  it('marks all the words of a long phrase, in one piece, so that the line under them breaks with them', async () => {
    const words = 'more than nine in ten of all the tonnes that were refined';
    const html = await renderAstro(Holds, { fact: id, above: 90 }, words);
    expect(wordsOf(html)).toBe(words);
    expect(html).toMatch(new RegExp(`^<span class="kept known ring"><span>${words}</span>`));
  });

  it('refuses an unknown fact', async () => {
    await expect(renderAstro(Holds, { fact: 'nothing', above: 1 }, 'w')).rejects.toThrow('no fact "nothing"');
  });
});

describe('Result', () => {
  const asked = { model: 'weakest-link', view: 'magnet-plants-alone', of: 'passes' };
  it('prints what the model gives, says that it is the model’s, and leads to the figure in that state', async () => {
    const html = await renderAstro(Result, asked);
    expect(wordsOf(html)).toBe('1,100\u00a0tonnes');
    expect(nameOf(html)).toBe('Our model’s result');
    expect(html).toContain('href="/charts/weakest-link/?view=magnet-plants-alone"');
    expect(html).toContain('class="kept known broken"');
    expect(html).toMatch(/<data value="1068\.9\d+"/);
    const lean = await renderAstro(Result, { ...asked, state: 'recipe=low-heavy' });
    expect(wordsOf(lean)).toContain('1,900\u00a0tonnes');
    expect(lean).toContain('href="/charts/weakest-link/?view=magnet-plants-alone&amp;recipe=low-heavy"');
  });

  it('refuses what the model does not give', async () => {
    await expect(renderAstro(Result, { ...asked, of: 'forecast' })).rejects.toThrow(
      'the model "weakest-link" gives no "forecast"',
    );
  });
});

describe('Cite, Claim and Term', () => {
  it('Cite is a fitting alone that opens its source, with a name for voices', async () => {
    const id = 'usgs-mcs-2026-rare-earths';
    const html = await renderAstro(Cite, { id });
    expect(wordsOf(html)).toBe('');
    expect(nameOf(html)).toBe(`Source ${citationNumber(id)} (read second-hand)`);
    expect(html).toContain('class="known bare ring"');
    expect(html).toContain(`popovertarget="source-${citationNumber(id)}"`);
    expect(html, 'stays with the word before it').toMatch(/^<span class="kept">\u2060<button/);
  });

  it('Cite of several sources is one fitting: of the weakest', async () => {
    const cited = outlines().flatMap(({ citations }) => citations);
    const one = cited.find((id) => sourceProvenance(id) === 'read') ?? '';
    const other = cited.find((id) => sourceProvenance(id) === 'second-hand') ?? '';
    const html = await renderAstro(Cite, { id: `${other}  ${one}` });
    const numbers = [one, other].map((id) => citationNumber(id)).sort((a, b) => a - b);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html, 'the order in which they are cited opens no note of its own').toContain(
      `popovertarget="source-${numbers.join('-')}"`,
    );
    expect(nameOf(html)).toMatch(/^Sources [\d, –]+ \(read second-hand\)$/);
    expect(numbersIn(/[\d, –]*\d/.exec(nameOf(html) ?? '')?.[0] ?? '')).toEqual(numbers.map(String));
    expect(nameOf(await renderAstro(Cite, { id: one })), 'read itself').toBe(`Source ${citationNumber(one)}`);
  });

  it('Claim is a mark of the same family: its number, its verdict for voices, the way to its page', async () => {
    const html = await renderAstro(Claim, { id: 'C07' });
    const verdict = claim('C07').assessment.replaceAll('_', ' ');
    expect(wordsOf(html)).toBe(`Claim 7 (${verdict})`);
    expect(html, 'a tip on the link would be said after its name').toContain(`><span title="${verdict}">7<`);
    expect(html.match(/title=/g)).toHaveLength(1);
    expect(html).toContain('href="/claims/c07/"');
    expect(html.replace(/<i>.*?<\/i>/g, ''), 'to see: the number alone').toMatch(
      /><span[^>]*>7<\/span><\/a>/,
    );
  });

  it('Cite refuses an unknown source and names those that come near', async () => {
    await expect(renderAstro(Cite, { id: 'usgs-mcs-2026-rare-earth' })).rejects.toThrow(
      /no source "usgs-mcs-2026-rare-earth" .*the nearest are .*usgs-mcs-2026-rare-earths/,
    );
  });

  it('Term prints its word as text, under what opens the definition', async () => {
    const html = await renderAstro(Term, { id: 'ndfeb' }, 'NdFeB');
    expect(html).toMatch(
      /<span class="term"[^>]*>NdFeB<\/span> ?<button [^>]*popovertarget="term-ndfeb"[^>]*><\/button>/,
    );
    expect(nameOf(html)).toBe('Meaning of NdFeB');
  });

  it('Term refuses an unknown term and names all', async () => {
    await expect(renderAstro(Term, { id: 'oxide' }, 'oxide')).rejects.toThrow(
      /no term "oxide" in content\/glossary\/en; the terms are .*ndfeb/,
    );
  });
});

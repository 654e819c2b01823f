// Fact, Holds, Result, Cite and Term as a chapter writes them: what they print, and what stops the build.
import { describe, expect, it } from 'vitest';
import { fact } from '../../src/data/facts/facts.ts';
import { citationNumber } from '../../src/outline/outline.ts';
import Cite from '../../src/chapter/Cite.astro';
import Fact from '../../src/chapter/Fact.astro';
import Holds from '../../src/chapter/Holds.astro';
import Result from '../../src/chapter/Result.astro';
import Term from '../../src/chapter/Term.astro';
import { renderAstro, wordsOf } from './render.ts';

describe('Fact', () => {
  it('prints value, unit, date and the number of its source, which opens the source', async () => {
    const html = await renderAstro(Fact, { id: 'bgs-china-share-2009' });
    const { sourceIds, text } = fact('bgs-china-share-2009');
    expect(sourceIds).toHaveLength(1);
    const [source = ''] = sourceIds;
    const number = citationNumber(source);
    expect(wordsOf(html)).toBe(`${text} (2009)${number}`);
    expect(html).toMatch(/<data value="[\d.]+"[^>]*>[\d.]+%<\/data>/);
    expect(html).toContain(`popovertarget="source-${source}"`);
    expect(html).toContain(`aria-label="Source ${number}"`);
  });

  it('gives many sources one mark that opens all, and paper their numbers', async () => {
    const html = await renderAstro(Fact, { id: 'china-refining-share-2024' });
    const numbers = fact('china-refining-share-2024')
      .sourceIds.map((id) => citationNumber(id))
      .sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThan(3);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toContain(`popovertarget="sources-${numbers.join('-')}"`);
    expect(html).toContain(
      `aria-label="Source ${numbers[0]}+${numbers.length - 1}: ${numbers.length} sources"`,
    );
    expect(wordsOf(html)).toBe(`91% (2024)${numbers[0]}+${numbers.length - 1}${numbers.join(',')}`);
  });

  it('says the comparator, the range and the unit as the row has them', async () => {
    expect(wordsOf(await renderAstro(Fact, { id: 'china-mine-share-2024', date: 'said' }))).toMatch(
      /^about 60%\d/,
    );
    expect(wordsOf(await renderAstro(Fact, { id: 'ev-motor-magnet-mass', date: 'said' }))).toMatch(
      /^2–4\u00a0kg\d/,
    );
  });

  it('leaves the date out where the sentence says it', async () => {
    const html = await renderAstro(Fact, { id: 'china-refining-share-2024', date: 'said' });
    expect(html).not.toContain('2024)');
    expect(wordsOf(html)).toMatch(/^91%\d/);
  });

  it('says what is counted when pointed at', async () => {
    const { scope } = fact('china-refining-share-2024');
    expect(scope).not.toBe('');
    expect(await renderAstro(Fact, { id: 'china-refining-share-2024' })).toContain(`title="${scope}"`);
  });

  it('refuses an unknown fact, and a date that is neither shown nor said', async () => {
    await expect(renderAstro(Fact, { id: 'china-share' })).rejects.toThrow(
      'no fact "china-share" in content/data/facts.csv; the nearest ids are',
    );
    await expect(renderAstro(Fact, { id: 'china-refining-share-2024', date: 'hidden' })).rejects.toThrow(
      'date is "shown" or "said", not "hidden"',
    );
  });

  it('gives every source of a fact a mark, in the order of their numbers', async () => {
    const html = await renderAstro(Fact, { id: 'china-mine-share-2024' });
    const marks = [...html.matchAll(/aria-label="Source (\d+)"/g)].map(([, number]) => Number(number));
    expect(marks).toHaveLength(fact('china-mine-share-2024').sourceIds.length);
    expect(marks).toEqual([...marks].sort((a, b) => a - b));
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
  ])('prints its words and its source while they are true: %s', async (_, condition) => {
    const html = await renderAstro(Holds, { fact: id, ...condition }, 'the <em>words</em>');
    expect(html).toContain('the <em>words</em>');
    expect(html).toMatch(/title="91%: /);
    expect(html).toMatch(/popovertarget="sources-[\d-]+"/);
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
      'expected exactly one condition of above, below, between, equals, roundsTo',
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
    const texts = [fact(two.fact), fact(two.of)].map(({ text }) => text);
    for (const text of texts) expect(html).toContain(text);
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

  it('refuses an unknown fact', async () => {
    await expect(renderAstro(Holds, { fact: 'nothing', above: 1 }, 'w')).rejects.toThrow('no fact "nothing"');
  });
});

describe('Result', () => {
  const asked = { model: 'weakest-link', view: 'magnet-plants-alone', of: 'passes' };
  it('prints what the model gives, says that it is the model’s, and leads to the figure in that state', async () => {
    const html = await renderAstro(Result, asked);
    expect(wordsOf(html)).toBe('1,100\u00a0tonnes (our model’s result)');
    expect(html).toContain('href="/charts/weakest-link/?view=magnet-plants-alone"');
    expect(html).toMatch(/<data value="1068\.9\d+"/);
    const lean = await renderAstro(Result, { ...asked, state: 'recipe=low-heavy' });
    expect(wordsOf(lean)).toContain('1,900\u00a0tonnes');
    expect(lean).toContain('href="/charts/weakest-link/?view=magnet-plants-alone&amp;recipe=low-heavy"');
  });

  it('leaves the unit out where the sentence says it', async () => {
    expect(wordsOf(await renderAstro(Result, { ...asked, unit: 'said' }))).toMatch(/^1,100 \(/);
    await expect(renderAstro(Result, { ...asked, unit: 't' })).rejects.toThrow(
      '<Result of="passes">: unit is "shown" or "said", not "t"',
    );
  });

  it('refuses what the model does not give', async () => {
    await expect(renderAstro(Result, { ...asked, of: 'forecast' })).rejects.toThrow(
      'the model "weakest-link" gives no "forecast"',
    );
  });
});

describe('Cite and Term', () => {
  it('Cite prints the number of its source', async () => {
    const html = await renderAstro(Cite, { id: 'usgs-mcs-2026-rare-earths' });
    expect(wordsOf(html)).toBe(String(citationNumber('usgs-mcs-2026-rare-earths')));
    expect(html).toContain('popovertarget="source-usgs-mcs-2026-rare-earths"');
  });

  it('Cite refuses an unknown source and names those that come near', async () => {
    await expect(renderAstro(Cite, { id: 'usgs-mcs-2026-rare-earth' })).rejects.toThrow(
      /no source "usgs-mcs-2026-rare-earth" .*the nearest ids are .*usgs-mcs-2026-rare-earths/,
    );
  });

  it('Term prints its word as what opens the definition', async () => {
    const html = await renderAstro(Term, { id: 'ndfeb' }, 'NdFeB');
    expect(html).toMatch(
      /<button type="button" class="term" popovertarget="term-ndfeb"[^>]*>NdFeB<\/button>/,
    );
  });

  it('Term refuses an unknown term and names all', async () => {
    await expect(renderAstro(Term, { id: 'oxide' }, 'oxide')).rejects.toThrow(
      /no term "oxide" in content\/glossary\/en; the terms are .*ndfeb/,
    );
  });
});

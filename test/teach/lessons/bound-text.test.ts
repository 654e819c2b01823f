// boundText: facts, words that hold, results of models and the end of the evidence, put into the texts of lessons.
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../src/names/date-words.ts';
import { fact } from '../../../src/data/facts/facts.ts';
import { evidenceDay } from '../../../src/data/text/site.ts';
import { modelResult } from '../../../src/outline/prose/model-result.ts';
import { boundText } from '../../../src/teach/lessons/bound-text.ts';

describe('boundText', () => {
  const known = fact('china-refining-share-2024');

  it('prints a fact with its date, or without where the sentence says it', () => {
    expect(boundText('China made {china-refining-share-2024}.').text).toBe(
      `China made ${known.text} (${dateWords(known.date)}).`,
    );
    expect(boundText('In 2024 it made {china-refining-share-2024|said}.').text).toBe(
      `In 2024 it made ${known.text}.`,
    );
  });

  it('begins a sentence with a capital, after opening quotes as well, and leaves all other words small', () => {
    const { text } = fact('china-heavy-share-2023');
    expect(text).toMatch(/^about /);
    const large = text.replace('about', 'About');
    const say = '{china-heavy-share-2023|said}';
    expect(boundText(`${say} of it.`).text).toBe(`${large} of it.`);
    expect(boundText(`“${say}” is said.`).text).toBe(`“${large}” is said.`);
    expect(boundText(`It was so. ${say} of it, or ${say}.`).text).toBe(
      `It was so. ${large} of it, or ${text}.`,
    );
    expect(boundText(`The press said “${say}”; ${say}.`).text).toBe(`The press said “${text}”; ${text}.`);
  });

  it('names each fact that it prints once, and none that it only tests', () => {
    const twice = '{china-refining-share-2024|said} and {china-refining-share-2024|said}';
    expect(boundText(twice).facts).toEqual([known]);
    const tested = boundText(
      '{china-refining-share-2024|above 90|Fewer than one in ten} came from elsewhere.',
    );
    expect(tested).toEqual({ text: 'Fewer than one in ten came from elsewhere.', facts: [] });
  });

  it('prints what a model gives, with and without its unit', () => {
    const { text, unit } = modelResult({ model: 'weakest-link', view: 'operating-now', of: 'passes' });
    expect(boundText('{weakest-link/operating-now/passes}').text).toBe(text + unit);
    expect(boundText('{weakest-link/operating-now/passes|said}').text).toBe(text);
    const lean = modelResult({
      model: 'weakest-link',
      view: 'magnet-plants-alone',
      of: 'passes',
      state: 'recipe=low-heavy',
    });
    expect(boundText('{weakest-link/magnet-plants-alone/passes?recipe=low-heavy}').text).toBe(
      lean.text + lean.unit,
    );
  });

  it('prints the end of the evidence', () =>
    expect(boundText('As of {evidence-end}.').text).toBe(`As of ${evidenceDay(true)}.`));

  it.each([
    ['{weakest-link/operating-now}', /expected \{model\/preset\/result\}/],
    ['{weakest-link/operating-now/passed}', /gives no "passed"; did you mean "passes"\?/],
    ['{weakest-link/operating-later/passes}', /operating-later/],
    ['{china-refining-share-2024|above 90}', /words that hold above 90/],
    ['{china-refining-share-2024|between 90|some}', /expected said, above N/],
    ['{nobody-knows} and {nobody-cares}', /2 problems/],
  ])('refuses %j', (text, message) => expect(() => boundText(text)).toThrow(message));
});

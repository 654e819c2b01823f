// A question before a figure, as the page carries it: controls that send nothing, an answer for readers without script, strict names.
import { describe, expect, it } from 'vitest';
import { charts, guessNamed } from '../../src/charts/contract/registry.ts';
import Guess from '../../src/guess/Guess.astro';
import { outlines } from '../../src/outline/outline.ts';
import { renderAstro, wordsOf } from './render.ts';

const asked = charts.filter(({ guess }) => guess !== undefined).map(({ id }) => id);
const spaced = (html: string) => wordsOf(html).replaceAll('\u00a0', ' ');

describe.each(asked)('the guess of %s', (id) => {
  const { question, answer, fields } = guessNamed(id);

  it('holds question and answer as text, for readers without script and for paper', async () => {
    const html = await renderAstro(Guess, { chart: id });
    expect(spaced(html)).toContain(question.replaceAll('\u00a0', ' '));
    expect(/class="guess-answer"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1]?.trim()).toBeTruthy();
    expect(spaced(html)).toContain(answer.replaceAll('\u00a0', ' '));
  });

  it('gives each field a slider and a number field of one range, both named', async () => {
    const html = await renderAstro(Guess, { chart: id });
    for (const type of ['range', 'number'])
      expect([...html.matchAll(new RegExp(`<input type="${type}"`, 'g'))]).toHaveLength(fields.length);
    for (const field of fields) {
      const name = `guess-${id}-${field.id}`;
      expect(html).toMatch(new RegExp(`<label[^>]* for="${name}"`));
      expect(html).toContain(`aria-labelledby="${name}-name ${name}-unit"`);
    }
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, each]) => each);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no form and no control with a name, since nothing is sent', async () => {
    const html = await renderAstro(Guess, { chart: id });
    expect(html).not.toContain('<form');
    expect(html).not.toMatch(/<(input|button)[^>]*\sname=/);
    expect([...html.matchAll(/<button(?![^>]*type="button")/g)]).toHaveLength(0);
  });

  it('in a lazy chapter keeps the room of its drawing, and neither island nor data', async () => {
    const lazyChapters = outlines()
      .filter(({ charts: shown }) => shown.includes(id))
      .map(({ id: chapter }) => chapter);
    const html = await renderAstro(Guess, { chart: id }, undefined, { lazyChapters });
    expect(html).not.toContain('astro-island');
    expect(html).not.toContain('data-counted');
    expect(html).toContain(`data-lazy="guess-${id}"`);
    const loaded = await renderAstro(Guess, { chart: id }, undefined, { lazyChapters: [] });
    expect(loaded).toContain(`data-loaded="guess-${id}"`);
    const rooms = (of: string) => [...of.matchAll(/viewBox="([^"]+)"/g)].map(([, box]) => box);
    expect(rooms(html)).toEqual(rooms(loaded));
  });
});

describe('wrong names stop the build', () => {
  it('an unknown chart, with the charts', async () => {
    await expect(renderAstro(Guess, { chart: 'mine' })).rejects.toThrow(
      `no chart "mine"; the charts are ${charts.map(({ id }) => id).join(', ')}`,
    );
  });
  it('a chart without a question, with those that have one', async () => {
    await expect(renderAstro(Guess, { chart: 'price-shocks' })).rejects.toThrow(
      `chart "price-shocks" has no guess; those that have one are ${asked.join(', ')}`,
    );
  });
});

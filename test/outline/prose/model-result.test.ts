// Numbers of the two models in prose: what each is, that it is the figure's own, and what stops the build.
import { describe, expect, it } from 'vitest';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { evidenceEnds } from '../../../src/data/text/site.ts';
import { modelResult } from '../../../src/outline/prose/model-result.ts';

const chain = (view: string, of: string, state?: string) =>
  modelResult({ model: 'weakest-link', view, of, state });
const stock = (view: string, of: string, state?: string) =>
  modelResult({ model: 'stock-runway', view, of, state });
const said = ({ text, unit }: { text: string; unit: string }) => text + unit;

describe('a number that a model gives', () => {
  it('is printed as the figure rounds it, with its unit apart', () => {
    expect(chain('magnet-plants-alone', 'passes')).toMatchObject({ text: '1,100', unit: '\u00a0tonnes' });
    expect(chain('magnet-plants-alone', 'passes').value).toBeCloseTo(1068.97, 2);
    expect(said(chain('magnet-plants-alone', 'magnet-idle'))).toBe('40,600\u00a0tonnes');
    expect(said(chain('two-years-late', 'passes'))).toBe('10,900\u00a0tonnes');
    expect(said(chain('all-promised', 'covered'))).toBe('6%');
    expect(said(chain('operating-now', 'covered'))).toBe('0.4%');
    expect(said(chain('operating-now', 'limit'))).toBe('heavy separation');
    expect(said(chain('operating-now', 'year'))).toBe('2026');
    expect(said(stock('dy-tb-2026', 'first-unmet-day'))).toBe('212');
    expect(said(stock('dy-tb-2026', 'first-unmet-date'))).toBe('6\u00a0August\u00a02026');
    expect(said(stock('2010', 'stock'))).toBe('143\u00a0days');
    expect(said(stock('2010', 'lowest-stock'))).toBe('112\u00a0days');
  });

  it('is the one that the figure says of its preset, in the headline where that has a number', () => {
    const figure = chartNamed('weakest-link');
    for (const view of figure.views)
      expect(figure.describe(view), view).toContain(
        `About ${chain(view, 'passes').text}\u00a0t gets through`,
      );
    for (const view of ['operating-now', 'all-promised'])
      expect(figure.words[view]?.finding).toContain(chain(view, 'passes').text);
    const runway = chartNamed('stock-runway');
    expect(runway.words['ndpr-2026']?.finding).toContain(stock('ndpr-2026', 'first-unmet-day').text);
    expect(runway.describe('dy-tb-2026')).toContain(`day ${stock('dy-tb-2026', 'first-unmet-day').text}`);
  });

  it('follows the settings that differ from the preset, written as in the address of the figure', () => {
    expect(chain('magnet-plants-alone', 'passes', 'recipe=low-heavy').text).toBe('1,900');
    expect(chain('magnet-plants-alone', 'heavy-share', 'recipe=low-heavy').text).toBe('2.2');
    expect(chain('all-promised', 'passes', 'recipe=heavy-free').text).toBe(
      chain('heavy-free', 'passes').text,
    );
    expect(chain('all-promised', 'passes', 'slip=2&year=2030').text).toBe(
      chain('two-years-late', 'passes').text,
    );
    expect(stock('dy-tb-2026', 'first-unmet-day', 'stock=365').value).toBeGreaterThan(212);
  });

  it('dates the first shortage from the first day, and counts the weeks to the end of the evidence', () => {
    const start = stock('dy-tb-2026', 'start').value;
    const day = Number(stock('dy-tb-2026', 'first-unmet-day').value);
    const date = new Date(`${start}T00:00Z`);
    date.setUTCDate(date.getUTCDate() + day);
    expect(stock('dy-tb-2026', 'first-unmet-date').value).toBe(date.toISOString().slice(0, 10));
    const days = (Date.parse(evidenceEnds()) - date.getTime()) / 86_400_000;
    expect(stock('dy-tb-2026', 'evidence-after').value).toBe(Math.floor(days / 7));
    expect(said(stock('dy-tb-2026', 'evidence-after'))).toBe('nine\u00a0weeks');
    expect(Number(stock('dy-tb-2026', 'evidence-day').value)).toBe(day + days);
  });

  it('leads to the figure in the state that it is taken from', () => {
    expect(chain('all-promised', 'passes').path).toBe('charts/weakest-link/?view=all-promised');
    expect(chain('all-promised', 'passes', 'recipe=low-heavy').path).toBe(
      'charts/weakest-link/?view=all-promised&recipe=low-heavy',
    );
  });
});

describe('a result that there is not stops the build, with the valid choices', () => {
  it('of a chart without a model, in a view that is none, of a name that is none', () => {
    expect(() => modelResult({ model: 'heavy-gap', view: 'made', of: 'passes' })).toThrow(
      'the chart "heavy-gap" has no model to turn; those with one are stock-runway, weakest-link',
    );
    expect(() => chain('all', 'passes')).toThrow('no preset "all"; expected operating-now, ');
    expect(() => chain('all-promised', 'pass')).toThrow(
      /^the model "weakest-link" gives no "pass".*; its results are year, passes, /,
    );
    expect(() => chain('all-promised', 'constructor')).toThrow('gives no "constructor"');
  });

  it('for settings that the model does not have, and for those that change nothing', () => {
    expect(() => chain('all-promised', 'passes', 'recipe=lean')).toThrow(
      'state="recipe=lean": the model has no recipe “lean”; its settings are year, recipe, need, ',
    );
    expect(() => chain('all-promised', 'passes', 'recipes=low-heavy')).toThrow('has no recipes “low-heavy”');
    expect(() => chain('all-promised', 'passes', 'recipe=standard')).toThrow(
      'state="recipe=standard" is the preset itself: leave it out',
    );
  });

  it('where the run gives none', () => {
    expect(() => stock('2010', 'first-unmet-day')).toThrow(
      'the model "stock-runway" gives no "first-unmet-day" in "2010"',
    );
    expect(() => chain('heavy-free', 'heavy-idle')).toThrow('gives no "heavy-idle" in "heavy-free"');
    expect(() => stock('2010', 'evidence-after')).toThrow('gives no "evidence-after" in "2010"');
    expect(() => stock('dy-tb-2026', 'lowest-stock')).toThrow('gives no "lowest-stock" in "dy-tb-2026"');
  });
});

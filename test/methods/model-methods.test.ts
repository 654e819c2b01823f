// What /methods/ says of the models: every setting and number has its place and its rows, and no figure is typed.
import { describe, expect, it } from 'vitest';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { stockRunwayRanges } from '../../src/simulation/stock-runway.ts';
import { assumptions, type WeakestLinkSettings } from '../../src/simulation/weakest-link.ts';
import * as chain from '../../src/methods/chain-method.ts';
import { formula } from '../../src/methods/formula.ts';
import { evidenceOf, numberAt, rowAt, type Origin } from '../../src/panel/model-origins.ts';
import { sourcesInUse } from '../../src/outline/source-uses.ts';
import * as stock from '../../src/methods/stock-method.ts';

/** Every setting of the chain model, so that a new one fails the type check until it stands here. */
const chainKeys: Readonly<Record<keyof WeakestLinkSettings, true>> = {
  on: true,
  include_announced: true,
  slip_years: true,
  slip_by_project: true,
  ramp: true,
  utilisation: true,
  recipe: true,
  not_limiting: true,
  demand: true,
};

it('every setting of both models is explained, once', () => {
  expect(Object.keys(stock.stockSettings).sort()).toEqual(Object.keys(stockRunwayRanges).sort());
  expect(chain.chainSettings.map(({ setting }) => setting).sort()).toEqual(Object.keys(chainKeys).sort());
});

const models = [
  ['stock-runway', Object.values(stock.stockSettings), stock.stockSteps],
  ['weakest-link', chain.chainSettings, chain.chainSteps],
] as const;

describe.each(models)('%s', (id, settings, steps) => {
  const origins = settings.flatMap((setting): readonly Origin[] => setting.origins);

  it('takes its numbers from rows that the figure of the model draws', () => {
    const drawn = new Set<unknown>(chartNamed(id).rows);
    const elsewhere = origins.flatMap(({ rows }) => rows).filter((at) => !drawn.has(rowAt(at)));
    expect(elsewhere).toEqual([]);
  });

  it('names sources that /sources/ lists', () => {
    const listed = new Set(sourcesInUse());
    for (const { says, rows } of origins) {
      const { sources } = evidenceOf(rows);
      expect(sources.length, says).toBeGreaterThan(0);
      expect(sources.filter(({ source_id }) => !listed.has(source_id))).toEqual([]);
    }
  });

  it('uses the sign of every setting in a formula, and can set every formula', () => {
    const inSteps = steps.flatMap(({ formulas }) => formulas);
    const inWords = steps.flatMap(({ says }) => says.split('$').filter((_, i) => i % 2 === 1));
    const set = [...inSteps, ...inWords].map(formula).join('');
    const letters = (text: string) => formula(text).replace(/<\/?math[^>]*>/g, '');
    for (const { name, symbol } of settings)
      if (symbol !== undefined) expect(set, name).toContain(letters(symbol));
  });
});

it('the numbers taken as given come from rows whose sources /sources/ lists', () => {
  const listed = new Set(sourcesInUse());
  expect(Object.keys(chain.assumptionNames)).toEqual(Object.keys(assumptions));
  for (const { from } of Object.values(assumptions))
    if (from !== 'assumption')
      for (const { source_id } of evidenceOf([from]).sources) expect(listed).toContain(source_id);
});

it('no figure is typed: but for years, words hold none', () => {
  /** Every string of the two files, but the formulas and the names of rows and columns. */
  const typed = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value)
      .filter(([name]) => !['formulas', 'rows', 'inFigure'].includes(name))
      .flatMap(([, part]) => typed(part));
  };
  const texts = [...typed(stock), ...typed(chain)].map((text) =>
    text.replace(/\$[^$]*\$|\b(19|20)\d\d\b/g, ''),
  );
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
});

it('a number of a row is read, and words in its place stop the build', () => {
  const at = { table: 'build_times', key: 'id=recommended-ramp-ramp-first-model-parameter' };
  expect(numberAt(at, 'value_central')).toBe(rowAt(at)['value_central']);
  expect(() => numberAt(at, 'example')).toThrow('no number in example of build_times');
  expect(() => rowAt({ table: 'build_times', key: 'id=none' })).toThrow(
    /where a model’s number comes from: .*id=none/,
  );
});

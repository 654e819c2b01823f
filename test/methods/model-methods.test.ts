// What /methods/ says of the models: every setting and number has its place and its rows, and no figure is typed.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { formula } from '../../src/methods/model/formula.ts';
import { evidenceOf, numberAt, rowAt } from '../../src/methods/model/model-origins.ts';
import { settingsOf } from '../../src/methods/model/model-settings.ts';
import { calledIn, modelText, parseModelText } from '../../src/methods/model/model-text.ts';
import { modelIds, pageComponents, pathOf, type ModelId } from '../../src/methods/page-files.ts';
import { stockRunwayRanges } from '../../src/simulation/stock-runway.ts';
import { assumptions, recipes, stages, type WeakestLinkSettings } from '../../src/simulation/weakest-link.ts';
import { bareFigures } from '../../src/outline/prose/prose-check.ts';
import { sourcesInUse } from '../../src/outline/places/source-uses.ts';

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
  const names = (id: ModelId) => settingsOf(id).map(({ setting }) => setting);
  expect(names('stock-runway').sort()).toEqual(Object.keys(stockRunwayRanges).sort());
  expect(names('weakest-link').sort()).toEqual(Object.keys(chainKeys).sort());
});

/** The formulas of a text: those in sentences, and those on lines of their own. */
const formulasOf = (id: ModelId): { readonly inWords: string[]; readonly onLines: string[] } => {
  const attributes = pageComponents(id).map((component) => component.attributes);
  return {
    inWords: attributes.flatMap(({ of }) => (of === undefined || of === id ? [] : [of])),
    onLines: attributes.flatMap(({ lines = '' }) =>
      [...lines.matchAll(/'([^']*)'/g)].map(([, line = '']) => line),
    ),
  };
};

describe.each(modelIds)('%s', (id) => {
  const text = modelText(id);
  const origins = text.settings.flatMap((setting) => setting.origins);

  it('takes its numbers from rows that the figure of the model draws', () => {
    const drawn = new Set<unknown>(chartNamed(id).rows);
    const elsewhere = origins.flatMap(({ rows }) => rows).filter((at) => !drawn.has(rowAt(at)));
    expect(elsewhere).toEqual([]);
  });

  it('names sources that /sources/ lists', () => {
    const listed = new Set(sourcesInUse());
    expect(origins.length).toBeGreaterThan(3);
    for (const { says, rows } of origins) {
      const { sources } = evidenceOf(rows);
      expect(sources.length, says).toBeGreaterThan(0);
      expect(sources.filter(({ source_id }) => !listed.has(source_id))).toEqual([]);
    }
  });

  it('uses the sign of every setting in a formula, and can set every formula', () => {
    const { inWords, onLines } = formulasOf(id);
    expect(inWords.length).toBeGreaterThan(7);
    expect(onLines.length).toBeGreaterThan(7);
    const set = [...onLines, ...inWords].map(formula).join('');
    const letters = (sign: string) => formula(sign).replace(/<\/?math[^>]*>/g, '');
    for (const { name, symbol } of text.settings)
      if (symbol !== undefined) expect(set, name).toContain(letters(symbol));
  });

  it('has no figure that is typed', () => {
    const source = readFileSync(pathOf(id), 'utf8');
    expect(bareFigures(source, pathOf(id))).toEqual([]);
    // In the head too, whose texts a reader sees in tables.
    const typed = source.replace('means: ', 'means: Some 94% of it. ');
    expect(bareFigures(typed, pathOf(id))).toHaveLength(1);
  });
});

it('the numbers taken as given come from rows whose sources /sources/ lists', () => {
  const listed = new Set(sourcesInUse());
  expect(Object.keys(modelText('weakest-link').assumptions)).toEqual(Object.keys(assumptions));
  for (const { from } of Object.values(assumptions))
    if (from !== 'assumption')
      for (const { source_id } of evidenceOf([from]).sources) expect(listed).toContain(source_id);
});

it('recipes, elements and stages have names, and nothing else has', () => {
  const text = modelText('weakest-link');
  expect(Object.keys(text.recipes)).toEqual(Object.keys(recipes));
  expect(Object.keys(text.elements)).toEqual(Object.keys(recipes.standard));
  expect(Object.keys(text.stages)).toEqual([...stages]);
  expect(() => calledIn(text.stages, 'motor', 'weakest-link')).toThrow(
    'content/models/en/weakest-link.mdx:1 the head has no name for "motor"',
  );
});

it('a number of a row is read, and words in its place stop the build', () => {
  const at = { table: 'build_times', key: 'id=recommended-ramp-ramp-first-model-parameter' };
  expect(numberAt(at, 'value_central')).toBe(rowAt(at)['value_central']);
  expect(() => numberAt(at, 'example')).toThrow('no number in example of build_times');
  expect(() => rowAt({ table: 'build_times', key: 'id=none' })).toThrow(
    /where a model’s number comes from: .*id=none/,
  );
});

describe('a mistake in the head of a model is named with file and line', () => {
  const parse =
    (...lines: string[]) =>
    () =>
      parseModelText(['---', ...lines, '---', ''].join('\n'), 'x.mdx');

  it.each([
    [
      'words left out',
      ['caption: A', 'starts: B', 'settings:', '  - setting: s', '    name:'],
      /^x\.mdx:6 settings\[0\]\.name: expected words$/m,
    ],
    [
      'a key that is not known',
      ['caption: A', 'starts: B', 'settings: []', 'stage: {}'],
      /^x\.mdx:\d+ Unrecognized key: "stage"$/m,
    ],
    [
      'a row without a key',
      [
        'caption: A',
        'starts: B',
        'settings:',
        '  - { setting: s, name: n, means: m, origins: [{ says: a, rows: [build_times] }] }',
      ],
      /^x\.mdx:5 settings\[0\]\.origins\[0\]\.rows\[0\]: expected a table and a key, as in "build_times id=example"$/m,
    ],
    ['what is no YAML', ['caption: "A'], /^x\.mdx:\d+ Missing closing "quote/m],
  ])('%s', (_, lines, message) => {
    expect(parse(...lines)).toThrow(message);
  });

  it('no head at all', () => {
    expect(() => parseModelText('Words.', 'x.mdx')).toThrow(
      'x.mdx:1 expected a head between two lines of ---',
    );
  });
});

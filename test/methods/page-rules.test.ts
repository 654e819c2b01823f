// The texts of /methods/ and /accessibility/: every component is known and complete, every value has a source, mistakes are located.
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/data/tables/tables.ts';
import { modelIds, pageComponents, pageIds, pageText, pathOf } from '../../src/methods/page-files.ts';
import { checkPage, problemsIn } from '../../src/methods/page-rules.ts';
import { valueOf, withValues, withVersion } from '../../src/methods/values.ts';
import { bareFigures } from '../../src/outline/prose/prose-check.ts';

describe.each([...pageIds, ...modelIds])('the text of %s', (id) => {
  it('is sound', () => {
    expect(problemsIn(pageText(id), pathOf(id))).toEqual([]);
    expect(pageComponents(id).length).toBeGreaterThan(10);
  });

  it('has no figure that is typed', () => {
    expect(bareFigures(pageText(id), pathOf(id))).toEqual([]);
  });
});

it('the two pages can be drawn', () => {
  for (const id of pageIds) expect(() => checkPage(id)).not.toThrow();
});

describe('a mistake is named with file, line and the valid choices', () => {
  it.each([
    ['<Section title="Words">\n\nx\n\n</Section>', 'x.mdx:1 <Section>: needs id="…"'],
    [
      'x\n\n<Value id="tabels" />',
      'x.mdx:3 <Value>: no value "tabels"; did you mean "tables"?; the values are tables, ',
    ],
    [
      '<Entry name="a" state="unmet">b</Entry>',
      'x.mdx:1 <Entry>: no state "unmet"; the states are met, partly',
    ],
    ['<Entry name="a" tools="vitest, jest">b</Entry>', 'x.mdx:1 <Entry>: "jest" is not in package.json'],
    ['<Model id="stock" />', 'x.mdx:1 <Model>: no model "stock"; the models are stock-runway, weakest-link'],
    ['<Formula of="S_" />', 'x.mdx:1 <Formula>: formula "S_": expected a letter, a number or a sign'],
    ["<Formulas lines={['a = b', 'c = ?']} />", 'x.mdx:1 <Formulas>: formula "c = ?": expected'],
    ['<ModelStep name="a" lines={[\'{a\']}>b</ModelStep>', 'x.mdx:1 <ModelStep>: formula "{a": expected'],
    [
      '\n<Fact id="china-mine-share-2024" />',
      'x.mdx:2 <Fact>: unknown component; these texts may have Section, Lead, ',
    ],
  ])('%s', (text, problem) => {
    const problems = problemsIn(text, 'x.mdx');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(problem), problems[0]).toBe(true);
  });
});

describe('values', () => {
  it('every one that a text names is used, and none is left over', () => {
    const named = [...pageIds, ...modelIds].flatMap((id) => [
      ...pageComponents(id).flatMap(({ name, attributes }) =>
        name === 'Value' ? [attributes['id'] ?? ''] : [],
      ),
      ...[...pageText(id).matchAll(/in_figure: .*\{([a-z-]+)\}/g)].map(([, name = '']) => name),
    ]);
    for (const name of named) expect(valueOf(name), name).toMatch(/\S/);
    const all = /the values are (.*)$/
      .exec(problemsIn('<Value id="none-such" />', 'x')[0] ?? '')?.[1]
      ?.split(', ');
    expect([...new Set(named)].sort()).toEqual(all?.sort());
  });

  it('are read from where they are kept', () => {
    expect(valueOf('tables')).toBe(String(tables.length));
    expect(withValues('{tables} of {tables}')).toBe(`${tables.length} of ${tables.length}`);
    expect(() => withValues('{table}')).toThrow('no value "table"');
    expect(withVersion('@playwright/test')).toMatch(/^playwright\/test\u00a0\d+\.\d+\.\d+$/);
  });
});

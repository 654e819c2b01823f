// How a state of a model stands in an address: what is allowed comes back as it was, all else is refused by name and nothing breaks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenNames } from '../../../../src/charts/contract/address-names.ts';
import { checkSettings } from '../../../../src/charts/contract/model/check-settings.ts';
import {
  changedIn,
  sameState,
  valueText,
  type Settings,
  type State,
  type Value,
} from '../../../../src/charts/contract/model/settings.ts';
import {
  queryWithState,
  refusalWords,
  stateInQuery,
} from '../../../../src/charts/contract/model/state-address.ts';

const settings: Settings = {
  controls: [
    { kind: 'number', name: 'stock', label: 'Stock', unit: 'days', least: 0, most: 400, step: 1 },
    {
      kind: 'number',
      name: 'length',
      label: 'Length',
      unit: 'days',
      least: 0,
      most: 400,
      step: 1,
      open: { word: 'endless', label: 'no end', start: 100 },
    },
    { kind: 'number', name: 'year', label: 'Year', unit: '', least: 2025, most: 2035, step: 1, whole: true },
    {
      kind: 'choice',
      name: 'recipe',
      label: 'Recipe',
      options: [
        { value: 'hot', label: 'Hot' },
        { value: 'cold', label: 'Cold' },
      ],
    },
    {
      kind: 'set',
      name: 'plants',
      label: 'Plants',
      options: ['a', 'b', 'c-2'].map((value) => ({ value, label: value })),
    },
    { kind: 'numbers', name: 'late', label: 'Late', keys: ['b', 'c-2'], unit: 'years', most: 10 },
  ],
  presets: {
    first: { stock: 100, length: Infinity, year: 2026, recipe: 'hot', plants: ['a'], late: {} },
    second: { stock: 33.3333, length: 20, year: 2030, recipe: 'cold', plants: ['a', 'b', 'c-2'], late: {} },
  },
};
const preset = (view: string): State => ({ view, values: settings.presets[view] ?? {} });
const changed = (view: string, values: Readonly<Record<string, Value>>): State => ({
  view,
  values: { ...settings.presets[view], ...values },
});
const asked = (query: string) => stateInQuery(new URLSearchParams(query), 'view', settings, 'first');
const written = (state: State, before = '') =>
  queryWithState(new URLSearchParams(before), 'view', settings, state).toString();

describe('an address', () => {
  it('holds a preset by its name alone, and a state by what differs from it', () => {
    expect(written(preset('second'))).toBe('view=second');
    expect(
      written(changed('first', { stock: 55, length: 30, plants: ['b', 'c-2'], late: { 'c-2': 3, b: 0 } })),
    ).toBe('view=first&stock=55&length=30&plants=a.b.c-2&late=c-2_3');
    expect(written(changed('second', { length: Infinity, recipe: 'hot' }))).toBe(
      'view=second&length=endless&recipe=hot',
    );
  });

  it('keeps what else it says, and drops settings that no longer differ', () => {
    expect(written(preset('first'), 'from=class&stock=7&late=b_1&view=second')).toBe('from=class&view=first');
  });

  it('keeps a preset’s own number unrounded as long as nobody touches it', () => {
    const { state, custom } = asked('view=second&length=30');
    expect(state.values['stock']).toBe(33.3333);
    expect(custom).toBe(true);
    expect(changedIn(settings, state)).toEqual(['length']);
  });

  it('has no number beyond a hundredth, read or written', () => {
    const { state } = asked('view=first&stock=33.337');
    expect(state.values['stock']).toBe(33.34);
    expect(written(state)).toBe('view=first&stock=33.34');
  });

  it('gives a state back as it was', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 0.5, 399.9, 400));
    const states = fc
      .record({
        view: fc.constantFrom('first', 'second'),
        stock: numbers,
        length: fc.oneof(numbers, fc.constant(Infinity)),
        year: fc.integer({ min: 2025, max: 2035 }),
        recipe: fc.constantFrom('hot', 'cold'),
        plants: fc.subarray(['a', 'b', 'c-2']),
        late: fc.dictionary(fc.constantFrom('b', 'c-2'), fc.integer({ min: 0, max: 10 })),
      })
      .map(({ view, ...values }) => changed(view, values));
    fc.assert(
      fc.property(states, (state) => {
        const back = asked(written(state));
        expect(back.refused).toEqual([]);
        expect(changedIn({ ...settings, presets: { [state.view]: back.state.values } }, state)).toEqual([]);
        expect(written(back.state)).toBe(written(state));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('what an address may not say', () => {
  it.each([
    ['stock=-1', 'stock', '-1'],
    ['stock=401', 'stock', '401'],
    ['stock=1e2', 'stock', '1e2'],
    ['stock=Infinity', 'stock', 'Infinity'],
    ['stock=endless', 'stock', 'endless'],
    ['stock= 5', 'stock', ' 5'],
    ['year=2026.5', 'year', '2026.5'],
    ['recipe=Hot', 'recipe', 'Hot'],
    ['recipe=constructor', 'recipe', 'constructor'],
    ['plants=a.x', 'plants', 'x'],
    ['late=a_1', 'late', 'a_1'],
    ['late=b_11', 'late', 'b_11'],
    ['late=b_1_2', 'late', 'b_1_2'],
    ['view=third', 'view', 'third'],
    ['view=__proto__', 'view', '__proto__'],
  ])('%s is refused by name, and the preset holds', (query, name, value) => {
    const { state, refused } = asked(query);
    expect(refused).toEqual([{ name, value }]);
    expect(state.view).toBe('first');
    expect(state.values['stock']).toBe(100);
  });

  it('one wrong part leaves the others', () => {
    const { state, refused } = asked('plants=b.nonsense&late=b_2.b_99&stock=12');
    expect(state.values).toMatchObject({ plants: ['a', 'b'], late: { b: 2 }, stock: 12 });
    expect(refused).toEqual([
      { name: 'plants', value: 'nonsense' },
      { name: 'late', value: 'b_99' },
    ]);
  });

  it('any text at all gives a state of the model, which can be written again', () => {
    const names = [...settings.controls.map(({ name }) => name), 'view', 'other', '__proto__'];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('x'.repeat(10_000), '<script>alert(1)</script>', '%00', 'a.b.c-2.'.repeat(500)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 9 }), (pairs) => {
        const query = new URLSearchParams(pairs);
        const { state, refused } = stateInQuery(query, 'view', settings, 'first');
        const again = asked(written(state));
        expect(again.refused).toEqual([]);
        expect(written(again.state)).toBe(written(state));
        expect(refusalWords(refused).length).toBeLessThan(400);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is said in a few words, cut short', () => {
    expect(refusalWords([])).toBe('');
    expect(refusalWords([{ name: 'stock', value: 'x'.repeat(100) }])).toBe(
      `The address asks for stock “${'x'.repeat(40)}”, which this model does not have. The rest of it holds.`,
    );
    const many = Array.from({ length: 9 }, (_, i) => ({ name: 'plants', value: `p${i}` }));
    expect(refusalWords(many)).toContain('plants “p2”, 6 more');
  });
});

describe('settings that do not hold together stop the build', () => {
  const check =
    (wrong: Partial<Settings>, views = ['first', 'second']) =>
    () =>
      checkSettings('trial', { ...settings, ...wrong }, views);
  const [stock] = settings.controls;

  it('and those that do pass', () => {
    expect(check({})).not.toThrow();
  });
  it('a name that is taken, twice there, or no name for an address', () => {
    expect(check({ controls: stock === undefined ? [] : [stock, stock] })).toThrow(/"stock" stands twice/);
    for (const name of [...takenNames, 'Stock', 'new supply', '2-stocks', 'a1-stock'])
      expect(check({ controls: stock === undefined ? [] : [{ ...stock, name }] })).toThrow(
        `"${name}" can’t name a control`,
      );
  });
  it('presets that are not the views, or whose values the controls do not allow', () => {
    expect(check({}, ['first'])).toThrow(
      new RangeError('src/charts/trial/model.ts: presets without a view: second'),
    );
    expect(check({}, ['first', 'third'])).toThrow(
      'presets without a view: second; views without a preset: third',
    );
    expect(check({}, ['second', 'first'])).toThrow('presets in the order first, second, views second, first');
    expect(
      check({ presets: { ...settings.presets, second: { ...settings.presets['second'], stock: 401 } } }),
    ).toThrow(/preset "second" has no fitting stock: 401/);
  });
});

describe('two states', () => {
  it('are the same in one preset with the same values, whatever the order in which plants were switched on', () => {
    expect(
      sameState(settings, changed('first', { plants: ['a', 'b'] }), changed('first', { plants: ['b', 'a'] })),
    ).toBe(true);
    expect(sameState(settings, preset('second'), changed('first', settings.presets['second'] ?? {}))).toBe(
      false,
    );
    for (const values of [{ stock: 101 }, { length: 100 }, { plants: [] }, { late: { b: 1 } }])
      expect(sameState(settings, preset('first'), changed('first', values)), JSON.stringify(values)).toBe(
        false,
      );
  });
});

describe('a number in words', () => {
  const inTonnes = {
    kind: 'number',
    name: 't',
    label: 'T',
    unit: 't',
    least: 0,
    most: 1e7,
    step: 0.1,
  } as const;
  it('is to a tenth, with commas between thousands as the language has them, and its unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (value) => {
        const tenth = Math.round(value * 10) / 10;
        expect(valueText(inTonnes, value)).toBe(`${tenth.toLocaleString('en')}\u00a0t`);
      }),
    );
  });
});

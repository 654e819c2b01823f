// conditionHolds: strict comparisons, both ends of a range, comparators as bounds, and conditions that are missing or wrong.
import { describe, expect, it } from 'vitest';
import { wordsHold, conditionHolds, type Claimed, type Condition } from '../../../src/data/facts/holds.ts';

const claimed = (value: number | string, more: Partial<Claimed> = {}): Claimed => ({
  id: 'trial',
  value,
  comparator: '=',
  text: String(value),
  unit: '',
  ...more,
});
const holds = (fact: Claimed, condition: Condition) => {
  try {
    return conditionHolds(fact, condition, 'the words');
  } catch {
    return false;
  }
};

describe('conditionHolds', () => {
  it.each<[Claimed, Condition, boolean]>([
    [claimed(91), { above: 90 }, true],
    [claimed(90), { above: 90 }, false],
    [claimed(9), { below: 10 }, true],
    [claimed(10), { below: 10 }, false],
    [claimed(10), { between: [10, 20] }, true],
    [claimed(20), { between: [10, 20] }, true],
    [claimed(20.1), { between: [10, 20] }, false],
    [claimed(94), { equals: 94 }, true],
    [claimed(94.1), { equals: 94 }, false],
    [claimed(69.2), { 'rounds-to': { value: 70, step: 10 } }, true],
    [claimed(64.9), { 'rounds-to': { value: 70, step: 10 } }, false],
    [claimed(65), { 'rounds-to': { value: 70, step: 10 } }, true],
    [claimed(-65), { 'rounds-to': { value: -70, step: 10 } }, true],
    [claimed(0.3), { 'rounds-to': { value: 0.3, step: 0.1 } }, true],
    [claimed('China'), { equals: 'China' }, true],
    [claimed('China'), { equals: 'Japan' }, false],
    [claimed('China'), { above: 3 }, false],
  ])('%o against %o', (fact, condition, expected) => {
    expect(holds(fact, condition)).toBe(expected);
  });

  it('a range must hold at both ends', () => {
    const range = claimed(2, { valueHigh: 4 });
    expect(holds(range, { above: 1 })).toBe(true);
    expect(holds(range, { above: 3 })).toBe(false);
    expect(holds(range, { below: 4 })).toBe(false);
    expect(holds(range, { between: [2, 4] })).toBe(true);
    expect(holds(range, { between: [2, 3] })).toBe(false);
    expect(holds(range, { equals: 2 })).toBe(false);
    expect(holds(range, { 'rounds-to': { value: 5, step: 5 } })).toBe(false);
  });

  it('"more than" proves above, even at the bound itself, and nothing below or equal', () => {
    const more = claimed(90, { comparator: '>' });
    expect(holds(more, { above: 90 })).toBe(true);
    expect(holds(more, { above: 91 })).toBe(false);
    expect(holds(more, { below: 1000 })).toBe(false);
    expect(holds(more, { between: [90, 100] })).toBe(false);
    expect(holds(more, { equals: 90 })).toBe(false);
    expect(holds(more, { 'rounds-to': { value: 90, step: 10 } })).toBe(false);
    expect(holds(claimed(90, { comparator: '>=' }), { above: 90 })).toBe(false);
  });

  it('"less than" proves below, even at the bound itself, and nothing above', () => {
    const less = claimed(1, { comparator: '<' });
    expect(holds(less, { below: 1 })).toBe(true);
    expect(holds(less, { above: -5 })).toBe(false);
    expect(holds(claimed(1, { comparator: '<=' }), { below: 1 })).toBe(false);
  });

  it('"about" is read as its value', () => {
    expect(holds(claimed(60, { comparator: '~' }), { equals: 60 })).toBe(true);
  });

  it('a failure says the words, the fact and the bound', () => {
    expect(() =>
      conditionHolds(claimed(88, { text: '88%' }), { above: 90 }, 'more than nine tenths'),
    ).toThrow('the words "more than nine tenths" do not hold: fact "trial" is 88%; the words need above 90');
  });

  it.each<[string, object, RegExp]>([
    [
      'no condition',
      {},
      /expected exactly one condition of above, below, between, equals, rounds-to, found no condition/,
    ],
    ['only undefined ones', { above: undefined }, /found no condition/],
    ['an unknown condition', { over: 5 }, /found over/],
    ['two conditions', { above: 5, below: 9 }, /found above and below/],
    ['a bound that is no number', { above: '5' }, /above needs a number, not "5"/],
    ['a bound that is NaN', { above: NaN }, /above needs a number/],
    ['a range the wrong way round', { between: [9, 5] }, /between needs low first/],
    ['a range with one end', { between: [9] }, /between needs \[low, high\]/],
    ['a step of zero', { 'rounds-to': { value: 5, step: 0 } }, /step above zero/],
    ['rounding without a step', { 'rounds-to': { value: 5 } }, /rounds-to needs a number/],
  ])('throws for %s', (_, condition, problem) => {
    expect(() => conditionHolds(claimed(7), condition as Condition, 'words')).toThrow(problem);
  });
});

describe('wordsHold of two facts', () => {
  const of = (value: number | string, more: Partial<Claimed> = {}) =>
    claimed(value, { id: 'other', unit: 't', ...more });
  const a = (value: number | string, more: Partial<Claimed> = {}) => claimed(value, { unit: 't', ...more });
  const held = (fact: Claimed, other: Claimed, ratio: unknown): boolean => {
    try {
      return wordsHold(fact, other, { ratio }, 'the words');
    } catch {
      return false;
    }
  };

  it.each<[Claimed, Claimed, readonly [number, number], boolean]>([
    [a(1119), of(226), [4.9, 5], true],
    [a(1119), of(226), [5, 6], false],
    [a(10), of(2), [5, 5], true],
    [a(0.3), of(0.1), [3, 3], true],
    [a(3), of(4), [0.7, 0.8], true],
    [a(0), of(4), [0, 1], true],
    // A range must hold whichever of its values is meant.
    [a(2, { valueHigh: 4 }), of(1), [2, 4], true],
    [a(2, { valueHigh: 4 }), of(1), [2, 3], false],
    [a(10), of(2, { valueHigh: 5 }), [2, 5], true],
    [a(10), of(2, { valueHigh: 5 }), [3, 5], false],
    // A comparator leaves one end open.
    [a(10, { comparator: '>' }), of(2), [4, 6], false],
    [a(10), of(2, { comparator: '<' }), [4, 6], false],
    [a(10), of(2, { comparator: '>=' }), [4, 6], false],
    [a(10), of(2, { comparator: '>=' }), [0, 5], true],
    [a(10, { comparator: '~' }), of(2), [5, 5], true],
  ])('%o by %o within %o', (fact, other, ratio, expected) => {
    expect(held(fact, other, ratio)).toBe(expected);
  });

  it('a failure says the words, both facts, the ratio and what was needed', () => {
    expect(() =>
      wordsHold(
        a(1119, { text: '1,119 tonnes' }),
        of(226, { text: '226 tonnes' }),
        { ratio: [5, 6] },
        'five times',
      ),
    ).toThrow(
      'the words "five times" do not hold: fact "trial" is 1,119 tonnes, 4.9513 times the 226 tonnes of fact "other"; the words need 5 to 6 times',
    );
    expect(() => wordsHold(a(2, { valueHigh: 4 }), of(1), { ratio: [5, 6] }, 'w')).toThrow(
      'fact "trial" is 2, 2 to 4 times the 1 of fact "other"',
    );
    expect(() => wordsHold(a(2, { comparator: '>' }), of(1), { ratio: [5, 6] }, 'w')).toThrow(
      'fact "trial" is 2, 2 or more times the 1',
    );
  });

  it('refuses two units and says both, words for numbers, and what can’t be divided by', () => {
    expect(() => wordsHold(a(7), of(2, { unit: 't_per_yr' }), { ratio: [3, 4] }, 'w')).toThrow(
      'fact "trial" is in t and fact "other" in t_per_yr: their ratio says nothing',
    );
    expect(() => wordsHold(a('seven', { unit: '' }), of(2, { unit: '' }), { ratio: [3, 4] }, 'w')).toThrow(
      'a ratio needs numbers, and fact "trial" is the text "seven"',
    );
    for (const least of [of(0), of(-2), of(2, { comparator: '<=' })])
      expect(() => wordsHold(a(7), least, { ratio: [3, 4] }, 'w')).toThrow(
        'a ratio needs numbers above zero to divide by',
      );
    expect(() => wordsHold(a(-7), of(2), { ratio: [3, 4] }, 'w')).toThrow(
      'a ratio needs no number below zero',
    );
  });

  it('compares tonnes with kilotonnes', () => {
    expect(wordsHold(a(62, { unit: 't' }), of(1.1, { unit: 'kt' }), { ratio: [0.056, 0.057] }, 'w')).toBe(
      true,
    );
    expect(wordsHold(a(1.1, { unit: 'kt' }), of(62, { unit: 't' }), { ratio: [17, 18] }, 'w')).toBe(true);
  });

  it('compares two falls by their sizes', () => {
    expect(wordsHold(a(-8), of(-2), { ratio: [4, 4] }, 'w')).toBe(true);
    expect(() => wordsHold(a(-2), of(-8), { ratio: [4, 4] }, 'w')).toThrow('0.25 times');
  });

  it('refuses a ratio without its second fact, a second fact without its ratio, and a ratio that is no range', () => {
    expect(() => wordsHold(a(7), undefined, { ratio: [3, 4] }, 'w')).toThrow(
      'ratio needs of="…", the fact to divide by',
    );
    for (const bounds of [{}, { above: 3 }, { above: 3, ratio: [3, 4] }, { ratio: undefined }])
      expect(() => wordsHold(a(7), of(2), bounds, 'w')).toThrow(
        'two facts need ratio={[low, high]} and no other condition',
      );
    for (const ratio of [3, [3], [4, 3], ['3', '4'], '[3, 4]', [NaN, 4]])
      expect(() => wordsHold(a(7), of(2), { ratio }, 'w')).toThrow('ratio needs [low, high]');
    expect(() => wordsHold(a(7), a(7), { ratio: [1, 1] }, 'w')).toThrow('a fact is no measure of itself');
  });

  it('of one fact, tests its one condition', () => {
    expect(wordsHold(a(7), undefined, { above: 6, ratio: undefined }, 'w')).toBe(true);
    expect(() => wordsHold(a(7), undefined, { above: 8 }, 'w')).toThrow('the words need above 8');
  });
});

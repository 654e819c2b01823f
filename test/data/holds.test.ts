// holdsTrue: strict comparisons, both ends of a range, comparators as bounds, and conditions that are missing or wrong.
import { describe, expect, it } from 'vitest';
import { holdsTrue, type Claimed, type Condition } from '../../src/data/facts/holds.ts';

const claimed = (value: number | string, more: Partial<Claimed> = {}): Claimed => ({
  id: 'trial',
  value,
  comparator: '=',
  text: String(value),
  ...more,
});
const holds = (fact: Claimed, condition: Condition) => {
  try {
    return holdsTrue(fact, condition, 'the words');
  } catch {
    return false;
  }
};

describe('holdsTrue', () => {
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
    [claimed(69.2), { roundsTo: { value: 70, step: 10 } }, true],
    [claimed(64.9), { roundsTo: { value: 70, step: 10 } }, false],
    [claimed(65), { roundsTo: { value: 70, step: 10 } }, true],
    [claimed(-65), { roundsTo: { value: -70, step: 10 } }, true],
    [claimed(0.3), { roundsTo: { value: 0.3, step: 0.1 } }, true],
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
    expect(holds(range, { roundsTo: { value: 5, step: 5 } })).toBe(false);
  });

  it('"more than" proves above, even at the bound itself, and nothing below or equal', () => {
    const more = claimed(90, { comparator: '>' });
    expect(holds(more, { above: 90 })).toBe(true);
    expect(holds(more, { above: 91 })).toBe(false);
    expect(holds(more, { below: 1000 })).toBe(false);
    expect(holds(more, { between: [90, 100] })).toBe(false);
    expect(holds(more, { equals: 90 })).toBe(false);
    expect(holds(more, { roundsTo: { value: 90, step: 10 } })).toBe(false);
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
    expect(() => holdsTrue(claimed(88, { text: '88%' }), { above: 90 }, 'more than nine tenths')).toThrow(
      'the words "more than nine tenths" do not hold: fact "trial" is 88%; the words need above 90',
    );
  });

  it.each<[string, object, RegExp]>([
    [
      'no condition',
      {},
      /expected exactly one condition of above, below, between, equals, roundsTo, found no condition/,
    ],
    ['only undefined ones', { above: undefined }, /found no condition/],
    ['an unknown condition', { over: 5 }, /found over/],
    ['two conditions', { above: 5, below: 9 }, /found above and below/],
    ['a bound that is no number', { above: '5' }, /above needs a number, not "5"/],
    ['a bound that is NaN', { above: NaN }, /above needs a number/],
    ['a range the wrong way round', { between: [9, 5] }, /between needs low first/],
    ['a range with one end', { between: [9] }, /between needs \[low, high\]/],
    ['a step of zero', { roundsTo: { value: 5, step: 0 } }, /step above zero/],
    ['rounding without a step', { roundsTo: { value: 5 } }, /roundsTo needs a number/],
  ])('throws for %s', (_, condition, problem) => {
    expect(() => holdsTrue(claimed(7), condition as Condition, 'words')).toThrow(problem);
  });
});

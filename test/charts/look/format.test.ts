// Numbers in figures: separators, units behind a no-break space, comparators in words.
import { describe, expect, it } from 'vitest';
import {
  comparatorWords,
  exact,
  kilotonnes,
  length,
  mass,
  percent,
  toHundred,
  tonnes,
} from '../../../src/charts/look/format.ts';
import { tenth } from '../../../src/charts/look/tenth.ts';

const n = '\u00a0';

describe('percent', () => {
  it.each([
    [91, '91%'],
    [38.8, '38.8%'],
    [38.84, '38.8%'],
    [0, '0%'],
    [100, '100%'],
    [99.96, '100%'],
  ])('%s is %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });
});

it.each([
  [1234, 1200],
  [1250, 1300],
  [49, 0],
])('%s to the hundred is %s', (value, rounded) => {
  expect(toHundred(value)).toBe(rounded);
});

it.each([
  [0.11, '0.11'],
  [-3.2, '−3.2'],
  [7, '7'],
  [2600, '2,600'],
  [0, '0'],
])('exact: %s keeps all its decimals, as %s', (value, text) => {
  expect(exact(value)).toBe(text);
});

describe('tonnes and kilotonnes', () => {
  it.each([
    [270000, `270,000${n}t`, `270${n}kt`],
    [54895, `54,895${n}t`, `54.9${n}kt`],
    [0, `0${n}t`, `0${n}kt`],
    [1_234_567, `1,234,567${n}t`, `1,234.6${n}kt`],
  ])('%s is %s or %s', (value, inTonnes, inKilotonnes) => {
    expect(tonnes(value)).toBe(inTonnes);
    expect(kilotonnes(value)).toBe(inKilotonnes);
  });
});

describe('mass takes the unit a reader would use', () => {
  it.each([
    [0.002, `2${n}g`],
    [0.0995, `99.5${n}g`],
    [0.1, `0.1${n}kg`],
    [4, `4${n}kg`],
    [417.3, `417.3${n}kg`],
    [999, `999${n}kg`],
    [1000, `1${n}t`],
    [4170, `4.17${n}t`],
    [5000, `5${n}t`],
    [10_000, `10${n}t`],
  ])('%s kg is %s', (value, text) => {
    expect(mass(value)).toBe(text);
  });
});

describe('comparatorWords', () => {
  it.each([
    ['~', 'about '],
    ['>', 'more than '],
    ['<', 'less than '],
    ['>=', 'at least '],
    ['<=', 'at most '],
    ['=', ''],
    [null, ''],
  ] as const)('%s says "%s"', (comparator, words) => {
    expect(comparatorWords(comparator)).toBe(words);
  });
});

describe('tenth', () => {
  it.each([
    [1.26, 1.3],
    [-1.26, -1.3],
    [3, 3],
    [0.04, 0],
  ])('%s becomes %s', (value, rounded) => {
    expect(tenth(value)).toBe(rounded);
  });
});

describe('length', () => {
  it.each([
    [6.415, 'mm', `6.4${n}mm`],
    [54.7, 'cm', `5.5${n}cm`],
    [870, 'cm', `87${n}cm`],
    [7315, 'm', `7.3${n}m`],
    [0, 'mm', `0${n}mm`],
  ] as const)('%s mm in %s is %s', (millimetres, unit, text) => {
    expect(length(millimetres, unit)).toBe(text);
  });
});

// What a mistyped short code offers: the codes one sign away, first those that begin alike.
import { expect, test } from 'vitest';
import { codes } from '../../../src/teach/places/codes.ts';
import { codeTyped, nearCodes } from '../../../src/teach/short/near-codes.ts';

const all = Object.keys(codes());

test.each([
  ['3E', '3e'],
  ['C17.', 'c17'],
  ['hl0', 'h10'],
  ['1OA', '10a'],
])('“%s” typed from a board is %s', (typed, code) => {
  expect(codeTyped(typed)).toBe(code);
  expect(all).toContain(code);
});

test('a wrong letter offers the codes of the same chapter', () => {
  const near = nearCodes('3z', all);
  expect(near).toHaveLength(6);
  expect(near.every((code) => /^3.$/.test(code))).toBe(true);
});

test('two signs that changed places, one too few and one too many are near', () => {
  expect(nearCodes('e3', all)).toContain('3e');
  expect(nearCodes('17', all)).toContain('c17');
  expect(nearCodes('c177', all)).toContain('c17');
});

test('what is like no code offers none', () => {
  expect(nearCodes('zz', all)).toEqual([]);
  expect(nearCodes('', all)).toEqual([]);
  expect(nearCodes('magnet', all)).toEqual([]);
});

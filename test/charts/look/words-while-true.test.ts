// Words that stand for a number follow it, and stop the build where the number has left them.
import { describe, expect, it } from 'vitest';
import { aboutTimes, whileTrue, partWords, timesWords } from '../../../src/charts/look/words-while-true.ts';

describe('words that need a number', () => {
  it('are printed while the number lies within their bounds, ends included', () => {
    expect(whileTrue('a few', 3, { from: 3, to: 5 }, 'the count')).toBe('a few');
    expect(whileTrue('a few', 5, { from: 3, to: 5 }, 'the count')).toBe('a few');
    expect(whileTrue('fell', -1, { to: 0 }, 'the change')).toBe('fell');
  });

  it('stop the build outside, and say which words, which number and which bounds', () => {
    expect(() => whileTrue('a few', 6, { from: 3, to: 5 }, 'the count')).toThrow(
      '“a few” no longer holds: the count is 6, and the words need 3 to 5',
    );
    expect(() => whileTrue('fell', Number.NaN, { to: 0 }, 'the change')).toThrow('“fell” no longer holds');
  });
});

describe('a multiple in words', () => {
  it.each([
    [1119, 226, 'five times'],
    [10, 5, 'twice'],
    [1.85, 1, 'twice'],
    [2.4, 1, 'more than twice'],
    [6.57, 1, 'more than six times'],
    [6.85, 1, 'seven times'],
    [11.8, 1, 'more than ten times'],
    [250, 1, 'more than a hundred times'],
    [2163, 62, 'more than thirty times'],
  ])('%f of %f is "%s"', (larger, smaller, words) => {
    expect(timesWords(larger, smaller)).toBe(words);
  });

  it('says "about" of a multiple near to a whole one, and of no other', () => {
    expect(aboutTimes(1119, 226)).toBe('about five times');
    expect(aboutTimes(2.1, 1)).toBe('about twice');
    expect(() => aboutTimes(2.4, 1)).toThrow(/near to a whole one/);
  });

  it('is refused where neither twice nor more would be true', () => {
    expect(() => timesWords(1.7, 1)).toThrow(RangeError);
    expect(() => timesWords(5, 0)).toThrow(RangeError);
  });
});

describe('a share in words', () => {
  it.each([
    [100, 'almost all'],
    [94, 'more than nine tenths'],
    [90, 'about nine tenths'],
    [87, 'more than three quarters'],
    [74.9, 'about three quarters'],
    [60, 'about three fifths'],
    [36.3, 'more than a third'],
    [31.5, 'about a third'],
    [6, 'less than a tenth'],
  ])('%f per cent are "%s"', (share, words) => {
    expect(partWords(share)).toBe(words);
  });

  it('is refused outside the whole', () => {
    expect(() => partWords(-1)).toThrow('from 0 to 100');
    expect(() => partWords(101)).toThrow('from 0 to 100');
    expect(() => partWords(Number.NaN)).toThrow('from 0 to 100');
  });
});

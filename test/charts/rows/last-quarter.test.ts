// The last quarter of the evidence ends before its last, unfinished month, and is called second-hand only where it is.
import { expect, it } from 'vitest';
import { lastQuarter, secondHandQuarter } from '../../../src/charts/rows/last-quarter.ts';
import { evidenceEnds } from '../../../src/data/text/site.ts';

const { from, to } = lastQuarter();
const report = (date: string, isSecondHand: boolean) => ({ date, isSecondHand });

it('has the three full months before the month in which the evidence ends', () => {
  const months = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
  expect([from, to].map((month) => months(evidenceEnds()) - months(month))).toEqual([3, 1]);
});

it('may be called second-hand where at least half of its reports are', () => {
  expect(secondHandQuarter([report(`${from}-01`, true), report(`${to}-30`, false)])).toEqual({ from, to });
  expect(secondHandQuarter([report(to, true), report('2011', false), report(evidenceEnds(), false)])).toEqual(
    { from, to },
  );
});

it('stops the build where most of its reports were read first-hand', () => {
  expect(() => secondHandQuarter([report(from, true), report(to, false), report(`${to}-30`, false)])).toThrow(
    `much of ${from} to ${to} was read second-hand`,
  );
});

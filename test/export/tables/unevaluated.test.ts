// No text of a CSV runs as a formula, whatever it says; numbers, percentages and lone signs stay as they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unevaluated } from '../../../src/export/tables/unevaluated.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
  ['+81 3 1234', "'+81 3 1234"],
  ['-1.3 pct. Japanese original', "'-1.3 pct. Japanese original"],
  ['-2+3+cmd|x', "'-2+3+cmd|x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1', "'＝1"],
  ['＋12.9%', "'＋12.9%"],
  ['+cmd', "'+cmd"],
  ['-cmd|x', "'-cmd|x"],
  ['+12.9%+1', "'+12.9%+1"],
  ['+12.9%\n', "'+12.9%\n"],
  ['-5%A1', "'-5%A1"],
  ['+1,5', "'+1,5"],
  ['+1 000', "'+1 000"],
  ['-%', "'-%"],
  ['+.5', "'+.5"],
  ['==', "'=="],
  ['=12.9%', "'=12.9%"],
])('%j is written %j', (cell, safe) => {
  expect(unevaluated(cell)).toBe(safe);
});

test.each([
  '',
  '=',
  '~',
  '>',
  '<',
  '>=',
  '<=',
  '-',
  '+',
  '0',
  '-5',
  '-0.25',
  '-1e-7',
  '+5',
  '+12.9%',
  '-95%',
  '-62,585',
  '+1,062,585.5%',
  // A minus as it is printed opens no formula.
  '−95%',
  // Too large for a spreadsheet, but no formula.
  '-1e315',
  '2026-05',
  'a=b',
  "it's",
  'C01',
])('%j stays', (cell) => {
  expect(unevaluated(cell)).toBe(cell);
});

/** Texts in which the signs that matter are common. */
const cells = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@\t\r\n\'0123456789.eE ,;%"＝＠'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});
/** As a spreadsheet decides: a sign in front, more behind it, and not just a number or a percentage. */
const runs = (cell: string): boolean =>
  '=+-@＝＋－＠\t\r\n'.includes(cell.charAt(0)) &&
  cell.length > 1 &&
  !(
    /^[+-]\d/.test(cell) &&
    !/\s/.test(cell) &&
    !Number.isNaN(Number(cell.replace(/%$/, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')))
  );

test('no cell is left that a spreadsheet would run, and nothing else changes', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const safe = unevaluated(cell);
      expect(runs(safe)).toBe(false);
      expect(safe === cell || safe === `'${cell}`).toBe(true);
      expect(unevaluated(safe)).toBe(safe);
    }),
    { numRuns: 2000 },
  );
});

test('no number changes, nor with its sign or a per cent', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true })), (value) => {
      for (const cell of [`${value}`, `${value}%`, `${value < 0 ? '' : '+'}${value}%`])
        expect(unevaluated(cell)).toBe(cell);
    }),
  );
});

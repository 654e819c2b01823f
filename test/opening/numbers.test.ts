// The numbers in openings come from rows: another value in the record is another label, and another measure of what is drawn.
import { describe, expect, it } from 'vitest';
import { borrowedInputs } from '../../src/opening/drawings/borrowed-inputs.ts';
import { buildTheChain } from '../../src/opening/drawings/build-the-chain.ts';
import { openedOrClosed } from '../../src/opening/drawings/opened-or-closed.ts';
import { theThreatBehind } from '../../src/opening/drawings/the-threat-behind.ts';
import { theValve } from '../../src/opening/drawings/the-valve.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { rows as inputs } from '../../src/opening/rows/borrowed-inputs.ts';
import { rows as chain } from '../../src/opening/rows/build-the-chain.ts';
import { rows as closed } from '../../src/opening/rows/opened-or-closed.ts';
import { rows as threat } from '../../src/opening/rows/the-threat-behind.ts';
import { rows as order } from '../../src/opening/rows/the-valve.ts';

/** The words of a size, one label a line. */
const wordsOf = ({ desk, phone }: Opening, size: 'desk' | 'phone'): string =>
  [...(size === 'desk' ? desk : phone).matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words).join('\n');

/** A record with one value changed, and what the labels of both sizes must say then. */
const cases = [
  {
    name: 'the number and day of the order',
    made: () => theValve({ ...order, number: 7, date: '2031-03-04' }),
    desk: ['NO. 7 OF 2031', '4\u00a0March\u00a02031'],
    phone: ['NO. 7 OF 2031'],
  },
  {
    name: 'a share of what Japan buys',
    made: () => borrowedInputs({ ...inputs, magnets: { ...inputs.magnets, share: 44.4 } }),
    desk: ['44.4% of the weight'],
    phone: ['44.4%'],
  },
  {
    name: 'the applications of a firm',
    made: () => theThreatBehind({ ...threat, applications: 91, approved: 3 }),
    desk: ['91 applications', '3 approved'],
    phone: ['91 applications', '3 approved'],
  },
  {
    name: 'what the model lets through',
    made: () => buildTheChain({ ...chain, heavy: 5250, magnets: 60_000, heavy_pct: 3 }),
    desk: ['5,300\u00a0t', '60,000\u00a0t', '3% of heavy metal'],
    phone: ['5,300\u00a0t', '60,000\u00a0t'],
  },
  {
    name: 'the changes of a year and the end of the evidence',
    made: () => openedOrClosed({ ...closed, all: 4.5, heavy: -50, year: '2031', ends: '2032-02-03' }),
    desk: ['+4.5% in 2031', '−50% in 2031', '3\u00a0February\u00a02032'],
    phone: ['+4.5% in 2031', '−50% in 2031'],
  },
];

describe.each(cases)('$name', ({ made, desk, phone }) => {
  it('is the label of both sizes', () => {
    for (const label of desk) expect(wordsOf(made(), 'desk')).toContain(label);
    for (const label of phone) expect(wordsOf(made(), 'phone')).toContain(label);
  });
});

/** Digits that a drawing may say without a row: none but the months and years of its dates. */
describe.each([
  ['borrowed-inputs', borrowedInputs(inputs), ['29.6', '36.3', '70', '100', '2024', '2025', '2805']],
  ['the-threat-behind', theThreatBehind(threat), ['180', '5', '2025']],
  ['build-the-chain', buildTheChain(chain), ['26,800', '1,100', '41,700', '2030', '4']],
  ['opened-or-closed', openedOrClosed(closed), ['12.9', '95', '2025', '9', '2026']],
  ['the-valve', theValve(order), ['1', '2026', '6']],
] as const)('the numbers of %s', (_, opening, known) => {
  it.each(['desk', 'phone'] as const)('are those of its rows, %s', (size) => {
    const numbers = wordsOf(opening, size).match(/\d+(?:[.,]\d+)*/g) ?? [];
    expect(numbers.filter((number) => !(known as readonly string[]).includes(number))).toEqual([]);
  });
});

it('draws as many slips and streams as the row counts', () => {
  const { desk } = theThreatBehind({ ...threat, applications: 40, approved: 4 });
  const pile = [...desk.matchAll(/<path d="([^"]+)"[^>]*hair/g)].map(
    ([, d = '']) => d.match(/M/g)?.length ?? 0,
  );
  expect(Math.max(...pile)).toBe(39);
  expect(desk.match(/class="m-fill nth-\d"/g)).toHaveLength(4);
});

it('draws China’s part of each pipe as wide as its share', () => {
  const red = (share: number): number => {
    const { desk } = borrowedInputs({ ...inputs, magnets: { ...inputs.magnets, share } });
    return Number(
      [...desk.matchAll(/class="m-fill nth-\d"[^>]*>.*?height="([\d.]+)" class="f-china bare"/g)][1]?.[1],
    );
  };
  expect(red(50) / red(25)).toBeCloseTo(2, 1);
});

it('gives magnet plants that are only announced the colour of promises, and says on a phone of when', () => {
  const drawn = buildTheChain(chain);
  for (const size of ['desk', 'phone'] as const) {
    expect(drawn[size].match(/class="([^"]*)"[^>]*>41,700\u00a0t</)?.[1]).toContain('t-policy');
    expect(drawn[size].match(/class="([^"]*)"[^>]*>1,100\u00a0t</)?.[1]).toContain('t-others');
  }
  expect(wordsOf(drawn, 'phone')).toContain('if built, 2030');
});

// Rows of slipping dates: all from zero, vague dates are long, what became of a promise has a mark of its own.
import { describe, expect, it } from 'vitest';
import { slipRow, type SlipRow } from '../../../src/charts/slipping-dates/layout-slips.ts';

const x = (month: number): number => 100 + 10 * month;
/** A promise for a year, put off to a month two years later. */
const row = (changes: Partial<Omit<SlipRow, 'slip'>> = {}, slip: Partial<SlipRow['slip']> = {}): SlipRow => ({
  key: 'plant',
  fate: 'put-off',
  toGo: null,
  ...changes,
  slip: {
    first: { from: -12, to: 0 },
    newest: { from: 23, to: 24 },
    orLater: false,
    reached: null,
    ended: null,
    report: { from: 20, to: 21 },
    ...slip,
  },
});
const drawn = (of: SlipRow) => slipRow(of, x, 50, 20, 6);
const inks = (of: SlipRow) => Object.fromEntries(drawn(of).shapes.map(({ key, ink }) => [key.slice(6), ink]));
const path = (of: SlipRow, part: string) => drawn(of).shapes.find(({ key }) => key === `plant-${part}`)?.d;

describe('slipRow', () => {
  it('draws the first promise as a line before zero, as long as it is vague, and hatches the slip after it', () => {
    expect(path(row(), 'first')).toBe('M-20 40V60M-20 50H100');
    expect(path(row(), 'slip')).toBe('M100 40H340V60H100Z');
    expect(inks(row())).toMatchObject({ first: 'outline', slip: 'outline', 'slip-hatch': 'hatch' });
  });

  it('dashes a newest promise without a month, and leaves one open that names a time or later', () => {
    const year = row({}, { newest: { from: 12, to: 24 } });
    expect(path(year, 'slip')).toBe('M100 40H220V60H100Z');
    expect(path(year, 'vague')).toBe('M220 40H340V60H220');
    expect(inks(year)['vague']).toBe('gap');
    const later = row({}, { newest: { from: 12, to: 24 }, orLater: true });
    expect(path(later, 'vague')).toBe('M220 40H340M340 60H220');
  });

  it('fills a spot for what was reached and nothing else', () => {
    expect(drawn(row()).spots).toEqual([]);
    const { spots, shapes } = drawn(row({ fate: 'reached' }, { reached: { from: 30, to: 30.1 } }));
    expect(spots).toMatchObject([{ x: 400, r: 6, ink: 'fill', tone: 'others' }]);
    expect(path(row({ fate: 'reached' }, { reached: { from: 30, to: 30.1 } }), 'reach')).toBe(
      'M340 40H400M340 60H400',
    );
    expect(shapes.some(({ ink }) => ink === 'fill')).toBe(false);
  });

  it('leaves the end open up to the newest report of what is overdue, and of nothing else', () => {
    const overdue = row({ fate: 'overdue' }, { report: { from: 32, to: 33 } });
    expect(path(overdue, 'overdue')).toBe('M340 40H420M340 60H420');
    expect(drawn(overdue).whole.right).toBe(420);
    expect(path(row(), 'overdue')).toBeUndefined();
  });

  it('crosses out what was given up', () => {
    const ended = row({ fate: 'ended' }, { newest: { from: -12, to: 0 }, ended: { from: 5, to: 5.1 } });
    expect(inks(ended)['ended']).toBe('line');
    expect(drawn(ended).whole.right).toBeGreaterThan(x(5));
    expect(inks(ended)['slip']).toBeUndefined();
  });

  it('draws a promise that did not move as a fine line, and hatches the months to it where its view counts them', () => {
    const still = row({ fate: 'unmoved' }, { newest: { from: -12, to: 0 } });
    expect(inks(still)).toEqual({ first: 'outline' });
    const waits = row({ fate: 'unmoved', toGo: 40 }, { newest: { from: -12, to: 0 } });
    expect(path(waits, 'wait')).toBe('M-300 40H-20V60H-300Z');
    expect(inks(waits)['first']).toBe('gap');
  });

  it('refuses a span that runs backwards', () => {
    expect(() => drawn(row({}, { newest: { from: 3, to: 2 } }))).toThrow(RangeError);
  });
});

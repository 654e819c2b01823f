// Rows of slipping dates: a bar from zero, solid as far as a report found nothing running, hatched as far as it was put off.
import { describe, expect, it } from 'vitest';
import { slipRow, waitRow, type SlipRow } from '../../../src/charts/slipping-dates/layout-slips.ts';

const x = (month: number): number => 100 + 10 * month;
/** A promise for a year, put off to a month two years later, and reported on 20 months after it. */
const row = (changes: Partial<Omit<SlipRow, 'slip'>> = {}, slip: Partial<SlipRow['slip']> = {}): SlipRow => ({
  key: 'plant',
  fate: 'put-off',
  isRunning: false,
  isUnheard: false,
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
const drawn = (of: SlipRow) => slipRow(of, x, 50, 20);
const inks = (of: SlipRow) =>
  Object.fromEntries(
    drawn(of)
      .shapes.filter(({ key }) => !key.includes('year'))
      .map(({ key, ink }) => [key.slice(6), ink]),
  );
const path = (of: SlipRow, part: string) => drawn(of).shapes.find(({ key }) => key === `plant-${part}`)?.d;

describe('slipRow', () => {
  it('fills the months up to the first day of the report, and hatches those from there to the newest promise', () => {
    expect(path(row(), 'late')).toBe('M100 40H300V60H100Z');
    expect(path(row(), 'slip')).toBe('M300 40H340V60H300Z');
    expect(inks(row())).toEqual({
      late: 'fill',
      slip: 'outline',
      'slip-hatch': 'hatch',
      stood: 'fitting',
      newest: 'fitting',
    });
    expect(drawn(row()).meet).toBe(300);
  });

  it('hatches all of it where the promise was not past at the report, or where something runs', () => {
    for (const of of [row({}, { report: { from: -3, to: -2 } }), row({ isRunning: true })]) {
      expect(path(of, 'slip')).toBe('M100 40H340V60H100Z');
      expect(inks(of)).toEqual({
        slip: 'outline',
        'slip-hatch': 'hatch',
        stood: 'fitting',
        newest: 'fitting',
      });
      expect(drawn(of).meet).toBeNull();
    }
  });

  it('leaves open what was put off to a time or later', () => {
    const later = row({}, { orLater: true });
    expect(path(later, 'slip')).toBe('M340 40H300V60H340');
    expect(path(later, 'newest')).toBeUndefined();
  });

  it('stands a hollow plate before the line of the first promise and behind the newest', () => {
    expect(path(row(), 'stood')).toBe('M94 37H100V63H94Z');
    expect(path(row(), 'newest')).toBe('M340 37H346V63H340Z');
  });

  it('closes what was reached with a green plate behind its day, and nothing else', () => {
    const of = row({ fate: 'reached', isRunning: true }, { reached: { from: 30, to: 30.1 } });
    expect(path(of, 'late')).toBe('M100 40H400V60H100Z');
    expect(path(of, 'reached')).toBe('M402 37H408V63H402Z');
    expect(inks(of)).toEqual({ late: 'fill', stood: 'fitting', reached: 'fill' });
    const green = drawn(of).shapes.filter(({ tone }) => tone === 'others');
    expect(green.map(({ key }) => key)).toEqual(['plant-reached']);
    expect(drawn(row()).shapes.filter(({ tone }) => tone === 'others')).toEqual([]);
  });

  it('fills what is overdue to the day of the newest report', () => {
    const overdue = row({ fate: 'overdue' }, { report: { from: 32, to: 33 } });
    expect(path(overdue, 'late')).toBe('M100 40H420V60H100Z');
    expect(drawn(overdue).whole.right).toBe(420);
    expect(inks(overdue)).toEqual({ late: 'fill', stood: 'fitting' });
  });

  it('crosses out what was given up, behind its day', () => {
    const ended = row({ fate: 'ended' }, { newest: { from: -12, to: 0 }, ended: { from: 5, to: 5.1 } });
    expect(path(ended, 'late')).toBe('M100 40H150V60H100Z');
    expect(inks(ended)).toEqual({ late: 'fill', stood: 'fitting', ended: 'line' });
    expect(drawn(ended).whole.right).toBeGreaterThan(x(5));
  });

  it('leaves empty what was put off to a day that is past as well, where no report tells of it', () => {
    const unheard = row({ isUnheard: true });
    expect(path(unheard, 'slip')).toBe('M300 40H340V60H300Z');
    expect(inks(unheard)).toEqual({ late: 'fill', slip: 'outline', stood: 'fitting', newest: 'fitting' });
  });

  it('draws a promise that did not move as its plate alone', () => {
    const still = row({ fate: 'unmoved' }, { newest: { from: -12, to: 0 } });
    expect(inks(still)).toEqual({ first: 'fitting' });
    expect(path(still, 'first')).toBe('M94 37H100V63H94Z');
  });

  it('marks each year along the bar', () => {
    const years = drawn(row()).shapes.filter(({ key }) => key.includes('year'));
    expect(years.map(({ d }) => d)).toEqual(['M220 40V60']);
  });

  it('refuses a span that runs backwards', () => {
    expect(() => drawn(row({}, { newest: { from: 3, to: 2 } }))).toThrow(RangeError);
  });
});

describe('waitRow', () => {
  const waits = (isRunning: boolean, toGo: number | null) =>
    waitRow({ key: 'plant', isRunning, toGo }, x, 50, 20).shapes.map(({ key, ink, tone, d }) => [
      key.slice(6),
      ink,
      tone,
      d,
    ]);

  it('stands a hollow plate at the last day of a promise that lies ahead, on a line and with no bar', () => {
    expect(waits(false, 40)).toEqual([
      ['slip', 'outline', 'policy', 'M100 50H500'],
      ['newest', 'fitting', 'policy', 'M500 37H506V63H500Z'],
    ]);
  });

  it('stands a green plate on the first line where something runs, with an aim ahead or none', () => {
    const green = ['reached', 'fill', 'others', 'M100 37H106V63H100Z'];
    expect(waits(true, null)).toEqual([green]);
    expect(waits(true, 40)[0]).toEqual(['slip', 'outline', 'policy', 'M106 50H500']);
    expect(waits(true, 40).at(-1)).toEqual(green);
  });
});

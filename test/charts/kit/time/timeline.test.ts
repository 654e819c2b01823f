// The timeline's parts: vague dates are spans, scheduled ones are never filled, marks and labels make way for each other.
import { describe, expect, it } from 'vitest';
import { sharedArea } from '../../../../src/charts/kit/labels/box.ts';
import { spanOf } from '../../../../src/charts/kit/time/dates.ts';
import { eventMarks, type TimedEvent } from '../../../../src/charts/kit/time/timeline.ts';

const time = (year: number): number => 50 * (year - 2010);
const event = (key: string, date: string, mark: TimedEvent['mark'] = 'done'): TimedEvent => ({
  key,
  span: spanOf(date),
  lane: 30,
  tone: 'china',
  mark,
});

describe('eventMarks', () => {
  it('draws a day as a point and a year as a span of its length, along the axis', () => {
    const right = eventMarks([event('day', '2012-03-01'), event('year', '2011')], time, 'right');
    expect(right.spots.map(({ key }) => key)).toEqual(['day']);
    const wide = right.boxes.get('year');
    expect([wide?.left, wide?.right]).toEqual([50, 100]);
    const tall = eventMarks([event('year', '2011')], time, 'down').boxes.get('year');
    expect([tall?.top, tall?.bottom]).toEqual([50, 100]);
  });

  it('fills what happened, dashes what is only reported, and outlines in brass what is scheduled', () => {
    const { shapes, spots } = eventMarks(
      [event('a', '2012-03-01'), event('b', '2013-03-01', 'reported'), event('c', '2027-01-10', 'scheduled')],
      time,
      'right',
    );
    expect(spots.map(({ key, ink }) => [key, ink])).toEqual([
      ['a', 'fill'],
      ['b', 'estimate'],
    ]);
    expect(shapes).toMatchObject([{ key: 'c', ink: 'outline', tone: 'policy' }]);
  });

  it('lets a mark step aside where another lies there', () => {
    const { boxes } = eventMarks(
      [event('a', '2012-03-01'), event('b', '2012-03-02')],
      time,
      'right',
      [0, -9, 9],
    );
    const [a, b] = [...boxes.values()];
    if (a === undefined || b === undefined) throw new Error('two marks were wanted');
    expect(sharedArea(a, b)).toBe(0);
  });

  it('refuses a span that runs backwards', () => {
    expect(() => eventMarks([{ ...event('a', '2012'), span: { from: 2, to: 1 } }], time, 'right')).toThrow(
      RangeError,
    );
  });
});

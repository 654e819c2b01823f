// Label placement of the kit: first free place, in order of importance, and never outside the frame while a place inside exists.
import { describe, expect, it } from 'vitest';
import { boxOfText, liesWithin, sharedArea } from '../../../../src/charts/kit/labels/box.ts';
import {
  placeLabels,
  placesAround,
  takePlaces,
  placesInRings,
  type WantedLabel,
} from '../../../../src/charts/kit/labels/placement.ts';

const frame = { left: 0, right: 300, top: 0, bottom: 200 };
const label = (key: string, line: string, x: number, y: number): WantedLabel => ({
  text: {
    key,
    lines: [line],
    size: 13,
    weight: 400,
    leading: 15,
    tone: 'ink',
    emphasis: 'normal',
  },
  places: placesAround(x, y, 8, 13),
});

describe('placeLabels', () => {
  it('takes the first place where nothing is in the way', () => {
    const [placed] = placeLabels([label('a', 'China', 100, 100)], [], frame);
    expect(placed).toMatchObject({ x: 108, anchor: 'start' });
  });

  it('goes round an obstacle', () => {
    const wall = { left: 104, right: 200, top: 80, bottom: 120 };
    const [placed] = placeLabels([label('a', 'China', 100, 100)], [wall], frame);
    expect(placed).toMatchObject({ x: 92, anchor: 'end' });
  });

  it('keeps two labels of one point apart, the first one at its best place', () => {
    const placed = placeLabels([label('a', 'China', 100, 100), label('b', 'Japan', 100, 100)], [], frame);
    const [one, two] = placed.map(boxOfText);
    if (one === undefined || two === undefined) throw new Error('two labels were wanted');
    expect(placed[0]).toMatchObject({ anchor: 'start' });
    expect(sharedArea(one, two)).toBe(0);
  });

  it('stays inside the frame at each of its corners', () => {
    for (const [x, y] of [
      [2, 2],
      [298, 2],
      [2, 198],
      [298, 198],
    ] as const) {
      const [placed] = placeLabels([label('a', 'Everyone else', x, y)], [], frame);
      if (placed === undefined) throw new Error('a label was wanted');
      expect(liesWithin(boxOfText(placed), frame), `${x}, ${y}`).toBe(true);
    }
  });

  it('takes the least bad place when none is free', () => {
    const everywhere = [
      { left: 0, right: 300, top: 0, bottom: 96 },
      { left: 0, right: 300, top: 96, bottom: 200 },
    ];
    const placed = placeLabels([label('a', 'China', 100, 100)], everywhere, frame);
    expect(placed).toHaveLength(1);
  });
});

describe('takePlaces', () => {
  const led = (lead: { left: number; right: number; top: number; bottom: number }): WantedLabel => ({
    ...label('led', 'China', 100, 100),
    places: [
      { x: 20, y: 40, anchor: 'start', lead },
      { x: 20, y: 160, anchor: 'start' },
    ],
  });

  it('takes no place whose lead would cross an obstacle, though its text is free', () => {
    const wall = { left: 40, right: 60, top: 50, bottom: 60 };
    const [taken] = takePlaces([led({ left: 50, right: 50, top: 44, bottom: 90 })], [wall], frame);
    expect(taken?.place.y).toBe(160);
  });

  it('refuses a label that names no place', () => {
    const nowhere = { ...label('a', 'China', 100, 100), places: [] };
    expect(() => takePlaces([nowhere], [], frame)).toThrow(new RangeError('label "a" names no place'));
  });

  it('keeps later labels off a lead', () => {
    const first = led({ left: 120, right: 120, top: 44, bottom: 190 });
    const [, second] = takePlaces([first, label('b', 'Japan', 105, 100)], [], frame);
    expect(second?.place.anchor).toBe('end');
  });

  it('leaves out a label that may be dropped where nothing is free, and its room stays free', () => {
    const wanted = { ...label('a', 'China', 100, 100), mayDrop: true };
    const placed = takePlaces([wanted, label('b', 'Japan', 100, 100)], [{ ...frame, bottom: 199 }], frame);
    expect(placed.map(({ label: { key } }) => key)).toEqual(['b']);
  });
});

describe('placesInRings', () => {
  const style = { size: 13, lines: 2, leading: 15 };

  it('names a low below it, at any distance, before it tries anything else', () => {
    const places = placesInRings(100, 100, [8, 16], { ...style, side: 'below' });
    const first = places.findIndex(({ y }) => y < 100);
    expect(first).toBeGreaterThan(3);
    expect(places.slice(first).every(({ y }) => y + 15 <= 108 + 0.72 * 13)).toBe(true);
  });

  it('finds room further off where the nearest ring is taken', () => {
    const wall = { left: 60, right: 140, top: 88, bottom: 112 };
    const wanted: WantedLabel = {
      text: { ...label('a', '46 t', 0, 0).text, lines: ['46 t', 'May 2025'] },
      places: placesInRings(100, 100, [8, 18], style),
    };
    const [placed] = placeLabels([wanted], [wall], frame);
    if (placed === undefined) throw new Error('a label was wanted');
    expect(sharedArea(boxOfText(placed), wall)).toBe(0);
  });
});

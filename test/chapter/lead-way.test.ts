// Where rings sit and leads go: on the mark, along and down, and never through words.
import { describe, expect, it } from 'vitest';
import { bestWay, freeSpot, spotsOn, type Box, type Way } from '../../src/chapter/lead-way.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});
const drawing = box(0, 0, 640, 400);
const anywhere = () => true;
const to = (mark: Box, words: readonly Box[], things: readonly Box[] = []): Way | undefined =>
  bestWay(spotsOn(mark, anywhere), -20, words, drawing, things);

describe('a ring', () => {
  it('stands around the whole of a small mark', () => {
    const [spot] = spotsOn(box(100, 100, 8, 8), anywhere);
    expect(spot).toEqual({ x: 104, y: 104, r: 8 });
  });

  it('sits on a large mark only where that is drawn', () => {
    const spots = spotsOn(box(100, 100, 200, 100), ([x]) => x > 220);
    expect(spots.length).toBeGreaterThan(0);
    expect(spots.every(({ x }) => x > 220)).toBe(true);
  });

  it('stands on no words', () => {
    const spots = spotsOn(box(100, 100, 200, 40), anywhere);
    expect(freeSpot(spots, [box(150, 90, 100, 60)])?.x).toBeLessThan(145);
    expect(freeSpot(spots, [box(90, 90, 300, 60)])).toBeUndefined();
  });

  it('stands around the number in a round', () => {
    const spots = spotsOn(box(100, 100, 20, 20), anywhere);
    expect(freeSpot(spots, [box(107, 104, 6, 12)])?.r).toBe(14);
    expect(freeSpot(spots, [box(107, 104, 60, 12)])).toBeUndefined();
  });

  it('sits on the outline of a mark that is too thin to be hit inside', () => {
    expect(spotsOn(box(100, 100, 200, 100), () => false, [[100, 120]])).toEqual([{ x: 100, y: 120, r: 7 }]);
  });
});

describe('a lead', () => {
  it('goes straight along where nothing is in its way', () => {
    const way = to(box(300, 100, 8, 8), []);
    expect(way?.points).toEqual([
      [-20, 104],
      [296, 104],
    ]);
  });

  it('goes along and then down where words stand before the mark', () => {
    const way = to(box(300, 100, 8, 8), [box(100, 90, 80, 20)]);
    expect(way?.points).toHaveLength(3);
    expect(way?.points.at(-1)?.[0]).toBe(304);
  });

  it('is not drawn where each way meets words', () => {
    expect(to(box(300, 100, 8, 8), [box(0, 0, 40, 400)])).toBeUndefined();
  });

  it('is not drawn to a mark under the slip', () => {
    expect(bestWay(spotsOn(box(10, 100, 8, 8), anywhere), 60, [], drawing, [])).toBeUndefined();
  });

  it('rather ends on another part of the mark than goes through another thing', () => {
    const thing = box(100, 60, 60, 115);
    const way = to(box(300, 50, 20, 300), [], [thing]);
    expect(way?.points[0]?.[1]).toBeGreaterThan(thing.bottom);
  });
});

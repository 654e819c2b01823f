// Where rings sit and leads go: on the mark, along and down, and never through words or marks.
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/charts/kit/labels/box.ts';
import {
  bestWay as bestWayInSlices,
  freeSpot,
  onRound,
  ringsAround,
  spotsByFaults as spotsByFaultsInSlices,
  spotsOn as spotsOnInSlices,
  type Obstacle,
  type Way,
} from '../../../src/chapter/mark-lead/lead-way.ts';
import type { Slices } from '../../../src/chapter/mark-lead/slices.ts';

/** What comes of work that is not put down. */
function whole<T>(work: Slices<T>): T {
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}
const spotsOn = (...of: Parameters<typeof spotsOnInSlices>) => whole(spotsOnInSlices(...of));
const spotsByFaults = (...of: Parameters<typeof spotsByFaultsInSlices>) =>
  whole(spotsByFaultsInSlices(...of));
const bestWay = (...of: Parameters<typeof bestWayInSlices>) => whole(bestWayInSlices(...of));

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});
const drawing = box(0, 0, 640, 400);
const anywhere = () => true;
const filled = (...boxes: readonly Box[]): readonly Obstacle[] =>
  boxes.map((box) => ({
    box,
    isAt: ([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  }));
const to = (
  mark: Box,
  words: readonly Box[],
  others: readonly Obstacle[] = [],
  isPlot = false,
  room = drawing,
): Way | undefined => bestWay(spotsOn(mark, anywhere), -20, words, room, others, isPlot);
/** The same to a mark near the edge of a drawing that begins further off, past what stands before it. */
const past = (mark: Box, words: readonly Box[], others: readonly Obstacle[] = []): Way | undefined =>
  to(mark, words, others, false, box(220, 0, 420, 400));

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

  it('stands around a larger round that its number fills, but around no large mark', () => {
    const [round, number] = [box(100, 100, 26, 26), box(104, 104, 18, 18)];
    expect(freeSpot(spotsOn(round, anywhere), [number])).toBeUndefined();
    expect(freeSpot(ringsAround(round), [number])).toEqual({ x: 113, y: 113, r: 17 });
    expect(ringsAround(box(100, 100, 80, 26))).toEqual([]);
  });

  it('takes the place of the edge of a round that holds a number', () => {
    expect(onRound(box(100, 100, 20, 20))).toEqual({ x: 110, y: 110, r: 9.5 });
  });

  it('hides no part of a small mark, or is left out where words are too close for that', () => {
    for (const size of [4, 8, 14, 22])
      for (const { r } of spotsOn(box(100, 100, size, size), anywhere))
        expect(r - 2.5 >= size / 2 || r + 2.5 <= size / 2, `${size} ${r}`).toBe(true);
    expect(freeSpot(spotsOn(box(100, 100, 12, 12), anywhere), [box(113, 100, 60, 12)])).toBeUndefined();
  });

  it('stands inside a mark of some size where words are too close around it', () => {
    const ring = freeSpot(spotsOn(box(100, 100, 14, 13), anywhere), [box(115, 90, 60, 30)]);
    expect(ring?.r).toBe(4.5);
  });

  it('sits on the outline of a mark that is too thin to be hit inside', () => {
    expect(spotsOn(box(100, 100, 200, 100), () => false, [[100, 120]])).toEqual([
      { x: 100, y: 120, r: 7, onTop: true },
    ]);
  });

  it('is a disc on a mark larger than itself, and open around a small one, which stays in sight', () => {
    expect(spotsOn(box(100, 100, 200, 100), anywhere).every(({ onTop }) => onTop)).toBe(true);
    expect(spotsOn(box(100, 100, 12, 12), anywhere).some(({ onTop }) => onTop)).toBe(false);
  });
});

describe('the rings of a mark', () => {
  const spots = spotsOn(box(100, 100, 300, 100), anywhere);
  const first = (words: readonly Box[], others: readonly Obstacle[]) =>
    spotsByFaults(spots, words, others)[0];

  it('stand where no frame, valve or line of a scale ends under them', () => {
    const frame = box(180, 90, 70, 120);
    const line = box(250, 0, 1, 400);
    const found = first([], filled(frame, line));
    expect(found.length).toBeGreaterThan(0);
    for (const { x, r } of found) {
      expect([180, 250].filter((edge) => Math.abs(x - edge) < r)).toEqual([]);
    }
  });

  it('may stand on what lies under all of them', () => {
    expect(first([], filled(box(0, 0, 640, 400)))).toEqual(spots);
  });

  it('keep well off words where they can, and stand near them where they must', () => {
    const right = (at: number) => first([box(at, 100, 300, 100)], []);
    expect(Math.max(...right(257).map(({ x, r }) => x + r))).toBeLessThan(252);
    const narrow = spotsOn(box(100, 100, 24, 60), anywhere);
    expect(spotsByFaults(narrow, [box(123, 100, 60, 60)], [])[0].length).toBeGreaterThan(0);
  });

  it('with one fault more come next, for a lead that has no other way', () => {
    const [fewest, oneMore] = spotsByFaults(spots, [], filled(box(230, 90, 20, 120)));
    expect(fewest.length).toBeGreaterThan(0);
    expect(oneMore.length).toBeGreaterThan(0);
    expect(oneMore.every(({ x, r }) => x - r < 251 && x + r > 229)).toBe(true);
  });
});

describe('a lead', () => {
  it('goes straight along where nothing is in its way', () => {
    const way = past(box(300, 100, 8, 8), []);
    expect(way?.points).toEqual([
      [-20, 104],
      [296, 104],
    ]);
  });

  it('goes along and then down where words stand before the mark', () => {
    const way = past(box(300, 100, 8, 8), [box(100, 90, 80, 20)]);
    expect(way?.points).toHaveLength(3);
    expect(way?.points.at(-1)?.[0]).toBe(304);
  });

  it('is not drawn where each way meets words', () => {
    expect(past(box(300, 100, 8, 8), [box(0, 0, 40, 400)])).toBeUndefined();
  });

  it('is not drawn to a mark under the slip', () => {
    expect(bestWay(spotsOn(box(10, 100, 8, 8), anywhere), 60, [], drawing, [], false)).toBeUndefined();
  });

  it('keeps half a line of labels away from words', () => {
    const above = (by: number) => past(box(300, 100, 8, 8), [box(100, 0, 80, 104 - by)]);
    expect(above(11)?.points).toHaveLength(2);
    expect(above(8)).toBeUndefined();
  });

  it('ends on another part of the mark where another thing stands before it', () => {
    const before = box(100, 60, 60, 115);
    const way = past(box(300, 50, 20, 300), [], filled(before));
    expect(way?.points[0]?.[1]).toBeGreaterThan(before.bottom);
  });

  it('is not drawn where each way meets another thing, or runs beside it', () => {
    const mark = box(300, 100, 8, 8);
    expect(past(mark, [], filled(box(100, 0, 60, 400)))).toBeUndefined();
    expect(past(mark, [], filled(box(150, 0, 2, 400)))).toBeUndefined();
    expect(past(mark, [], filled(box(100, 106, 100, 20)))).toBeUndefined();
    expect(past(mark, [], filled(box(100, 110, 100, 20)))).toBeDefined();
  });

  it('goes no further into a plot than a tenth of its width', () => {
    expect(to(box(60, 100, 8, 8), [], filled(), true)).toBeDefined();
    expect(to(box(80, 100, 8, 8), [], filled(), true)).toBeUndefined();
    expect(to(box(80, 100, 8, 8), [], filled(), false)).toBeDefined();
  });

  it('goes no further than 120 pixels into any drawing', () => {
    expect(to(box(100, 100, 8, 8), [])).toBeDefined();
    expect(to(box(130, 100, 8, 8), [])).toBeUndefined();
    expect(past(box(330, 100, 8, 8), [])).toBeDefined();
    expect(past(box(350, 100, 8, 8), [])).toBeUndefined();
  });
});

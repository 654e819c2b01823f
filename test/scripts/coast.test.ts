// The outlines of coasts: arcs that two countries share fall away, points that say little go, and nothing leaves the artboard.
import { describe, expect, it } from 'vitest';
import {
  clipped,
  linesOf,
  merged,
  pathOf,
  ringsOf,
  sidesOf,
  simplified,
  type Point,
} from '../../scripts/coast/rings.ts';

/** Two squares side by side, of the arcs a file would have: each its own three sides, and the one between them. */
const arcs: readonly (readonly Point[])[] = [
  [[10, 10], [10, 0]],
  [[10, 0], [0, 0], [0, 10], [10, 10]],
  [[10, 10], [20, 10], [20, 0], [10, 0]],
]; // prettier-ignore
const left = [0, 1];
const right = [2, -1];

describe('rings', () => {
  it('two neighbours become one ring without the side between them', () => {
    const [ring, ...more] = ringsOf(merged([left, right]), (index) => arcs[index] ?? []);
    expect(more).toEqual([]);
    expect(ring).toHaveLength(7);
    expect(ring).not.toContainEqual([10, 5]);
    expect(ring?.at(0)).toEqual(ring?.at(-1));
  });

  it('a point that adds less than the area goes, and the ends stay', () => {
    const line: Point[] = [[0, 0], [5, 0.1], [10, 0], [15, 8], [20, 0]]; // prettier-ignore
    expect(simplified(line, 1)).toEqual([[0, 0], [10, 0], [15, 8], [20, 0]]); // prettier-ignore
    expect(simplified(line, 1000)).toEqual([[0, 0], [20, 0]]); // prettier-ignore
  });

  it('a ring is cut at the sides', () => {
    const board = sidesOf([[0, 0], [10, 0], [10, 10], [0, 10]]); // prettier-ignore
    const ring = clipped([[5, 5], [25, 5], [25, 8], [5, 8]], board); // prettier-ignore
    expect(Math.max(...ring.map(([x]) => x))).toBe(10);
    expect(clipped([[20, 20], [30, 20], [30, 30]], board)).toEqual([]); // prettier-ignore
  });

  it('is written as steps on a grid of half a unit, and a small island is left out', () => {
    const island: Point[] = [[1.1, 2], [4.1, 2.2], [4.1, 6.3]]; // prettier-ignore
    const uncut = () => false;
    expect(pathOf([island], 5, uncut)).toBe('M1 2l3 0 0 4.5z');
    expect(pathOf([island], 8, uncut)).toBe('');
    expect(linesOf([island], 5, uncut)).toBe(pathOf([island], 5, uncut));
  });

  it('an edge that was cut off has no line, and area and line begin behind it', () => {
    const land: Point[] = [[4, 3], [0, 6], [0, 1], [7, 0]]; // prettier-ignore
    const atLeft = (from: Point, to: Point) => from[0] === 0 && to[0] === 0;
    expect(pathOf([land], 5, atLeft)).toBe('M0 1l7-1-3 3-4 3z');
    expect(linesOf([land], 5, atLeft)).toBe('M0 1l7-1-3 3-4 3');
    // It begins behind the first of two cuts, and the second leaves a gap.
    const twice: Point[] = [[0, 1], [7, 0], [0, 3], [0, 4], [5, 6], [0, 8]]; // prettier-ignore
    expect(linesOf([twice], 5, atLeft)).toBe('M0 4l5 2-5 2m0-7l7-1-7 3');
  });
});

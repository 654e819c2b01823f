// Hatching stays inside its box, covers all of it, and shares one grain with its neighbour.
import { describe, expect, it } from 'vitest';
import { hatchLines } from '../../../src/charts/kit/hatch.ts';

/** The ends of each line on the plane: where the pen stands is carried from one line to the next. */
function linesOf(d: string) {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Mm])(-?[\d.]+) ?(-?[\d.]+)l(-?[\d.]+) ?(-?[\d.]+)/g)].map(
    ([, move, ...numbers]) => {
      const [right = 0, down = 0, across = 0, up = 0] = numbers.map(Number);
      [x, y] = move === 'M' ? [right, down] : [x + right, y + down];
      const start = [x, y];
      [x, y] = [x + across, y + up];
      return [...start, x, y].map((each) => Math.round(each * 1000) / 1000);
    },
  );
}

describe('hatchLines', () => {
  const box = { left: 20, right: 90, top: 10, bottom: 40 };

  it('keeps every line inside the box and at 45 degrees', () => {
    const lines = linesOf(hatchLines(box));
    expect(lines.length).toBeGreaterThan(5);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
      expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(box.left);
      expect(Math.max(x1, x2)).toBeLessThanOrEqual(box.right);
      expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(box.top);
      expect(Math.max(y1, y2)).toBeLessThanOrEqual(box.bottom);
      expect(x2 - x1).toBeCloseTo(y1 - y2, 0);
    }
  });

  it('reaches both ends of the box within one gap', () => {
    const xs = linesOf(hatchLines(box, 6)).flatMap(([x1 = 0, , x2 = 0]) => [x1, x2]);
    expect(Math.min(...xs)).toBeLessThan(box.left + 6);
    expect(Math.max(...xs)).toBeGreaterThan(box.right - 6);
  });

  it('continues its grain from one box into the next', () => {
    const phase = ([x1 = 0, y1 = 0]: number[]) => (((x1 + y1) % 6) + 6) % 6;
    const [one] = linesOf(hatchLines(box, 6));
    const [two] = linesOf(hatchLines({ ...box, left: 90, right: 150 }, 6));
    expect(phase(one ?? [])).toBeCloseTo(phase(two ?? []), 1);
  });

  it('refuses a gap that would never end', () => {
    expect(() => hatchLines(box, 0)).toThrow(RangeError);
  });
});

// Dragging over the drawing of a guess sets the fields it passes, each where it passed.
import { describe, expect, it } from 'vitest';
import type { GuessPad } from '../../src/charts/contract/guess.ts';
import { sharesOnTheWay } from '../../src/guess/guess-drag.ts';

const pad: GuessPad = {
  box: { left: 0, right: 100, top: 0, bottom: 50 },
  along: 'x',
  fields: [
    { at: 10, reach: 3 },
    { at: 50, reach: 3 },
    { at: 90, reach: 3 },
  ],
  // Values grow upwards.
  least: 50,
  most: 0,
};
const place = (along: number, across: number) => ({ along, across });

describe('a move', () => {
  it('gives the field under it the share of its range at that height', () => {
    expect(sharesOnTheWay(pad, place(49, 25), place(51, 10), -1)).toEqual([{ field: 1, share: 0.8 }]);
  });
  it('sets a field that it jumps over where the way crosses it', () => {
    expect(sharesOnTheWay(pad, place(20, 50), place(80, 0), -1)).toEqual([{ field: 1, share: 0.5 }]);
  });
  it('sets all fields of a fast stroke', () => {
    expect(sharesOnTheWay(pad, place(0, 25), place(100, 25), -1).map(({ field }) => field)).toEqual([
      0, 1, 2,
    ]);
  });
  it('between fields sets none, but the one that was first touched while it is held', () => {
    expect(sharesOnTheWay(pad, place(30, 25), place(31, 0), -1)).toEqual([]);
    expect(sharesOnTheWay(pad, place(30, 25), place(31, 0), 0)).toEqual([{ field: 0, share: 1 }]);
  });
  it('beyond the drawing stays at the ends of the range', () => {
    expect(sharesOnTheWay(pad, place(50, 20), place(50, -40), -1)).toEqual([{ field: 1, share: 1 }]);
    expect(sharesOnTheWay(pad, place(50, 20), place(50, 90), -1)).toEqual([{ field: 1, share: 0 }]);
  });
});

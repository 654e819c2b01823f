// Pipes: bores in proportion, and contents that look as sure as they are.
import { describe, expect, it } from 'vitest';
import { boreScale, pipe, type Contents } from '../../../src/charts/kit/pipes.ts';
import { pathPoints } from '../drawings/boxes.ts';

describe('boreScale', () => {
  it('makes twice the tonnes twice as wide', () => {
    const bore = boreScale(200, 100);
    expect(bore(200)).toBe(100);
    expect(bore(100)).toBe(50);
    expect(bore(0)).toBe(0);
  });

  it('keeps the smallest quantity visible, and draws nothing as nothing', () => {
    const bore = boreScale(10_000, 100);
    expect(bore(1)).toBe(1);
    expect(bore(0)).toBe(0);
  });

  it('refuses scales without size and quantities that are none', () => {
    expect(() => boreScale(0, 100)).toThrow(RangeError);
    expect(() => boreScale(100, NaN)).toThrow(RangeError);
    expect(() => boreScale(100, 100)(-1)).toThrow(RangeError);
    expect(() => boreScale(100, 100)(NaN)).toThrow(RangeError);
  });
});

describe('pipe', () => {
  const box = { left: 10, right: 110, top: 20, bottom: 50 };
  const length = (contents: Contents, along: 'x' | 'y' = 'x') =>
    pipe({ key: 'p', box, along, contents, tone: 'china', emphasis: 'normal' }).shapes;
  const inksOf = (contents: Contents) => length(contents).map(({ ink, tone }) => `${ink} ${tone}`);

  it('is solid for what flows, and for nothing else', () => {
    expect(inksOf('flow')).toEqual(['fill china', 'wall ink']);
    expect(inksOf('reported')).toEqual(['estimate china']);
    expect(inksOf('promise')).toEqual(['hatch china', 'outline china']);
    expect(inksOf('range')).toEqual(['gap china']);
    expect(inksOf('open')).toEqual(['fill paper', 'gap ink-2']);
  });

  it('fills the bore exactly and sets its walls outside it, along the pipe', () => {
    const [flow, walls] = length('flow');
    const ys = pathPoints(flow?.d ?? '').map(({ y }) => y);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([20, 50]);
    expect(pathPoints(walls?.d ?? '')).toEqual([
      { x: 10, y: 19.4 },
      { x: 110, y: 19.4 },
      { x: 10, y: 50.6 },
      { x: 110, y: 50.6 },
    ]);
    const upright = length('flow', 'y')[1];
    expect(pathPoints(upright?.d ?? '').map(({ x }) => x)).toEqual([9.4, 9.4, 110.6, 110.6]);
  });

  it('refuses a pipe without length or bore', () => {
    const at = { key: 'p', along: 'x', contents: 'flow', tone: 'china', emphasis: 'normal' } as const;
    expect(() => pipe({ ...at, box: { ...box, right: 10 } })).toThrow(RangeError);
    expect(() => pipe({ ...at, box: { ...box, bottom: 20 } })).toThrow(RangeError);
  });
});

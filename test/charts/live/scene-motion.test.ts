// mixScenes: numbers and paths slide, marks are matched by key, words and colours change at once, and the end is the target itself.
import { describe, expect, it } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { mixScenes } from '../../../src/charts/live/scene-motion.ts';

describe('mixScenes', () => {
  it('returns the target itself at the end and beyond', () => {
    const to = { x: 1 };
    expect(mixScenes({ x: 0 }, to)(1)).toBe(to);
    expect(mixScenes({ x: 0 }, to)(1.2)).toBe(to);
  });

  it('starts where the first scene stands and slides numbers', () => {
    const mix = mixScenes({ width: 0, inner: { y: 10 } }, { width: 100, inner: { y: 20 } });
    expect(mix(0)).toEqual({ width: 0, inner: { y: 10 } });
    expect(mix(0.25)).toEqual({ width: 25, inner: { y: 12.5 } });
  });

  it('matches marks by key, not by place, and takes the order of the target', () => {
    const from = {
      bars: [
        { key: 'a', w: 0 },
        { key: 'b', w: 100 },
      ],
    };
    const to = {
      bars: [
        { key: 'b', w: 200 },
        { key: 'a', w: 50 },
      ],
    };
    expect(mixScenes(from, to)(0.5)).toEqual({
      bars: [
        { key: 'b', w: 150 },
        { key: 'a', w: 25 },
      ],
    });
  });

  it('draws a new mark at its place at once and drops one that is gone', () => {
    const from = { bars: [{ key: 'gone', w: 5 }] };
    const to = { bars: [{ key: 'new', w: 80 }] };
    expect(mixScenes(from, to)(0.1)).toEqual({ bars: [{ key: 'new', w: 80 }] });
  });

  it('slides the numbers of a path of the same shape, and takes another shape whole', () => {
    expect(mixScenes({ d: 'M0 0L10 -20Z' }, { d: 'M10 4L20 -40Z' })(0.5)).toEqual({ d: 'M5 2L15 -30Z' });
    expect(mixScenes({ d: 'M0 0L10 20' }, { d: 'M1 1' })(0.5)).toEqual({ d: 'M1 1' });
  });

  it('never slides words, tones or numbers within words', () => {
    const from = { lines: ['In 2010: 90%'], tone: 'china', text: '10 kt', key: 'note-2010', dashed: true };
    const to = { lines: ['In 2024: 70%'], tone: 'others', text: '20 kt', key: 'note-2010', dashed: false };
    expect(mixScenes(from, to)(0.01)).toEqual(to);
  });

  it('returns unchanged parts as the target’s own objects, so that nothing is drawn again for them', () => {
    const ticks = () => [{ key: 'zero', x: 0, d: 'M0 0H10' }];
    const to = { ticks: ticks(), bars: [{ key: 'a', w: 1 }] };
    const middle = mixScenes({ ticks: ticks(), bars: [{ key: 'a', w: 0 }] }, to)(0.5);
    expect(middle.ticks).toBe(to.ticks);
    expect(middle.bars).toEqual([{ key: 'a', w: 0.5 }]);
  });

  it('leaves both scenes as they were', () => {
    const scene = (w: number) => Object.freeze({ bars: Object.freeze([Object.freeze({ key: 'a', w })]) });
    const [from, to] = [scene(0), scene(1)];
    mixScenes(from, to)(0.5);
    expect([from.bars[0]?.w, to.bars[0]?.w]).toEqual([0, 1]);
  });

  it.each(charts.flatMap((chart) => sizes.map((size) => ({ chart, id: chart.id, size }))))(
    '$id, $size: between any two views the words are the target’s and every number is finite',
    ({ chart, size }) => {
      const strings = (value: unknown): string[] =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([name, part]) =>
              name === 'd' || name === 'leader' ? [] : strings(part),
            )
          : typeof value === 'string'
            ? [value]
            : [];
      const numbers = (value: unknown): number[] =>
        typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(numbers)
          : typeof value === 'number'
            ? [value]
            : typeof value === 'string' && /^M/.test(value) && /NaN|Infinity|undefined/.test(value)
              ? [NaN]
              : [];
      for (const from of chart.views) {
        for (const to of chart.views) {
          const middle = mixScenes(chart.scene(from, size), chart.scene(to, size))(0.5);
          expect(strings(middle), `${from} to ${to}`).toEqual(strings(chart.scene(to, size)));
          expect(numbers(middle).every(Number.isFinite), `${from} to ${to}`).toBe(true);
        }
      }
    },
  );
});

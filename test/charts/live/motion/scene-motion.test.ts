// mixScenes: marks that stay slide, matched by key, what comes and goes fades, no words ever stand on others, and the end is the target itself.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../../../src/charts/contract/scene.ts';
import { charts } from '../../../../src/charts/contract/registry.ts';
import { overlap, textBoxes, tickBoxes } from '../../drawings/boxes.ts';
import { mixScenes } from '../../../../src/charts/live/motion/scene-motion.ts';

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

  it('slides packed paths, whose numbers only a sign or a point parts', () => {
    const mix = mixScenes({ d: 'm.5-1.5.2z' }, { d: 'm1.5.5-.3z' });
    expect(mix(0.5)).toEqual({ d: 'm1 -0.5 0z' });
    expect(mix(0.8)).toEqual({ d: 'm1.3 0.1 -0.2z' });
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

  it('fades out what goes in the first half, and fades in what comes in the second, each at its place', () => {
    const from = { bars: [{ key: 'gone', w: 5 }] };
    const to = { bars: [{ key: 'new', w: 80 }] };
    const mix = mixScenes(from, to);
    expect(mix(0.25)).toEqual({ bars: [{ key: 'gone', w: 5, fade: 0.5 }] });
    expect(mix(0.75)).toEqual({ bars: [{ key: 'new', w: 80, fade: 0.5 }] });
    expect(mix(1)).toBe(to);
  });

  it('slides what stays all the way while others come and go, and takes the new order from the middle on', () => {
    const from = {
      bars: [
        { key: 'gone', w: 5 },
        { key: 'stays', w: 0 },
      ],
    };
    const to = {
      bars: [
        { key: 'stays', w: 100 },
        { key: 'new', w: 80 },
      ],
    };
    const mix = mixScenes(from, to);
    expect(mix(0.25).bars.map(({ key, w }) => [key, w])).toEqual([
      ['gone', 5],
      ['stays', 25],
    ]);
    expect(mix(0.75).bars.map(({ key, w }) => [key, w])).toEqual([
      ['stays', 75],
      ['new', 80],
    ]);
  });

  it('fades words that move, and changes words in place at the middle', () => {
    const words = (x: number, line: string) => ({ key: 'a', x, y: 0, anchor: 'start', lines: [line] });
    const mix = (from: object, to: object) => mixScenes({ texts: [from] }, { texts: [to] });
    const moved = mix(words(0, 'old'), words(50, 'old'));
    expect(moved(0.25)).toEqual({ texts: [{ ...words(0, 'old'), fade: 0.5 }] });
    expect(moved(0.75)).toEqual({ texts: [{ ...words(50, 'old'), fade: 0.5 }] });
    const changed = mix(words(0, 'old'), words(0, 'new'));
    expect(changed(0.4)).toEqual({ texts: [words(0, 'old')] });
    expect(changed(0.6)).toEqual({ texts: [words(0, 'new')] });
  });

  it('fades a path of another form instead of bending it', () => {
    const from = { shapes: [{ key: 'a', d: 'M0 0L10 20' }] };
    const to = { shapes: [{ key: 'a', d: 'M1 1' }] };
    expect(mixScenes(from, to)(0.25)).toEqual({ shapes: [{ key: 'a', d: 'M0 0L10 20', fade: 0.5 }] });
    expect(mixScenes(from, to)(0.75)).toEqual({ shapes: [{ key: 'a', d: 'M1 1', fade: 0.5 }] });
  });

  it('leaves out in the second half what has not come yet: first all of it, then words', () => {
    const words = (key: string) => ({ key, x: 0, y: 0, anchor: 'start', lines: [key] });
    const from = {
      bars: [
        { key: 'stays', w: 0 },
        { key: 'gone', w: 5 },
      ],
      texts: [words('gone')],
    };
    const to = {
      bars: [
        { key: 'stays', w: 100 },
        { key: 'new', w: 80 },
      ],
      texts: [words('new')],
    };
    const mix = mixScenes(from, to);
    const keys = (t: number, coming: 0 | 1 | 2) =>
      [mix(t, coming).bars, mix(t, coming).texts].map((list) => list.map(({ key }) => key));
    expect(keys(0.49, 0)).toEqual([['stays', 'gone'], ['gone']]);
    expect(keys(0.6, 0)).toEqual([['stays'], []]);
    expect(keys(0.6, 1)).toEqual([['stays', 'new'], []]);
    expect(keys(0.6, 2)).toEqual([['stays', 'new'], ['new']]);
    expect(mix(0.6, 0).bars).toEqual([{ key: 'stays', w: 60 }]);
    expect(mix(1, 0)).toBe(to);
  });

  it('goes on from a move that was broken off: what was half there becomes whole', () => {
    const there = { bars: [{ key: 'a', w: 5 }] };
    const half = mixScenes({ bars: [] as { key: string; w: number }[] }, there)(0.75);
    expect(mixScenes(half, there)(0.5)).toEqual({ bars: [{ key: 'a', w: 5, fade: 0.75 }] });
    expect(mixScenes(half, { bars: [] as { key: string; w: number }[] })(0.25)).toEqual({
      bars: [{ key: 'a', w: 5, fade: 0.25 }],
    });
  });

  it('without fading, what comes stands at its place at once and what goes is gone', () => {
    const from = { bars: [{ key: 'gone', w: 5 }] };
    const to = { bars: [{ key: 'new', w: 80 }] };
    expect(mixScenes(from, to, false)(0.1)).toEqual(to);
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

  it.each(
    charts
      .filter((chart) => chart.drawing === undefined)
      .flatMap((chart) => sizes.map((size) => ({ chart, id: chart.id, size }))),
  )('$id, $size: no words lie on others in any frame between two views', ({ chart, size }) => {
    const scenes = chart.views.map((view) => ({ view, scene: chart.scene(view, size) as PlotScene }));
    const clashes = new Set<string>();
    for (const from of scenes)
      for (const to of scenes) {
        if (from === to) continue;
        const mix = mixScenes(from.scene, to.scene);
        for (const t of [0.1, 0.3, 0.49, 0.5, 0.7, 0.9]) {
          const { texts, ticks } = mix(t);
          const boxes = [...textBoxes(texts), ...tickBoxes(ticks)];
          boxes.forEach((a, i) => {
            for (const b of boxes.slice(i + 1))
              if (overlap(a, b)) clashes.add(`${from.view} to ${to.view}, ${t}: ${a.name} on ${b.name}`);
          });
        }
      }
    expect([...clashes]).toEqual([]);
  });
});

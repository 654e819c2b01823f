// Magnet in a product: cubes by volume on scales a tenth of each other, pillars by height from the ground, parts of a block by width.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { magnetContentChart as chart } from '../../src/charts/magnet-content/chart.ts';
import { magnetContent } from '../../src/data/tables/chain/magnet-content.ts';
import { pathBox, pathPoints } from './drawings/boxes.ts';

const rowsOf = (view: string) =>
  magnetContent.rows.filter(({ id }) => chart.rowsOf(view).some((own) => own['id'] === id));

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => chart.scene(view, size) as PlotScene;
  const has = (drawn: PlotScene, key: string) => drawn.shapes.some((each) => each.key === key);
  const box = (drawn: PlotScene, key: string) => {
    const found = drawn.shapes.find((each) => each.key === key);
    if (found === undefined) throw new Error(`nothing is drawn for "${key}"`);
    const edges = pathBox(found.d);
    return { ...edges, wide: edges.right - edges.left, high: edges.bottom - edges.top };
  };

  it('in the hand: volumes are as the masses, those of grams enlarged ten times and those of tonnes at a tenth', () => {
    const drawn = scene('in-hand');
    const zoomOf = (kilograms: number) => (kilograms < 0.1 ? 10 : kilograms < 100 ? 1 : 0.1);
    const perEdge = rowsOf('in-hand').map(({ id, value_low: low }) => {
      const kilograms = low ?? NaN;
      return box(drawn, id).wide / zoomOf(kilograms) / Math.cbrt(kilograms);
    });
    for (const unit of perEdge) expect(unit / (perEdge[0] ?? NaN)).toBeCloseTo(1, 1);
    for (const { id, value_low: low, value_high: high } of rowsOf('in-hand')) {
      const isRange = high !== null && high !== low;
      expect(has(drawn, `${id}-range`), id).toBe(isRange);
      if (high === null || !isRange) continue;
      const volume = (box(drawn, `${id}-range`).wide / box(drawn, id).wide) ** 3;
      expect(volume / (high / (low ?? NaN)), id).toBeCloseTo(1, 1);
      expect(box(drawn, `${id}-range`).left).toBe(box(drawn, id).left);
    }
  });

  it('in the hand: beside the cubes of each scale but the first stands one of the scale before, ten times as small', () => {
    const drawn = scene('in-hand');
    const echoes = drawn.shapes.filter(({ key }) => key.startsWith('echo-') && !key.endsWith('-side'));
    expect(echoes.map(({ key }) => key.slice(5))).toEqual([
      'smartphone-magnet-mass',
      'humanoid-robot-magnet-mass',
    ]);
    for (const { key } of echoes)
      expect(box(drawn, key.slice(5)).wide / box(drawn, key).wide, key).toBeGreaterThan(9.3);
    expect(drawn.texts.filter(({ key }) => key.startsWith('zoom-'))).toHaveLength(3);
  });

  it('in the hand: only a mass that is the least goes on past its cube', () => {
    const open = rowsOf('in-hand').filter(({ comparator }) => comparator === '>=');
    expect(scene('in-hand').shapes.flatMap(({ key }) => (key.endsWith('-open') ? [key] : []))).toEqual(
      open.map(({ id }) => `${id}-open`),
    );
  });

  it.each(['wind', 'defence'])(
    '%s: pillars of one footing stand on zero and are as high as their masses',
    (view) => {
      const drawn = scene(view);
      const level = (key: string) =>
        pathPoints(drawn.ticks.find((each) => each.key === key)?.d ?? '')[0]?.y ?? NaN;
      const [zero, mark] = view === 'wind' ? ['x-0', 'x-800'] : ['x-0', 'x-4000'];
      const unit = (level(zero) - level(mark)) / Number(mark.slice(2));
      const back = box(drawn, rowsOf(view)[0]?.id ?? '');
      for (const { id, value_low: low, value_high: high } of rowsOf(view)) {
        const own = box(drawn, id);
        expect(own.bottom, id).toBeCloseTo(level(zero), 1);
        expect(own.wide, id).toBeCloseTo(back.wide, 1);
        // The top face reaches back as far as in all others.
        const reach = back.high - (rowsOf(view)[0]?.value_low ?? NaN) * unit;
        expect(own.high - reach, id).toBeCloseTo((low ?? NaN) * unit, 0);
        if (high === null || high === low) continue;
        expect(box(drawn, `${id}-range`).high - reach, id).toBeCloseTo((high - (low ?? NaN)) * unit, 0);
        expect(box(drawn, `${id}-range`).bottom, id).toBeCloseTo(own.bottom - (low ?? NaN) * unit, 0);
      }
      const tones = rowsOf(view).map(({ id }) => drawn.shapes.find(({ key }) => key === id)?.tone);
      // Rare earth materials are no magnets, and don't look like them.
      expect(new Set(tones)).toEqual(new Set([view === 'wind' ? 'china' : 'rule']));
    },
  );

  it('in the magnet: of the width of a whole block as much is ink as the row says, and what is no official figure is dashed', () => {
    const drawn = scene('inside');
    for (const { id, value_low: low, value_high: high, confidence } of rowsOf('inside')) {
      const front = (key: string) =>
        pathPoints(drawn.shapes.find((each) => each.key === key)?.d ?? '').filter(({ y }) => y === bottom);
      const { bottom } = box(drawn, `${id}-magnet`);
      const [from, to] = [front(`${id}-magnet`)[0]?.x ?? NaN, front(`${id}-magnet`).at(-1)?.x ?? NaN];
      const share = (x: number) => ((x - from) / (to - from)) * 100;
      expect(Math.min(...front(id).map(({ x }) => x)), id).toBe(from);
      expect(share(Math.max(...front(id).map(({ x }) => x))), id).toBeCloseTo(low ?? NaN, 0);
      if (high !== null && high !== low)
        expect(share(front(`${id}-range`)[0]?.x ?? NaN), id).toBeCloseTo(high, 0);
      expect(has(drawn, `${id}-edge`), id).toBe(confidence !== 'official');
    }
  });

  it('solids of what is no official figure, read in its own text, have dashed edges', () => {
    for (const view of ['in-hand', 'wind', 'defence'])
      for (const { id, confidence } of rowsOf(view))
        if (confidence !== 'official')
          expect(scene(view).shapes.find(({ key }) => key === `${id}-edges`)?.ink, id).toBe('gap');
  });
});

// The chain from mine to magnet: what no source gives is open between dashed walls, with no level and no hatch, and ends in a flange.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { mineToMagnetChart } from '../../src/charts/mine-to-magnet/chart.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { rows } from '../../src/charts/mine-to-magnet/rows.ts';
import { pathPoints } from './drawings/boxes.ts';

const cases = sizes.flatMap((size) => mineToMagnetChart.views.map((view) => ({ size, view })));

describe.each(cases)('$view, $size', ({ size, view }) => {
  const { shapes, texts, height } = mineToMagnetChart.scene(view, size) as PlotScene;
  const shares = view === 'heavy' ? [rows.heavy.china] : rows.chainShares;
  const known: readonly string[] = shares.map(({ stage }) => stage);
  const unknown = rows.stages.filter((stage) => !known.includes(stage));

  it('a length that is not known is empty paper between dashed walls, and asks', () => {
    expect(shapes.filter(({ ink }) => ink === 'hatch')).toEqual([]);
    if (view === 'heavy') return;
    for (const stage of unknown) {
      const own = shapes.filter(({ key }) => key === stage || key.startsWith(`${stage}-`));
      expect(own.map(({ tone, ink }) => [tone, ink])).toEqual([['paper', 'fill']]);
      for (const side of ['a', 'b'])
        expect(['gap', 'dashes']).toContain(shapes.find(({ key }) => key === `wall-${stage}-${side}`)?.ink);
      expect(texts.find(({ key }) => key === `value-${stage}`)?.lines).toEqual(['?']);
    }
  });

  it('lengths with a share are as long as each other, so that areas compare as shares do', () => {
    const lengths = shares.map(({ stage }) => {
      const points = pathPoints(shapes.find(({ key }) => key === `${stage}-china`)?.d ?? '');
      const along = points.map(({ x, y }) => (size === 'wide' ? x : y));
      return Math.max(...along) - Math.min(...along);
    });
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? NaN, 0);
  });

  it('no dashed line runs through the bore but the edge of what the press reported', () => {
    const lines = shapes.filter(({ key, ink }) => ink === 'gap' && !key.startsWith('wall-'));
    expect(lines.map(({ key }) => key)).toEqual(
      shares.filter(({ reported }) => reported).map(({ stage }) => `${stage}-edge`),
    );
  });

  it('the pipe ends in a flange that is seen', () => {
    const last = shapes.find(({ key }) => key === `flange-${rows.stages.length}`);
    const ends = pathPoints(last?.d ?? '').map(({ y }) => y);
    expect(Math.max(...ends)).toBeLessThanOrEqual(height);
    expect(ends.length).toBeGreaterThan(0);
  });

  if (size === 'narrow')
    it('on a phone all of the pipe stands in the upper four fifths, over a slip at rest', () => {
      const last = shapes.find(({ key }) => key === `flange-${rows.stages.length}`);
      expect(Math.max(...pathPoints(last?.d ?? '').map(({ y }) => y))).toBeLessThan(0.78 * height);
      const motor = texts.find(({ key }) => key === 'name-motor_product');
      expect(motor?.y).toBeLessThan(0.78 * height);
    });
});

it.each(sizes)('all shares are drawn on one length in every view that asks about one: %s', (size) => {
  const bars = ['chain', 'mine', 'separation', 'magnet'].map((view) =>
    (mineToMagnetChart.scene(view, size) as PlotScene).shapes
      .filter(({ key }) => key.endsWith('-china'))
      .map(({ d }) => d),
  );
  for (const each of bars) expect(each).toEqual(bars[0]);
});

it.each(sizes)('of heavy elements it asks about no stage, draws one, and names them over it: %s', (size) => {
  const { shapes, texts } = mineToMagnetChart.scene('heavy', size) as PlotScene;
  expect(texts.flatMap(({ lines }) => lines)).not.toContain('?');
  const drawn = rows.stages.filter((stage) => shapes.some(({ key }) => key.includes(stage)));
  expect(drawn).toEqual([rows.heavy.china.stage]);
  expect(texts.find(({ key }) => key === 'head')?.lines).toEqual(['Dysprosium and terbium']);
});

it('of heavy elements it claims the year of its row alone, and of what came after the first commercial lot outside China', () => {
  const { finding, subtitle } = mineToMagnetChart.words['heavy'] ?? { finding: '', subtitle: '' };
  expect(finding).toContain(`In ${rows.heavy.year} only China`);
  expect(subtitle).toContain(String(rows.heavy.year));
  expect(mineToMagnetChart.describe('heavy')).toContain(
    'first commercial separation of a heavy rare earth outside China',
  );
});

it('how its shares are known is said in one way, that of the line of sources', () => {
  const { subtitle, credit, limits } = figureText(mineToMagnetChart, 'chain');
  expect(credit.names.map(({ name }) => name).join('; ')).toContain(
    'International Energy Agency (read in a copy)',
  );
  expect(subtitle).toContain('IEA, read in a copy');
  expect([subtitle, ...limits].join(' ')).not.toMatch(/second-hand|transcription/);
});

// Lines of the kit: each joins one kind of row, breaks where a month is missing, and no label stands on a point of data.
import { describe, expect, test } from 'vitest';
import { sizes, type PlotScene } from '../../../src/charts/contract/scene.ts';
import { magnetExportsChart } from '../../../src/charts/magnet-exports/chart.ts';
import { priceShocksChart } from '../../../src/charts/price-shocks/chart.ts';
import { pathBox, pathPoints, rectBox, overlap, textBoxes } from './boxes.ts';

const cases = [magnetExportsChart, priceShocksChart].flatMap((chart) =>
  chart.views.flatMap((view) => sizes.map((size) => ({ chart, id: chart.id, view, size }))),
);
const pieces = (d: string) => d.split(/(?=M)/).map(pathPoints);

describe.each(cases)('$id, $view, $size', ({ chart, view, size }) => {
  const scene = chart.scene(view, size) as PlotScene;

  test('no text lies on a point', () => {
    const spots = scene.spots.map(({ key, x, y, r }) =>
      rectBox(key, { x: x - r, y: y - r, w: 2 * r, h: 2 * r }),
    );
    // The lengths and plates of prices over the years, and the squares of months; in columns words stand.
    const lengths = scene.shapes
      .filter(({ key, ink }) => ink === 'hollow' || (ink !== 'layer' && /_oxide-\d{4}$/.test(key)))
      .map(({ key, d }) => ({ name: key, ...pathBox(d) }));
    const texts = textBoxes(scene.texts);
    expect(
      [...spots, ...lengths].flatMap((spot) =>
        texts.filter((text) => overlap(text, spot)).map(({ name }) => `${name} on ${spot.name}`),
      ),
    ).toEqual([]);
  });
});

describe.each(sizes)('magnet-exports, %s', (size) => {
  test.each(magnetExportsChart.views)('%s: no line runs over a month without a figure', (view) => {
    const scene = magnetExportsChart.scene(view, size) as PlotScene;
    const lines = scene.shapes.filter(({ key }) => key.startsWith('line-'));
    const steps = lines.flatMap(({ d }) =>
      pieces(d).flatMap((points) => points.slice(1).map((point, i) => point.x - (points[i]?.x ?? 0))),
    );
    const shortest = Math.min(...steps);
    expect(steps.length).toBeGreaterThan(5);
    expect(Math.max(...steps)).toBeLessThan(shortest * 1.3);
  });

  test('open squares are the derived months and no others', () => {
    const scene = magnetExportsChart.scene('total', size) as PlotScene;
    const derived = magnetExportsChart.rowsOf('total').filter((row) => row['derived'] === 'yes');
    expect(scene.shapes.filter(({ ink }) => ink === 'hollow')).toHaveLength(derived.length);
    expect(scene.spots.filter(({ ink }) => ink === 'hollow')).toEqual([]);
    expect(derived.length).toBeGreaterThan(0);
  });
});

test.each(sizes)('price-shocks, %s: averages and year-ends are lines of their own', (size) => {
  const scene = priceShocksChart.scene('three-oxides', size) as PlotScene;
  const averages = scene.shapes.filter(({ key }) => /^dysprosium_oxide-\d{4}$/.test(key));
  const yearEnd = scene.shapes.find(({ key }) => key === 'line-year-end-dysprosium_oxide');
  expect(averages).toHaveLength(12);
  expect(pathPoints(yearEnd?.d ?? '')).toHaveLength(5);
});

// Every chart × view × size as a checked-in SVG: a change of a drawing shows in the diff.
import { expect, test } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { renderChart } from '../../../src/export/picture/render-chart.ts';

const all = charts;
const cases = all.flatMap((chart) =>
  chart.views.flatMap((view) => sizes.map((size) => ({ chart, id: chart.id, view, size }))),
);

test.each(cases)('$id, $view, $size', async ({ chart, id, view, size }) => {
  const svg = renderChart(chart, view, size).replaceAll('><', '>\n<');
  await expect(`${svg}\n`).toMatchFileSnapshot(`../snapshots/${id}/${view}-${size}.svg`);
});

// The script of a model for embeds: one for each chart with a model, and nothing in it that only a page needs.
import { expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { embedModelScript } from '../../../src/export/embed/embed-model.ts';

it('each chart with a model has one, with its presets and without the headings of its panel', async () => {
  const turned = charts.flatMap((chart) =>
    chart.model === undefined ? [] : [{ chart, id: chart.id, model: chart.model, views: chart.views }],
  );
  expect(turned).not.toEqual([]);
  for (const { chart, id, model, views } of turned) {
    const code = await embedModelScript(chart);
    expect(
      views.filter((view) => !code.includes(view)),
      id,
    ).toEqual([]);
    expect(code.includes(model.groups[0]?.title ?? ''), id).toBe(false);
  }
}, 60_000);

it('a chart without a model has none', async () => {
  const [chart] = charts.filter(({ model }) => model === undefined);
  expect(chart).toBeDefined();
  if (chart !== undefined)
    await expect(embedModelScript(chart)).rejects.toThrow(`chart "${chart.id}" has no model`);
});

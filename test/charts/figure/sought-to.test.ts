// A view that says on which day something had not been found is of that day: a row that is not there has no date of its own.
import { expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { isPlotScene, sizes } from '../../../src/charts/contract/scene.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { shortDay } from '../../../src/charts/look/month-words.ts';
import { dateWords } from '../../../src/names/date-words.ts';
import { evidenceEnds } from '../../../src/data/text/site.ts';

const end = evidenceEnds();
const days = [dateWords(end), shortDay(end)].map((day) => day.replaceAll('\u00a0', ' '));
const wordsOf = (chart: (typeof charts)[number], view: string): string => {
  const { finding, subtitle } = figureText(chart, view);
  const drawn = sizes.flatMap((size) => {
    const scene = chart.scene(view, size);
    return isPlotScene(scene) ? scene.texts.flatMap(({ lines }) => lines) : [];
  });
  return [finding, subtitle, chart.describe(view), ...drawn].join('\n').replaceAll('\u00a0', ' ');
};
const views = charts.flatMap((chart) => chart.views.map((view) => ({ chart, view })));

it('a view that names the last day of the evidence is of that day', () => {
  const named = views.filter(({ chart, view }) => days.some((day) => wordsOf(chart, view).includes(day)));
  expect(named.length).toBeGreaterThan(5);
  for (const { chart, view } of named) expect(figureText(chart, view).asOf, `${chart.id}, ${view}`).toBe(end);
});

it('so is one in which a later month, or a count for Japan, was not found', () => {
  const sought = { 'magnet-exports': ['japan'], 'licence-counts': ['all', 'no-count'] };
  for (const [id, named] of Object.entries(sought))
    for (const view of named) {
      const chart = charts.find((each) => each.id === id);
      expect(chart && figureText(chart, view).asOf, `${id}, ${view}`).toBe(end);
    }
});

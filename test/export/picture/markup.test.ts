// Markup of drawings as files carry it.
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { cleanMarkup, headlineFont } from '../../../src/export/picture/markup.ts';
import { renderChart } from '../../../src/export/picture/render-chart.ts';

const large = '<text class="text-ink face-display" x="1" y="2" font-size="40" font-weight="400">60%</text>';
const usual = '<text class="text-ink" x="1" y="2" font-size="14" font-weight="600">China</text>';

test('without classes a large text keeps its face, in attributes', () => {
  expect(cleanMarkup(large + usual, false)).toBe(
    `<text x="1" y="2" font-family="${headlineFont}" font-weight="300" letter-spacing="-1" font-size="40">60%</text>` +
      '<text x="1" y="2" font-size="14" font-weight="600">China</text>',
  );
});

test('with classes a stylesheet says the face', () => {
  expect(cleanMarkup(large + usual, true)).toBe(large + usual);
});

test('every text that a page sets large is large in the files, too', () => {
  const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;
  const cases = charts.flatMap((chart) => chart.views.map((view) => ({ chart, view })));
  let all = 0;
  for (const { chart, view } of cases) {
    const page = renderChart(chart, view, 'wide', { classes: true });
    const onPage = count(page, /<text [^>]*\bface-display\b/g);
    const inFile = count(renderChart(chart, view, 'wide'), /<text [^>]*font-family="Newsreader/g);
    expect(inFile, `${chart.id}/${view}`).toBe(onPage);
    all += onPage;
  }
  expect(all).toBeGreaterThan(cases.length);
});

// What a reader pastes elsewhere names its year, its source and its date, for every view of every chart.
import { describe, expect, it } from 'vitest';
import { figureText, namedSources, sourceLine } from '../../src/charts/figure/figure-text.ts';
import { charts, chartNamed } from '../../src/charts/contract/registry.ts';
import { formatDate } from '../../src/data/facts/fact-format.ts';
import { shareSentence } from '../../src/reading/share/share-sentence.ts';

const sentence = (chart: string, view: string) => shareSentence(chartNamed(chart), view);

describe('the sentence of a view', () => {
  it('is the finding, what is measured, the sources and the date', () => {
    expect(sentence('mine-production', 'china-share')).toBe(
      'China’s share of the world’s rare earth mining peaked at 98.4% in 2009. China’s share of world mine output, per cent, 1992–2024. British Geological Survey. Source: British Geological Survey (read in a copy). As of 2026.',
    );
  });

  it('leaves out what only the drawing explains', () => {
    for (const chart of charts)
      for (const view of chart.views)
        expect(shareSentence(chart, view), `${chart.id}, ${view}`).not.toMatch(
          /\b(?:Filled|Hollow|Dashed|Hatched|Solid):|The bores|hatch/,
        );
  });

  it('refuses a view that the chart does not have', () => {
    expect(() => sentence('mine-to-magnet', 'mines')).toThrow(/no view "mines"/);
  });

  describe.each(charts.flatMap((chart) => chart.views.map((view) => ({ id: chart.id, chart, view }))))(
    '$id, $view',
    ({ chart, view }) => {
      const text = shareSentence(chart, view);
      const { finding, credit, asOf } = figureText(chart, view);

      it('has the finding word for word, a year, the first source of the view, and its date', () => {
        expect(text.startsWith(`${finding}. `)).toBe(true);
        expect(text).toMatch(/\b(?:19|20)\d\d\b.*Sources?: /);
        expect(text).toContain(credit.names[0]?.name ?? 'read second-hand');
        expect(text.endsWith(` As of ${formatDate(asOf)}.`)).toBe(true);
      });

      it('names as many sources as fit a short message, one at least, and counts the others', () => {
        const words = figureText(chart, view);
        const ending = (named: number) => sourceLine(words, named);
        const most = Math.min(namedSources, Math.max(1, credit.names.length));
        const named = Array.from({ length: most }, (_, i) => most - i).find((n) => text.endsWith(ending(n)));
        if (named === undefined) throw new Error(`no ending of the line of sources: ${text}`);
        const withOneMore = text.length - ending(named).length + ending(named + 1).length;
        if (named > 1) expect(text.length).toBeLessThanOrEqual(280);
        if (named < most) expect(withOneMore).toBeGreaterThan(280);
        expect(named > 1 || named < most || most === 1).toBe(true);
      });
    },
  );
});

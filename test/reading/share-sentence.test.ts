// What a reader pastes elsewhere names its year, its source and its date, for every view of every chart.
import { describe, expect, it } from 'vitest';
import { figureText, sourceLine } from '../../src/charts/figure/figure-text.ts';
import { charts, chartNamed } from '../../src/charts/contract/registry.ts';
import { dateWords } from '../../src/names/date-words.ts';
import { shareSentence } from '../../src/reading/share/share-sentence.ts';

const sentence = (chart: string, view: string) => shareSentence(chartNamed(chart), view);

describe('the sentence of a view', () => {
  it('is the finding, what is measured, the sources and the date', () => {
    expect(sentence('mine-production', 'china-share')).toBe(
      'China’s share of the world’s rare earth mining peaked at about 98% in 2009. China’s share of world mine output, per cent, 1992–2024. British Geological Survey. Source: British Geological Survey (read in a copy). As of 2026.',
    );
  });

  it('leaves out what only the drawing explains', () => {
    expect(sentence('heavy-exports', 'terbium')).toMatch(/, from trade reports\. Sources?: /);
    for (const chart of charts)
      for (const view of chart.views)
        expect(shareSentence(chart, view), `${chart.id}, ${view}`).not.toMatch(
          /[Hh]atch|[Dd]ash|Brackets|bore is/,
        );
  });

  it('names the sources that fit a short message, and counts the others', () => {
    expect(sentence('order-and-practice', 'all')).toBe(
      'China’s order of January 2026 names no rare earths, and did not need to. What was ordered, hinted, reported and answered on China’s exports to Japan, January 2026 to June 2026. Sources: MOFCOM (read in a copy); and 24 more, 6 second-hand. As of 9\u00a0October\u00a02026.',
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
        expect(text.endsWith(` As of ${dateWords(asOf)}.`)).toBe(true);
      });

      it('is a short message, unless its first source alone makes it longer', () => {
        const { length } =
          `${text.slice(0, text.lastIndexOf('Source'))}${sourceLine(figureText(chart, view), 1)}`;
        expect(text.length).toBeLessThanOrEqual(Math.max(280, length));
      });
    },
  );
});

// What a reader pastes elsewhere names its year, its source and its date, for every view of every chart.
import { describe, expect, it } from 'vitest';
import { charts, chartNamed } from '../../src/charts/registry.ts';
import { source } from '../../src/data/sources.ts';
import { shareSentence } from '../../src/story/share-sentence.ts';

const sentence = (chart: string, view: string) => shareSentence(chartNamed(chart), view);

describe('the sentence of a view', () => {
  it('is the finding, what is measured, the sources and the date', () => {
    expect(sentence('mine-to-magnet', 'separation')).toBe(
      'In 2024 China refined 91% of magnet rare earths. China’s share of world output of magnet rare earths (Nd, Pr, Dy, Tb) and of sintered magnets, 2024. IEA, second-hand. Sources: IEA 2025, 2026; Foundation for Defense of Democracies 2026; Rare Earth Exchanges 2025. As of 2026.',
    );
  });

  it('says what was read second-hand where the finding does not', () => {
    expect(sentence('mine-production', 'china-share')).toBe(
      'China’s share peaked at 98.4% in 2009. China’s share of world mine output, per cent, 1992–2024. British Geological Survey. Source: British Geological Survey 2026, read second-hand. As of 2026.',
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
      const sources = [...new Set(chart.rowsOf(view).flatMap((row) => row.source_id))].map(source);

      it('has the finding word for word, a year, a source of its rows, and the date', () => {
        expect(text.startsWith(`${chart.words[view]?.finding}. `)).toBe(true);
        expect(text).toMatch(/\b(?:19|20)\d\d\b.*(?:Sources?|Data of [\d–]+): /);
        expect(text).toMatch(/As of [^.]*\d{4}\.$/);
        const named = sources.filter(
          ({ publisher, published }) =>
            text.includes(`${publisher} ${published?.slice(0, 4) ?? 'undated'}`) ||
            /\b(?:IEA|USGS) 20\d\d/.test(text),
        );
        expect(named).not.toEqual([]);
      });

      it('fits a short message, or names one source and counts the others', () => {
        const named = text.split(/(?:Sources?|Data of [\d–]+): /).at(-1) ?? '';
        if (named.includes(';')) expect(text.length).toBeLessThanOrEqual(280);
      });
    },
  );
});

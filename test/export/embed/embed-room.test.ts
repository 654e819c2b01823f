// The height written into a code is that of the embed's page at every width, in CSS and in numbers.
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { measuresOf } from '../../../src/export/embed/embed-measures.ts';
import { heightAt, heightFormula, roomOf, tallest, bands } from '../../../src/export/embed/embed-room.ts';
import { bands as measuredBands } from '../../../scripts/embed-browser.mjs';

/** What a browser makes of a formula at a width of the container, in pixels. */
function cssValue(formula: string, width: number): number {
  const script = formula.replaceAll('100cqw', String(width)).replaceAll('px', '');
  const clamp = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));
  return new Function('max', 'min', 'clamp', `return ${script}`)(Math.max, Math.min, clamp) as number;
}

test.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  const measures = measuresOf(chart);
  for (const look of [{}, { title: false }, { source: false, controls: false }])
    for (const view of chart.views) {
      const room = roomOf(measures, view, look);
      const formula = heightFormula(room);
      for (let width = 280; width <= 1000; width += 7) {
        const [written, known] = [cssValue(formula, width), heightAt(room, width)];
        expect(Math.abs(written - known), `${view} at ${width}`).toBeLessThanOrEqual(1.5);
        expect(tallest(room)).toBeGreaterThanOrEqual(known);
      }
    }
  expect(() => roomOf(measures, 'no-such-view')).toThrow(chart.views[0]);
});

test('a formula changes from the narrow to the wide drawing just where the page does', () => {
  for (const chart of charts) {
    const room = roomOf(measuresOf(chart), chart.views[0]);
    for (const width of [599, 599.5, 600, 600.5])
      expect(
        Math.abs(cssValue(heightFormula(room), width) - heightAt(room, Math.floor(width))),
      ).toBeLessThanOrEqual(1.5);
  }
});

test('words are measured in the bands that heights are told for', () => {
  expect(measuredBands).toEqual(bands);
});

// The height written into a code is that of the embed's page at every width, in CSS and in numbers.
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { measuresOf } from '../../../src/export/embed/embed-measures.ts';
import { heightAt, heightFormula, roomOf, tallest } from '../../../src/export/embed/embed-room.ts';
import { keptMeasures } from '../../../src/export/release/kept-measures.ts';
import { cssValue } from './css-value.ts';

test.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  const measures = measuresOf(chart);
  for (const look of [{}, { title: false }, { source: false, controls: false }, { compact: true }])
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

test('the code of a pinned embed has room for drawings as its pages spread them', () => {
  const { spread, compact } = keptMeasures('mine-to-magnet', '2026-11-25');
  expect(spread).toEqual({
    narrow: { least: 0, most: 400, beside: 0 },
    wide: { least: 0, most: 720, beside: 48 },
  });
  expect(compact).toBeUndefined();
  // At 960 px its drawing stands still, where today's grows.
  const chart = charts.find(({ id }) => id === 'mine-to-magnet')!;
  const pinned = roomOf(keptMeasures(chart.id, '2026-11-25'), chart.views[0]);
  expect(heightAt(pinned, 960)).toBe(heightAt(pinned, 900));
  const today = roomOf(measuresOf(chart), chart.views[0]);
  expect(heightAt(today, 960)).toBeGreaterThan(heightAt(today, 900));
});

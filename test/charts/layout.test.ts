// Every chart, view and size: all inside the artboard, no two texts in one place, sizes that can be read on a phone.
import { describe, expect, test } from 'vitest';
import { artboards, sizes, type PlacedText, type Scene } from '../../src/charts/chart.ts';
import type { Tick } from '../../src/charts/marks/tick.ts';
import { charts } from '../../src/charts/registry.ts';
import { renderChart } from '../../src/export/render-chart.ts';
import { overlap, pathPoints, rectBox, textBoxes, tickBoxes } from './boxes.ts';

interface Bubble {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}
/** What the charts draw, as far as these tests look at it. */
interface AnyScene extends Scene {
  readonly texts: readonly PlacedText[];
  readonly ticks?: readonly Tick[];
  readonly bubbles?: readonly Bubble[];
}

const all = charts;
const cases = all.flatMap((chart) =>
  chart.views.flatMap((view) => sizes.map((size) => ({ chart, id: chart.id, view, size }))),
);

describe.each(cases)('$id, $view, $size', ({ chart, view, size }) => {
  const scene = chart.scene(view, size) as AnyScene;
  const texts = [...textBoxes(scene.texts), ...tickBoxes(scene.ticks ?? [])];

  test('has the width of its artboard', () => {
    expect(scene.width).toBe(artboards[size]);
  });

  test('no text leaves the artboard', () => {
    const outside = texts.filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > scene.width || bottom > scene.height,
    );
    expect(outside).toEqual([]);
  });

  test('no two texts overlap', () => {
    const clashes = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.name} and ${b.name}`),
    );
    expect(clashes).toEqual([]);
  });

  test('no text lies on a numbered circle', () => {
    const circles = (scene.bubbles ?? []).map(({ key, x, y }) =>
      rectBox(key, { x: x - 13, y: y - 13, w: 26, h: 26 }),
    );
    expect(
      circles.flatMap((circle) => texts.filter((text) => overlap(circle, text)).map(({ name }) => name)),
    ).toEqual([]);
  });

  test('texts are set in 13 units or more', () => {
    const used = [...scene.texts.map((text) => text.size), ...(scene.ticks ?? []).map((tick) => tick.size)];
    expect(Math.min(...used)).toBeGreaterThanOrEqual(13);
  });

  test('no drawn mark leaves the artboard', () => {
    const svg = renderChart(chart, view, size);
    const number = (tag: string, name: string) =>
      Number(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? 0);
    const upright = svg.replace(/<g transform[\s\S]*?<\/g>/g, '');
    const points = [
      ...[...upright.matchAll(/<path[^>]*\sd="([^"]*)"/g)].flatMap(([, d = '']) => pathPoints(d)),
      ...[...upright.matchAll(/<rect[^>]*>/g)].flatMap(([tag]) => [
        { x: number(tag, 'x'), y: number(tag, 'y') },
        { x: number(tag, 'x') + number(tag, 'width'), y: number(tag, 'y') + number(tag, 'height') },
      ]),
      ...[...upright.matchAll(/<circle[^>]*>/g)].flatMap(([tag]) => [
        { x: number(tag, 'cx') - number(tag, 'r'), y: number(tag, 'cy') - number(tag, 'r') },
        { x: number(tag, 'cx') + number(tag, 'r'), y: number(tag, 'cy') + number(tag, 'r') },
      ]),
    ];
    expect(points.length).toBeGreaterThan(0);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(points.filter(({ x, y }) => x < 0 || y < 0 || x > scene.width || y > scene.height)).toEqual([]);
  });
});

describe('views of one figure keep their place', () => {
  test.each(all.flatMap((chart) => sizes.map((size) => ({ chart, id: chart.id, size }))))(
    '$id, $size: keys are unique',
    ({ chart, size }) => {
      for (const view of chart.views) {
        const keys = (chart.scene(view, size) as AnyScene).texts.map(({ key }) => key);
        expect(new Set(keys).size, view).toBe(keys.length);
      }
    },
  );
});

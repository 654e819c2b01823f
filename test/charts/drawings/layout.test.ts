// Every chart, view and size: all inside the artboard, no two texts in one place, sizes that can be read on a phone.
import { describe, expect, test } from 'vitest';
import {
  artboards,
  sizes,
  type PlacedText,
  type Scene,
  type Shape,
  type Spot,
  type Tick,
} from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { renderChart } from '../../../src/export/picture/render-chart.ts';
import { overlap, pathPoints, rectBox, textBoxes, tickBoxes } from './boxes.ts';

/** What the charts draw, as far as these tests look at it. */
interface AnyScene extends Scene {
  readonly texts: readonly PlacedText[];
  readonly ticks?: readonly Tick[];
  readonly spots?: readonly Spot[];
  readonly shapes?: readonly Shape[];
  readonly ground?: readonly Shape[];
}

const all = charts;

/** Texts on the circle of an instrument or of a number, but its own. */
function strangersOn({
  texts,
  ticks = [],
  spots = [],
}: Pick<AnyScene, 'texts' | 'ticks' | 'spots'>): string[] {
  const boxes = [...textBoxes(texts), ...tickBoxes(ticks)];
  return spots
    .filter(({ r }) => r >= 9)
    .flatMap(({ key, x, y, r }) => {
      const box = rectBox(key, { x: x - r, y: y - r, w: 2 * r, h: 2 * r });
      return boxes
        .filter((text) => {
          const [across, down] = [(text.left + text.right) / 2 - x, (text.top + text.bottom) / 2 - y];
          return overlap(box, text) && Math.hypot(across, down) >= r / 1.5;
        })
        .map(({ name }) => `${name} on ${key}`);
    });
}

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

  test('names of a scale on one line keep a gap', () => {
    const names = tickBoxes(scene.ticks ?? []);
    const jammed = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter((b) => a.top === b.top && Math.max(a.left - b.right, b.left - a.right) < 5)
        .map((b) => `${a.name} and ${b.name}`),
    );
    expect(jammed).toEqual([]);
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

describe('circles', () => {
  const round = cases
    .map((each) => ({ ...each, scene: each.chart.scene(each.view, each.size) as AnyScene }))
    .filter(({ scene }) => scene.spots?.some(({ r }) => r >= 9));

  test.each(round)('$id, $view, $size: no text lies on a circle but its own', ({ scene }) => {
    expect(strangersOn(scene)).toEqual([]);
  });

  test('are drawn, and one that is moved onto a name is seen', () => {
    expect(new Set(round.map(({ id }) => id))).toEqual(new Set(['heavy-gap']));
    for (const { id, view, size, scene } of round) {
      const [name] = textBoxes(scene.texts);
      const circle = scene.spots?.find(({ r }) => r >= 9);
      if (name === undefined || circle === undefined) throw new Error(`${id}, ${view} has no text`);
      const moved = { ...circle, x: name.left - circle.r + 3, y: (name.top + name.bottom) / 2 };
      expect(strangersOn({ ...scene, spots: [moved] }), `${id}, ${view}, ${size}`).toContain(
        `${name.name} on ${circle.key}`,
      );
    }
  });
});

describe('views of one figure keep their place', () => {
  test.each(all.flatMap((chart) => sizes.map((size) => ({ chart, id: chart.id, size }))))(
    '$id, $size: keys are unique',
    ({ chart, size }) => {
      for (const view of chart.views) {
        const { texts, shapes = [], spots = [], ground = [] } = chart.scene(view, size) as AnyScene;
        // A browser that draws two marks of one key in a list stops with an error.
        for (const list of [texts, shapes, spots, ground]) {
          const keys = list.map(({ key }) => key);
          expect(new Set(keys).size, view).toBe(keys.length);
        }
      }
    },
  );
});

// On the way from any view of a chart to any other, no words stand on other words, in either size.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { sizes, type PlotScene, type Size } from '../../../src/charts/contract/scene.ts';
import type { Chart } from '../../../src/charts/contract/chart.ts';
import { mixScenes } from '../../../src/charts/live/scene-motion.ts';
import { overlap, textBoxes, tickBoxes } from '../drawings/boxes.ts';

/** Words thinner than this are not seen. */
const seen = 0.04;
const isSeen = ({ opacity = 1 }: { readonly opacity?: number }): boolean => opacity > seen;

/** Pairs of words that lie on each other in a frame. */
function clashes({ texts, ticks }: Pick<PlotScene, 'texts' | 'ticks'>): string[] {
  const boxes = [...textBoxes(texts.filter(isSeen)), ...tickBoxes(ticks.filter(isSeen))];
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} on ${b.name}`),
  );
}

/** The frames of a change of view: before, at and after its middle, where words change. */
const times = [0.2, 0.45, 0.499, 0.5, 0.501, 0.55, 0.8];

function clashesOf(chart: Chart, size: Size): string[] {
  const sceneOf = (view: string) => chart.scene(view, size) as PlotScene;
  return chart.views.flatMap((from) =>
    chart.views.flatMap((to) => {
      const mix = mixScenes(sceneOf(from), sceneOf(to));
      return times.flatMap((t) => clashes(mix(t)).map((clash) => `${from} to ${to} at ${t}: ${clash}`));
    }),
  );
}

const drawn = charts.filter(({ drawing }) => drawing === undefined);

describe.each(sizes)('%s', (size) => {
  it.each(drawn.map((chart) => ({ id: chart.id, chart })))('$id', ({ chart }) => {
    expect(clashesOf(chart, size)).toEqual([]);
  });
});

it('sees words that slide over others', () => {
  const [chart] = drawn;
  const scene = chart?.scene(chart.views[0], 'wide') as PlotScene;
  const [text] = scene.texts;
  if (text === undefined) throw new Error('the first chart has no words');
  expect(clashes({ ...scene, texts: [text, { ...text, key: 'moved', x: text.x + 3 }] })).not.toEqual([]);
});

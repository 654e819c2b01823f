// The drawing of a view without its headline, and without what in the drawing says the finding or answers what a class is asked: scales,
// names and values stay.
import { render } from 'svelte/server';
import { chartNamed } from '../../charts/contract/registry.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import {
  isPlotScene,
  type PlotScene,
  type Scene,
  type SceneName,
  type Size,
} from '../../charts/contract/scene.ts';
import { drawingOf } from '../../charts/figure/drawing-of.ts';
import { cleanMarkup } from '../../export/picture/markup.ts';
import { tellingMarks } from '../../charts/contract/telling-marks.ts';

/**
 * A scene without the marks that say the finding or answer what a class is asked.
 * @throws RangeError where such a mark is not there, so that a new name can't bring it back
 */
function bare(scene: Scene, id: string): Scene {
  const { texts, shapes = [], alike = [] } = tellingMarks[id] ?? { texts: [] };
  if (texts.length + shapes.length === 0) return scene;
  if (!isPlotScene(scene)) throw new RangeError(`${id} is not drawn of marks: nothing of it can be left out`);
  const begins = (starts: readonly string[], { key }: { readonly key: string }): boolean =>
    starts.some((start) => key.startsWith(start));
  const missing = [
    ...texts.filter((key) => !scene.texts.some((text) => text.key === key)),
    ...shapes.filter((start) => !scene.shapes.some((shape) => begins([start], shape))),
    ...alike.filter((start) => !scene.texts.some((text) => begins([start], text))),
  ];
  if (missing.length > 0)
    throw new RangeError(`${id} has no ${missing.join(', ')}: see src/charts/contract/telling-marks.ts`);
  const rest: PlotScene = {
    ...scene,
    shapes: scene.shapes.filter((shape) => !begins(shapes, shape)),
    texts: scene.texts
      .filter(({ key }) => !texts.includes(key))
      .map((text) => (begins(alike, text) ? { ...text, tone: 'ink' } : text)),
  };
  return rest;
}

const nameOf = (chart: Chart, view: string): SceneName => ({
  title: chart.name,
  description: `Drawing ${chart.views.indexOf(view) + 1} of ${chart.views.length}, without its headline. Its values stand in the table below it.`,
});

const made = new Map<string, string>();

/**
 * The `<svg>` of a view without its finding, coloured by classes; made once for page and embed.
 * @throws RangeError for a view that the chart does not have
 */
export function bareDrawing(id: string, view: string, size: Size): string {
  const key = `${id}/${view} ${size}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const chart = chartNamed(id);
  const { Drawing, props } = drawingOf(chart, view, size, 'held');
  const scene = bare(props.scene as Scene, `${id}/${view}`);
  const bareProps = { ...props, scene: scene as never, name: nameOf(chart, view) };
  const markup = cleanMarkup(render(Drawing, { props: bareProps }).body, true);
  made.set(key, markup);
  return markup;
}

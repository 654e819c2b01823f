// The props of one artboard of a figure: finished scenes, so that no geometry is computed in the browser.
import type { Chart, ChartProps, Scene, Size } from './chart.ts';
import { figureText } from './figure-text.ts';
import { packScenes } from './packed-scenes.ts';

/**
 * Props of a chart's component for the views given, all of them by default. The drawing is as high as the tallest scene of `room`, so
 * that one view alone can keep the room of all. `never` lets any chart's component take them.
 */
export function artboardProps(
  chart: Chart,
  view: string,
  figure: string,
  size: Size,
  views: readonly string[] = chart.views,
  room: readonly string[] = views,
): ChartProps<never> {
  const height = tallest(chart, size, room);
  const props: ChartProps<Scene> = {
    scenes: packScenes(
      Object.fromEntries(views.map((name) => [name, { ...chart.scene(name, size), height }])),
      Object.fromEntries(
        views.map((name) => [
          name,
          { title: figureText(chart, name).finding, description: chart.describe(name) },
        ]),
      ),
    ),
    view,
    figure,
    size,
  };
  return props as ChartProps<never>;
}

/** The tallest of some views' scenes, so that a figure keeps its height through all of them. */
const tallest = (chart: Chart, size: Size, views: readonly string[]): number =>
  Math.max(...views.map((view) => chart.scene(view, size).height));

// The props of one artboard of a figure: finished scenes, so that no geometry is computed in the browser.
import type { Chart } from '../contract/chart.ts';
import type { Scene, Size } from '../contract/scene.ts';
import { nameOf, sceneIn } from '../figure/drawing-of.ts';
import { packScenes, type LiveProps } from './packed-scenes.ts';

/** Props of a chart's island: all its views, each as high as the tallest. `never` lets any island take them. */
export function artboardProps(chart: Chart, view: string, figure: string, size: Size): LiveProps<never> {
  const { views } = chart;
  const props: LiveProps<Scene> = {
    scenes: packScenes(
      Object.fromEntries(views.map((name) => [name, sceneIn(chart, name, size, views)])),
      Object.fromEntries(views.map((name) => [name, nameOf(chart, name)])),
    ),
    view,
    figure,
    size,
  };
  return props as LiveProps<never>;
}

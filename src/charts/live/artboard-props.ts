// The props of one artboard of a figure: finished scenes, so that no geometry is computed in the browser.
import type { Chart } from '../contract/chart.ts';
import type { Scene, Size } from '../contract/scene.ts';
import { nameOf, sceneIn } from '../figure/drawing-of.ts';
import { packScenes, type LiveProps, type PackedScenes } from './packed-scenes.ts';

const packed = new WeakMap<Chart, Map<Size, PackedScenes<Scene>>>();
/** The scenes of a chart, packed once a size: several pages hold the same. */
function scenesOf(chart: Chart, size: Size): PackedScenes<Scene> {
  const known = packed.get(chart) ?? new Map<Size, PackedScenes<Scene>>();
  packed.set(chart, known);
  const { views } = chart;
  const scenes =
    known.get(size) ??
    packScenes(
      Object.fromEntries(views.map((name) => [name, sceneIn(chart, name, size, views)])),
      Object.fromEntries(views.map((name) => [name, nameOf(chart, name)])),
    );
  known.set(size, scenes);
  return scenes;
}

/** Props of a chart's island: all its views, each as high as the tallest. `never` lets any island take them. */
export function artboardProps(chart: Chart, view: string, figure: string, size: Size): LiveProps<never> {
  const props: LiveProps<Scene> = { scenes: scenesOf(chart, size), view, figure, size };
  return props as LiveProps<never>;
}

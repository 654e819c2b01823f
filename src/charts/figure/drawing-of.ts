// The drawing of a chart's view, ready to be rendered: the component and what it draws.
import type { Component } from 'svelte';
import type { Chart } from '../contract/chart.ts';
import type { DrawingProps, Scene, SceneName, Size } from '../contract/scene.ts';
import Plot from '../marks/Plot.svelte';
import { figureText } from './figure-text.ts';

/** The accessible name of a view's drawing: its finding, and the drawing in words. */
export const nameOf = (chart: Chart, view: string): SceneName => ({
  title: figureText(chart, view).finding,
  description: chart.describe(view),
});

/** A view's scene, as high as the tallest scene of the views in `room`, so that one view alone can keep the room of all. */
export const sceneIn = (chart: Chart, view: string, size: Size, room: readonly string[] = [view]): Scene => ({
  ...chart.scene(view, size),
  height: Math.max(...room.map((name) => chart.scene(name, size).height)),
});

/**
 * The component that draws a chart, and its props for one view.
 * @param id prefix of the ids inside the SVG, unique on its page; the size is appended
 * @throws RangeError for a view that the chart does not have
 */
export function drawingOf(
  chart: Chart,
  view: string,
  size: Size,
  id: string,
  room: readonly string[] = [view],
): { readonly Drawing: Component<DrawingProps<never>>; readonly props: DrawingProps<never> } {
  const props: DrawingProps<Scene> = {
    scene: sceneIn(chart, view, size, room),
    name: nameOf(chart, view),
    id: `${id}-${size}`,
  };
  // The scene is of the type that the chart's own drawing takes: defineChart has checked both together.
  return {
    Drawing: chart.drawing ?? (Plot as unknown as Component<DrawingProps<never>>),
    props: props as unknown as DrawingProps<never>,
  };
}

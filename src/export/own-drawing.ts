// Draws a scene of the kit in the browser, by the component that draws it everywhere, and gives it as markup.
import { flushSync, mount, unmount } from 'svelte';
import type { Size } from '../charts/chart.ts';
import type { Turned } from '../charts/model.ts';
import Plot from '../charts/marks/Plot.svelte';
import { packScenes } from '../charts/packed-scenes.ts';
import { cleanMarkup } from './markup.ts';

/** The `<svg>` of a state, as {@link renderChart} gives that of a view: with classes for a page, without them for a file. */
export function ownDrawing(turned: Turned, size: Size, figure: string, classes: boolean): string {
  const target = document.createElement('div');
  const view = 'own';
  const scenes = packScenes(
    { [view]: turned.scene(size) },
    { [view]: { title: turned.finding, description: turned.description } },
  );
  const drawing = mount(Plot, { target, props: { scenes, view, figure, size } });
  flushSync();
  const svg = target.querySelector('svg');
  const markup = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  void unmount(drawing);
  return cleanMarkup(markup.replace(/\sdata-key="[^"]*"/g, ''), classes);
}

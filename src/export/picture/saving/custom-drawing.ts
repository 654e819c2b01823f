// Draws a scene of the kit in the browser, by the component that draws it everywhere, and gives it as markup.
import { flushSync, mount, unmount } from 'svelte';
import type { Size } from '../../../charts/contract/scene.ts';
import type { Result } from '../../../charts/contract/model/model.ts';
import Plot from '../../../charts/marks/Plot.svelte';
import { cleanMarkup } from '../markup.ts';

/** The `<svg>` of a state, as {@link renderChart} gives that of a view: with classes for a page, without them for a file. */
export function customDrawing(result: Result, size: Size, figure: string, classes: boolean): string {
  const target = document.createElement('div');
  const name = { title: result.finding, description: result.description };
  const props = { scene: result.scene(size), name, id: `${figure}-${size}` };
  const drawing = mount(Plot, { target, props });
  flushSync();
  const svg = target.querySelector('svg');
  const markup = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  void unmount(drawing);
  return cleanMarkup(markup.replace(/\sdata-key="[^"]*"/g, ''), classes);
}

// One chart, one view, one size → clean SVG markup, without a browser.
import { render } from 'svelte/server';
import { drawingOf } from '../../charts/figure/drawing-of.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import type { Size } from '../../charts/contract/scene.ts';
import { cleanMarkup } from './markup.ts';

export interface Rendering {
  /** Prefix of the ids inside the SVG; unique on its page. */
  readonly figure?: string;
  /** Keeps the classes by which a page's theme sets colours; without them the attributes alone colour the drawing. */
  readonly classes?: boolean;
}

/**
 * The `<svg>` of a chart in one view: artboard units, title (the finding), description (from the rows).
 * Coordinates are rounded to a tenth. Throws RangeError for a view the chart does not have.
 */
export function renderChart(
  chart: Chart,
  view: string,
  size: Size,
  { figure = chart.id, classes = false }: Rendering = {},
): string {
  const { Drawing, props } = drawingOf(chart, view, size, figure);
  return cleanMarkup(render(Drawing, { props }).body, classes);
}

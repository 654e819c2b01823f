// One chart, one view, one size → clean SVG markup, without a browser.
import { render } from 'svelte/server';
import { artboardProps } from '../charts/artboard-props.ts';
import type { Chart, Size } from '../charts/chart.ts';
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
  const props = artboardProps(chart, view, figure, size, [view]);
  return cleanMarkup(render(chart.component, { props }).body, classes);
}

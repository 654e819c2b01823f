// One chart, one view, one size → clean SVG markup, without a browser.
import { render } from 'svelte/server';
import { artboardProps } from '../charts/artboard-props.ts';
import type { Chart, Size, ViewWords } from '../charts/chart.ts';
import { tenth } from '../charts/format.ts';

/** The words of a view. Throws RangeError naming the chart's views when it has no such view. */
export function wordsOf(chart: Chart, view: string): ViewWords {
  const words = chart.words[view];
  if (words === undefined)
    throw new RangeError(
      `chart "${chart.id}" has no view "${view}"; its views are ${chart.views.join(', ')}`,
    );
  return words;
}

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
  wordsOf(chart, view);
  const props = artboardProps(chart, view, figure, size, [view]);
  return cleanMarkup(render(chart.component, { props }).body, classes);
}

const geometry = /(\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|viewBox)=")([^"]*)"/g;
const longNumber = /-?\d*\.\d{2,}(?:e-?\d+)?/g;

/** Takes out hydration marks, empty texts and, unless kept, classes; rounds coordinates. */
function cleanMarkup(body: string, classes: boolean): string {
  const tidy = body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/<text[^>]*><\/text>/g, '')
    .replace(
      geometry,
      (_, start: string, value: string) =>
        `${start}${value.replace(longNumber, (n) => String(tenth(Number(n)) + 0))}"`,
    )
    .trim();
  return classes ? tidy : tidy.replace(/\sclass="[^"]*"/g, '');
}

/** The drawing inside the chart's own <svg>, without its title and description, which the picture carries itself. */
export const innerDrawing = (svg: string): string =>
  svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<title[\s\S]*?<\/title>/, '')
    .replace(/<desc[\s\S]*?<\/desc>/, '');

/** Text as it may stand in XML content and attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

// The HTML that puts a chart into another page: an iframe, no script.
import type { Chart } from '../charts/chart.ts';
import { absolute } from '../addresses.ts';
import { viewPaths, chartPaths } from './chart-paths.ts';
import { embedHeight, roomyHeights, wideFrom } from './embed-heights.ts';
import { escapeXml } from './markup.ts';
import { wordsOf } from './render-chart.ts';

/** Address and title of an embed, as attributes. Throws RangeError for a view the chart does not have. */
function frameOf(chart: Chart, view: string): string {
  const { finding } = wordsOf(chart, view);
  const path = view === chart.views[0] ? chartPaths(chart.id).embed : viewPaths(chart.id, view).embed;
  return `src="${escapeXml(absolute(path))}" title="${escapeXml(finding)}"`;
}

/**
 * The code to paste: an iframe that is as high as its drawing, on phones and on wide pages, without script. The wrapper lets the
 * height follow the column's width; where a host strips styles, the height attribute leaves room for the tallest form.
 * Throws RangeError for a view the chart does not have, or an embed that was not measured.
 */
export function embedCode(chart: Chart, view: string = chart.views[0]): string {
  const { narrow, wide } = roomyHeights(chart.id);
  const height = `clamp(${Math.min(narrow, wide)}px,calc((${wideFrom}px - 100cqw)*${narrow < wide ? -1000 : 1000}),${Math.max(narrow, wide)}px)`;
  return `<div style="container-type:inline-size"><iframe ${frameOf(chart, view)} height="${Math.max(narrow, wide)}" loading="lazy" style="border:0;width:100%;height:${height}"></iframe></div>`;
}

/** A bare iframe for a frame of one of the measured widths. Throws RangeError for another width. */
export function framedCode(chart: Chart, width: number): string {
  return `<iframe ${frameOf(chart, chart.views[0])} width="${width}" height="${embedHeight(chart.id, width)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

// The codes that put a chart into another page: for sites with script, without, for systems that take an address, for AMP, and a picture.
import type { Chart } from '../charts/chart.ts';
import { absolute } from '../addresses.ts';
import { chartPaths, releasePaths, releaseViewPaths, viewPaths } from './chart-paths.ts';
import { creditLine, sourceLine } from './credit.ts';
import { heightAt, heightFormula, roomOf, tallest, type EmbedLook } from './embed-room.ts';
import { escapeXml } from './markup.ts';
import { releaseNamed } from './releases.ts';
import { wordsOf } from './render-chart.ts';
import { stillSize } from './still.ts';

/** What a newsroom chooses for its embed. */
export interface EmbedChoice extends EmbedLook {
  /** Light where it says nothing. */
  readonly theme?: 'light' | 'dark' | 'auto';
}

/** The path of a chart's embed in a view: of the one that follows the data, or of the one that is pinned to a release. */
function embedPath(chart: Chart, view: string, release: string | undefined): string {
  const isFirst = view === chart.views[0];
  if (release === undefined) return (isFirst ? chartPaths(chart.id) : viewPaths(chart.id, view)).embed;
  const date = releaseNamed(chart.id, release);
  return (isFirst ? releasePaths(chart.id, date) : releaseViewPaths(chart.id, date, view)).embed;
}

/** The address of an embed as chosen. Throws RangeError for a view or a release the chart does not have. */
export function embedAddress(chart: Chart, view: string, choice: EmbedChoice = {}): string {
  wordsOf(chart, view);
  const address = new URL(absolute(embedPath(chart, view, choice.release)));
  if (choice.theme !== undefined && choice.theme !== 'light') address.searchParams.set('theme', choice.theme);
  for (const part of ['title', 'source', 'controls'] as const)
    if (choice[part] === false) address.searchParams.set(part, 'off');
  return address.href;
}

const frameOf = (chart: Chart, view: string, choice: EmbedChoice): string =>
  `src="${escapeXml(embedAddress(chart, view, choice))}" title="${escapeXml(wordsOf(chart, view).finding)}"`;

/** The address of the script that follows the height of every embed of a page. */
export const hostScript = (): string => absolute('embed.js');

/**
 * An iframe as high as its content at every width of its column, before anything has loaded, and a script that follows what
 * readers do in it. Where a host drops styles, the height attribute leaves room for the tallest form.
 * Throws RangeError for a view the chart does not have, or an embed that was not measured.
 */
export function responsiveCode(
  chart: Chart,
  view: string = chart.views[0],
  choice: EmbedChoice = {},
): string {
  const room = roomOf(chart, view, choice);
  return [
    '<div style="container-type:inline-size">',
    `<iframe ${frameOf(chart, view, choice)} width="100%" height="${tallest(room)}" loading="lazy" style="border:0;display:block;width:100%;height:${heightFormula(room)}"></iframe>`,
    '</div>',
    `<script src="${escapeXml(hostScript())}" async></script>`,
  ].join('');
}

/** A bare iframe for a column of one width, without script. Throws as {@link responsiveCode}. */
export function plainCode(chart: Chart, view: string, width: number, choice: EmbedChoice = {}): string {
  const height = heightAt(roomOf(chart, view, choice), width);
  return `<iframe ${frameOf(chart, view, choice)} width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** For pages in AMP: a frame with a height of its own that asks to grow, and what AMP shows until it may. */
export function ampCode(chart: Chart, view: string, choice: EmbedChoice = {}): string {
  const height = tallest(roomOf(chart, view, choice));
  return `<amp-iframe ${frameOf(chart, view, choice)} layout="fixed-height" height="${height}" sandbox="allow-scripts allow-popups" frameborder="0" resizable><div overflow tabindex="0" role="button" aria-label="Show all of the chart">Show all</div></amp-iframe>`;
}

/** A picture that links to the chart's page, with its credit as text. */
export function pictureCode(chart: Chart, view: string): string {
  const own = viewPaths(chart.id, view);
  const { width, height } = stillSize(chart, view);
  const page = absolute(view === chart.views[0] ? chartPaths(chart.id).page : own.page);
  return [
    `<figure><a href="${escapeXml(page)}"><img src="${escapeXml(absolute(own.png))}" alt="${escapeXml(`${wordsOf(chart, view).finding}. ${chart.describe(view)}`)}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto"></a>`,
    `<figcaption>${escapeXml(sourceLine(chart, view))} ${escapeXml(creditLine(page))}</figcaption></figure>`,
  ].join('');
}

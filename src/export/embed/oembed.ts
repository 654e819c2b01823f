// What a figure or a chapter tells a content system that asks how to embed it: oEmbed 1.0, type rich.
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { absolute } from '../../names/addresses.ts';
import { cardPaths, cardSize } from '../picture/card.ts';
import { chartPaths, viewPage, viewPaths } from '../../names/chart-paths.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { placeSentence } from '../cite/place-credit.ts';
import {
  columnOf,
  embedAddress,
  embedHeight,
  fittingFrame,
  scriptTag,
  type EmbedFrame,
} from './embed-code.ts';
import { embedFrame } from './embed-record.ts';
import { namedHeights, roomOf } from './embed-room.ts';
import { escapeXml } from '../../names/escapes.ts';
import { stillSize } from '../picture/still.ts';

const width = 640;

/** What is embedded: the page it stands on, what it says, the figure in the frame, and a picture by path and size. */
interface Embedded {
  readonly page: string;
  readonly finding: string;
  readonly chart: Chart;
  readonly view: string;
  readonly thumbnail: { readonly path: string; readonly width: number; readonly height: number };
}

/**
 * A quote with the credit, then a frame as wide as its column, and the script that follows its height. WordPress lets through the
 * quote and the frame: a quote without paragraphs, links with nothing but an address, a frame without style. Without `scrolling`,
 * so that nothing is cut off there until it hears the height.
 */
function quoteAndFrame({ page, finding, chart, view }: Embedded, frame: EmbedFrame, height: number): string {
  const text = figureText(chart, view);
  const credit = escapeXml(`${siteName}, ${licence.name}. ${sourceLine(text)}${placeSentence(chart)}`);
  const quote = `<blockquote><a href="${escapeXml(absolute(page))}">${escapeXml(finding)}</a>. ${credit}</blockquote>`;
  const src = escapeXml(embedAddress(frame, { view }));
  const within = `<iframe src="${src}" title="${escapeXml(text.finding)}" ${fittingFrame(frame, { view }, height)}></iframe>`;
  return columnOf(within, { above: quote }) + scriptTag(absolute('embed.js'));
}

function answer(embedded: Embedded) {
  const frame = embedFrame(embedded.chart);
  const height = embedHeight(frame, width);
  return {
    version: '1.0',
    type: 'rich',
    title: embedded.finding,
    author_name: siteName,
    author_url: absolute(''),
    provider_name: siteName,
    provider_url: absolute(''),
    cache_age: 86_400,
    width,
    height,
    // For an endpoint that is asked for less width (scripts/oembed/answer.js).
    heights: namedHeights(roomOf(frame.measures, embedded.view)),
    html: quoteAndFrame(embedded, frame, height),
    thumbnail_url: absolute(embedded.thumbnail.path),
    thumbnail_width: embedded.thumbnail.width,
    thumbnail_height: embedded.thumbnail.height,
  };
}

/**
 * The oEmbed response of a chart in a view, ready for JSON.stringify.
 * Throws RangeError for an embed that was not measured, or a view the chart does not have.
 */
export function oembedOf(chart: Chart, view: string = chart.views[0]) {
  const { png } = view === chart.views[0] ? chartPaths(chart.id) : viewPaths(chart.id, view);
  const picture = stillSize(chart, view);
  return answer({
    page: viewPage(chart, view),
    finding: figureText(chart, view).finding,
    chart,
    view,
    thumbnail: { path: png, width: picture.width * 2, height: picture.height * 2 },
  });
}

/** The oEmbed response of a chapter: its finding, with its first figure in the frame. Throws RangeError for an embed not measured. */
export const chapterOembed = (id: string, finding: string, first: Chart) =>
  answer({
    page: `chapters/${id}/`,
    finding,
    chart: first,
    view: first.views[0],
    thumbnail: { path: cardPaths.chapter(id), ...cardSize },
  });

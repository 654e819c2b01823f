// The picture that goes with a shared link: finding at the left, the figure in its narrow drawing at the right, 1200 by 630.
import type { Chart } from '../../charts/contract/chart.ts';
import { artboards } from '../../charts/contract/scene.ts';
import { tenth } from '../../charts/look/tenth.ts';
import { paper, textColour } from '../../charts/look/palette.ts';
import { wrapText } from '../../charts/look/text-width.ts';
import { siteName } from '../../data/text/credit.ts';
import { headlineLines, tracking } from './headline.ts';
import { escapeXml } from '../../names/escapes.ts';
import { innerDrawing } from './markup.ts';
import { renderChart } from './render-chart.ts';

export const cardSize = { width: 1200, height: 630 } as const;

/** Paths of the cards, below the base. */
export const cardPaths = {
  story: 'card.png',
  chapter: (id: string): string => `chapters/${id}.card.png`,
  chart: (id: string): string => `charts/${id}.card.png`,
  /** The card of a chart shows its first view. */
  view: ({ id, views }: Pick<Chart, 'id' | 'views'>, view: string): string =>
    view === views[0] ? cardPaths.chart(id) : `charts/${id}/${view}.card.png`,
} as const;

const margin = 56;
const column = 500;
/** Where the drawing may stand. */
const room = { x: 604, y: 48, width: 548, height: 534 } as const;
const labelFont = 'Archivo, Arial, sans-serif';

const lines = (text: readonly string[], y: number, leading: number): string =>
  text
    .map((line, i) => `<tspan x="${margin}" y="${tenth(y + i * leading)}">${escapeXml(line)}</tspan>`)
    .join('');

/** The largest size at which a headline keeps to six lines, clear of the name at the foot. */
function headlineAt(
  text: string,
  width: number,
): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of [58, 52, 46, 41, 36, 32]) {
    const broken = headlineLines(text, width, size);
    if (broken.length <= 6 && broken.length * size <= 330) return { size, lines: broken };
  }
  throw new RangeError(`a card has no room for "${text}"`);
}

/** What a card says and shows. */
export interface CardParts {
  readonly finding: string;
  /** The small line above. */
  readonly kicker: string;
  /** Markup at the right, in pixels of the card. */
  readonly drawing: string;
  /** How wide the words may run, in pixels. */
  readonly width?: number;
}

/**
 * A card of words with a drawing beside them, as SVG for pngOf.
 * Throws RangeError for a character the fonts lack, or a finding of more than six lines.
 */
export function cardWith({ finding, kicker, drawing, width = column }: CardParts): string {
  const headline = headlineAt(finding, width);
  const small = wrapText(kicker, width / 1.5, 15);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${paper.paper}"/>`,
    `<path d="M16 0V${cardSize.height}M28 0V${cardSize.height}" stroke="${paper.ink}" stroke-width="1.5"/>`,
    `<rect x="16.75" width="10.5" height="${cardSize.height}" fill="${paper.china}"/>`,
    `<text font-family="${labelFont}" font-size="22" font-weight="400" fill="${textColour('ink-2')}">${lines(small, 82, 28)}</text>`,
    `<text font-family="Newsreader, Georgia, serif" font-size="${headline.size}" font-weight="300" fill="${paper.ink}" letter-spacing="${tenth(headline.size * tracking)}">${lines(headline.lines, 82 + small.length * 28 + headline.size * 0.9, headline.size * 1.08)}</text>`,
    `<text font-family="${labelFont}" font-size="24" font-weight="600" fill="${paper.ink}"><tspan x="${margin}" y="${cardSize.height - 52}">${escapeXml(siteName)}</tspan></text>`,
    drawing,
    '</svg>\n',
  ].join('\n');
}

/**
 * The card of a figure in one view, as SVG for pngOf. `finding` is what it says, `kicker` the small line above.
 * Throws RangeError for a view the chart does not have, a character the fonts lack, or a finding of more than six lines.
 */
export function cardOf(chart: Chart, view: string, finding: string, kicker: string): string {
  const { height } = chart.scene(view, 'narrow');
  const scale = Math.min(room.width / artboards.narrow, room.height / height);
  const x = room.x + (room.width - artboards.narrow * scale) / 2;
  const y = room.y + (room.height - height * scale) / 2;
  const drawing = `<g transform="translate(${tenth(x)} ${tenth(y)}) scale(${scale.toFixed(4)})" font-family="${labelFont}">${innerDrawing(renderChart(chart, view, 'narrow'))}</g>`;
  return cardWith({ finding, kicker, drawing });
}

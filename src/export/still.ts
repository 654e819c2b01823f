// A picture that stands alone: finding, subtitle, chart, sources and credit on paper, as one SVG file.
import type { Chart } from '../charts/chart.ts';
import { tenth } from '../charts/format.ts';
import { paper, textColour } from '../charts/palette.ts';
import { wrapText } from '../charts/text-width.ts';
import { absolute } from '../addresses.ts';
import { chartPaths } from './chart-paths.ts';
import { creditLine, sourceLine } from './credit.ts';
import { headlineLines, tracking } from './headline.ts';
import { escapeXml, innerDrawing, renderChart, wordsOf } from './render-chart.ts';

const margin = 32;
const column = 640;
const stillWidth = column + 2 * margin;
const labelFont = "Archivo, 'Archivo Narrow', 'Arial Narrow', Arial, sans-serif";
const headlineFont = "Newsreader, 'Iowan Old Style', Georgia, serif";

interface TextStyle {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
  readonly fill: string;
  readonly spacing?: number;
}
const styles = {
  finding: {
    family: headlineFont,
    size: 34,
    weight: 300,
    leading: 38,
    fill: paper.ink,
    spacing: tenth(34 * tracking),
  },
  longFinding: {
    family: headlineFont,
    size: 29,
    weight: 300,
    leading: 33,
    fill: paper.ink,
    spacing: tenth(29 * tracking),
  },
  subtitle: { family: labelFont, size: 15, weight: 400, leading: 20, fill: textColour('ink-2') },
  foot: { family: labelFont, size: 12.5, weight: 400, leading: 17, fill: textColour('ink-2') },
} as const satisfies Record<string, TextStyle>;

/** Lines of text from a first baseline; each line is a tspan, so that the text can still be selected and edited. */
function block(lines: readonly string[], baseline: number, style: TextStyle): string {
  const spacing = style.spacing === undefined ? '' : ` letter-spacing="${style.spacing}"`;
  const spans = lines.map(
    (line, i) => `<tspan x="${margin}" y="${tenth(baseline + i * style.leading)}">${escapeXml(line)}</tspan>`,
  );
  return `<text font-family="${style.family}" font-size="${style.size}" font-weight="${style.weight}" fill="${style.fill}"${spacing}>${spans.join('')}</text>`;
}

/** Breaks at a width a little under the column, since a reader's machine may set the text in a wider fallback. */
const room = column * 0.93;
const wrapped = (text: string, { size }: TextStyle): string[] => {
  const lines = wrapText(text, room, size);
  const even = wrapText(text, room * 0.8, size);
  return even.length === lines.length ? even : lines;
};

/** Every text of a picture in lines, and where each stands. */
function plan(chart: Chart, view: string) {
  const { finding, subtitle } = wordsOf(chart, view);
  const short = headlineLines(finding, room, styles.finding.size).length <= 2;
  const style = short ? styles.finding : styles.longFinding;
  const headline = headlineLines(finding, room, style.size);
  const measured = wrapped(subtitle, styles.subtitle);
  const sources = wrapped(sourceLine(chart, view), styles.foot);
  const credit = wrapped(creditLine(absolute(chartPaths(chart.id).page)), styles.foot);

  const headlineAt = margin + 28;
  const subtitleAt = headlineAt + (headline.length - 1) * style.leading + 32;
  const chartAt = subtitleAt + (measured.length - 1) * styles.subtitle.leading + 30;
  const ruleAt = chartAt + Math.round(chart.scene(view, 'wide').height) + 22;
  const sourcesAt = ruleAt + 24;
  const creditAt = sourcesAt + sources.length * styles.foot.leading + 3;
  const height = creditAt + (credit.length - 1) * styles.foot.leading + 28;
  return {
    finding,
    style,
    headline,
    headlineAt,
    measured,
    subtitleAt,
    chartAt,
    ruleAt,
    sources,
    sourcesAt,
    credit,
    creditAt,
    height,
  };
}

/** Width and height of a picture in user units; its PNG has twice as many pixels. */
export const stillSize = (chart: Chart, view: string) => ({
  width: stillWidth,
  height: plan(chart, view).height,
});

/**
 * The picture of a chart in one view, in user units of the wide artboard plus a margin.
 * Throws RangeError for a view the chart does not have, or a character the fonts lack.
 */
export function stillOf(chart: Chart, view: string): string {
  const at = plan(chart, view);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${stillWidth}" height="${at.height}" viewBox="0 0 ${stillWidth} ${at.height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(at.finding)}</title>`,
    `<desc id="desc">${escapeXml(chart.describe(view))}</desc>`,
    `<rect width="${stillWidth}" height="${at.height}" fill="${paper.paper}"/>`,
    block(at.headline, at.headlineAt, at.style),
    block(at.measured, at.subtitleAt, styles.subtitle),
    `<g transform="translate(${margin} ${at.chartAt})" font-family="${labelFont}">${innerDrawing(renderChart(chart, view, 'wide'))}</g>`,
    `<path d="M${margin} ${at.ruleAt}H${margin + column}" stroke="${paper.rule}" fill="none"/>`,
    block(at.sources, at.sourcesAt, styles.foot),
    block(at.credit, at.creditAt, styles.foot),
    '</svg>\n',
  ].join('\n');
}

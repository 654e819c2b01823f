// A picture that stands alone: finding, subtitle, drawing, sources and credit on paper, as one SVG. Runs anywhere.
import { tenth } from '../../charts/look/format.ts';
import { paper, textColour } from '../../charts/look/palette.ts';
import { wrapText } from '../../charts/look/text-width.ts';
import { headlineLines, tracking } from './headline.ts';
import { escapeXml } from './markup.ts';

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

/** What a picture says and shows. */
export interface Picture {
  readonly finding: string;
  readonly subtitle: string;
  readonly description: string;
  /** What stands inside the chart's own <svg> of the wide artboard, coloured by attributes, and its height in user units. */
  readonly drawing: string;
  readonly drawingHeight: number;
  readonly sources: string;
  /** A line feed in it begins a line. */
  readonly credit: string;
}

/** Every text of a picture in lines, and where each stands. */
function plan({
  finding,
  subtitle,
  drawingHeight,
  sources,
  credit,
}: Omit<Picture, 'drawing' | 'description'>) {
  const short = headlineLines(finding, room, styles.finding.size).length <= 2;
  const style = short ? styles.finding : styles.longFinding;
  const headline = headlineLines(finding, room, style.size);
  const measured = wrapped(subtitle, styles.subtitle);
  const sourced = wrapped(sources, styles.foot);
  const credited = credit.split('\n').flatMap((line) => wrapped(line, styles.foot));

  const headlineAt = margin + 28;
  const subtitleAt = headlineAt + (headline.length - 1) * style.leading + 32;
  const chartAt = subtitleAt + (measured.length - 1) * styles.subtitle.leading + 30;
  const ruleAt = chartAt + Math.round(drawingHeight) + 22;
  const sourcesAt = ruleAt + 24;
  const creditAt = sourcesAt + sourced.length * styles.foot.leading + 3;
  const height = creditAt + (credited.length - 1) * styles.foot.leading + 28;
  return {
    style,
    headline,
    headlineAt,
    measured,
    subtitleAt,
    chartAt,
    ruleAt,
    sourced,
    sourcesAt,
    credited,
    creditAt,
    height,
  };
}

/** The paper that a picture stands on, by which {@link withoutGround} finds it again. */
const ground = (width: number, height: number): string =>
  `<rect width="${width}" height="${height}" fill="${paper.paper}"/>`;

/**
 * A picture as a file has it, without its paper. The marks keep theirs: a flange stays white, and a label clears its ground.
 * Throws RangeError for text that is no picture of ours.
 */
export function withoutGround(svg: string): string {
  const { width, height } = sizeOf(svg);
  const line = `${ground(width, height)}\n`;
  if (!svg.includes(line)) throw new RangeError('this picture has no ground to leave out');
  return svg.replace(line, '');
}

/** Width and height of a picture's file in user units. Throws RangeError for text that is no picture of ours. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new RangeError('this is no picture of a figure');
  return { width: Number(width), height: Number(height) };
}

/** Width and height of a picture in user units; its PNG has twice as many pixels. */
export const pictureSize = (picture: Omit<Picture, 'drawing' | 'description'>) => ({
  width: stillWidth,
  height: plan(picture).height,
});

/** The picture in user units of the wide artboard plus a margin. Throws RangeError for a character that the fonts lack. */
export function pictureSvg(picture: Picture): string {
  const at = plan(picture);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${stillWidth}" height="${at.height}" viewBox="0 0 ${stillWidth} ${at.height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(picture.finding)}</title>`,
    `<desc id="desc">${escapeXml(picture.description)}</desc>`,
    ground(stillWidth, at.height),
    block(at.headline, at.headlineAt, at.style),
    block(at.measured, at.subtitleAt, styles.subtitle),
    `<g transform="translate(${margin} ${at.chartAt})" font-family="${labelFont}">${picture.drawing}</g>`,
    `<path d="M${margin} ${at.ruleAt}H${margin + column}" stroke="${paper.rule}" fill="none"/>`,
    block(at.sourced, at.sourcesAt, styles.foot),
    block(at.credited, at.creditAt, styles.foot),
    '</svg>\n',
  ].join('\n');
}

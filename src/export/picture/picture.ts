// A picture that stands alone: finding, subtitle, drawing, sources and credit on paper, as one SVG. Runs anywhere.
import { artboards, type Size } from '../../charts/contract/scene.ts';
import { tenth } from '../../charts/look/tenth.ts';
import { paper } from '../../charts/look/palette.ts';
import { headlineLines } from './headline.ts';
import { escapeXml } from '../../names/escapes.ts';
import type { PictureWords } from './metadata/picture-words.ts';
import {
  evenLines,
  headlineStyle,
  labelFont,
  labelStyle,
  textBlock,
  type TextStyle,
} from './picture-text.ts';

/** What stands inside the chart's own <svg> of an artboard, coloured by attributes, and its height in user units. */
export interface Drawing {
  readonly drawing: string;
  readonly drawingHeight: number;
}
/** What a picture says and shows. A line feed in its credit begins a line. */
export interface Picture extends PictureWords, Drawing {}

/** How a picture is set around each artboard: as wide as an article, or as a phone. */
interface Frame {
  readonly margin: number;
  readonly finding: TextStyle;
  /** For a finding of more lines than `lines`. */
  readonly longFinding: TextStyle;
  readonly lines: number;
  readonly subtitle: TextStyle;
  readonly foot: TextStyle;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    margin: 32,
    finding: headlineStyle(34, 38),
    longFinding: headlineStyle(29, 33),
    lines: 2,
    subtitle: labelStyle(15, 20),
    foot: labelStyle(12.5, 17),
  },
  narrow: {
    margin: 20,
    finding: headlineStyle(29, 32),
    longFinding: headlineStyle(25, 28),
    lines: 3,
    subtitle: labelStyle(14, 19),
    foot: labelStyle(12.5, 17),
  },
};

/** Every text of a picture in lines, and where each stands. */
function plan(
  { finding, subtitle, drawingHeight, sources, credit }: Omit<Picture, 'drawing' | 'description'>,
  size: Size,
) {
  const { margin, lines, ...styles } = frames[size];
  // Breaks at a width a little under the column, since a reader's machine may set the text in a wider fallback.
  const room = artboards[size] * 0.93;
  const short = headlineLines(finding, room, styles.finding.size).length <= lines;
  const style = short ? styles.finding : styles.longFinding;
  const headed = headlineLines(finding, room, style.size);
  const measured = evenLines(subtitle, room, styles.subtitle.size);
  const sourced = evenLines(sources, room, styles.foot.size);
  const credited = credit.split('\n').flatMap((line) => evenLines(line, room, styles.foot.size));

  const headlineAt = margin + styles.finding.size - 6;
  const subtitleAt = headlineAt + (headed.length - 1) * style.leading + 32;
  const chartAt = subtitleAt + (measured.length - 1) * styles.subtitle.leading + 30;
  const ruleAt = chartAt + Math.round(drawingHeight) + 22;
  const sourcesAt = ruleAt + 24;
  const creditAt = sourcesAt + sourced.length * styles.foot.leading + 3;
  const height = creditAt + (credited.length - 1) * styles.foot.leading + 28;
  return {
    style,
    headed,
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

/** What a picture's file begins with: its size, its name, the drawing in words and its paper. A line each. */
export const pictureHead = (
  { finding, description }: PictureWords,
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] => [
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" aria-describedby="desc">`,
  `<title id="title">${escapeXml(finding)}</title>`,
  `<desc id="desc">${escapeXml(description)}</desc>`,
  // An image to screen readers: title and description say what its letters do.
  '<g aria-hidden="true">',
  ground(width, height),
];
/** What it ends with. */
export const pictureEnd = '</g>\n</svg>\n';

/** A drawing in a picture, placed by `transform`. It says its height, by which {@link drawingIn} gives it whole. */
export const placedDrawing = ({ drawing, drawingHeight }: Drawing, transform: string): string =>
  `<g transform="${transform}" font-family="${labelFont}" data-height="${tenth(drawingHeight)}">${drawing}</g>`;

/** The drawing of a picture by its SVG. Throws RangeError for text that is no picture of ours. */
export function drawingIn(svg: string): Drawing {
  const line = svg.split('\n').find((each) => each.startsWith('<g transform='));
  const [, height, drawing] = / data-height="([\d.]+)">(.*)<\/g>$/s.exec(line ?? '') ?? [];
  if (height === undefined || drawing === undefined)
    throw new RangeError('this picture does not say which drawing it has');
  return { drawing, drawingHeight: Number(height) };
}

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

const widthOf = (size: Size): number => artboards[size] + 2 * frames[size].margin;

/** Width and height of a picture in user units; its PNG has twice as many pixels. */
export const pictureSize = (
  picture: Omit<Picture, 'drawing' | 'description'>,
  size: Size,
): { readonly width: number; readonly height: number } => ({
  width: widthOf(size),
  height: plan(picture, size).height,
});

/** The picture in user units of its drawing's artboard plus a margin. Throws RangeError for a character that the fonts lack. */
export function pictureSvg(picture: Picture, size: Size): string {
  const at = plan(picture, size);
  const { margin, subtitle, foot } = frames[size];
  return [
    ...pictureHead(picture, { width: widthOf(size), height: at.height }),
    textBlock(at.headed, margin, at.headlineAt, at.style),
    textBlock(at.measured, margin, at.subtitleAt, subtitle),
    placedDrawing(picture, `translate(${margin} ${at.chartAt})`),
    `<path d="M${margin} ${at.ruleAt}H${margin + artboards[size]}" stroke="${paper.rule}" fill="none"/>`,
    textBlock(at.sourced, margin, at.sourcesAt, foot),
    textBlock(at.credited, margin, at.creditAt, foot),
    pictureEnd,
  ].join('\n');
}

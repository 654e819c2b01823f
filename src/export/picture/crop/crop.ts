// A picture of a given shape: headline, measure, drawing, sources and credit laid out for it, with whichever drawing comes out larger.
import { artboards, sizes, type Size } from '../../../charts/contract/scene.ts';
import { tenth } from '../../../charts/look/tenth.ts';
import { paper } from '../../../charts/look/palette.ts';
import { headlineLines } from '../headline.ts';
import type { PictureWords } from '../metadata/picture-words.ts';
import { pictureEnd, pictureHead, placedDrawing, type Drawing } from '../picture.ts';
import { evenLines, headlineStyle, labelStyle, textBlock, type TextStyle } from '../picture-text.ts';
import { crops, type Crop } from './crop-shapes.ts';

/** What a crop is made of: words, and both drawings of a view. */
export interface CropParts {
  readonly words: PictureWords;
  readonly drawings: Readonly<Record<Size, Drawing>>;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Texts at a size of the headline, the room that they leave, and the drawing in it. */
interface Plan {
  readonly headline: Text;
  readonly measure: Text;
  readonly sources: Text;
  readonly credit: Text;
  readonly rule: Pick<Box, 'x' | 'y' | 'width'>;
  readonly drawing: { readonly size: Size; readonly scale: number; readonly x: number; readonly y: number };
}
interface Text {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line. */
  readonly baseline: number;
  readonly style: TextStyle;
}

/** How much of a shape stays free at each edge: apps put their own words over the top and bottom of a story. */
const edges: Readonly<Record<Crop, { readonly top: number; readonly bottom: number }>> = {
  '1x1': { top: 24, bottom: 20 },
  '4x5': { top: 28, bottom: 22 },
  '9x16': { top: 76, bottom: 84 },
  '16x9': { top: 32, bottom: 24 },
};
const left = 38;
const right = 26;
const gap = 16;
/** A drawing is never set larger than this. */
const largest = 1.6;
/** A headline takes its larger size where that costs the drawing no more than this part of its own. */
const yielded = 0.93;
const headlineSizes = [44, 40, 36, 33, 30, 27, 24, 21];

/** What is measured is set larger where there is room, and the foot with it. */
const small: Readonly<Record<Crop, { readonly measure: TextStyle; readonly foot: TextStyle }>> = {
  '1x1': { measure: labelStyle(14), foot: labelStyle(11) },
  '4x5': { measure: labelStyle(15), foot: labelStyle(11.5) },
  '9x16': { measure: labelStyle(17), foot: labelStyle(13) },
  '16x9': { measure: labelStyle(15), foot: labelStyle(12) },
};
/** Between headline and measure. */
const step = 9;

/** Height of a text in lines. */
const heightOf = ({ lines, style }: Text): number => lines.length * style.leading;

/** The drawing that comes out larger in a box, in its middle. */
function drawingFor({ x, y, width, height }: Box, drawings: CropParts['drawings']): Plan['drawing'] {
  const fitted = sizes.map((size) => {
    const { drawingHeight } = drawings[size];
    const scale = Math.min(width / artboards[size], height / drawingHeight, largest);
    return {
      size,
      scale,
      x: x + (width - artboards[size] * scale) / 2,
      y: y + (height - drawingHeight * scale) / 2,
    };
  });
  return fitted.reduce((best, other) => (other.scale > best.scale ? other : best));
}

/** Words above and below the drawing, or all beside it. */
type Arrangement = 'stacked' | 'beside';

function planOf({ words, drawings }: CropParts, crop: Crop, size: number, arrangement: Arrangement): Plan {
  const { width, height } = crops[crop];
  const { top, bottom } = edges[crop];
  const { measure: measureStyle, foot: footStyle } = small[crop];
  const whole = width - left - right;
  const column = arrangement === 'beside' ? whole * 0.38 : whole;
  const text = (lines: readonly string[], style: TextStyle, at: number): Text => ({
    lines,
    x: left,
    baseline: at + style.size * 0.86,
    style,
  });
  const style = headlineStyle(size);
  const headline = text(headlineLines(words.finding, column, size), style, top);
  const measure = text(
    evenLines(words.subtitle, column, measureStyle.size),
    measureStyle,
    top + heightOf(headline) + step,
  );
  const credited = words.credit.split('\n').flatMap((line) => evenLines(line, column, footStyle.size));
  const credit = text(credited, footStyle, height - bottom - credited.length * footStyle.leading);
  const sourced = evenLines(words.sources, column, footStyle.size);
  const sources = text(
    sourced,
    footStyle,
    height - bottom - (sourced.length + credited.length) * footStyle.leading - 2,
  );
  const rule = { x: left, y: sources.baseline - footStyle.size * 0.86 - 8, width: column };
  const above = top + heightOf(headline) + step + heightOf(measure) + gap;
  const room: Box =
    arrangement === 'beside'
      ? { x: left + column + 2 * gap, y: top, width: whole - column - 2 * gap, height: height - top - bottom }
      : { x: left, y: above, width: whole, height: rule.y - gap - above };
  const fits = arrangement === 'stacked' || above < rule.y;
  const drawing = drawingFor(fits ? room : { ...room, height: 0 }, drawings);
  return { headline, measure, sources, credit, rule, drawing };
}

/** The plan of a shape: the larger headline, where it leaves the drawing nearly as large as a small one would. */
function chosen(parts: CropParts, crop: Crop): Plan {
  const arrangements: readonly Arrangement[] = crop === '16x9' ? ['stacked', 'beside'] : ['stacked'];
  const plans = arrangements.map((arrangement) =>
    headlineSizes.map((size) => planOf(parts, crop, size, arrangement)),
  );
  const scaleOf = (plan: Plan | undefined): number => plan?.drawing.scale ?? 0;
  const best = Math.max(...plans.flat().map(scaleOf));
  const good = plans.flatMap((ofOne) => ofOne.find((plan) => scaleOf(plan) >= best * yielded) ?? []);
  const [plan] = good.toSorted((a, b) => b.headline.style.size - a.headline.style.size);
  if (plan === undefined || scaleOf(plan) <= 0)
    throw new RangeError(`the shape ${crop} has no room for "${parts.words.finding}"`);
  return plan;
}

/** The pipe at the edge of every card of the site, drawn down a crop. */
const pipe = (height: number): string =>
  `<path d="M10 0V${height}M18 0V${height}" stroke="${paper.ink}" fill="none"/><path d="M10.5 0H17.5V${height}H10.5Z" fill="${paper.china}"/>`;

/**
 * A picture in a shape, in user units of {@link crops}.
 * Throws RangeError for a character that the fonts lack, and for words that leave no room for a drawing.
 */
export function cropSvg(parts: CropParts, crop: Crop): string {
  const { headline, measure, sources, credit, rule, drawing } = chosen(parts, crop);
  const block = ({ lines, x, baseline, style }: Text): string => textBlock(lines, x, tenth(baseline), style);
  const { size, scale, x, y } = drawing;
  return [
    ...pictureHead(parts.words, crops[crop]),
    pipe(crops[crop].height),
    block(headline),
    block(measure),
    placedDrawing(
      parts.drawings[size],
      `translate(${tenth(x)} ${tenth(y)}) scale(${Math.floor(scale * 1000) / 1000})`,
    ),
    `<path d="M${rule.x} ${tenth(rule.y)}h${tenth(rule.width)}" stroke="${paper.rule}" fill="none"/>`,
    block(sources),
    block(credit),
    pictureEnd,
  ].join('\n');
}

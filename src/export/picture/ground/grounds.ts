// A picture on another ground than paper: on none, in the inks of paper or of blueprint, or on a white sheet. Runs anywhere.
import type { PictureGround } from '../../../charts/contract/picture-order.ts';
import { blueprint, chinaTint, paper, textColour, type Tone } from '../../../charts/look/palette.ts';
import { withoutGround } from '../picture.ts';

const tones = Object.keys(paper) as Tone[];
/** Each colour of paper, and the one that blueprint has in its place. */
const onBlueprint: ReadonlyMap<string, string> = new Map(
  tones.flatMap((tone) => [
    [textColour(tone, 'paper'), textColour(tone, 'blueprint')],
    [paper[tone], blueprint[tone]],
  ]),
);
/** What paper clears is white on a white sheet. */
const onWhite: ReadonlyMap<string, string> = new Map([
  [paper.paper, '#FFFFFF'],
  [paper['paper-2'], '#F2F2F2'],
]);

/** See-through areas of China's keep their red on navy: in small letters it is in none of the lists above. */
const seeThrough = new RegExp(`(?<= fill=")${paper.china}(?="[^>]* fill-opacity="0\\.35?")`, 'g');

const recoloured = (svg: string, colours: ReadonlyMap<string, string>): string =>
  svg.replace(/#[0-9A-F]{6}/g, (colour) => colours.get(colour) ?? colour);

const cleared = /<text[^>]* paint-order="stroke"[^>]*>[\s\S]*?<\/text>/g;

/**
 * Labels that clear their ground clear it of marks alone: nothing is drawn behind them, instead of a blot of paper. Texts stand last in
 * a drawing, so those labels can be drawn after all else.
 */
function withClearLabels(svg: string): string {
  return svg
    .split('\n')
    .map((line) => {
      const labels = line.startsWith('<g transform=')
        ? [...line.matchAll(cleared)].map(([text]) => text)
        : [];
      const [, open = '', drawing = ''] = /^(<g [^>]*>)(.*)<\/g>$/s.exec(line) ?? [];
      if (labels.length === 0) return line;
      const holes = labels.map((text) => text.replace(/ (fill|stroke)="#[0-9A-F]{6}"/g, ' $1="#000"'));
      const bare = labels.map((text) =>
        text.replace(/ (stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g, ''),
      );
      const mask = `<mask id="clear" maskUnits="userSpaceOnUse" x="-400" y="-400" width="2000" height="4000"><rect x="-400" y="-400" width="2000" height="4000" fill="#fff"/>${holes.join('')}</mask>`;
      return `${open}${mask}<g mask="url(#clear)">${drawing.replace(cleared, '')}</g>${bare.join('')}</g>`;
    })
    .join('\n');
}

/**
 * A picture on a ground, for programs without masks: behind labels it has the colour that their pages have.
 * Throws RangeError for text that is no picture of ours.
 */
export function onPlainGround(svg: string, ground: PictureGround): string {
  if (ground === 'paper') return svg;
  const bare = withoutGround(svg);
  return ground === 'none'
    ? bare
    : recoloured(bare.replace(seeThrough, chinaTint.toLowerCase()), onBlueprint);
}

/** A picture on a ground, for programs with masks. Throws as {@link onPlainGround}. */
export const onGround = (svg: string, ground: PictureGround): string =>
  ground === 'paper' ? svg : withClearLabels(onPlainGround(svg, ground));

/** A picture for a white sheet. Throws as {@link onPlainGround}. */
export const onWhiteSheet = (svg: string): string => recoloured(withoutGround(svg), onWhite);

// Turns the letters of a picture into outlines, for programs that take no faces from a file. Runs anywhere.
import type { Font } from 'fontkitten';
import { unescapeXml } from '../../../../names/escapes.ts';

/** The cuts in which pictures are set. */
export type Cut = 'regular' | 'bold' | 'headline';
export type Cuts = Readonly<Record<Cut, Font>>;

const texts = /<text( [^>]*)>([\s\S]*?)<\/text>/g;
const lines = /<tspan( [^>]*)>([\s\S]*?)<\/tspan>/g;
/** What a text says of its letters, which outlines no longer need. */
const ofLetters =
  / (x|y|font-family|font-size|font-weight|letter-spacing|text-anchor|text-rendering)="[^"]*"/g;

/** An attribute of an opening tag. */
const said = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const numberSaid = (tag: string, name: string): number => Number(said(tag, name) ?? 0);

function cutOf(tag: string): Cut {
  if (said(tag, 'font-family')?.startsWith('Newsreader') === true) return 'headline';
  return numberSaid(tag, 'font-weight') >= 600 ? 'bold' : 'regular';
}

/** One line as path data, set by advance widths alone, as layouts measure it. */
function lineOutline(words: string, place: string, tag: string, font: Font): string {
  const size = numberSaid(tag, 'font-size') / font.unitsPerEm;
  const spacing = numberSaid(tag, 'letter-spacing');
  const glyphs = font.glyphsForString(unescapeXml(words));
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth * size + spacing, 0);
  const shift = { middle: width / 2, end: width }[said(tag, 'text-anchor') ?? ''] ?? 0;
  let x = numberSaid(place, 'x') - shift;
  const y = numberSaid(place, 'y');
  return glyphs
    .map(({ path, advanceWidth }) => {
      const outline = path.transform(size, 0, 0, -size, x, y).toSVG();
      x += advanceWidth * size + spacing;
      return outline;
    })
    .join('');
}

/** A picture whose texts are paths. Its title and its description stay words. */
export function outlinesIn(svg: string, cuts: Cuts): string {
  return svg.replace(/<style>[\s\S]*?<\/style>/, '').replace(texts, (_, tag: string, inside: string) => {
    const broken = [...inside.matchAll(lines)].map(([, place = '', words = '']) => ({ place, words }));
    const set = broken.length === 0 ? [{ place: tag, words: inside }] : broken;
    const font = cuts[cutOf(tag)];
    const d = set.map(({ place, words }) => lineOutline(words, place, tag, font)).join('');
    return `<path${tag.replace(ofLetters, '')} d="${d}"/>`;
  });
}

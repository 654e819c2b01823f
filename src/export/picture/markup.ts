// Markup of drawings as files carry it: tidy and rounded. Runs anywhere.
import { tenth } from '../../charts/look/tenth.ts';

/** The face of headlines, in which drawings set large numbers too, and what stands in for it. */
export const headlineFont = "Newsreader, 'Iowan Old Style', Georgia, serif";
/** Per unit of size, as drawn-text.css spaces the letters of large texts. */
const largeSpacing = -0.025;
const largeText = /<text [^>]*class="[^"]*\bface-display\b[^>]*>/g;

/** The tag of a large text with its face in attributes, for files, which carry no stylesheet. */
function facedTag(tag: string): string {
  const size = Number(/ font-size="([^"]*)"/.exec(tag)?.[1]);
  const face = ` font-family="${headlineFont}" font-weight="300" letter-spacing="${tenth(size * largeSpacing)}"`;
  return tag.replace(/ font-weight="[^"]*"/, '').replace(' font-size=', `${face} font-size=`);
}

const geometry = /(\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|viewBox)=")([^"]*)"/g;
const longNumber = /-?\d*\.\d{2,}(?:e-?\d+)?/g;

/** Takes out hydration marks and empty texts; rounds coordinates. Unless kept, classes give way to the face that they name. */
export function cleanMarkup(body: string, classes: boolean): string {
  const tidy = body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/<text[^>]*><\/text>/g, '')
    .replace(
      geometry,
      (_, start: string, value: string) =>
        `${start}${value.replace(longNumber, (n) => String(tenth(Number(n)) + 0))}"`,
    )
    .trim();
  return classes ? tidy : tidy.replace(largeText, facedTag).replace(/\sclass="[^"]*"/g, '');
}

/** The drawing inside the chart's own <svg>, without its title and description, which the picture carries itself, and without the group that hides it from screen readers. */
export const innerDrawing = (svg: string): string =>
  svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<title[\s\S]*?<\/title>/, '')
    .replace(/<desc[\s\S]*?<\/desc>/, '')
    .replace(/^\s*<g aria-hidden="true">([\s\S]*)<\/g><\/svg>$/, '$1');

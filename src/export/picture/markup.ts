// Markup of drawings as files carry it: tidy, rounded, escaped. Runs anywhere.
import { tenth } from '../../charts/look/format.ts';

const geometry = /(\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|viewBox)=")([^"]*)"/g;
const longNumber = /-?\d*\.\d{2,}(?:e-?\d+)?/g;

/** Takes out hydration marks, empty texts and, unless kept, classes; rounds coordinates. */
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
  return classes ? tidy : tidy.replace(/\sclass="[^"]*"/g, '');
}

/** The drawing inside the chart's own <svg>, without its title and description, which the picture carries itself, and without the group that hides it from listeners. */
export const innerDrawing = (svg: string): string =>
  svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<title[\s\S]*?<\/title>/, '')
    .replace(/<desc[\s\S]*?<\/desc>/, '')
    .replace(/^\s*<g aria-hidden="true">([\s\S]*)<\/g><\/svg>$/, '$1');

/** Text as it may stand in XML content and attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const signs: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);
/** Text that stands in XML content and attributes, as it reads. */
export const unescapeXml = (markup: string): string =>
  markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs.get(entity) ?? entity);

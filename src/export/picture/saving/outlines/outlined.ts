// Loads our cuts in the browser to turn a picture's letters into outlines; itself loaded only when a reader asks for that.
import { create, type Font } from 'fontkitten';
import label from '../../../../../generated/fonts/archivo-400.ttf?url';
import labelBold from '../../../../../generated/fonts/archivo-600.ttf?url';
import display from '../../../../../generated/fonts/newsreader-display.ttf?url';
import { outlinesIn } from './text-outlines.ts';

async function fontAt(url: string): Promise<Font> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const font = create(new Uint8Array(await response.arrayBuffer()) as Parameters<typeof create>[0]);
  if (!('glyphsForString' in font)) throw new TypeError(`${url} holds more than one font`);
  return font;
}

/** The picture with outlines for letters. Rejects where a font does not come. */
export async function outlined(svg: string): Promise<string> {
  const [regular, bold, headline] = await Promise.all([label, labelBold, display].map(fontAt));
  return outlinesIn(svg, { regular: regular!, bold: bold!, headline: headline! });
}

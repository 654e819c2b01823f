// Turns the SVG of a picture into a PDF of lines and text in the browser; loaded only when a reader asks for one.
import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import type { PictureGround, PictureSheet } from '../../../../charts/contract/picture-order.ts';
import label from '../../../../../generated/fonts/archivo-400.ttf?url';
import labelBold from '../../../../../generated/fonts/archivo-600.ttf?url';
import display from '../../../../../generated/fonts/newsreader-display.ttf?url';
import { loadedOnce } from '../../../../charts/live/late/loaded-once.ts';
import { ownMarkup } from '../../../../names/trusted.ts';
import { tracking } from '../../headline.ts';
import { onPlainGround, onWhiteSheet } from '../../ground/grounds.ts';
import { altOf, wordsOfPicture, type PictureWords } from '../../metadata/picture-words.ts';
import { xmpOf } from '../../metadata/xmp.ts';
import { sizeOf } from '../../picture.ts';
import { documentInfo } from './document-info.ts';
import { placedOn } from './sheets.ts';
import { TaggedPage, type Tag } from './tagged-page.ts';

/** Our three cuts, each a family of one weight, so that neither library has to choose among weights. */
const faces = [
  { family: 'ArchivoRegular', url: label },
  { family: 'ArchivoSemiBold', url: labelBold },
  { family: 'NewsreaderDisplay', url: display },
] as const;
const [regular, bold, headline] = faces.map(({ family }) => family);

interface Face {
  readonly family: string;
  readonly bytes: ArrayBuffer;
}
async function loaded({ family, url }: (typeof faces)[number]): Promise<Face> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  // By these the browser measures where lines begin; advance widths alone, as the PDF sets them.
  document.fonts.add(await new FontFace(family, bytes, { featureSettings: '"kern" 0, "liga" 0' }).load());
  return { family, bytes };
}
/** The faces, loaded once. After a failure they are asked for again. */
const allFaces = loadedOnce(() => Promise.all(faces.map(loaded)));

const base64 = (bytes: ArrayBuffer): string => {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The family that a text of the picture is set in. */
function familyOf(text: Element): string | undefined {
  const of = (name: string): string => text.closest(`[${name}]`)?.getAttribute(name) ?? '';
  if (of('font-family').startsWith('Newsreader')) return headline;
  return Number(of('font-weight')) >= 600 ? bold : regular;
}

/** A circle as a path that begins at three o'clock and runs clockwise, as an SVG counts the dashes of a circle. */
function pathOf(circle: Element): SVGPathElement {
  const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name) ?? 0)) as [
    number,
    number,
    number,
  ];
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const { name, value } of circle.attributes)
    if (!['cx', 'cy', 'r'].includes(name)) path.setAttribute(name, value);
  path.setAttribute('d', `M${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}Z`);
  return path;
}

/**
 * Prepares the picture. Each text gets one of our faces. The clear ground of a label becomes a stroke of its own behind it, since a PDF strokes
 * over the letters. A dashed circle becomes a path, since the converter would run its dashes the other way round.
 */
function prepared(svg: string): SVGSVGElement {
  // The faces are those of the PDF, and a page whose policy allows only known styles would report these.
  const bare = svg.replace(/<style[\s\S]*?<\/style>/g, '');
  const root = new DOMParser().parseFromString(ownMarkup(bare), 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement)) throw new RangeError('this is no picture of a figure');
  for (const part of root.querySelectorAll('title, desc')) part.remove();
  for (const circle of root.querySelectorAll('circle[stroke-dasharray]')) circle.replaceWith(pathOf(circle));
  for (const text of root.querySelectorAll('text')) {
    const family = familyOf(text);
    if (family !== undefined) text.setAttribute('font-family', family);
  }
  for (const part of root.querySelectorAll('[font-weight]')) part.removeAttribute('font-weight');
  for (const text of root.querySelectorAll('text[paint-order="stroke"]')) {
    const clear = text.cloneNode(true) as SVGTextElement;
    clear.setAttribute('fill', 'none');
    text.before(clear);
    for (const name of ['stroke', 'stroke-width', 'paint-order']) text.removeAttribute(name);
  }
  return root;
}

/** The parts of a picture, a line of its file each, as pictures of their own at their places in it. */
const partsOf = (svg: string): readonly { readonly line: string; readonly picture: string }[] => {
  const [open = '', ...lines] = svg.trimEnd().split('\n');
  return lines
    .filter((line) => /^<(rect|path|text|g transform)[ =]/.test(line))
    .map((line) => ({ line, picture: `${open}${line}</svg>` }));
};

/** The tags of a picture's parts in their order, undefined for what only decorates. */
function tagsOf(parts: readonly { readonly line: string }[], words: PictureWords): (Tag | undefined)[] {
  const texts: Tag[] = [
    { role: 'H1', words: words.finding },
    ...[words.subtitle, words.sources, words.credit].map((text): Tag => ({ role: 'P', words: text })),
  ];
  return parts.map(({ line }) => {
    if (line.startsWith('<g ')) return { role: 'Figure', words: altOf(words) };
    return line.startsWith('<text ') ? texts.shift() : undefined;
  });
}

/** An empty document of one page in our faces, which says what it is. */
function emptyPdf(
  page: { readonly width: number; readonly height: number },
  embedded: readonly Face[],
): jsPDF {
  const pdf = new jsPDF({
    unit: 'pt',
    format: [page.width, page.height],
    compress: true,
    putOnlyUsedFonts: true,
    orientation: page.width > page.height ? 'landscape' : 'portrait',
  });
  for (const { family, bytes } of embedded) {
    pdf.addFileToVFS(`${family}.ttf`, base64(bytes));
    pdf.addFont(`${family}.ttf`, family, 'normal');
  }
  // The converter knows no letter-spacing, and only what is set in the headline face has one.
  const text = pdf.text.bind(pdf);
  pdf.text = (words, x, y, options) =>
    text(words, x, y, {
      ...options,
      ...(pdf.getFont().fontName === headline ? { charSpace: pdf.getFontSize() * tracking } : {}),
    });
  return pdf;
}

/**
 * A PDF of one page: as large as the picture, a point a unit, or a sheet, on which its ground is white. Text stays text, in our own
 * faces; headline, paragraphs and drawing are tagged, the drawing with what it shows in words.
 * Rejects where a font does not come.
 */
export async function pdfOf(svg: string, ground: PictureGround, sheet: PictureSheet): Promise<Blob> {
  const words = wordsOfPicture(svg);
  const { page, at } = placedOn(sheet, sizeOf(svg));
  const pdf = emptyPdf(page, await allFaces());
  pdf.setProperties(documentInfo(words));
  pdf.viewerPreferences({ DisplayDocTitle: true });
  const tagged = new TaggedPage(pdf, xmpOf(words));
  const drawn = sheet === 'fit' ? onPlainGround(svg, ground) : onWhiteSheet(svg);
  const parts = partsOf(drawn);
  const tags = tagsOf(parts, words);
  for (const [i, { picture }] of parts.entries()) {
    const draw = () => svg2pdf(prepared(picture), pdf, at);
    const tag = tags[i];
    await (tag === undefined ? tagged.artifact(draw) : tagged.tagged(tag, draw));
  }
  return pdf.output('blob');
}

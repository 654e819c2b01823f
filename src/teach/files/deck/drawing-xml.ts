// Pieces of a slide as XML: texts, placeholders, pictures and plain boxes.
import { Links, xmlText } from '../office/package.ts';
import { inLanguages, type Run } from '../office/runs.ts';
import type { DeckPicture, Line } from './deck.ts';
import { emu, type Frame } from './frames.ts';

/** The namespaces that the root of a slide, layout or master declares. */
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const place = ({ x, y, width, height }: Frame): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

function runXml(run: Run, links: Links): string {
  const click = run.address === undefined ? '' : `<a:hlinkClick r:id="${links.out(run.address)}"/>`;
  const bold = run.strong === true ? ' b="1"' : '';
  const size = run.size === undefined ? '' : ` sz="${run.size * 100}"`;
  return inLanguages(run)
    .map(
      ({ text, tag }) =>
        `<a:r><a:rPr lang="${tag}"${tag === 'en-GB' ? '' : ' altLang="en-GB"'}${size}${bold} dirty="0"${click === '' ? '/>' : `>${click}</a:rPr>`}<a:t>${xmlText(text)}</a:t></a:r>`,
    )
    .join('');
}

/** A paragraph; with a number before it where `numbered` is set. */
const paragraph = (line: Line, links: Links, numbered: boolean): string =>
  `<a:p>${numbered ? '<a:pPr marL="457200" indent="-457200"><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/></a:pPr>' : ''}${line
    .map((run) => runXml(run, links))
    .join('')}</a:p>`;

/** The text of a shape. A shape without words has an empty paragraph, since programs expect one. */
export const textBody = (lines: readonly Line[], links: Links, numbered = false): string =>
  `<p:txBody><a:bodyPr/><a:lstStyle/>${
    lines.length === 0
      ? '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
      : lines.map((line) => paragraph(line, links, numbered)).join('')
  }</p:txBody>`;

/** A placeholder: its name for people, its kind, and its number where its kind does not identify it. */
export interface Holder {
  readonly name: string;
  readonly type: 'title' | 'body' | 'pic' | 'sldImg';
  readonly idx?: number;
}

const holderXml = ({ type, idx }: Holder): string =>
  `<p:nvPr><p:ph type="${type}"${idx === undefined ? '' : ` idx="${idx}"`}/></p:nvPr>`;

/** A placeholder of a layout or master: where it stands, and how its text is set. */
export function holderShape(
  id: number,
  holder: Holder,
  frame: Frame,
  {
    body = '<a:bodyPr/>',
    style = '<a:lstStyle/>',
    prompt,
  }: { body?: string; style?: string; prompt: string },
): string {
  const locks = `<a:spLocks noGrp="1"${holder.type === 'sldImg' ? ' noRot="1" noChangeAspect="1"' : ''}/>`;
  const text =
    holder.type === 'sldImg'
      ? ''
      : `<p:txBody>${body}${style}<a:p><a:r><a:rPr lang="en-GB"/><a:t>${xmlText(prompt)}</a:t></a:r></a:p></p:txBody>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(holder.name)}"/><p:cNvSpPr>${locks}</p:cNvSpPr>${holderXml(holder)}</p:nvSpPr><p:spPr>${place(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${text}</p:sp>`;
}

/** A filled placeholder of a slide: it stands where its layout says, or in a frame of its own. */
export const filledShape = (id: number, holder: Holder, text: string, frame?: Frame): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(holder.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${holderXml(holder)}</p:nvSpPr>${frame === undefined ? '<p:spPr/>' : `<p:spPr>${place(frame)}</p:spPr>`}${text}</p:sp>`;

/** The small picture of the slide above its notes. */
export const slideImage = (id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;

/** A picture at its place, in a placeholder where there is one for it; a click leads to its address. */
export function pictureShape(
  id: number,
  { name, alt, address }: DeckPicture,
  file: string,
  frame: Frame,
  links: Links,
  holder?: Holder,
): string {
  const click = address === null ? '/>' : `><a:hlinkClick r:id="${links.out(address)}"/></p:cNvPr>`;
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(alt)}"${click}<p:cNvPicPr><a:picLocks${holder === undefined ? '' : ' noGrp="1"'} noChangeAspect="1"/></p:cNvPicPr>${holder === undefined ? '<p:nvPr/>' : holderXml(holder)}</p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${links.to('image', file)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** A box in a colour of the theme, with no line and no words: decoration of the master. */
export const box = (id: number, name: string, frame: Frame, colour: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>${textBody([], new Links())}</p:sp>`;

/** The tree of shapes that every slide, layout and master has. */
export const shapeTree = (shapes: readonly string[]): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`;

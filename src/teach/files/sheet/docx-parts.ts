// Blocks of a handout as WordprocessingML: paragraphs, lines to write on, tables, pictures.
import { pngOf } from '../../../export/picture/png.ts';
import type { Links } from '../office/package.ts';
import { xmlText, type Part } from '../office/package.ts';
import { inLanguages, languageTags, type Run } from '../office/runs.ts';
import { qrFile } from '../../short/qr.ts';
import { typed } from '../place-address.ts';
import { pictureSvg } from '../pictures/place-picture.ts';
import { onPhone, type Line, type PaperBlock, type PaperDrawing } from './paper.ts';

/** Twentieths of a point in a length of millimetres, as the format counts. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** English metric units in a length of millimetres, as the format counts in pictures. */
const emu = (millimetres: number): number => Math.round(millimetres * 36_000);

/** Width of what is printed on A4, in millimetres. */
export const printWidth = 180;
const drawingPixels = 1600;
/** How high a drawing may stand, in millimetres: lower than in print, where rows and letters give way until all of a side fits. */
const drawingHeight = 58;
/** The least height of a row to write in, and of a line, in millimetres. */
const rowHeight = 8;
const lineHeight = 8;
/** How wide a QR code is at a part of a sheet, and in or above a table, in millimetres. */
const [largeCode, smallCode] = [26, 16];
/** From the top of a task with a small code to the table below it, in millimetres: the code ends there, and begins beside the heading above. */
const taskHeight = 7;

/** What the writing of a document gathers: links, and pictures with their numbers. */
export interface DocumentWriting {
  readonly links: Links;
  readonly pictures: Part[];
}

const media = (number: number): string => `word/media/picture${number}.png`;

function runXml(run: Run, writing: DocumentWriting): string {
  if (run.code !== undefined) return inlinePicture(codePicture(run.code, smallCode), writing);
  const { links } = writing;
  const texts = inLanguages(run).map(({ text, tag }) => {
    const fontHint = tag === languageTags.en ? '' : `<w:rFonts w:hint="eastAsia"/>`;
    const languageXml =
      tag === languageTags.en ? '' : `<w:lang w:val="${languageTags.en}" w:eastAsia="${tag}"/>`;
    const size =
      run.size === undefined ? '' : `<w:sz w:val="${run.size * 2}"/><w:szCs w:val="${run.size * 2}"/>`;
    const properties = `${fontHint}${run.strong === true ? '<w:b/>' : ''}${size}${run.address === undefined ? '' : '<w:u w:val="single"/>'}${languageXml}`;
    const words = text
      .split('\n')
      .map((part) => `<w:t xml:space="preserve">${xmlText(part)}</w:t>`)
      .join('<w:br/>');
    return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${words}</w:r>`;
  });
  return run.address === undefined
    ? texts.join('')
    : `<w:hyperlink r:id="${links.out(run.address)}">${texts.join('')}</w:hyperlink>`;
}

/** A paragraph; `properties` in the order of the format. */
export const paragraph = (line: Line, writing: DocumentWriting, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${line.map((run) => runXml(run, writing)).join('')}</w:p>`;

/** Keeps a paragraph on the page of the one that follows. */
const keepNext = '<w:keepNext/>';

/** A line to write on, across the page: a tab with a line under it. */
const emptyLine = `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="${twips(printWidth)}"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="${twips(lineHeight)}" w:lineRule="exact"/></w:pPr><w:r><w:tab/></w:r></w:p>`;

interface Placed {
  readonly png: Uint8Array;
  readonly alt: string;
  readonly name: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** What stands inside a frame for a picture, after its size. */
function graphic(
  { png, alt, name, width, height }: Placed,
  writing: DocumentWriting,
): { about: string; graphic: string; size: string } {
  const number = writing.pictures.length + 1;
  const path = media(number);
  writing.pictures.push({ path, type: 'image/png', content: png });
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const about = `id="${number}" name="${xmlText(name)}" descr="${xmlText(alt)}"`;
  return {
    size: `<wp:extent ${size}/>`,
    about: `<wp:docPr ${about}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    graphic: `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${writing.links.to('image', path)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`,
  };
}

/** A picture in a line of text: a run of a paragraph. */
function inlinePicture(placed: Placed, writing: DocumentWriting): string {
  const parts = graphic(placed, writing);
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${parts.size}${parts.about}${parts.graphic}</wp:inline></w:drawing></w:r>`;
}

/** The QR code of an address, so many millimetres wide. */
const codePicture = (address: string, width: number): Placed => ({
  png: pngOf(qrFile(address), 1),
  alt: `QR code of ${typed(address)}`,
  name: 'QR code',
  width,
  height: width,
});

function drawingXml(drawing: PaperDrawing, writing: DocumentWriting): string {
  const png = pngOf(pictureSvg(drawing, '#ffffff'), drawingPixels / drawing.width);
  const height = Math.min(drawingHeight, (printWidth * drawing.height) / drawing.width);
  const placed = {
    png,
    alt: drawing.alt,
    name: 'Figure',
    height,
    width: (height * drawing.width) / drawing.height,
  };
  return `<w:p>${inlinePicture(placed, writing)}</w:p>`;
}

/** A picture at the right of a paragraph, a run of it: text runs on beside it, or it begins so many millimetres above and moves nothing. */
function pictureAtRight(placed: Placed, above: number, writing: DocumentWriting): string {
  const parts = graphic(placed, writing);
  return (
    `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(-above)}</wp:posOffset></wp:positionV>` +
    `${parts.size}${above === 0 ? '<wp:wrapSquare wrapText="left"/>' : '<wp:wrapNone/>'}${parts.about}${parts.graphic}</wp:anchor></w:drawing></w:r>`
  );
}

function tableXml(block: PaperBlock & { readonly kind: 'table' }, writing: DocumentWriting): string {
  const all = block.widths.reduce((sum, share) => sum + share, 0);
  const widths = block.widths.map((share) => Math.round((twips(printWidth) * share) / all));
  // A table to write in stays on one page: each row but the last keeps with the next.
  const cell = (line: Line, i: number, keeps: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(line, writing, `<w:pStyle w:val="Cell"/>${keeps ? keepNext : ''}`)}</w:tc>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${block.columns.map((name, i) => cell([{ text: name, strong: true }], i, block.toWrite)).join('')}</w:tr>`;
  const height = block.toWrite ? `<w:trHeight w:val="${twips(rowHeight)}" w:hRule="atLeast"/>` : '';
  const rows = block.rows.map(
    (cells, row) =>
      `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells.map((line, i) => cell(line, i, block.toWrite && row < block.rows.length - 1)).join('')}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${twips(printWidth)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${rows.join('')}</w:tbl>` +
    // Two tables in a row would grow together, and a table can't end a document.
    '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'
  );
}

/** A line for a name and a date, so many millimetres wide; under a line to cut along where `isCut` is set. */
export function nameLine(width: number, { isCut = false, breaks = false } = {}): string {
  const tabs = [width * 0.6, width].map(
    (at) => `<w:tab w:val="left" w:leader="underscore" w:pos="${twips(at)}"/>`,
  );
  const page = breaks ? '<w:pageBreakBefore/>' : '';
  const edge = isCut ? '<w:pBdr><w:top w:val="dashed" w:sz="6" w:space="12" w:color="000000"/></w:pBdr>' : '';
  return `<w:p><w:pPr>${page}${edge}<w:tabs>${tabs.join('')}</w:tabs><w:spacing w:before="${isCut ? 360 : 120}" w:after="120"/></w:pPr><w:r><w:t xml:space="preserve">Name </w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">  Date </w:t></w:r><w:r><w:tab/></w:r></w:p>`;
}

/** A block; `breaks` where a page begins with it, `keeps` where it stays on the page of the block that follows. */
export function blockXml(
  block: PaperBlock,
  writing: DocumentWriting,
  { breaks, keeps }: { readonly breaks: boolean; readonly keeps: boolean },
): string {
  // In the order of the format.
  const page = `${keeps ? keepNext : ''}${breaks ? '<w:pageBreakBefore/>' : ''}`;
  switch (block.kind) {
    case 'heading': {
      const text = block.part === null ? block.text : `${block.part}  ${block.text}`;
      return paragraph([{ text }], writing, `<w:pStyle w:val="Heading1"/>${page}`);
    }
    case 'text':
      return paragraph(block.line, writing, page);
    case 'list':
      return block.lines
        .map((line) =>
          paragraph(
            line,
            writing,
            block.numbered ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
          ),
        )
        .join('');
    case 'name':
      return nameLine(printWidth, { breaks });
    case 'cut':
      return nameLine(printWidth, { isCut: true, breaks });
    case 'code': {
      const [width, above] = block.task === null ? [largeCode, 0] : [smallCode, smallCode - taskHeight + 0.3];
      const image = pictureAtRight(codePicture(block.address, width), above, writing);
      const words = [
        { text: `${block.task === null ? '' : `${block.task} `}${onPhone}` },
        { text: typed(block.address), address: block.address },
      ];
      const room = block.task === null ? '' : `<w:spacing w:after="${twips(taskHeight - 4)}"/>`;
      return paragraph(words, writing, page + room).replace(/(?=<w:r>)/, () => image);
    }
    case 'lines':
      return emptyLine.repeat(block.count);
    case 'drawing':
      return drawingXml(block.drawing, writing);
    case 'table':
      return tableXml(block, writing);
  }
}

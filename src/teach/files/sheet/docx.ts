// A handout → the bytes of a DOCX file: headings, tables and lines that a teacher changes in any word processor.
import { Links, officeFile, xmlHead, xmlText, type Part } from '../office/package.ts';
import { languageTags, plain } from '../office/runs.ts';
import { blockXml, nameLine, paragraph, printWidth, twips, type DocumentWriting } from './docx-parts.ts';
import type { Paper } from './paper.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const type = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const namespaces = `${word} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** A paragraph style: size of letters in points, room before and after in points. */
const style = (
  id: string,
  name: string,
  size: number,
  [before, after]: readonly [number, number],
  more = '',
  run = '',
): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${more}<w:spacing w:before="${before * 20}" w:after="${after * 20}"/></w:pPr><w:rPr>${run}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`;

const line = (side: string): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
const georgia = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>';

const stylesXml =
  `${xmlHead}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Yu Gothic" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${languageTags.en}" w:eastAsia="${languageTags.ja}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  style('Normal', 'Normal', 10, [0, 4]) +
  style('Title', 'Title', 24, [0, 2], '', georgia) +
  style('Subtitle', 'Subtitle', 12, [0, 6]) +
  style('Heading1', 'heading 1', 12, [10, 3], '<w:keepNext/>', '<w:b/>').replace(
    '</w:pPr>',
    '<w:outlineLvl w:val="0"/></w:pPr>',
  ) +
  style('Cell', 'Cell', 9, [1, 1]) +
  style('Footer', 'footer', 8, [0, 0]) +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const numberingXml = `${xmlHead}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const settingsXml = `${xmlHead}<w:settings ${word}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const footerXml = ({ foot }: Paper): string =>
  `${xmlHead}<w:ftr ${word}>${foot
    .map(
      (words) =>
        `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r></w:p>`,
    )
    .join('')}</w:ftr>`;

/** The head: kicker, title, question, a line for the name. */
const headXml = ({ kicker, title, question, isNamed }: Paper, writing: DocumentWriting): string =>
  [
    paragraph(plain(kicker), writing),
    paragraph(plain(title), writing, '<w:pStyle w:val="Title"/>'),
    paragraph(plain(question), writing, '<w:pStyle w:val="Subtitle"/>'),
    ...(isNamed ? [nameLine(printWidth)] : []),
  ].join('');

/** What the file says of itself. */
export interface DocxFacts {
  readonly author: string;
  /** An ISO day. */
  readonly date: string;
}

/** The file of a handout on A4. The same handout gives the same bytes. */
export function docxOf(paper: Paper, { author, date }: DocxFacts): Uint8Array<ArrayBuffer> {
  const writing: DocumentWriting = { links: new Links(), pictures: [] };
  const { links } = writing;
  const body = [
    headXml(paper, writing),
    ...paper.pages.flatMap((blocks, page) =>
      blocks.map((block, i) => {
        const next = blocks[i + 1];
        const keeps = next?.kind === 'table' && next.toWrite;
        return blockXml(block, writing, { breaks: page > 0 && i === 0, keeps });
      }),
    ),
  ].join('');
  for (const name of ['styles', 'numbering', 'settings']) links.to(name, `word/${name}.xml`);
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="${links.to('footer', 'word/footer1.xml')}"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${twips(12)}" w:right="${twips(15)}" w:bottom="${twips(18)}" w:left="${twips(15)}" w:header="${twips(8)}" w:footer="${twips(8)}" w:gutter="0"/></w:sectPr>`;
  const parts: Part[] = [
    {
      path: 'word/document.xml',
      type: type('document.main'),
      content: `${xmlHead}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
      links,
    },
    { path: 'word/styles.xml', type: type('styles'), content: stylesXml },
    { path: 'word/numbering.xml', type: type('numbering'), content: numberingXml },
    { path: 'word/settings.xml', type: type('settings'), content: settingsXml },
    { path: 'word/footer1.xml', type: type('footer'), content: footerXml(paper) },
    ...writing.pictures,
  ];
  return officeFile('word/document.xml', parts, {
    title: paper.title,
    subject: paper.question,
    author,
    language: languageTags.en,
    date,
    application: 'Microsoft Office Word',
  });
}

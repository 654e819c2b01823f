// A handout as a page of HTML, to be printed by a browser. Fonts and the QR code are files beside it, so that its text alone tells whether
// a printed one is out of date.
import { absolute } from '../../../names/addresses.ts';
import { xmlText } from '../office/package.ts';
import { inLanguages } from '../office/runs.ts';
import { typed } from '../place-address.ts';
import { printAddress, typedPrintAddress } from './print-address.ts';
import { onPhone, type Line, type Paper, type PaperBlock } from './paper.ts';
import { paperStyle, type PaperSize } from './paper-style.ts';

/** A QR code, drawn at build, see pdf-address.ts: the picture that holds its place is as many pixels wide as its number, 1 the first. */
const codeHtml = (address: string, number: number, isSmall = false): string =>
  `<img class="code${isSmall ? ' small' : ''}" src="code-${number}.png" alt="QR code of ${xmlText(typed(address))}">`;

/** Numbers the QR codes of a page as it comes to them. */
type CodeCount = () => number;

const lineHtml = (line: Line, codes: CodeCount): string =>
  line
    .flatMap((run) => {
      if (run.code !== undefined) return codeHtml(run.code, codes());
      return inLanguages(run).map(({ text, tag }) => {
        const words =
          tag === 'en-GB'
            ? xmlText(text).replaceAll('□', '<span class="tick"></span>')
            : `<span lang="${tag}">${xmlText(text)}</span>`;
        const sized =
          run.size === undefined ? words : `<span style="font-size:${run.size}pt">${words}</span>`;
        const strong = run.strong === true ? `<strong>${sized}</strong>` : sized;
        return run.address === undefined ? strong : `<a href="${xmlText(run.address)}">${strong}</a>`;
      });
    })
    .join('');

const nameHtml = '<div class="name">Name <span></span> Date <span></span></div>';

function blockHtml(block: PaperBlock, codes: CodeCount): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${block.part === null ? '' : `<span class="part">${xmlText(block.part)}</span>`}${xmlText(block.text)}</h2>`;
    case 'text':
      return `<p>${lineHtml(block.line, codes)}</p>`;
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul';
      return `<${tag}>${block.lines.map((line) => `<li>${lineHtml(line, codes)}</li>`).join('')}</${tag}>`;
    }
    case 'name':
      return nameHtml;
    case 'cut':
      return `<div class="cut"></div>${nameHtml}`;
    case 'code':
      return `${codeHtml(block.address, codes(), block.task !== null)}<p class="phone">${block.task === null ? '' : `${xmlText(block.task)} `}${onPhone}<a href="${xmlText(block.address)}">${xmlText(typed(block.address))}</a></p>`;
    case 'lines':
      return `<div class="lines">${'<div class="line"></div>'.repeat(block.count)}</div>`;
    case 'drawing': {
      const { width, height, drawing, alt } = block.drawing;
      return `<figure role="img" aria-label="${xmlText(alt)}"><svg viewBox="0 0 ${width} ${height}" font-family="Archivo, Arial, sans-serif">${drawing}</svg></figure>`;
    }
    case 'table':
      return `<table${block.toWrite ? ' class="to-write"' : ''}><colgroup>${block.widths.map((share) => `<col style="width:${share}%">`).join('')}</colgroup><thead><tr>${block.columns
        .map((name) => `<th scope="col">${xmlText(name)}</th>`)
        .join('')}</tr></thead><tbody>${block.rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${lineHtml(cell, codes)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;
  }
}

const headHtml = ({ title, kicker, question, isNamed }: Paper): string =>
  `<header><p class="kicker">${xmlText(kicker)}</p><h1>${xmlText(title)}</h1><p class="question">${xmlText(question)}</p>${isNamed ? nameHtml : ''}</header>`;

/** The page to print, with the addresses of {@link printAddress} for those of the site. */
export function paperHtml(paper: Paper, size: PaperSize): string {
  let count = 0;
  const codes = () => ++count;
  const pages = paper.pages.map(
    (blocks, i) =>
      `<section class="page">${i === 0 ? headHtml(paper) : ''}${blocks.map((block) => blockHtml(block, codes)).join('\n')}</section>`,
  );
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${xmlText(paper.title)}</title><style>${paperStyle(size, paper.foot)}</style></head><body${paper.isForPupils ? ' class="for-pupils"' : ''}>${pages.join('\n')}</body></html>\n`;
  return html.replaceAll(absolute(''), printAddress).replaceAll(typed(absolute('')), typedPrintAddress);
}

// A figure's table as it is copied: its cells with the numbers behind them, the evidence of each line, what it holds and whom to credit.
import { escapeXml } from '../../names/escapes.ts';
import { dataOf } from '../live/page-parts.ts';
import { asTabs } from './table-order.ts';

/** Lines of cells; the last ones stand apart from the rows, so that a spreadsheet sorts without them. */
export interface Copied {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: readonly string[];
}

/** The headings of the evidence in a copy, as the CSV of a figure has them. */
const evidenceHeads = ['Sources', 'Evidence as of'];

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A row with what stands behind each cell after it, under the headings of `twins`: a bare number, how it is to be read, a date in figures. */
const cellsOf = (row: HTMLElement, twins: readonly (readonly string[])[]): string[] =>
  [...row.querySelectorAll<HTMLElement>('th, td')].flatMap((cell, i) => {
    const behind = cell.dataset['behind']?.split('|') ?? [];
    return [plain(cell.textContent), ...(twins[i] ?? []).map((_, place) => behind[place] ?? '')];
  });

/**
 * What a copy of a table has, its rows in the order on screen.
 * @param tools the part above the table: what the table holds, whom to credit, and for each column the headings behind its words
 * @throws RangeError where that part lacks one of these
 */
export function copiedOf(tools: HTMLElement, table: HTMLTableElement): Copied {
  const twins = JSON.parse(dataOf(tools, 'twins')) as readonly (readonly string[])[];
  const heads = [...table.querySelectorAll('thead th')].flatMap((cell, i) => [
    plain(cell.textContent),
    ...(twins[i] ?? []),
  ]);
  return {
    head: [...heads, ...evidenceHeads],
    rows: [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => [
      ...cellsOf(row, twins),
      row.dataset['sources'] ?? '',
      row.dataset['asOf'] ?? '',
    ]),
    foot: [dataOf(tools, 'holds'), dataOf(tools, 'credit')],
  };
}

/** For spreadsheets and editors that take text alone. */
const copiedText = ({ head, rows, foot }: Copied): string =>
  asTabs([head, ...rows, [], ...foot.map((line) => [line])]);

const htmlRow = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;

/** For documents and spreadsheets that take a table. */
const copiedHtml = ({ head, rows, foot }: Copied): string =>
  `<table><thead>${htmlRow(head, 'th')}</thead><tbody>${rows.map((row) => htmlRow(row, 'td')).join('')}</tbody></table>${foot
    .map((line) => `<p>${escapeXml(line)}</p>`)
    .join('')}`;

/** What a reader is told of a copy: how much it holds, since the table has the lines of all views. */
export const copiedWords = ({ rows }: Copied): string =>
  `Copied with sources and credit, ready for a spreadsheet: ${rows.length === 1 ? '1 line' : `all ${rows.length} lines`}.`;

/** Puts a copy on the clipboard, as a table and as text; as text alone where the browser takes no more. Rejects where it takes neither. */
export async function putOnClipboard(copied: Copied): Promise<void> {
  const text = copiedText(copied);
  if (!('ClipboardItem' in globalThis)) return navigator.clipboard.writeText(text);
  const part = (content: string, type: string) => ({ [type]: new Blob([content], { type }) });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...part(text, 'text/plain'), ...part(copiedHtml(copied), 'text/html') }),
    ]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

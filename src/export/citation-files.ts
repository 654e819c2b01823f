// A record as reference managers read it: BibTeX, RIS, CSL-JSON. All three give the version’s date as the date of the work.
import { formatDate } from '../data/fact-format.ts';
import type { CitationRecord } from './citation-record.ts';

const versionNote = ({ version, issued, licence }: CitationRecord): string =>
  `Version of ${formatDate(version)}; first published ${formatDate(issued)}. ${licence.name}, ${licence.url}`.replaceAll(
    '\u00a0',
    ' ',
  );

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '{"}',
  '\u00a0': '~',
};
/** Text as LaTeX sets it unchanged: its own signs escaped, and no pair that it would join to one sign. */
const latex = (text: string): string =>
  text
    .replace(/[\\{}~^"\u00a0]/g, (sign) => commands[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g, '$&{}');

const bibtexMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry of BibTeX, in UTF-8. The title’s second braces keep its capitals. Addresses stand as they are, as \url wants them. */
export function bibtex(record: CitationRecord): string {
  const [year = '', month = '', day = ''] = record.version.split('-');
  const fields = [
    ['author', `{{${latex(record.author)}}}`],
    ['title', `{{${latex(record.title)}}}`],
    ['publisher', `{${latex(record.publisher)}}`],
    ...(record.genre === undefined ? [] : [['type', `{${record.genre}}`]]),
    ['year', `{${year}}`],
    ['month', bibtexMonths[Number(month) - 1] ?? ''],
    ['day', `{${Number(day)}}`],
    ['url', `{${record.URL}}`],
    ['note', `{${latex(versionNote(record))}}`],
  ];
  return `@misc{${record.id},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
}

/** A reference of RIS: one tag a line, lines ended as RIS wants them. */
export function ris(record: CitationRecord): string {
  const container = record['container-title'];
  const [year] = record.version.split('-');
  return [
    ['TY', record.type === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', record.id],
    ['AU', record.author],
    ['TI', record.title],
    ...(container === undefined ? [] : [['T2', container]]),
    ['PB', record.publisher],
    ['PY', year],
    ['DA', record.version.replaceAll('-', '/')],
    ...(record.genre === undefined ? [] : [['M3', record.genre]]),
    ['LA', 'en'],
    ['UR', record.URL],
    ['N1', versionNote(record)],
    ['ER', ''],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}

/** A date on one line, as people write it; JSON.stringify would give it seven. */
const spreadDate = /\[\n\s+\[\n\s+(\d+),\n\s+(\d+),\n\s+(\d+)\n\s+\]\n\s+\]/g;

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * A list of one item of CSL-JSON. Without a publisher, which would repeat the name of the whole, and without an original date, which
 * styles print as that of an older work; the note says when it was first published.
 */
export function cslJson(record: CitationRecord): string {
  const { id, type, title, author, genre, version, URL } = record;
  const container = record['container-title'];
  const item = {
    id,
    type,
    title,
    author: [{ literal: author }],
    ...(container !== undefined && { 'container-title': container }),
    ...(genre !== undefined && { genre }),
    issued: dateParts(version),
    version,
    language: 'en',
    URL,
    note: versionNote(record),
  };
  return `${JSON.stringify([item], null, 2).replace(spreadDate, '[[$1, $2, $3]]')}\n`;
}

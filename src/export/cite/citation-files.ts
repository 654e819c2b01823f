// A record as reference managers read it: BibTeX, RIS, CSL-JSON, by citation-js. All three give the version’s date as the date of the work.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { dateWords } from '../../names/date-words.ts';
import type { CitationRecord } from './citation-record.ts';

// An entry’s key is the record’s id. Text stays in UTF-8: the library’s ASCII drops what it has no command for.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

const versionNote = ({ version, issued, licence }: CitationRecord): string =>
  `Version of ${dateWords(version)}; first published ${dateWords(issued)}. ${licence.name}, ${licence.url}`.replaceAll(
    '\u00a0',
    ' ',
  );

/**
 * The item of CSL. It has no container and no publisher, since both are the author and styles would print all three. It has no original date,
 * since styles print that as the date of an older work; the note says when it was first published.
 */
function cslItem(record: CitationRecord) {
  const { id, type, title, author, genre, version, URL } = record;
  return {
    id,
    type,
    title,
    author: [{ literal: author }],
    ...(genre !== undefined && { genre }),
    issued: { 'date-parts': [version.split('-').map(Number)] },
    version,
    language: 'en',
    URL,
    note: versionNote(record),
  };
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '{"}',
  '<': '{<}',
  '\u00a0': '~',
};
/** Text as LaTeX sets it unchanged: its own signs escaped, no pair that it would join to one sign, and no tag for the library to read. */
const latex = (text: string): string =>
  text
    .replace(/[\\{}~^"<\u00a0]/g, (sign) => commands[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g, '$&{}');

/** An entry of BibTeX, in UTF-8. Braces keep the capitals of names. Addresses stand as they are, as \url wants them. */
export function bibtex(record: CitationRecord): string {
  const item = cslItem(record);
  const entry = new Cite({
    ...item,
    title: latex(item.title),
    publisher: latex(record.publisher),
    note: latex(item.note),
  }).format('bibtex');
  return (
    entry
      // The library puts the day into the month, where no style looks for it.
      .replace(/\tmonth = \{([a-z]{3}) (\d+)\},/, '\tmonth = $1,\n\tday = {$2},')
      .replaceAll('\t', '  ')
      .trimEnd() + '\n'
  );
}

/** A reference of RIS: one tag a line, lines ended as RIS wants them. */
export function ris(record: CitationRecord): string {
  const [written] = new Cite({ ...cslItem(record), publisher: record.publisher }).format('ris', {
    format: 'object',
  });
  const { TY, ...tags } = {
    ...written,
    // Without the comma programs take an organisation for a person, and print it as “Valve, T. S.”.
    AU: `${record.author},`,
    // The library cuts ids at 20 signs, writes 6 January as 1/6, and knows neither the whole of a web page nor its kind.
    ID: record.id,
    DA: record.version.replaceAll('-', '/'),
    T2: record['container-title'],
    M3: record.genre,
  };
  // Its text would break lines at 70 signs, addresses too.
  return Object.entries({ TY, ...tags, ER: '' })
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`))
    .join('');
}

/** A date on one line, as people write it; the library gives it seven. */
const spreadDate = /\[\n\s+\[\n\s+(\d+),\n\s+(\d+),\n\s+(\d+)\n\s+\]\n\s+\]/g;

/** A list of one item of CSL-JSON. */
export const cslJson = (record: CitationRecord): string =>
  `${new Cite(cslItem(record)).format('data').replace(spreadDate, '[[$1, $2, $3]]')}\n`;

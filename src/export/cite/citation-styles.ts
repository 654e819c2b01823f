// A record as the three styles write it: APA 7, Chicago 18 (a bibliography’s entry), MLA 9. The site is author, publisher and
// container at once, and each style names such a body once. None needs a date of access, since the version has a date.
import { monthNames } from '../../names/date-words.ts';
import type { CitationRecord } from './citation-record.ts';
import { headlineCase } from './title-case.ts';

/** A piece of a reference. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

/** MLA cuts the months that are longer than four letters. */
const cutMonth = (month: string): string =>
  month.length <= 4 ? month : `${month === 'September' ? 'Sept' : month.slice(0, 3)}.`;

/** Year, month and day of an ISO day. */
function partsOf(date: string) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month: monthNames[month - 1] ?? '', day };
}

/** Ends a title with a full stop, before quotes that close, unless it has an end of its own. An apostrophe closes nothing. */
const closed = (title: string): string =>
  /[.?!…]["”’]*$/.test(title) ? title : title.replace(/(?:”|(?<=‘[^‘’]*)’)*$/, (quotes) => `.${quotes}`);

const [opening, closing] = ['\u{e000}', '\u{e001}'];
/** A title within double quotes, closed: its own become single ones, and single ones double. */
const quoted = (title: string): string =>
  `“${closed(title)
    .replace(/‘([^‘’]*)’(?!\p{L})/gu, `${opening}$1${closing}`)
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(opening, '“')
    .replaceAll(closing, '”')}”`;

/** The Strategic Valve. (2026, November 25). *Title* [Chart]. https://… */
export function apa({ author, version, title, genre, URL }: CitationRecord): Run[] {
  const { year, month, day } = partsOf(version);
  return [
    { text: `${author}. (${year}, ${month} ${day}). ` },
    { text: genre === undefined ? closed(title) : title, italic: true },
    { text: `${genre === undefined ? '' : ` [${genre}].`} ${URL}` },
  ];
}

/** The Strategic Valve. “Title.” Chart. Last modified November 25, 2026. https://…. The site itself begins with its own name. */
export function chicago({ kind, author, version, title, genre, URL }: CitationRecord): Run[] {
  const { year, month, day } = partsOf(version);
  const name = headlineCase(title, 4);
  return [
    { text: kind === 'site' ? closed(name) : `${author}. ${quoted(name)}` },
    { text: `${genre === undefined ? '' : ` ${genre}.`} Last modified ${month} ${day}, ${year}. ${URL}.` },
  ];
}

/** “Title.” *The Strategic Valve*, 25 Nov. 2026, example.org/…. Chart. */
export function mla({ version, title, genre, URL, ...record }: CitationRecord): Run[] {
  const { year, month, day } = partsOf(version);
  const name = headlineCase(title);
  const site = record['container-title'];
  return [
    ...(site === undefined
      ? [{ text: closed(name), italic: true as const }, { text: ' ' }]
      : [{ text: `${quoted(name)} ` }, { text: site, italic: true as const }, { text: ', ' }]),
    { text: `${day} ${cutMonth(month)} ${year}, ${URL.replace(/^https?:\/\//, '')}.` },
    ...(genre === undefined ? [] : [{ text: ` ${genre}.` }]),
  ];
}

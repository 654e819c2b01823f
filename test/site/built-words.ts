// The words that readers get from the files of a build: from pages, drawings, feeds, data files, spreadsheets, slides, documents and zips.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { strFromU8, unzipSync } from 'fflate';
import { repeatsAnotherPage } from '../embed-pages.ts';
import { type Build, filesOf, isOfflineFile } from './built.ts';
import { sheetsIn } from './unpacked.ts';

/** A text of a build with its file: a paragraph, a cell, a description. */
export interface BuiltText {
  readonly file: string;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, ten?: string, sixteen?: string, name?: string) => {
    if (ten !== undefined) return String.fromCodePoint(Number(ten));
    if (sixteen !== undefined) return String.fromCodePoint(parseInt(sixteen, 16));
    return entities[name ?? ''] ?? all;
  });

const inline =
  /<\/?(?:a|abbr|b|bdi|cite|data|dfn|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi;
const spoken = /\b(?:alt|aria-label|aria-description|descr|title|content|summary)=(?:"([^"]*)"|'([^']*)')/gi;

/** Paragraphs, labels and spoken attributes of a page, a drawing or a feed; code that it shows is no prose. */
function markupTexts(markup: string): string[] {
  const structured = [...markup.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  const shown = markup
    .replace(/<\/tspan>/g, ' ')
    .replace(/<tspan[^>]*>/g, '')
    .replace(/<(script|style|code|pre|textarea|template)\b[\s\S]*?<\/\1>/gi, ' ');
  return [
    ...structured.flatMap(([, json]) => jsonTexts(json ?? '')),
    ...[...shown.matchAll(spoken)].map(([, double, single]) => decoded(double ?? single ?? '')),
    ...shown
      .replace(inline, '')
      .replace(/<!\[CDATA\[|\]\]>/g, ' ')
      .split(/<[^>]*>/)
      .map(decoded),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /<[a-z]/i.test(value) ? markupTexts(value) : [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
const jsonTexts = (text: string): string[] => stringsIn(JSON.parse(text) as unknown);

/** Strings of a script that carries words, such as those of an embed’s views; a string with an escape that JSON lacks is code. */
const scriptTexts = (script: string): string[] =>
  [...script.matchAll(/"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"/gi)].flatMap(([text]) =>
    stringsIn(JSON.parse(text) as unknown),
  );

async function textsIn(name: string, bytes: Uint8Array): Promise<string[]> {
  if (/\.(?:zip|imscc|pptx|docx)$/.test(name)) {
    const inner = Object.entries(unzipSync(bytes)).map(([part, content]) => textsIn(part, content));
    return (await Promise.all(inner)).flat();
  }
  const text = strFromU8(bytes);
  if (/\.(?:html|svg|xml)$/.test(name)) return markupTexts(text);
  if (/\.(?:json|webmanifest)$/.test(name)) return jsonTexts(text);
  if (name.endsWith('.csv')) return csvParseRows(text).flat();
  // The word by which a quiz in GIFT names its folder in Moodle is the format’s own.
  if (name.endsWith('.gift.txt')) return text.replace(/^\$CATEGORY: /gm, '').split('\n');
  if (/\.(?:txt|md|bib|ris)$/.test(name)) return text.split('\n');
  if (/^embed\/.*views\.js$/.test(name)) return scriptTexts(text);
  return [];
}

/** Every different text of a build that has at least two words, with the first file that holds it, and every file that holds any. Search indexes repeat pages. */
export async function builtTexts(
  build: Build,
): Promise<{ readonly texts: BuiltText[]; readonly read: readonly string[] }> {
  const found = new Map<string, string>();
  const read = new Set<string>();
  for (const file of filesOf(build)) {
    if (file.startsWith('pagefind/') || isOfflineFile(file)) continue;
    if (file.endsWith('.html') && repeatsAnotherPage(file)) continue;
    const texts = file.endsWith('.xlsx')
      ? (await sheetsIn(build, file)).flatMap(({ data }) => data.flat().map((cell) => String(cell ?? '')))
      : await textsIn(file, readFileSync(join(build.folder, file)));
    for (const raw of texts) {
      const text = raw.replace(/\s+/g, ' ').trim();
      if (!text.includes(' ')) continue;
      read.add(file);
      if (!found.has(text)) found.set(text, file);
    }
  }
  return { texts: [...found].map(([text, file]) => ({ file, text })), read: [...read] };
}

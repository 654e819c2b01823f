// How words are set in print: headlines without a widow, and the text of rows in real quotes, dashes and spaces.

const noBreak = '\u00A0';

/** An invisible character that keeps the text on both sides on one line. */
export const joiner = '\u2060';

/** Two last words of at most this many letters together are kept on one line; longer ones may part. */
const longestEnd = 14;

/**
 * A headline whose last line is never one short word: "it opened again" → the last two words held by a no-break space.
 * For pages only. Pictures break their own lines by width, from the plain text.
 */
export function headline(text: string): string {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const joined = last.includes(noBreak) && !/^\d/.test(last);
  if (words.length < 4 || joined || last.length + before.length > longestEnd) return text;
  return `${words.slice(0, -1).join(' ')}${noBreak}${last}`;
}

/** "1 limit", "6 limits": a count with its noun. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A question in two halves, split after its only comma, where each half has two words or more; otherwise the whole question. */
export function twoHalves(question: string): [string, string?] {
  const [half = '', otherHalf = '', more] = question.split(/(?<=,) /);
  const isWhole = (part: string) => /\S\s\S/.test(part);
  return more === undefined && isWhole(half) && isWhole(otherHalf) ? [half, otherHalf] : [question];
}

/** Units that never part from their number. Words such as "tonnes" stand here too, since "62" alone on a line says nothing. */
const units =
  't|kt|Mt|kg|g|mg|km|cm|mm|MW|GW|kW|MPa|pct|per cent|tonnes?|kilograms?|grams?|million|billion|trillion|mln|bn|yuan|yen';
const beforeUnit = new RegExp(`(\\d) (?=(?:${units})(?![\\w-]))`, 'g');

/** 2026-05 is a month and stays; 1992-2024 is a range. */
const isMonth = (from: string, to: string): boolean =>
  /^\d{4}$/.test(from) && /^\d{2}$/.test(to) && Number(to) >= 1 && Number(to) <= 12;

/**
 * The text of a row as a printer would set it: “quotes”, apostrophes, dashes, ranges, ellipses, units.
 * Only the look changes: no word and no figure. Identifiers and addresses with hyphens stay as they are.
 */
export function printed(text: string): string {
  return text
    .replace(/(^|[\s([{“‘—–/])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–/])'(?=\S)/g, '$1‘')
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/ --? /g, ` – `)
    .replace(/(?<![\w./-])(\$?\d[\d,.]*)-(\d[\d,.]*)(?![\d,]*[\w/-])/g, (whole, from: string, to: string) =>
      isMonth(from, to) ? whole : `${from}–${to}`,
    )
    .replace(beforeUnit, `$1${noBreak}`);
}

/** The words of a row as a quotation, set for print: inside its “quotes” those of the words are ‘single’. */
export const quotation = (words: string): string =>
  `“${printed(words).replaceAll('“', '‘').replaceAll('”', '’')}”`;

const han = String.raw`\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff`;
/** Japanese or Chinese words with the brackets, figures and full-width marks that stand among them. */
const eastern = new RegExp(
  String.raw`([「『（]?[${han}](?:[${han}\u3000-\u303f\uff00-\uffef()\d]*[${han}」』）])?)`,
);

/** A text in pieces, with the language of those that are not English. Words with kana are Japanese; without, they are taken for Chinese. */
export const byLanguage = (text: string): { readonly words: string; readonly lang?: 'ja' | 'zh' }[] =>
  text
    .split(eastern)
    .map((words, i) =>
      i % 2 === 0 ? { words } : ({ words, lang: /[\u3040-\u30ff]/.test(words) ? 'ja' : 'zh' } as const),
    )
    .filter(({ words }) => words !== '');

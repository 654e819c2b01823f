// What rows on hold would say in print: their subject in words and their value in digits and words, to find it where it must not stand.
import { cellsOf, type Cells } from '../reading/csv-cells.ts';
import { whyWithheld } from '../reading/withholding.ts';
import { literally } from '../../names/escapes.ts';

/** A row that is kept back, as patterns: a sentence that matches all of them says what the row says. */
export interface WithheldStatement {
  /** Table and line: "japan_dependence:107". */
  readonly row: string;
  readonly subject: readonly RegExp[];
  /** The value as it could be printed. */
  readonly value: RegExp;
}

/** The columns that name what a row is about, with the words that readers would meet for them. */
const subjectColumns = [
  'product',
  'material',
  'indicator',
  'metric',
  'stage',
  'material_class',
  'component',
  'quantity',
  'geography',
  'destination',
  'partner',
  'region',
  'scope',
  'name',
] as const;

const words: readonly (readonly [RegExp, RegExp])[] = [
  [/terbium/, /\bterbium\b|\bTb\b/i],
  [/yttrium/, /\byttrium\b/i],
  [/dysprosium|heavy_dytb/, /\bdysprosium\b|\bDy\b/i],
  [
    /heavy_ree|heavy_rare_earths/,
    /\bheavy (?:rare earths?|rare earth elements|elements|ones)\b|\bheavies\b/i,
  ],
  [/ndpr/, /\bNdPr\b|\bneodymium\b/i],
  [/magnet_ree|magnet rare earth/, /\bmagnet rare earths?\b|\brare earths? (?:for|in) magnets\b|\brefin\w+/i],
  [/separation_refining|refin/, /\brefin\w+|\bseparat\w+|\bprocess\w+/i],
  [/(^|_)mine|mining/, /\bmin(?:e|es|ed|ing)\b/i],
  [/smartphone/, /\bphones?\b|\bsmartphones?\b/i],
  [/destroyer/, /\bdestroyer/i],
  [/submarine/, /\bsubmarine/i],
  [/scanner/, /\bMRI\b|\bscanner/i],
  [/wind turbine/, /\bturbines?\b|\bwind\b/i],
  [/industrial robot/, /\brobots?\b/i],
  [/(^|\W)car(\W|$)/, /\bcars?\b/i],
  [/sintered_magnet|magnet|ndfeb/i, /\bmagnets?\b/i],
  [/inventory|stock/, /\bstocks?\b|\binventor/i],
  [/humanoid/, /\bhumanoid/i],
  [/undersupply/, /\bshort(?:age|fall)?\b|\bundersuppl/i],
  [/demand/, /\bdemand\b|\bneed(?:s|ed)?\b|\bused?\b/i],
  [/capacity/, /\bcapacit\w+|\bmake\b|\bcover/i],
  [/output|production/, /\boutput\b|\bproduc\w+|\bma[dk]e\w*|\bmin\w+|\bshare\b/i],
];

const places: readonly (readonly [RegExp, RegExp])[] = [
  [
    /excl\. China|outside china/i,
    /\boutside China\b|\bnot (?:made )?in China\b|\bex-China\b|\bnon-Chinese\b/i,
  ],
  [/china/i, /\bChin(?:a|ese)\b|\bBeijing\b/i],
  [/japan/i, /\bJapan(?:ese)?\b|\bTokyo\b/i],
  [/South Korea/, /\bKorean?\b/i],
  [/United States/, /\bUnited States\b|\bAmerican?\b|\bUS\b/],
  [/World/, /\bworld\b|\bglobal/i],
];

/** What all rows of a table are about, where no column says it. */
const tableSubjects: Readonly<Record<string, RegExp>> = {
  mine_production: /\bmin(?:e|es|ed|ing)\b/i,
  prices: /\bpric\w+|\bkilogram|\bkg\b/i,
  magnet_content: /\bmagnets?\b|\brare earths?\b/i,
  exposure_estimates: /\bGDP\b|\byen\b|\bjobs?\b|\bimports?\b|\boutput\b/,
};

function subjectOf(table: string, row: Cells): RegExp[] {
  const found = new Set<RegExp>();
  const ofTable = tableSubjects[table];
  if (ofTable !== undefined) found.add(ofTable);
  for (const column of subjectColumns) {
    const cell = row[column] ?? '';
    if (cell === '' || cell === 'total') continue;
    const about = words.find(([key]) => key.test(cell));
    const place = places.find(([key]) => key.test(cell));
    if (about !== undefined) found.add(about[1]);
    if (place !== undefined) found.add(place[1]);
    else if (column === 'geography') found.add(new RegExp(`\\b${literally(cell.replace(/ \(.*/, ''))}\\b`));
  }
  return [...found];
}

const grouped = (value: number): string =>
  literally(new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 }).format(value)).replaceAll(
    ',',
    '[,\u2009\u00a0 ]?',
  );

const fractions: Readonly<Record<number, string>> = {
  10: 'a tenth|one tenth',
  20: 'a fifth|one fifth',
  25: 'a quarter|one quarter',
  33: 'a third|one third',
  50: 'half',
  67: 'two thirds',
  70: 'seven tenths',
  75: 'three quarters',
  80: 'four fifths|eight tenths|eight in ten',
  90: 'nine tenths|nine in ten',
};
const wordsOfNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A value as prose, tables and labels could print it: a pattern. `unit` as the tables write it, `subject` the pattern of what has it. */
function printedValue(value: number, unit: string, subject: string): string {
  const size = Math.abs(value);
  const digits = `(?<![\\d.,])[-−–]?${grouped(size)}(?![\\d,]|\\.\\d)`;
  if (value === 0)
    return `\\b(?:no|zero|without|nil) (?:more )?(?:${subject})|(?:${subject})[^.;]{0,40}(?<!near )(?<!or )\\b(?:zero|none|nil|nothing)\\b`;
  if (unit === 'pct') {
    const spoken = fractions[size];
    return `${digits}(?:\\s|\u00a0)?(?:%|per cent|percent|pct|[-–])${spoken === undefined ? '' : `|\\b(?:${spoken})\\b`}`;
  }
  if (unit === 't') {
    const kilo =
      size >= 10_000 ? `|(?<![\\d.,])${grouped(size / 1000)}(?:\\s|\u00a0)?(?:kt|thousand|,000)` : '';
    return `${digits}(?:\\s|\u00a0)?(?:t\\b|tonnes|tons)${kilo}`;
  }
  if (unit === 'kt')
    return `(?<![\\d.,])${grouped(size)}(?:\\s|\u00a0)?kt\\b|(?<![\\d.,])${grouped(size * 1000)}(?:\\s|\u00a0)?(?:t\\b|tonnes)`;
  if (unit === 'kg')
    return `${digits}(?:\\s|\u00a0)?kg|(?<![\\d.,])${grouped(size * 1000)}(?:\\s|\u00a0)?(?:g\\b|grams)`;
  if (unit === 'usd_per_kg')
    return `\\$${grouped(size)}(?![\\d,]|\\.\\d)|${digits}(?:\\s|\u00a0)?(?:USD|dollars)`;
  if (unit === 'usd_bn')
    return `${digits}(?:\\s|\u00a0)?(?:billion|bn)|(?<![\\d.,])${grouped(size / 1000)}(?:\\s|\u00a0)?trillion`;
  if (unit === 'months')
    return `(?:${digits}|\\b${wordsOfNumbers[size] ?? grouped(size)})(?:\\s|\u00a0)months?`;
  return digits;
}

/** Columns with a value, and the unit where the row has no `unit` column. */
const valueColumns: Readonly<Record<string, string>> = {
  value: '',
  value_low: '',
  value_high: '',
  value_t: 't',
  value_low_t: 't',
  value_high_t: 't',
  value_pct: 'pct',
  share_pct: 'pct',
  volume_t: 't',
  yoy_pct: 'pct',
  production_t_reo: 't',
  price_usd_per_kg: 'usd_per_kg',
  price_low_usd_per_kg: 'usd_per_kg',
  price_high_usd_per_kg: 'usd_per_kg',
};

function valuesOf(row: Cells): { readonly value: number; readonly unit: string }[] {
  return Object.entries(valueColumns).flatMap(([column, unit]) => {
    const cell = row[column] ?? '';
    return cell === '' ? [] : [{ value: Number(cell), unit: unit === '' ? (row['unit'] ?? '') : unit }];
  });
}

/** The year of what a row says; empty where it says none. */
const yearOf = (row: Cells): string => (row['year'] ?? row['period'] ?? row['month'] ?? '').slice(0, 4);

/**
 * Every statement of the rows on hold in these tables. Left out: rows without words for their subject, and values that a row which may
 * be shown has for the same subject and year. Where one has the value for another year, the sentence must name the year of the row on
 * hold.
 */
export function withheldStatements(tables: readonly string[]): WithheldStatement[] {
  const all = tables.flatMap((table) => cellsOf(table).map((row) => ({ table, ...row })));
  const shown = new Map<string, Set<string>>();
  const key = (subject: readonly RegExp[], value: number, unit: string): string =>
    [...subject.map(String).sort(), unit, Math.abs(value)].join('|');
  for (const { table, cells } of all)
    if (whyWithheld(cells) === null)
      for (const { value, unit } of valuesOf(cells)) {
        const name = key(subjectOf(table, cells), value, unit);
        shown.set(name, (shown.get(name) ?? new Set()).add(yearOf(cells)));
      }
  return all
    .filter(({ cells }) => whyWithheld(cells) !== null)
    .flatMap(({ table, line, cells }) => {
      const subject = subjectOf(table, cells);
      if (subject.length < (tableSubjects[table] === undefined ? 2 : 1)) return [];
      const year = yearOf(cells);
      return valuesOf(cells).flatMap(({ value, unit }) => {
        const years = shown.get(key(subject, value, unit));
        if (years?.has(year) === true) return [];
        return {
          row: `${table}:${line}`,
          subject: years === undefined ? subject : [...subject, new RegExp(`\\b${year}\\b`)],
          value: new RegExp(printedValue(value, unit, subject[0]?.source ?? ''), 'i'),
        };
      });
    });
}

/** The sentences of a text without addresses. A semicolon parts as a full stop does. */
const sentencesOf = (text: string): string[] =>
  text.replace(/\bhttps?:\/\/\S+/g, ' ').split(/(?<=[.!?;|])["”’)]?\s+/);

/** How many characters before and after a value its subject is looked for, within the sentence. */
const near = 160;

/** The rows on hold that a text says, each with the sentence. */
export function withheldIn(
  text: string,
  statements: readonly WithheldStatement[],
): { readonly row: string; readonly sentence: string }[] {
  return sentencesOf(text).flatMap((sentence) =>
    statements
      .filter(({ subject, value }) => {
        const at = value.exec(sentence)?.index;
        if (at === undefined) return false;
        const around = sentence.slice(Math.max(0, at - near), at + near);
        return subject.every((word) => word.test(around));
      })
      .map(({ row }) => ({ row, sentence: sentence.trim() })),
  );
}

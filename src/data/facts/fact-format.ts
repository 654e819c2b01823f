// How a fact is written in prose: a closed set of formats, each with the units (as cell-unit.ts names them) it may print.
import { ContentError } from '../reading/content-error.ts';
import { dateWords } from '../../names/date-words.ts';
import type { Comparator } from '../tables/evidence-columns.ts';
import { comparatorWords } from './comparator-words.ts';
import { formatNumber } from './format-number.ts';

/** A number format: which cell units it prints, by what it multiplies the cell, and what stands around the figure. */
interface NumberFormat {
  readonly units: readonly string[];
  readonly scale?: number;
  readonly before?: string;
  /** After the figure; `one` is used for exactly 1. Starts with a no-break space unless it is the per cent sign. */
  readonly after?: string;
  readonly one?: string;
  /** Years are written without a thousands comma. */
  readonly plain?: true;
  /** From which amount on it prints how many decimals at most, the largest first: what the figures print too. */
  readonly decimals?: readonly (readonly [from: number, decimals: number])[];
}

const noBreak = '\u00A0';
const percents = [
  'pct',
  'pct_per_year',
  'pct_of_gdp',
  'pct_of_real_gdp',
  'pct_of_annual_gdp',
  'pct_of_sector_gdp',
  'pct_of_nameplate',
];

/**
 * The number formats. `kilograms` and `grams` print kg cells, `grams` times 1,000.
 * Ranges need no format of their own: the row says whether it is a range.
 */
const numberFormats = {
  percent: { units: percents, after: '%', decimals: [[10, 1]] },
  tonnes: { units: ['t'], after: `${noBreak}tonnes`, one: `${noBreak}tonne` },
  tonnes_per_year: { units: ['t_per_yr'], after: `${noBreak}tonnes a year`, one: `${noBreak}tonne a year` },
  kilotonnes: { units: ['kt'], scale: 1000, after: `${noBreak}tonnes` },
  kilograms: { units: ['kg'], after: `${noBreak}kg` },
  grams: { units: ['kg'], scale: 1000, after: `${noBreak}g` },
  usd_per_kilogram: { units: ['usd_per_kg'], before: '$', after: ' a kilogram', decimals: [[100, 0]] },
  cny_per_kilogram: { units: ['cny_per_kg'], after: `${noBreak}yuan a kilogram` },
  usd_per_tonne_year: { units: ['usd_per_t_per_yr'], before: '$' },
  usd_millions: { units: ['usd_m'], before: '$', after: `${noBreak}million` },
  usd_billions: { units: ['usd_bn'], before: '$', after: `${noBreak}billion` },
  jpy_billions: { units: ['jpy_bn'], after: `${noBreak}billion yen` },
  jpy_trillions: { units: ['jpy_bn'], scale: 0.001, after: `${noBreak}trillion yen` },
  people_millions: { units: ['million_people'], after: `${noBreak}million people` },
  years: { units: ['years'], after: `${noBreak}years`, one: `${noBreak}year` },
  months: { units: ['months'], after: `${noBreak}months`, one: `${noBreak}month` },
  days: { units: ['days'], after: `${noBreak}days`, one: `${noBreak}day` },
  multiple: { units: ['multiple'], after: `${noBreak}times` },
  count: { units: ['count'] },
  year: { units: ['year'], plain: true },
} as const satisfies Record<string, NumberFormat>;

/** The formats of words: `text` prints the cell, `date` prints 2026-05-26 as 26 May 2026. */
const wordFormats = ['text', 'date'] as const;

export type FactFormat = keyof typeof numberFormats | (typeof wordFormats)[number];

export const factFormats: readonly FactFormat[] = Object.freeze([
  ...(Object.keys(numberFormats) as (keyof typeof numberFormats)[]),
  ...wordFormats,
]);

/** What formatFact needs: the cell, its unit (as unitOf names it), the upper end of a range, the comparator. */
export interface Figure {
  readonly value: number | string;
  readonly valueHigh?: number;
  readonly unit: string;
  readonly comparator: Comparator;
}

/**
 * The figure in words: "about 60%", "2–4 kg", "270,000 tonnes" (no-break space before a unit, en dash, true minus).
 * Throws ContentError when the format does not fit the cell or its unit.
 */
export function formatFact(figure: Figure, name: FactFormat): string {
  const { value, unit } = figure;
  if (name === 'text' || name === 'date') {
    if (typeof value !== 'string')
      throw new ContentError(`format "${name}" prints words, but the cell is the number ${value}`);
    return name === 'date' ? dateWords(value) : value;
  }
  const format: NumberFormat = numberFormats[name];
  if (typeof value !== 'number')
    throw new ContentError(`format "${name}" prints numbers, but the cell is "${value}"`);
  if (!format.units.includes(unit)) {
    throw new ContentError(
      `format "${name}" prints ${format.units.join(', ')}, but the cell's unit is "${unit}"`,
    );
  }
  const { scale = 1, before = '', after = '', plain = false, decimals = [] } = format;
  const write = (n: number) => {
    const shown = rounded(n * scale);
    const most = decimals.find(([from]) => Math.abs(shown) >= from)?.[1];
    return formatNumber(most === undefined ? shown : Number(shown.toFixed(most)), plain);
  };
  const high = figure.valueHigh;
  const words = comparatorWords(figure.comparator);
  if (high === undefined) {
    const minus = value < 0 ? '−' : '';
    const end = rounded(value * scale) === 1 ? (format.one ?? after) : after;
    return words + minus + before + write(Math.abs(value)) + end;
  }
  const between = value < 0 || high < 0 ? ' to ' : '–';
  return words + before + write(value) + between + write(high) + after;
}

/** Removes what binary fractions add when a value is scaled: 0.007 × 1000 is 7. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

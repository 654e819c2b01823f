// How numbers look in charts and tables: one place for separators, units and signs.
import { format } from 'd3';
import { formatNumber } from '../../data/facts/format-number.ts';

export { comparatorWords } from '../../data/facts/comparator-words.ts';

const nbsp = '\u00a0';
const grouped = format(',.0f');
const upToOne = format(',.1~f');

/** Per cent with at most one decimal: 91 → "91%". */
export const percent = (value: number): string => `${upToOne(value)}%`;

/** Tonnes with thousands separators: 270000 → "270,000 t". */
export const tonnes = (value: number): string => `${grouped(value)}${nbsp}t`;

/** Tonnes as kilotonnes with at most one decimal: 270000 → "270 kt". */
export const kilotonnes = (value: number): string => `${upToOne(value / 1000)}${nbsp}kt`;

/** US dollars, whole from 100 up, else with at most one decimal: 1410 → "$1,410". */
export const dollars = (value: number): string => `$${value < 100 ? upToOne(value) : grouped(value)}`;

/** Kilograms in the unit a reader would use: grams below 0.1 kg, tonnes from 1,000 kg: 0.002 → "2 g". */
export function mass(kilograms: number): string {
  if (kilograms < 0.1) return `${upToOne(kilograms * 1000)}${nbsp}g`;
  if (kilograms >= 1000) return `${format(',.2~f')(kilograms / 1000)}${nbsp}t`;
  return `${upToOne(kilograms)}${nbsp}kg`;
}

/** A length given in millimetres, in a unit, with at most one decimal: 54.7 in cm → "5.5 cm". */
export const length = (millimetres: number, unit: 'mm' | 'cm' | 'm'): string =>
  `${upToOne(millimetres / { mm: 1, cm: 10, m: 1000 }[unit])}${nbsp}${unit}`;

/** A number with as many decimals as it has, six at most: 0.11 → "0.11", 2600 → "2,600". */
export const exact = (value: number): string => formatNumber(value);

/** Rounds to the hundred, for amounts that are known no better: 1234 → 1200. */
export const toHundred = (value: number): number => Math.round(value / 100) * 100;

/** A whole number with thousands separators: 1234.6 → "1,235". */
export const whole = (value: number): string => grouped(value);

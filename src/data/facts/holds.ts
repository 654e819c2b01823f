// wordsHold: whether words about a fact ("more than nine tenths"), or about two ("five times"), are still true of their rows.
import { ContentError } from '../reading/content-error.ts';
import { formatNumber } from './format-number.ts';
import type { Fact } from './facts.ts';
import { listed } from '../../names/listed.ts';

/**
 * What the words claim; exactly one of:
 * `above` the value is greater (>), `below` it is less (<), `between` it lies in [low, high] with both ends included,
 * `equals` it is the same number or text, `rounds-to` it becomes `value` when rounded to a whole number of `step`s (halves
 * away from zero).
 * Bounds are in the fact's own unit (per cent, tonnes, kilograms).
 */
export type Condition =
  | { readonly above: number }
  | { readonly below: number }
  | { readonly between: readonly [low: number, high: number] }
  | { readonly equals: number | string }
  | { readonly 'rounds-to': { readonly value: number; readonly step: number } };

const conditionNames = ['above', 'below', 'between', 'equals', 'rounds-to'] as const;

/** The parts of a fact that matter here. */
export type Claimed = Pick<Fact, 'id' | 'value' | 'valueHigh' | 'comparator' | 'text' | 'unit'>;

/**
 * Whether words hold, by one condition on a fact, or, where a second fact is given, by their ratio:
 * `ratio` the first divided by the second lies in [low, high], ends included. Both facts are in one unit, and a range or a
 * comparator counts with all its values.
 * @throws ContentError with the words, what the rows say and what was needed; and for a condition that is missing, wrong or one too many
 */
export function wordsHold(
  fact: Claimed,
  of: Claimed | undefined,
  bounds: Readonly<Record<string, unknown>>,
  words: string,
): true {
  const { ratio, ...rest } = bounds;
  if (of === undefined) {
    if (ratio !== undefined) throw failure(fact, words, 'ratio needs of="…", the fact to divide by');
    return conditionHolds(fact, rest as unknown as Condition, words);
  }
  if (ratio === undefined || Object.values(rest).some((bound) => bound !== undefined))
    throw failure(fact, words, 'two facts need ratio={[low, high]} and no other condition');
  return ratioHolds(fact, of, ratio, words);
}

/** What binary fractions add to a ratio is less than this part of it. */
const rounding = 1e-9;

/** Units of weight, in tonnes: the only ones in which tables count the same thing twice. */
const inTonnes: Readonly<Record<string, number>> = { t: 1, kt: 1000 };

/** How many of the second unit one of the first is; undefined where they measure different things. */
function unitScale(first: string, second: string): number | undefined {
  if (first === second) return 1;
  const [tonnes, ofTonnes] = [inTonnes[first], inTonnes[second]];
  return tonnes === undefined || ofTonnes === undefined ? undefined : tonnes / ofTonnes;
}

function ratioHolds(fact: Claimed, of: Claimed, ratio: unknown, words: string): true {
  if (fact.id === of.id) throw failure(fact, words, 'a fact is no measure of itself');
  const [from, to]: readonly unknown[] = Array.isArray(ratio) && ratio.length === 2 ? ratio : [];
  if (typeof from !== 'number' || typeof to !== 'number' || !(from <= to))
    throw failure(fact, words, `ratio needs [low, high], not ${JSON.stringify(ratio)}`);
  const scale = unitScale(fact.unit, of.unit);
  if (scale === undefined)
    throw failure(
      fact,
      words,
      `fact "${fact.id}" is in ${fact.unit || 'words'} and fact "${of.id}" in ${of.unit || 'words'}: their ratio says nothing`,
    );
  const [above, below] = [fact, of].map((each) => {
    if (typeof each.value === 'string')
      throw failure(fact, words, `a ratio needs numbers, and fact "${each.id}" is the text "${each.value}"`);
    return spanOf(each.value, each);
  }) as [Span, Span];
  const bothFall = above.high < 0 && below.high < 0;
  const [top, bottom] = bothFall ? [mirrored(above), mirrored(below)] : [above, below];
  if (bottom.low <= 0)
    throw failure(
      fact,
      words,
      `a ratio needs numbers above zero to divide by, and fact "${of.id}" is ${of.text}`,
    );
  if (top.low < 0) throw failure(fact, words, `a ratio needs no number below zero`);
  const [least, most] = [(scale * top.low) / bottom.high, (scale * top.high) / bottom.low];
  if (least >= from - from * rounding && most <= to + to * rounding) return true;
  const times = (value: number): string => formatNumber(Number(value.toPrecision(5)));
  const span =
    least === most
      ? times(least)
      : most === Infinity
        ? `${times(least)} or more`
        : `${times(least)} to ${times(most)}`;
  throw new ContentError(
    `the words "${words}" do not hold: fact "${fact.id}" is ${fact.text}, ${span} times the ${of.text} of fact "${of.id}"; the words need ${formatNumber(from)} to ${formatNumber(to)} times`,
  );
}

/** The sizes of numbers below zero: a fall of 8% is four times one of 2%. */
const mirrored = ({ low, high, lowOpen, highOpen }: Span): Span => ({
  low: -high,
  high: -low,
  lowOpen: highOpen,
  highOpen: lowOpen,
});

/** All values the fact allows; an open end excludes the bound itself. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * Returns true, or throws ContentError with the words, the fact's value and the bound.
 * A range must hold at both ends. A comparator counts: "more than 90" is above 90 but proves nothing below anything;
 * "about 60" is read as 60. A missing, unknown or second condition throws, and so does a bound that is not a number.
 */
export function conditionHolds(fact: Claimed, condition: Condition, words: string): true {
  const [name, bound] = onlyCondition(fact, condition, words);
  if (typeof fact.value === 'string') {
    if (name !== 'equals')
      throw failure(fact, words, `${name} needs a number, and the fact is the text "${fact.value}"`);
    if (fact.value !== bound) throw failure(fact, words, `the words need equals "${String(bound)}"`);
    return true;
  }
  const { low, high, lowOpen, highOpen } = spanOf(fact.value, fact);
  const number = (each: unknown): number => {
    if (typeof each !== 'number' || !Number.isFinite(each))
      throw failure(fact, words, `${name} needs a number, not ${JSON.stringify(each)}`);
    return each;
  };
  let holds: boolean;
  let needed: string;
  if (name === 'above') {
    const than = number(bound);
    holds = low > than || (lowOpen && low === than);
    needed = `above ${formatNumber(than)}`;
  } else if (name === 'below') {
    const than = number(bound);
    holds = high < than || (highOpen && high === than);
    needed = `below ${formatNumber(than)}`;
  } else if (name === 'between') {
    if (!Array.isArray(bound) || bound.length !== 2) throw failure(fact, words, 'between needs [low, high]');
    const [from, to] = [number(bound[0]), number(bound[1])];
    if (from > to) throw failure(fact, words, `between needs low first, not [${from}, ${to}]`);
    holds = low >= from && high <= to;
    needed = `between ${formatNumber(from)} and ${formatNumber(to)}`;
  } else if (name === 'equals') {
    const same = number(bound);
    holds = !lowOpen && !highOpen && low === same && high === same;
    needed = `equals ${formatNumber(same)}`;
  } else {
    const { value, step } = (typeof bound === 'object' && bound !== null ? bound : {}) as Record<
      'value' | 'step',
      unknown
    >;
    const [to, by] = [number(value), number(step)];
    if (by <= 0) throw failure(fact, words, `rounds-to needs a step above zero, not ${by}`);
    holds = !lowOpen && !highOpen && [low, high].every((end) => Math.abs(roundTo(end, by) - to) < by * 1e-9);
    needed = `rounds to ${formatNumber(to)} (step ${formatNumber(by)})`;
  }
  if (!holds) throw failure(fact, words, `the words need ${needed}`);
  return true;
}

function onlyCondition(
  fact: Claimed,
  condition: Condition,
  words: string,
): [(typeof conditionNames)[number], unknown] {
  const given = Object.entries(condition).filter(([, bound]) => bound !== undefined);
  const [only] = given;
  const name = conditionNames.find((each) => each === only?.[0]);
  if (only === undefined || given.length > 1 || name === undefined) {
    const found = given.length === 0 ? 'no condition' : listed(given.map(([each]) => each));
    throw failure(
      fact,
      words,
      `expected exactly one condition of ${conditionNames.join(', ')}, found ${found}`,
    );
  }
  return [name, only[1]];
}

function spanOf(value: number, { valueHigh, comparator }: Claimed): Span {
  const end = valueHigh ?? value;
  const openAbove = comparator === '>' || comparator === '>=';
  const openBelow = comparator === '<' || comparator === '<=';
  return {
    low: openBelow ? -Infinity : value,
    high: openAbove ? Infinity : end,
    lowOpen: openBelow || comparator === '>',
    highOpen: openAbove || comparator === '<',
  };
}

function roundTo(value: number, step: number): number {
  const steps = Math.abs(value) / step;
  return Math.sign(value) * Math.floor(steps + 0.5 + 1e-9) * step;
}

function failure(fact: Claimed, words: string, problem: string): ContentError {
  return new ContentError(`the words "${words}" do not hold: fact "${fact.id}" is ${fact.text}; ${problem}`);
}

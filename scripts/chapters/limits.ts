// The limits that make the chapters read as one story, and the chapters that miss them.
import { tenth } from '../../src/charts/look/tenth.ts';
import type { Measured, Phrase } from './measure.ts';

/** Ranges include both ends. */
export const limits = {
  words: [700, 1000],
  /** Of the whole story. */
  steps: [58, 62],
  /** Per cent of sentences of nine words or fewer: less than this. */
  short: 30,
  mean: [13, 18],
  grade: [7, 10],
  /** Per cent of steps with two bound facts at most: this or more. */
  light: 80,
  /** In all. */
  aphorisms: 1,
  /** Of each, in all. */
  hedges: 1,
  /** In all: words for what the mark at a number says already. */
  secondHand: 5,
} as const;

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
const outside = (value: number, [least, most]: readonly [number, number]): boolean =>
  tenth(value) < least || tenth(value) > most;
const span = ([least, most]: readonly [number, number]): string => `${number(least)} to ${number(most)}`;

/** The limits that a chapter misses by itself. */
export function missedBy({ path, words, short, mean, grade, steps, light }: Measured): string[] {
  const checks: readonly (readonly [boolean, string])[] = [
    [outside(words, limits.words), `${number(words)} words, expected ${span(limits.words)}`],
    [
      short >= limits.short,
      `${number(short)}% of sentences have nine words or fewer, expected less than ${limits.short}%`,
    ],
    [outside(mean, limits.mean), `${number(mean)} words in a sentence, expected ${span(limits.mean)}`],
    [outside(grade, limits.grade), `reading grade ${number(grade)}, expected ${span(limits.grade)}`],
    [
      steps > 0 && light < limits.light,
      `${number(light)}% of steps have two bound facts at most, expected ${limits.light}% or more`,
    ],
  ];
  return checks.flatMap(([misses, says]) => (misses ? [`${path}: ${says}`] : []));
}

/** Phrases that the story uses more often than allowed. */
function tooOften(
  name: string,
  places: readonly (Phrase & { readonly path: string })[],
  most: number,
): string[] {
  if (places.length <= most) return [];
  const where = places.map(({ path, line, words }) => `${path}:${line} “${words}”`).join(', ');
  return [`the story: ${name} ${places.length} times, expected ${most} at most: ${where}`];
}

/** Every limit that a story misses, with the chapter or the lines; empty where it meets all. */
export function missed(story: readonly Measured[]): string[] {
  const steps = story.reduce((sum, chapter) => sum + chapter.steps, 0);
  const formulas = story.flatMap(({ path, formulas }) => formulas.map((each) => ({ ...each, path })));
  const hedges = formulas.filter(({ kind }) => kind === 'hedge');
  const byWords = Map.groupBy(hedges, ({ words }) => words.toLowerCase());
  return [
    ...story.flatMap(missedBy),
    ...(outside(steps, limits.steps) ? [`the story: ${steps} steps, expected ${span(limits.steps)}`] : []),
    ...tooOften(
      'aphorisms',
      formulas.filter(({ kind }) => kind === 'aphorism'),
      limits.aphorisms,
    ),
    ...[...byWords].flatMap(([words, places]) => tooOften(`“${words}”`, places, limits.hedges)),
    ...tooOften(
      'what the mark says already',
      story.flatMap(({ path, secondHand }) => secondHand.map((each) => ({ ...each, path }))),
      limits.secondHand,
    ),
  ];
}

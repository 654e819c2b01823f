// The short codes of places: given once, kept in generated/short-addresses.json, never changed and never given again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfinished } from '../../charts/contract/unfinished.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { outlines } from '../../outline/outline.ts';
import { codedKinds, type Place } from './place.ts';
import { placeNamed, places } from './places.ts';

/** The file of the codes: `{ "3e": "step/the-heavy-circuit" }`. */
export const codesFile = 'generated/short-addresses.json';

/** References of places by their code. */
export type Codes = Readonly<Record<string, string>>;

/** Letters that can't be taken for a digit or for each other when read from a board: no i, l, o; g stands for guesses. */
const letters = 'abcdefhjkmnpqrstuvwxyz';

/** What a code may look like: one to four digits and letters that a board shows well. */
export const codePattern = /^[0-9a-hjkmnp-z]{1,4}$/;

const isCoded = ({ kind }: Place): boolean => (codedKinds as readonly string[]).includes(kind);

/** The first of a row of codes that is free. */
function firstFree(codes: Iterable<string>, taken: Codes): string {
  for (const code of codes) if (!Object.hasOwn(taken, code)) return code;
  throw new RangeError('no free code is left for this kind of place');
}

function* counted(prefix: string, from: number): Generator<string> {
  for (let i = from; `${prefix}${i}`.length <= 4; i++) yield `${prefix}${i}`;
}

function* lettered(prefix: string): Generator<string> {
  for (const letter of letters) yield `${prefix}${letter}`;
  for (const first of letters) for (const second of letters) yield `${prefix}${first}${second}`;
}

/** The codes that fit a place, best first: 3e the fifth step of chapter 3, 3g its guess, c12 a verdict held back, d12 the same claim open, h a headline, m a preset. */
function fitting(place: Place): Iterable<string> {
  const order = outlines().find(({ id }) => id === place.chapter)?.order ?? 0;
  const claim = Number(place.claim?.slice(1));
  switch (place.kind) {
    case 'step':
      return lettered(String(order));
    case 'guess':
      return [`${order}g`, ...counted('g', 1)];
    case 'verdict':
      return [`c${claim}`];
    case 'claim':
      return [`d${claim}`];
    case 'model':
      return counted('m', 1);
    default:
      return counted('h', 1);
  }
}

/** What a reference leads to today: a former id of a step stands for the step that says it now. */
const today = (reference: string): string => placeNamed(reference).reference;

/** The codes with one added for each place that has none; those given stay as they are. */
export function withNewCodes(given: Codes): Codes {
  const codes: Record<string, string> = { ...given };
  const named = new Set(Object.values(given).map(today));
  for (const place of places().filter(isCoded))
    if (!named.has(place.reference)) codes[firstFree(fitting(place), codes)] = place.reference;
  return codes;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(`${codesFile}: no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

/** The lines of the file that give a code: its number, the code, the reference. */
const linesOf = (text: string) =>
  text.split('\n').flatMap((line, i) => {
    const [, code, reference] = /^\s*"([^"]*)":\s*"([^"]*)"/.exec(line) ?? [];
    return code === undefined || reference === undefined
      ? []
      : [{ at: `${codesFile}:${i + 1} "${code}"`, code, reference }];
  });

/**
 * Reads the file of codes.
 * @throws ContentError naming the file, the line and the choices for each code that is malformed, used twice, leads nowhere, or stands for a place that has another code; and each place without a code
 */
export function parseCodes(text: string): Codes {
  const read = jsonIn(text) as Codes;
  const problems: string[] = [];
  const codesSeen = new Set<string>();
  const lineOfPlace = new Map<string, string>();
  for (const { at, code, reference } of linesOf(text)) {
    if (codesSeen.has(code))
      problems.push(`${at} is used twice; take this line out and run npm run codes for a free one`);
    codesSeen.add(code);
    if (!codePattern.test(code))
      problems.push(`${at}: expected one to four digits and small letters, without i, l and o`);
    const other = lineOfPlace.get(reference);
    if (other !== undefined)
      problems.push(`${at}: ${reference} has a code already, ${other}; keep the older`);
    lineOfPlace.set(reference, at);
    try {
      placeNamed(reference);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(`${at}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  const named = new Set(Object.values(read).map(today));
  const bare = places().filter((place) => isCoded(place) && !named.has(place.reference));
  if (bare.length > 0)
    unfinished(
      new ContentError(
        `${codesFile}: no code for ${bare.map(({ reference }) => reference).join(', ')}; run npm run codes`,
      ),
      'shown without short addresses until then',
    );
  return Object.freeze(read);
}

let known: Codes | undefined;
/** The codes of the site, read once. */
export const codes = (): Codes =>
  (known ??= parseCodes(readFileSync(join(process.cwd(), codesFile), 'utf8')));

/** The code of a place; null for a kind that has none. */
export const codeOf = ({ reference }: Place): string | null =>
  Object.entries(codes()).find(([, named]) => today(named) === reference)?.[0] ?? null;

export { shortPath } from '../../names/short-paths.ts';

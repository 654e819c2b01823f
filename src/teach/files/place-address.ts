// Addresses of places as files for class write them: short where a place has a code, in full for links, without scheme for paper.
import { absolute } from '../../names/addresses.ts';
import { placeInBrief, placeWords } from '../lessons/page/place-words.ts';
import { codeOf, shortPath } from '../places/codes.ts';
import type { Place } from '../places/place.ts';
import type { Run } from './office/runs.ts';

/** The full address of a place: the short one where it has a code. */
export function placeAddress(place: Place): string {
  const code = codeOf(place);
  return absolute(code === null ? place.path : shortPath(code));
}

/** Where the answer of a held-back place stands open, in full; null for open places. */
export const openAddress = ({ open }: Place): string | null => (open === null ? null : absolute(open));

/** An address as people read and type it, without scheme. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '');

/** An address in as few letters as a table has room for: "t/3g/", to be typed behind the site’s own; the path where there is no code. */
export function shortAddress(place: Place): string {
  const code = codeOf(place);
  return code === null ? place.path : shortPath(code);
}

/** A place in the narrow column of a table, in words that can wrap: "t/3g/" where it has a code, else "Chapter 9, Build the chain". */
export const placeInTable = (place: Place): string =>
  codeOf(place) === null ? placeWords(place) : shortAddress(place);

/** The same with the name of what it shows behind a code: pupils without phones know the place by it when it is projected. */
export const placeWithName = (place: Place): readonly Run[] => [
  { text: placeInTable(place), address: placeAddress(place) },
  ...(codeOf(place) === null ? [] : [{ text: `\u00a0${placeInBrief(place)}` }]),
];

/** Behind which address the letters of a table are typed. */
const standBehind = (what: string): readonly Run[] => [
  { text: `${what} stands behind ` },
  { text: typed(absolute('')), address: absolute('') },
];

/** What a table says above its short addresses. */
export const codesBegin: readonly Run[] = standBehind('Each short address');

/** The same above addresses of which some are short and some are paths. */
export const addressesBegin: readonly Run[] = standBehind('Each address under “Open”');

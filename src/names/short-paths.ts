// Short addresses of places, for links of every room: path, and how a board or a sheet prints it.
import given from '../../generated/short-addresses.json' with { type: 'json' };
import { absolute } from './addresses.ts';

/** Path of the short address of a code, below the base. */
export const shortPath = (code: string): string => `t/${code}/`;

/** An address as it is written on a board: without "https://". */
export const onBoard = (address: string): string => address.replace(/^https?:\/\//, '');

const codesByReference: ReadonlyMap<string, string> = new Map(
  Object.entries(given).map(([code, reference]) => [reference, code]),
);

/** The short address of a place: its code, its path below the base, and as a board prints it. */
export interface BoardAddress {
  readonly code: string;
  readonly path: string;
  readonly board: string;
}

/** The short address of a place by its reference, as "step/at-the-mine"; null for a place that waits for `npm run codes`, which stops a build. */
export function shortAddressOf(reference: string): BoardAddress | null {
  const code = codesByReference.get(reference);
  if (code === undefined) return null;
  const path = shortPath(code);
  return { code, path, board: onBoard(absolute(path)) };
}

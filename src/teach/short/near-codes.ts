// Which short codes a mistyped one may mean. Works on strings, without the DOM.

/** A code as it may be typed from a board, in the signs that codes have: small, without full stop, 1 for i and l, 0 for o. */
export const codeTyped = (asked: string): string =>
  asked
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/[il]/g, '1')
    .replaceAll('o', '0');

/** Whether two codes differ by one sign changed, left out, added, or by two that changed places. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  if (long.length - short.length === 1) return rest(short, 0) === rest(long, 1);
  if (long.length !== short.length) return false;
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return rest(short, 1) === rest(long, 1) || (swapped && rest(short, 2) === rest(long, 2));
}

/** How many codes an unknown one offers. */
const offered = 6;

/** How many signs two codes share at their beginnings and ends. */
function sharedSigns(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let first = 0;
  while (first < length && a[first] === b[first]) first++;
  let last = 0;
  while (last < length - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  return first + last;
}

/** The codes nearest to one that does not exist: one sign away, those that share most signs first; six at most. */
export function nearCodes(asked: string, codes: readonly string[]): string[] {
  const typed = codeTyped(asked);
  return codes
    .filter((code) => isNear(code, typed))
    .sort((a, b) => sharedSigns(b, typed) - sharedSigns(a, typed))
    .slice(0, offered);
}

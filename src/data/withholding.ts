// The one rule for rows that must not be shown: they are checked like all others and then kept back.
import type { Cell } from './columns.ts';

/**
 * Why a row must not be shown, or null when it may be.
 * A row is kept back by publish_advice `hold` or `do_not_publish`, or by a note that says "Hold:" or "Do not publish".
 */
export function whyWithheld(row: Readonly<Record<string, Cell>>): string | null {
  const advice = row['publish_advice'];
  const note = row['note'];
  const words = typeof note === 'string' ? note : '';
  if (advice === 'hold' || advice === 'do_not_publish') {
    return `publish_advice is ${advice}${words === '' ? '' : `: ${words}`}`;
  }
  return /\bHold:|\bDo not publish\b/.test(words) ? `its note says: ${words}` : null;
}

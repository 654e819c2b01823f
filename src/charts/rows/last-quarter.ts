// The last months before the end of the evidence, of which many reports were read second-hand.
import { evidenceEnds } from '../../data/text/site.ts';
import { monthAt, monthSlot } from '../kit/time/dates.ts';

/** First and last of the last three full months: "2026-07" and "2026-09". */
export function lastQuarter(): { readonly from: string; readonly to: string } {
  const end = monthSlot(evidenceEnds().slice(0, 7));
  return { from: monthAt(end - 3), to: monthAt(end - 1) };
}

/**
 * The last quarter, for a limit that says that much of it was read second-hand.
 * @throws RangeError where most of its reports were read first-hand
 */
export function secondHandQuarter(
  reports: readonly { readonly date: string; readonly isSecondHand: boolean }[],
): { readonly from: string; readonly to: string } {
  const { from, to } = lastQuarter();
  const own = reports.filter(({ date }) => date >= from && date.slice(0, 7) <= to);
  if (2 * own.filter(({ isSecondHand }) => isSecondHand).length < own.length)
    throw new RangeError(
      `a limit says that much of ${from} to ${to} was read second-hand, and ${own.length} reports of it mostly were not`,
    );
  return { from, to };
}

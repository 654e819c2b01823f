// The one rule for rows that must not be shown: they are checked like all others and then kept back.

/**
 * Why a row must not be shown, or null when it may be: its publish_advice is `hold` or `do_not_publish`. No wording decides it.
 * @param remark what the authors' column says, for the message
 */
export function whyWithheld(row: Readonly<Record<string, unknown>>, remark?: string): string | null {
  const advice = row['publish_advice'];
  if (advice !== 'hold' && advice !== 'do_not_publish') return null;
  const why = remark ?? row['note'];
  return `publish_advice is ${advice}${typeof why === 'string' ? `: ${why}` : ''}`;
}

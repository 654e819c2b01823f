// The evidence on a claim for pages that hold the verdict back: all that sources say, without the words in which we conclude from it.
import type { Claim } from '../../data/tables/record/claims.ts';
import { printed } from '../../names/typography.ts';

type Side = 'evidence_for' | 'evidence_against';

/** Words of the evidence that say how a claim stands, by its id: each is left out or replaced. */
const conclusions: Readonly<
  Record<string, readonly { readonly side: Side; readonly says: string; readonly instead?: string }[]>
> = {
  C06: [{ side: 'evidence_against', says: ', which is meaningful if small against China' }],
  C13: [{ side: 'evidence_against', says: ', so leverage may run both ways' }],
  C15: [{ side: 'evidence_for', says: 'Of the rules the sentence was true: on', instead: 'On' }],
  C21: [{ side: 'evidence_against', says: 'Whether it is the central risk is a judgement. ' }],
  C22: [
    {
      side: 'evidence_against',
      says: ', so that the valve may sit at the separation of heavy elements rather than at magnets',
    },
  ],
};

/**
 * Words of the evidence that are left out of pages without the verdict: a test looks for them there.
 * @internal
 */
export const leftOut: readonly string[] = Object.values(conclusions).flatMap((each) =>
  each.map(({ says }) => says),
);

/**
 * One side of the evidence as it is printed where the verdict is held back; null where nothing was found.
 * @throws RangeError where words that are to be left out are not there, so that a new wording can't bring them back
 */
export function evidenceAlone(row: Claim, side: Side): string | null {
  const text = row[side];
  const own = (conclusions[row.claim_id] ?? []).filter((each) => each.side === side);
  const alone = own.reduce((rest: string | null, { says, instead = '' }) => {
    if (rest?.includes(says) !== true)
      throw new RangeError(
        `${row.claim_id} ${side} lacks the words “${says}”, which src/teach/held/evidence.ts leaves out`,
      );
    return rest.replace(says, instead);
  }, text);
  return alone === null ? null : printed(alone);
}

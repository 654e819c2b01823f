// Our verdicts on the claims that a sheet lets pupils judge first, for keys: how each stands, why, and where the evidence is.
import { assessmentWords } from '../../charts/claims-ledger/words.ts';
import { claim } from '../../data/facts/claim.ts';
import { printed } from '../../names/typography.ts';
import type { Place } from '../places/place.ts';
import { placeNamed } from '../places/places.ts';
import type { Lesson } from './lesson.ts';

export interface ClaimVerdict {
  /** "Claim 9: The move restricts dual-use exports." */
  readonly says: string;
  /** "Partly supported" */
  readonly verdict: string;
  readonly reason: string;
  /** Which other verdict can be defended, and when; null for none. */
  readonly also: string | null;
  /** The page of the claim, which shows the verdict. */
  readonly place: Place;
}

export interface JudgedBlock {
  /** The title of the block on the sheet. */
  readonly title: string;
  /** In the order of the sheet. */
  readonly verdicts: readonly ClaimVerdict[];
}

function verdictOn(
  { name, claim: id, reference }: Place,
  defensible: Readonly<Record<string, string>>,
): ClaimVerdict {
  if (id === null)
    throw new RangeError(`"${reference}" is no claim to judge; expected verdict/C01 and so on`);
  const { assessment, reasoning } = claim(id);
  return {
    says: name,
    verdict: assessmentWords[assessment],
    reason: printed(reasoning),
    also: defensible[reference] ?? null,
    place: placeNamed(`claim/${id}`),
  };
}

/** The blocks of claims on a lesson's sheet with our verdicts; most lessons have none. Throws RangeError for a place without a claim. */
export const judgedBlocks = ({ sheet }: Lesson): readonly JudgedBlock[] =>
  sheet.flatMap((block) =>
    block.kind === 'claims'
      ? [
          {
            title: block.title,
            verdicts: block.claims.map((place) => verdictOn(place, block.defensible)),
          },
        ]
      : [],
  );

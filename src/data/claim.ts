// One claim of the seed article by its id, and the address it keeps.
import { claims, type Claim } from './claims.ts';
import { ContentError } from './content-error.ts';

/** The claim with an id. Throws ContentError naming the valid ids. */
export function claim(id: string): Claim {
  const found = claims.rows.find(({ claim_id }) => claim_id === id);
  if (found === undefined)
    throw new ContentError(
      `no claim "${id}"; the claims are ${claims.rows.map(({ claim_id }) => claim_id).join(', ')}`,
    );
  return found;
}

/** The path of a claim's page below the site's root. Permanent. */
export const claimAddress = (id: string): string => `claims/${id.toLowerCase()}/`;

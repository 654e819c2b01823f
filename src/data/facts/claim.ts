// The claims of the article as readers meet them: by id, under their headings, in words without remarks to authors, at their address.
import { claims, type Claim } from '../tables/record/claims.ts';
import { ContentError } from '../reading/content-error.ts';
import { dateWords } from '../../names/date-words.ts';

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

/** The headings of the article under which a claim stands. */
export const sectionsOf = ({ section }: Claim): string[] => section.split('; ');

/** All headings in the order of the article: a heading begins at the first claim that stands under it first. */
export const sections: readonly string[] = [...new Set(claims.rows.map((row) => sectionsOf(row)[0] ?? ''))];

/** The day as of which a claim is read, in words, where its row gives one. */
export const saidOn = ({ said_on }: Claim): string | undefined =>
  said_on === null ? undefined : dateWords(said_on);

// Where the story treats a claim of the article: chapters, and in each the step at which it does.
import type { ChapterOutline } from '../chapter-outline.ts';
import { outlines } from '../outline.ts';

export interface ClaimPlace {
  readonly chapter: string;
  readonly order: number;
  /** Path below the site's root, to the step where there is one. */
  readonly path: string;
}

/** The places that treat a claim, in story order. */
export const claimPlaces = (
  id: string,
  chapters: readonly ChapterOutline[] = outlines(),
): readonly ClaimPlace[] =>
  chapters.flatMap(({ id: chapter, order, claims }) => {
    const treated = claims.find((claim) => claim.id === id);
    if (treated === undefined) return [];
    return [
      { chapter, order, path: `chapters/${chapter}/${treated.step === null ? '' : `#${treated.step}`}` },
    ];
  });

/** The address that opens a claim in the ledger. */
export const inLedger = (id: string): string => `charts/claims-ledger/?claim=${id}`;

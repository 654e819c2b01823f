// A place of the site that a teacher can send a class to: how lessons name it, where it stands, and whether its answer is held back.

/** Kinds of places, in the order of the list of links. */
export const placeKinds = [
  'chapter',
  'step',
  'guess',
  'headline',
  'verdict',
  'model',
  'view',
  'claim',
  'row',
  'page',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The kinds that have a short address. */
export const codedKinds = [
  'step',
  'guess',
  'headline',
  'verdict',
  'claim',
  'model',
] as const satisfies readonly PlaceKind[];

export interface Place {
  /** As lessons and the file of codes name it: "step/the-heavy-circuit". */
  readonly reference: string;
  readonly kind: PlaceKind;
  /** Path below the base, with query and fragment. */
  readonly path: string;
  /** Its name in lists, without an answer that is held back. */
  readonly name: string;
  /** The answer is held back: nothing that names this place may give it away. */
  readonly held: boolean;
  /** The path at which the answer of a held-back place is shown; null for open places. */
  readonly open: string | null;
  readonly chapter: string | null;
  readonly chart: string | null;
  readonly view: string | null;
  readonly claim: string | null;
}

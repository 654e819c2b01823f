// What a plant is said to be doing, and what its tonnes are, in words that several figures print.
import type { LevelKind } from '../../data/tables/evidence-columns.ts';

const statusWords = {
  operating: 'operating',
  commissioning: 'on trial',
  construction: 'being built',
  financed: 'financed',
  announced: 'announced',
  cancelled: 'given up',
} as const;

/**
 * "being built". A plant that is to be started up and whose row says that it had made nothing is not said to be on trial: "none made".
 * @param isUnmade whether its row says that it had made nothing
 */
export const plantState = (status: keyof typeof statusWords, isUnmade: boolean): string =>
  status === 'commissioning' && isUnmade ? 'none made' : statusWords[status];

/** What kind of level a plant's tonnes are, in a list: "a rate aimed at". */
export const levelWords: Readonly<Record<LevelKind, string>> = {
  measured: 'measured',
  nameplate: 'nameplate',
  aimed: 'a rate aimed at',
  derived: 'derived from other statements',
  estimate: 'an estimate',
};
/** What kind of level a plant's tonnes are, in a sentence, with what it is not: "an estimate, not output". */
export const levelInFull: Readonly<Record<LevelKind, string>> = {
  measured: 'measured',
  nameplate: 'nameplate, never output',
  aimed: 'a rate that is aimed at, not output',
  derived: 'derived from other statements, nameplate and never output',
  estimate: 'an estimate, not output',
};

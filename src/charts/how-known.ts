// How a row's figure is known, as its column says.
import type { KnownBy } from '../data/evidence-columns.ts';

/** A figure whose own text was not read, or of which nothing says how it is known: drawn dashed. */
export const isSecondHand = ({ known_by }: { readonly known_by?: KnownBy | null }): boolean =>
  known_by !== 'primary';

/** How a figure is known, in the words of a table cell. */
export const knownWords: Readonly<Record<KnownBy, string>> = {
  primary: 'Read in the text itself',
  transcription: 'Read in a transcription',
  second_hand: 'Second-hand',
  headline: 'Headline only',
};

// The form of the gallery's index: what is made once with the site is read again in the browser with the same settings.
import type { Options } from 'minisearch';

/** What the index keeps of a figure, or of one of its views. */
export interface IndexEntry {
  /** "heavy-gap", or of a view "heavy-gap/made". */
  readonly id: string;
  /** Name of the chart or of the view, and the finding. */
  readonly title: string;
  /** What readers ask and this answers. */
  readonly asked: string;
  /** Subjects, tables, subtitle, description. */
  readonly about: string;
  /** Other words for what stands in title and asked, so that a slip in one of them is understood, too. */
  readonly alike: string;
  /** Names and words in the rows. */
  readonly rows: string;
}

/** The file that a gallery loads when its field is touched. */
export interface IndexFile {
  readonly skip: readonly string[];
  /** Words with the signs of their meanings, see meanings.ts. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Label and finding of each view, by its id, each figure's in its own order. */
  readonly views: Readonly<Record<string, readonly [label: string, finding: string]>>;
  readonly index: unknown;
}

/** Path of the file below the base. */
export const indexPath = 'gallery-index.json';

/** Words reach the index one by one, as `wordsOf` leaves them, with a space between. */
export const indexForm = {
  fields: ['title', 'asked', 'about', 'alike', 'rows'],
  tokenize: (text: string) => text.split(' ').filter((word) => word !== ''),
  processTerm: (word: string) => word,
} satisfies Options<IndexEntry>;

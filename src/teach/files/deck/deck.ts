// A deck of slides, ready to be written: words, pictures and notes, before they are parts of a file.
import type { Run } from '../office/runs.ts';

/** The four layouts: a title alone with words, words, a picture across the slide, a picture with words at its right. */
export const layouts = ['opening', 'words', 'picture', 'picture-words'] as const;
export type Layout = (typeof layouts)[number];

export interface DeckPicture {
  /** Name of its file in the deck, without its ending. */
  readonly name: string;
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Where a click leads; null for nowhere. */
  readonly address: string | null;
}

/** Text of one paragraph. */
export type Line = readonly Run[];

export interface DeckSlide {
  readonly layout: Layout;
  readonly title: string;
  /** The lines beside or below the title. */
  readonly lines: readonly Line[];
  /** Whether the lines carry numbers. */
  readonly numbered: boolean;
  /** Only, and always, in the two layouts with a picture. */
  readonly picture: DeckPicture | null;
  /** The QR code of the place, for phones in class. */
  readonly code: DeckPicture | null;
  /** The small lines at the foot: what a picture measures, sources and address. */
  readonly foot: Line;
  readonly notes: readonly Line[];
}

export interface Deck {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** An ISO day. */
  readonly date: string;
  readonly slides: readonly DeckSlide[];
}

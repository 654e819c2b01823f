// What an opening is: one drawing of a chapter in two sizes, with the room that it leaves for the chapter's own words.

/** Units of the two sizes. On the desk 1440 by 900 is the window; on a phone the drawing stands below the title. */
export const sheets = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 500 } } as const;
export type Size = keyof typeof sheets;

/** The main pipe: on the desk it runs to the right, its bore from y to y + bore; on a phone it runs down, from x to x + bore. */
export const main = {
  desk: { y: 548, bore: 90, axis: 593 },
  phone: { x: 42, bore: 62, axis: 73 },
} as const;
/** Where the main begins behind the reducer, on the desk. */
export const mainFrom = 172;

/** Where the two pictures of a chapter's opening stand that pages show without script. */
export const openingPaths = (chapter: string): Readonly<Record<Size, string>> => ({
  desk: `chapters/${chapter}.opening.svg`,
  phone: `chapters/${chapter}.opening-phone.svg`,
});

/** Where the two pictures of the drawing that ends the story stand, in its last chapter. */
export const closingPaths = (chapter: string): Readonly<Record<Size, string>> => ({
  desk: `chapters/${chapter}.closing.svg`,
  phone: `chapters/${chapter}.closing-phone.svg`,
});

export interface Opening {
  /** One short sentence of what is drawn, for readers who do not see it. */
  readonly says: string;
  /** The inside of each drawing's SVG. */
  readonly desk: string;
  readonly phone: string;
  /** The room of the words on the desk, in units, where it is not as in most. They begin at the left where the page's text does. */
  readonly room?: {
    /** Width of the title, which stands with its kicker 56 below the top of the sheet; 800 without it. */
    readonly title?: number;
    /** Top and width of the standfirst; 676 and 520 without them. */
    readonly standfirst?: { readonly top?: number; readonly width?: number };
  };
}

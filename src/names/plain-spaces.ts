// A text with plain spaces, for files and for lines that may break anywhere. Apart from typography.ts, since guesses load it.

/** "62 t", held together by a no-break space, with a plain one in its place. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

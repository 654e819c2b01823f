// Facts with many sources: one mark opens all of them, so that a sentence is not lost in numbers.

/** Up to this many sources have a mark each. */
export const singleMarks = 3;

/** The id of the note that holds all of some sources, for two facts with the same ones the same. */
export const groupId = (numbers: readonly number[]): string => `sources-${numbers.join('-')}`;

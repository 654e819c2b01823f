// A text as it begins a sentence, a heading or a table cell.

/** "estimate" → "Estimate": the first letter made a capital, the rest as it is. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

// Words one after another, as prose lists them.

/** "A", "A and B", "A, B and C"; an empty string for none. */
export const listed = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

// What the plain opening says to readers who do not see it.
export const plainPipeWords = { says: 'A red pipe with a magnet on it.' } as const;

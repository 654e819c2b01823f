// Reads ranges of source numbers back, apart from the code that writes them.

/** Every number that a mark prints: `3–5,9` has 3, 4, 5 and 9, each as it would stand alone. */
export const numbersIn = (printed: string): string[] =>
  printed.split(',').flatMap((part) => {
    const [from = '', to = from] = part.split('–');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
  });

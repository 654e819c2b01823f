// Finds the valid words closest to a mistyped one, so that an error can say "did you mean …".

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/**
 * Up to `count` of the `valid` words, closest to `word` first; those that begin with it (from four letters on) come before all others. Letter
 * case is ignored.
 */
export function nearest(word: string, valid: Iterable<string>, count = 1): string[] {
  const wanted = word.toLowerCase();
  return [...valid]
    .map((choice) => {
      const lower = choice.toLowerCase();
      const edits = editDistance(wanted, lower);
      // An id that begins with the word is what an author meant, however much is missing; the one that lacks least wins.
      return { choice, distance: wanted.length > 3 && lower.startsWith(wanted) ? edits / 1000 : edits };
    })
    .sort((a, b) => a.distance - b.distance || (a.choice < b.choice ? -1 : 1))
    .slice(0, count)
    .map(({ choice }) => choice);
}

/** `; the nearest are x, y, z` for the three valid words closest to a mistyped one, or nothing when there is none to offer. */
export function theNearest(word: string, valid: Iterable<string>): string {
  const closest = nearest(word, valid, 3);
  return closest.length === 0 ? '' : `; the nearest are ${closest.join(', ')}`;
}

/** `; did you mean "x"?` for the closest valid word, or nothing when there is none to offer. */
export function didYouMean(word: string, valid: Iterable<string>): string {
  const [closest] = nearest(word, valid);
  return closest === undefined ? '' : `; did you mean "${closest}"?`;
}

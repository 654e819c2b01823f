// Where chapters lie in a story, how much of it is read, and which chapter that is. Numbers alone: no DOM.

/** A chapter's part of the story, both ends from 0 to 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The part of a story that is read when its top stands `above` pixels over the window's top. */
export const fractionRead = (above: number, height: number, windowHeight: number): number =>
  Math.min(1, Math.max(0, above / Math.max(1, height - windowHeight)));

/** The chapter that stands at a part of the story, unless it is named, and how much of that chapter is read. */
export function chapterAt(
  spans: readonly Span[],
  fraction: number,
  named?: number,
): { index: number; part: number } {
  const index =
    named ??
    Math.max(
      0,
      spans.findLastIndex(({ from }) => from <= fraction + 1e-6),
    );
  // Before the first measure, and in a story without chapters, all of it is one.
  const span = spans[index] ?? { from: 0, to: 1 };
  const part = (fraction - span.from) / Math.max(1e-6, span.to - span.from);
  return { index, part: Math.min(1, Math.max(0, part)) };
}

/** Chapters one after another, each as long as its words: where there is no height to measure. */
export function spansOfWords(words: readonly number[]): Span[] {
  const whole = words.reduce((sum, count) => sum + count, 0);
  let read = 0;
  return words.map((count) => {
    const from = read / whole;
    read += count;
    return { from, to: read / whole };
  });
}

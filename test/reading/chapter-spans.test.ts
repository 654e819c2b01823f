// Where a reader is in the story: the part read, the chapter, and the part of that chapter.
import { describe, expect, it } from 'vitest';
import { chapterAt, fractionRead, spansOfWords } from '../../src/reading/progress/chapter-spans.ts';

const spans = [
  { from: 0, to: 0.25 },
  { from: 0.25, to: 0.75 },
  { from: 0.75, to: 1 },
];

describe('the part of the story that is read', () => {
  it('is nothing above the story, all at its end, and in between as far as it has gone', () => {
    expect([-500, 0, 600, 1200, 5000].map((above) => fractionRead(above, 2000, 800))).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
  });

  it('is a number where the story is shorter than the window', () => {
    expect(fractionRead(0, 300, 800)).toBe(0);
    expect(fractionRead(10, 300, 800)).toBe(1);
  });
});

describe('the chapter a reader is in', () => {
  it('begins where its tag stands', () => {
    expect(chapterAt(spans, 0.2499).index).toBe(0);
    expect(chapterAt(spans, 0.25)).toEqual({ index: 1, part: 0 });
    expect(chapterAt(spans, 0.5)).toEqual({ index: 1, part: 0.5 });
    expect(chapterAt(spans, 1)).toEqual({ index: 2, part: 1 });
  });

  it('is the named one where the sender knows better, read not at all or wholly when the part lies outside it', () => {
    expect(chapterAt(spans, 0.2, 1)).toEqual({ index: 1, part: 0 });
    expect(chapterAt(spans, 0.3, 0)).toEqual({ index: 0, part: 1 });
  });

  it('is as long as its words where nothing can be measured', () => {
    expect(spansOfWords([100, 200, 100])).toEqual(spans);
  });
});

// Words on openings: none on another, none off the sheet, none where the chapter's own words stand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { chapterFiles } from '../../src/data/text/chapter-files.ts';
import { isLongTitle } from '../../src/opening/opening-room.ts';
import { openingOf } from '../../src/opening/openings.ts';
import { sheets, type Size } from '../../src/opening/opening.ts';

/** Heights of a title's letters on the desk, in units of the drawing. */
const [usualTitle = NaN, longTitle = NaN] = [
  ...readFileSync('src/opening/opening.css', 'utf8').matchAll(/--title-size: (\d+);/g),
].map(([, size]) => Number(size));

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The boxes of all words of a drawing that carries none inside a moved part. */
function wordsOf(svg: string): readonly Box[] {
  return [...svg.matchAll(/(<text[^>]*>)([^<]*)<\/text>/g)].map(([, tag = '', words = '']) => {
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(tag, name))) as [
      number,
      number,
      number,
    ];
    const width = textWidth(words, size, / bold/.test(tag) ? 600 : 400);
    const anchor = attribute(tag, 'text-anchor');
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return { words, left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22 };
  });
}
const findingOf = (id: string): string =>
  /^finding: (.*)$/m.exec(chapterFiles().find((file) => file.id === id)?.text ?? '')?.[1] ?? '';
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The words of chapter 1 stand on a tag that is moved and turned as a whole. */
const drawn = chapterFiles()
  .map(({ id }) => id)
  .filter((id) => id !== 'the-valve');
const cases = drawn.flatMap((id) => (Object.keys(sheets) as Size[]).map((size) => [id, size] as const));

describe.each(cases)('the words on the opening of %s, %s', (id, size) => {
  const opening = openingOf(id);
  const boxes = wordsOf(opening[size]);
  it('lie on no other words', () => {
    const found = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .flatMap((other) => (overlap(one, other) ? [`“${one.words}” on “${other.words}”`] : [])),
    );
    expect(found).toEqual([]);
    expect(boxes.length).toBeGreaterThan(3);
  });
  it('stay on the sheet', () => {
    const { width, height } = sheets[size];
    const [left, right] = size === 'desk' ? [60, width - 4] : [14, width - 8];
    expect(
      boxes
        .filter((box) => box.left < left || box.right > right || box.top < 0 || box.bottom > height)
        .map(({ words }) => words),
    ).toEqual([]);
  });
  if (size === 'desk')
    it('leave the ground of title and standfirst plain', () => {
      const { title = 800, standfirst = {} } = opening.room ?? {};
      // The words begin at the edge of the page: 56 units into the sheet at 1440 by 900, and 30 before it in a window of 16 to 9.
      const [leftmost, rightmost] = [-30, 56];
      const finding = findingOf(id);
      const size = isLongTitle(finding) ? longTitle : usualTitle;
      expect([usualTitle, longTitle].every((each) => each > 50)).toBe(true);
      // A letter of the title's face is 0.43 of its size wide on average, and its lines seldom fill the width.
      const lines = Math.ceil((finding.length * size * 0.43) / title);
      const kept = [
        {
          words: 'title',
          left: leftmost,
          right: rightmost + title,
          top: 56,
          bottom: 92 + lines * size * 0.98,
        },
        {
          words: 'standfirst',
          left: leftmost,
          right: rightmost + (standfirst.width ?? 520),
          top: standfirst.top ?? 676,
          bottom: 880,
        },
      ];
      expect(
        kept.flatMap((room) =>
          boxes.filter((box) => overlap(box, room)).map(({ words }) => `“${words}” on the ${room.words}`),
        ),
      ).toEqual([]);
    });
});

// Drawings of sheets in black: what touches stays apart, words stay readable, and no colour is left.
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../../src/charts/look/contrast.ts';
import { paper } from '../../../../src/charts/look/palette.ts';
import { lessonSheet } from '../../../../src/teach/files/sheet/lesson-sheet.ts';
import { inBlack } from '../../../../src/teach/files/pictures/black.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';

const grey = (tone: keyof typeof paper): string => inBlack(paper[tone]);

describe('greys', () => {
  test('China parts from the others, and both from paper, three to one or more', () => {
    expect(contrast(grey('china'), grey('others'))).toBeGreaterThanOrEqual(3);
    for (const tone of ['china', 'japan', 'others', 'policy', 'ink'] as const)
      expect(contrast(grey(tone), grey('paper')), tone).toBeGreaterThanOrEqual(3);
  });

  test('a colour that is not of the palette is refused', () => {
    expect(() => inBlack('<path fill="#123456"/>')).toThrow('no grey is known for the colour #123456');
  });
});

test('drawings of sheets hold no colour', () => {
  const drawings = lessons().flatMap((lesson) =>
    lessonSheet(lesson)
      .pages.flat()
      .flatMap((block) => (block.kind === 'drawing' ? [block.drawing.drawing] : [])),
  );
  expect(drawings.length).toBeGreaterThan(0);
  for (const drawing of drawings)
    for (const [colour] of drawing.matchAll(/#[0-9a-f]{6}\b/gi))
      expect(colour.slice(1, 3)).toBe(colour.slice(3, 5));
});

// Drawings for paper lose the room over and under them, and nothing that is drawn.
import { expect, test } from 'vitest';
import { trimmed } from '../../../../src/teach/files/pictures/trimmed.ts';
import { lessonSheet } from '../../../../src/teach/files/sheet/lesson-sheet.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';

const of = (drawing: string) => trimmed({ width: 640, height: 400, drawing });

test('a drawing is as high as its paths, circles and texts, and keeps its width', () => {
  const path = '<path d="M0 100H640V180L5 190Z"></path>';
  expect(of(path)).toEqual({
    width: 640,
    height: 98,
    drawing: `<g transform="translate(0 -96)">${path}</g>`,
  });
  expect(of(`${path}<circle cx="9" cy="90" r="20"></circle>`).drawing).toMatch(
    /^<g transform="translate\(0 -66\)">/,
  );
  expect(
    of(
      `${path}<text x="0" y="200" font-size="10"><tspan x="0" y="200">a</tspan><tspan x="0" y="220">b</tspan></text>`,
    ).height,
  ).toBe(131);
});

test('a drawing with curves stays as it is, since they reach further than their points', () => {
  const picture = { height: 400, drawing: '<path d="M0 100C5 0 9 0 20 100"></path>' };
  expect(trimmed(picture)).toBe(picture);
});

test('each drawing of a sheet has something within a line of its upper and its lower edge', () => {
  const drawn = lessons().flatMap((lesson) =>
    lessonSheet(lesson).pages.flatMap((blocks) =>
      blocks.flatMap((block) => (block.kind === 'drawing' ? [block.drawing] : [])),
    ),
  );
  expect(drawn.length).toBeGreaterThan(1);
  for (const { height, drawing } of drawn) {
    const top = Number(/^<g transform="translate\(0 (\S+)\)">/.exec(drawing)?.[1]);
    const tags = [...drawing.matchAll(/ (?:y|cy)="([\d.]+)"| d="M\S+ ([\d.]+)/g)];
    const heights = tags.map(([, y, from]) => Number(y ?? from) + top);
    expect(Math.min(...heights)).toBeLessThan(20);
    expect(Math.max(...heights)).toBeGreaterThan(height - 20);
  }
});

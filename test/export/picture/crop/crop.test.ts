// Crops are drawings of their own: of the size that was asked for, all words whole, nothing over another, labels as large as they can be.
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { charts } from '../../../../src/charts/contract/registry.ts';
import { artboards, sizes } from '../../../../src/charts/contract/scene.ts';
import { headlineLines } from '../../../../src/export/picture/headline.ts';
import { textWidth } from '../../../../src/charts/look/text-width.ts';
import { cropSvg, type CropParts } from '../../../../src/export/picture/crop/crop.ts';
import { crops, isCrop, type Crop } from '../../../../src/export/picture/crop/crop-shapes.ts';
import { wordsOfPicture } from '../../../../src/export/picture/metadata/picture-words.ts';
import { drawingIn, sizeOf, withoutGround } from '../../../../src/export/picture/picture.ts';
import { stillOf, wordsOfStill } from '../../../../src/export/picture/still.ts';

const parser = new new Window().DOMParser();
const partsOf = (chart: (typeof charts)[number], view: string): CropParts => ({
  words: wordsOfStill(chart, view),
  drawings: {
    wide: drawingIn(stillOf(chart, view, 'wide')),
    narrow: drawingIn(stillOf(chart, view, 'narrow')),
  },
});

/** Where the parts of a crop stand: of a text its first and last line, of the drawing its box. */
function placesIn(svg: string, parts: CropParts) {
  const document = parser.parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const texts = [...document.querySelectorAll('svg > g > text')].map((text) => {
    const size = Number(text.getAttribute('font-size'));
    const lines = [...text.querySelectorAll('tspan')].map((line) => ({
      words: line.textContent,
      x: Number(line.getAttribute('x')),
      y: Number(line.getAttribute('y')),
    }));
    return {
      size,
      lines,
      top: (lines[0]?.y ?? NaN) - size * 0.75,
      bottom: (lines.at(-1)?.y ?? NaN) + size * 0.25,
    };
  });
  const [, x = NaN, y = NaN, scale = NaN] = (
    /<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)"/.exec(svg) ?? []
  ).map(Number);
  const { drawing } = drawingIn(svg);
  const size = sizes.find((each) => parts.drawings[each].drawing === drawing)!;
  return {
    texts,
    drawing: {
      x,
      y,
      scale,
      right: x + artboards[size] * scale,
      bottom: y + parts.drawings[size].drawingHeight * scale,
    },
  };
}

/** How small a drawing may come out: labels are 13 units before that. A shape that is met by worse asks for another layout. */
const least: Readonly<Record<Crop, number>> = { '1x1': 0.62, '4x5': 0.7, '9x16': 0.95, '16x9': 0.84 };

describe.each(charts.flatMap((chart) => chart.views.map((view) => ({ chart, id: chart.id, view }))))(
  '$id, $view',
  ({ chart, view }) => {
    const parts = partsOf(chart, view);
    test.each(Object.keys(crops) as Crop[])('%s', (crop) => {
      const svg = cropSvg(parts, crop);
      const { width, height } = crops[crop];
      expect(sizeOf(svg)).toEqual({ width, height });
      expect(wordsOfPicture(svg)).toEqual(parts.words);
      const { texts, drawing } = placesIn(svg, parts);
      const [finding, measure, sources, credit] = texts as [
        (typeof texts)[number],
        (typeof texts)[number],
        (typeof texts)[number],
        (typeof texts)[number],
      ];
      expect(finding.size).toBeGreaterThanOrEqual(21);
      expect(finding.top).toBeGreaterThan(12);
      expect(measure.top).toBeGreaterThan(finding.bottom - 1);
      expect(sources.top).toBeGreaterThan(measure.bottom);
      expect(credit.top).toBeGreaterThan(sources.bottom - 2);
      expect(credit.bottom).toBeLessThan(height - 8);
      // The drawing is inside the shape, and no words are over it.
      expect(drawing.scale).toBeGreaterThanOrEqual(least[crop]);
      expect(drawing.x).toBeGreaterThanOrEqual(30);
      expect(drawing.right).toBeLessThanOrEqual(width - 20);
      const beside = texts.every(({ size, lines }) =>
        lines.every(({ words, x }) => {
          const wide =
            size === finding.size
              ? headlineLines(words, drawing.x - x, size).length === 1
              : textWidth(words, size) < drawing.x - x;
          return wide;
        }),
      );
      if (!beside) {
        expect(drawing.y).toBeGreaterThan(measure.bottom);
        expect(drawing.bottom).toBeLessThan(sources.top - 8);
      } else {
        expect(drawing.y).toBeGreaterThanOrEqual(16);
        expect(drawing.bottom).toBeLessThanOrEqual(height - 16);
      }
      for (const { lines, size } of [measure, sources, credit])
        for (const { words, x } of lines) expect(x + textWidth(words, size)).toBeLessThan(width - 16);
      // It has one ground, which can be left out, as every picture.
      expect(withoutGround(svg)).not.toContain(`<rect width="${width}"`);
    });
  },
);

test('a headline that leaves no room is refused, not cut', () => {
  const parts = partsOf(charts[0]!, charts[0]!.views[0]);
  const finding = Array.from({ length: 120 }, () => 'magnets').join(' ');
  expect(() => cropSvg({ ...parts, words: { ...parts.words, finding } }, '1x1')).toThrow(RangeError);
});

test('shapes that follow the drawing are no crops', () => {
  expect([isCrop('wide'), isCrop('narrow'), isCrop('4x5')]).toEqual([false, false, true]);
});

// The second file of each face has what few texts use: its range in the sheet and the characters that it is cut to are the same.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMON_GLYPHS, RARE_GLYPHS } from '../../src/charts/look/glyphs.ts';
import { firstFaceFiles } from '../../src/frame/head-script.ts';

const sheet = readFileSync('src/frame/faces.css', 'utf8');
const ranges = [...sheet.matchAll(/unicode-range:\s+([^;]+);/g)].map(([, range = '']) =>
  range.split(/,\s+/).map((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((code) => parseInt(code, 16));
    return { from, to };
  }),
);
const isIn = (range: (typeof ranges)[number], character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return range.some(({ from, to }) => code >= from && code <= to);
};

it('asks for the second file of a face only for characters that the first lacks', () => {
  expect(ranges).toHaveLength(4);
  for (const range of ranges) {
    expect([...RARE_GLYPHS].filter((character) => !isIn(range, character))).toEqual([]);
    expect([...COMMON_GLYPHS, '\u00ad'].filter((character) => isIn(range, character))).toEqual([]);
  }
});

it('begins with the faces of the text, the headlines, the labels and the title', () => {
  const files = firstFaceFiles(sheet, 4).map((file) => file.split('/').at(-1));
  expect(files).toEqual([
    'newsreader-text.woff2',
    'newsreader-display.woff2',
    'archivo-label.woff2',
    'newsreader-display-italic.woff2',
  ]);
});

it('names a rule that has no file', () => {
  expect(() => firstFaceFiles('@font-face { font-family: Archivo }', 1)).toThrow(
    /no file in @font-face \{ font-family: Archivo/,
  );
});

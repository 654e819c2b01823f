// Which pictures need the files of characters that few pictures have.
import { expect, it } from 'vitest';
import { hasRareCharacters } from '../../../../src/export/picture/saving/faces.ts';

it.each([
  [
    'words of every picture',
    '<svg fill="#fff"><desc>© a & b “c” @</desc><text x="1">270,000 t · 5</text></svg>',
    false,
  ],
  ['an accented letter', '<svg><text>Umeå</text></svg>', true],
  ['a sign that markup writes otherwise', '<svg><text>5 &lt; 6</text></svg>', true],
  ['a sign in a part of a line', '<svg><text><tspan>50 €</tspan></text></svg>', true],
  ['attributes and other elements alone', '<svg a="é"><title>é</title><text b="é">e</text></svg>', false],
])('%s', (_, svg, rare) => {
  expect(hasRareCharacters(svg)).toBe(rare);
});

// The widths that layouts measure with are those of the fonts that pictures are drawn in.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import labels from '../../generated/glyph-widths.json' with { type: 'json' };
import headlines from '../../generated/headline-widths.json' with { type: 'json' };
import { advances } from '../../scripts/fonts/advances.mjs';

const font = (name: string) => readFileSync(`generated/fonts/${name}.ttf`);

it.each([
  ['archivo-400', labels['400']],
  ['archivo-600', labels['600']],
  ['newsreader-display', headlines],
] as const)('%s has the widths that are kept of it', (name, kept) => {
  const characters = Object.keys(kept);
  expect(characters.length).toBeGreaterThan(100);
  expect(advances(font(name), characters.join(''))).toEqual(kept);
});

it('names the character that a font lacks', () => {
  expect(() => advances(font('archivo-400'), 'a磁')).toThrow('font lacks "磁" (U+78c1)');
});

// Cuts the label font of an embed down to the characters its drawing shows, as base64 faces that need no request and no CORS.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Weight } from '../charts/text-width.ts';

/** The texts that a drawing sets in each weight. */
export type WeightTexts = Readonly<Record<Weight, string>>;

/** Layouts measure labels by advance widths alone, so kerning and alternates only cost bytes. */
const dropTables = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep'];

/** "U+20,U+41": for a face that only adds characters to another. */
const rangeOf = (characters: readonly string[]): string =>
  characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',');

/** One face of a family, and the file in src/export/fonts that it is cut from. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
}

/** An `@font-face` rule with the characters of a text, for every use or, with `adds`, only for these. Empty for no characters. */
export async function faceRule(
  { family, weight, file }: Face,
  text: Iterable<string>,
  adds = false,
): Promise<string> {
  const characters = [...new Set(text)].sort();
  if (characters.length === 0) return '';
  const original = await readFile(join(process.cwd(), 'src/export/fonts', file));
  const cut = await subsetFont(original, characters.join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    dropTables,
  });
  const range = adds ? `;unicode-range:${rangeOf(characters)}` : '';
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${cut.toString('base64')})${range}}`;
}

/** The label font in one weight. */
export const labelFace = (weight: Weight): Face => ({
  family: 'Archivo',
  weight,
  file: `archivo-${weight}.ttf`,
});

/** `@font-face` rules for the characters of some texts; with `had`, only for those that `had` does not hold yet. */
export async function faceRules(texts: WeightTexts, had?: WeightTexts): Promise<string> {
  const weights = [400, 600] as const;
  const rules = weights.map((weight) => {
    const present = new Set(had?.[weight] ?? '');
    const characters = [...texts[weight]].filter((character) => !present.has(character));
    return faceRule(labelFace(weight), characters, had !== undefined);
  });
  return (await Promise.all(rules)).join('');
}

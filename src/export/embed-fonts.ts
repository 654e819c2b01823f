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

async function faceRule(weight: Weight, characters: readonly string[], adds: boolean): Promise<string> {
  if (characters.length === 0) return '';
  const original = await readFile(join(process.cwd(), `src/export/fonts/archivo-${weight}.ttf`));
  const cut = await subsetFont(original, characters.join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    dropTables,
  });
  const range = adds ? `;unicode-range:${rangeOf(characters)}` : '';
  return `@font-face{font-family:Archivo;font-weight:${weight};src:url(data:font/woff2;base64,${cut.toString('base64')})${range}}`;
}

/** `@font-face` rules for the characters of some texts; with `had`, only for those that `had` does not hold yet. */
export async function faceRules(texts: WeightTexts, had?: WeightTexts): Promise<string> {
  const weights = [400, 600] as const;
  const rules = weights.map((weight) => {
    const present = new Set(had?.[weight] ?? '');
    const characters = [...new Set(texts[weight])].filter((character) => !present.has(character)).sort();
    return faceRule(weight, characters, had !== undefined);
  });
  return (await Promise.all(rules)).join('');
}

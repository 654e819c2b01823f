// Cuts a font down to the characters of a picture, as a base64 face inside the file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Weight } from '../charts/text-width.ts';

/** Layouts measure labels by advance widths alone, so kerning and alternates only cost bytes. */
const dropTables = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep'];

/** One face of a family, and the file in src/export/fonts that it is cut from. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
}

/** An `@font-face` rule with the characters of a text. Empty for no characters. */
export async function faceRule({ family, weight, file }: Face, text: Iterable<string>): Promise<string> {
  const characters = [...new Set(text)].sort();
  if (characters.length === 0) return '';
  const original = await readFile(join(process.cwd(), 'src/export/fonts', file));
  const cut = await subsetFont(original, characters.join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    dropTables,
  });
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${cut.toString('base64')})}`;
}

/** The label font in one weight. */
export const labelFace = (weight: Weight): Face => ({
  family: 'Archivo',
  weight,
  file: `archivo-${weight}.ttf`,
});

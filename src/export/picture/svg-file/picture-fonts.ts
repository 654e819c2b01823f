// Cuts a font down to the characters of a picture, as a base64 face inside the file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Weight } from '../../../charts/look/text-width.ts';
import { woffOf } from './woff.ts';

/** Layouts measure labels by advance widths alone, so kerning and alternates only cost bytes. */
const dropTables = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep'];

/** One face of a family, and the file in generated/fonts that it is cut from. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
}

/** The faces that were cut, by file and characters: the picture of a release has the letters of today's. */
const cuts = new Map<string, Promise<string>>();

/** WOFF and not WOFF2, which packs a cut a fifth smaller and takes far longer, for hundreds of cuts in a build. */
async function cut({ family, weight, file }: Face, characters: string): Promise<string> {
  const original = await readFile(join(process.cwd(), 'generated/fonts', file));
  const font = woffOf(
    await subsetFont(original, characters, { targetFormat: 'truetype', noHinting: true, dropTables }),
  );
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff;base64,${font.toString('base64')})}`;
}

/** An `@font-face` rule with the characters of a text. Empty for no characters. */
export async function faceRule(face: Face, text: Iterable<string>): Promise<string> {
  const characters = [...new Set(text)].sort().join('');
  if (characters === '') return '';
  const key = `${face.file} ${characters}`;
  const rule = cuts.get(key) ?? cut(face, characters);
  cuts.set(key, rule);
  return rule;
}

/** The label font in one weight. */
export const labelFace = (weight: Weight): Face => ({
  family: 'Archivo',
  weight,
  file: `archivo-${weight}.ttf`,
});

/** The face of headlines. */
export const displayFace: Face = { family: 'Newsreader', weight: 300, file: 'newsreader-display.ttf' };

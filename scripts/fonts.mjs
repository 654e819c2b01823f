// Cuts the site's fonts from the packaged originals: subsets, pins axes, and writes the advance widths that layouts measure with.
//   npm run fonts      (only when a character, weight or width is added; the results are committed)
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { advances } from './fonts/advances.mjs';
import { COMMON_GLYPHS, GLYPHS, ITALIC_GLYPHS, RARE_GLYPHS } from '../src/charts/look/glyphs.ts';

const newsreader = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-standard-';
const archivo = 'node_modules/@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2';
// Chart labels and controls are one width, a little condensed; weights stay variable on the web.
const LABEL_WIDTH = 88;

/** @typedef {{ out: string, from: string, axes: Record<string, number | { min: number, max: number }>, format: 'woff2' | 'truetype', text: string }} Cut */

/** A face of the pages in two files: what almost every text is set in, and what few texts are. @param {string} name @param {string} from @param {Cut['axes']} axes @returns {Cut[]} */
const inTwo = (name, from, axes) =>
  /** @type {const} */ ([
    ['', COMMON_GLYPHS],
    ['-rare', RARE_GLYPHS],
  ]).map(([part, text]) => ({
    out: `generated/fonts/${name}${part}.woff2`,
    from,
    axes,
    format: 'woff2',
    text,
  }));

/** @type {Cut[]} */
const cuts = [
  ...inTwo('newsreader-text', `${newsreader}normal.woff2`, { opsz: 16, wght: 400 }),
  ...inTwo('newsreader-text-italic', `${newsreader}italic.woff2`, { opsz: 16, wght: 400 }),
  ...inTwo('newsreader-display', `${newsreader}normal.woff2`, { opsz: 72, wght: 300 }),
  {
    out: 'generated/fonts/newsreader-display-italic.woff2',
    from: `${newsreader}italic.woff2`,
    axes: { opsz: 72, wght: 300 },
    format: 'woff2',
    text: ITALIC_GLYPHS,
  },
  ...inTwo('archivo-label', archivo, { wdth: LABEL_WIDTH, wght: { min: 400, max: 600 } }),
  {
    out: 'generated/fonts/archivo-400.ttf',
    from: archivo,
    axes: { wdth: LABEL_WIDTH, wght: 400 },
    format: 'truetype',
    text: GLYPHS,
  },
  {
    out: 'generated/fonts/archivo-600.ttf',
    from: archivo,
    axes: { wdth: LABEL_WIDTH, wght: 600 },
    format: 'truetype',
    text: GLYPHS,
  },
  {
    out: 'generated/fonts/newsreader-display.ttf',
    from: `${newsreader}normal.woff2`,
    axes: { opsz: 72, wght: 300 },
    format: 'truetype',
    text: GLYPHS,
  },
];

/** Font features that browsers use by default, and the forms of digits that style sheets ask for. */
const features = 'kern liga clig calt ccmp locl rlig rclt rvrn mark mkmk lnum onum tnum pnum'.split(' ');

await mkdir('generated/fonts', { recursive: true });
for (const { out, from, axes, format, text } of cuts) {
  const bytes = await subsetFont(await readFile(from), text, {
    targetFormat: format,
    variationAxes: axes,
    // No browser of today needs the instructions for coarse screens.
    noHinting: format === 'woff2',
    ...(format === 'woff2' && { keepFeatures: features }),
  });
  await writeFile(out, bytes);
  console.log(`${out}  ${bytes.length} bytes`);
}

/** @param {string} name */
const widthsOf = async (name) => advances(await readFile(`generated/fonts/${name}.ttf`), GLYPHS);
const metrics = { 400: await widthsOf('archivo-400'), 600: await widthsOf('archivo-600') };
await writeFile('generated/glyph-widths.json', `${JSON.stringify(metrics)}\n`);
console.log('generated/glyph-widths.json');
await writeFile(
  'generated/headline-widths.json',
  `${JSON.stringify(await widthsOf('newsreader-display'))}\n`,
);
console.log('generated/headline-widths.json');

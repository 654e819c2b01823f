// Cuts the site's fonts from the packaged originals: subsets, pins axes, and writes the advance widths that layouts measure with.
//   npm run fonts      (only when a character, weight or width is added; the results are committed)
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import subsetFont from 'subset-font';
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

/**
 * Advance widths of every glyph in thousandths of an em, read from a TrueType file's cmap (format 4) and hmtx tables.
 * @param {Buffer} ttf
 */
function advances(ttf) {
  /** @type {Record<string, number>} */
  const tables = {};
  for (let i = 0; i < ttf.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables[ttf.toString('latin1', at, at + 4)] = ttf.readUInt32BE(at + 8);
  }
  const at = (/** @type {string} */ name) => {
    const offset = tables[name];
    if (offset === undefined) throw new Error(`font has no ${name} table`);
    return offset;
  };
  const unitsPerEm = ttf.readUInt16BE(at('head') + 18);
  const metricCount = ttf.readUInt16BE(at('hhea') + 34);
  const cmap = at('cmap');
  let format4 = -1;
  for (let i = 0; i < ttf.readUInt16BE(cmap + 2); i++) {
    const sub = cmap + ttf.readUInt32BE(cmap + 8 + 8 * i);
    if (ttf.readUInt16BE(sub) === 4) format4 = sub;
  }
  if (format4 < 0) throw new Error('font has no format 4 character map');
  const doubled = ttf.readUInt16BE(format4 + 6);
  const glyphOf = (/** @type {number} */ code) => {
    for (let i = 0; i < doubled; i += 2) {
      const end = ttf.readUInt16BE(format4 + 14 + i);
      if (code > end) continue;
      const start = ttf.readUInt16BE(format4 + 16 + doubled + i);
      if (code < start) return 0;
      const delta = ttf.readUInt16BE(format4 + 16 + 2 * doubled + i);
      const rangeAt = format4 + 16 + 3 * doubled + i;
      const range = ttf.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = ttf.readUInt16BE(rangeAt + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  /** @type {Record<string, number>} */
  const widths = {};
  for (const character of GLYPHS) {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (glyph === 0)
      throw new Error(`font lacks "${character}" (U+${(character.codePointAt(0) ?? 0).toString(16)})`);
    const advance = ttf.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, metricCount - 1));
    widths[character] = Math.round((1000 * advance) / unitsPerEm);
  }
  return widths;
}

const metrics = {
  400: advances(await readFile('generated/fonts/archivo-400.ttf')),
  600: advances(await readFile('generated/fonts/archivo-600.ttf')),
};
await writeFile('generated/glyph-widths.json', `${JSON.stringify(metrics)}\n`);
console.log('generated/glyph-widths.json');
await writeFile(
  'generated/headline-widths.json',
  `${JSON.stringify(advances(await readFile('generated/fonts/newsreader-display.ttf')))}\n`,
);
console.log('generated/headline-widths.json');

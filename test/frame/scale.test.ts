// One type scale and one spacing scale: every size of type and every space in the stylesheets is a step of scale.css, or stands below with its reason.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Stylesheets stand beside the markup that they dress; each has a name of its own. */
const sheets = new Map(globSync('src/**/*.css').map((path) => [basename(path), path]));
/** Sheets that the scales don't reach, and why. */
const apart: Readonly<Record<string, string>> = {
  'embed.css':
    'an embed loads one file, sets 15 px for other people’s pages, and can’t follow our scale of the screen',
  'embed-grounds.css': 'the same, for other grounds of embeds',
  'embed-forms.css': 'the same, for other grounds and the compact form of embeds',
  'held-embed.css': 'the same, for embeds that hold an answer back',
  'scale.css': 'the scale itself',
};

/** Declarations off the scale, by file. Spaces in em belong to the letters beside them and grow with these. */
const listed: Readonly<Record<string, readonly string[]>> = {
  // Words of another face inside a sentence, brought to the height of the letters around them.
  'base.css': ['b, strong { font-size: 0.92em }', '.kicker span { margin-right: 1em }'],
  'text.css': [
    'code, kbd, samp, pre { font-size: 0.85em }',
    'pre code { font-size: 1em }',
    'kbd { padding: 0 0.35em }',
  ],
  // Room for the marks of a list, which are as wide as its letters.
  'figure.css': ['.figure-notes b { font-size: 1em }', '.limits ul { padding-left: 1.2em }'],
  'accessibility.css': [
    '.accessibility > section > ul { padding-left: 1.1em }',
    '.state::before { margin-right: 0.5em }',
  ],
  // Words inside a drawing, in the drawing's units.
  'not-found.css': ['.dead-end text { font: 600 15px var(--label) }'],
  'bleed.css': ["[data-key='key'] { font-size: 8.5px }"],
  'chapter.css': ['.note b { font-size: 1em }'],
  // Marks grow with the letters that they follow.
  'known.css': [
    '.kept > :is(button:not(.bare), a:not(.claim)) { margin-left: -1.5em }',
    '.known > :is(button, a, i)::before { margin: calc(-1 * var(--fitting)) calc(-1 * var(--fitting)) 0 0 }',
    '.bare { padding-inline: 0.55em }',
    '.bare { margin-inline: -0.5em }',
    '.claim { padding-inline: 0.35em 0.1em }',
    '.claim > span { padding-inline: 0.25em }',
    '.claim > span { font: 600 0.68em / 1.2 var(--label) }',
    '.slip .claim > i:first-child { font-size: 0.72em }',
    '.marks-key .known { margin-right: 0.6em }',
  ],
  // The sentence stands clear of parts of a drawing that is as wide as the window.
  'closing.css': [
    '.closing > .closing-words { margin-left: 31.5vw }',
    '.closing > .closing-words { padding: var(--space-7) var(--edge) 18vw 0 }',
  ],
  // Room under the last slip is counted in the screen that its figure has to stand in.
  'scroll.css': [
    "[data-way='scroll'] .figure-steps:not(.taken) { padding-bottom: var(--lets-go) }",
    '> .steps { margin-bottom: calc(-1 * var(--lets-go)) }',
    "[data-way='scroll'] .step:last-child { margin-bottom: max(0px, var(--room-of-last, 36svh) - var(--slip, 36svh)) }",
  ],
  // On a projector the letters of a claim are as large as the window lets them be, and their spaces with them.
  'class-view.css': [
    'html[data-class][data-class] body [data-class-on][data-class-words].held { gap: calc(1.2 * var(--text)) }',
    'html[data-class][data-class] body [data-class-on][data-class-words].held { padding: calc(2 * var(--class-margin)) }',
    'html[data-class] [data-class-words].held h1 { font-size: calc(1.75 * var(--text)) }',
    'html[data-class] [data-class-words] .held-claim { font-size: var(--text) }',
    'html[data-class] [data-class-words] .claim-sides { gap: calc(2 * var(--text)) }',
    'html[data-class] [data-class-words] .claim-sides { margin-top: calc(1.2 * var(--text)) }',
    'html[data-class] [data-class-words].held :is( .claim-sides :is(h2, p), .claim-quote p, .held-choices :is(legend, b), [data-ours] > p:not(.held-finding) ) { font-size: var(--text) }',
    'html[data-class] [data-class-words].held :is(.claim-sides h2, .held-choices legend) { margin-bottom: calc(0.3 * var(--text)) }',
    'html[data-class] [data-class-words] .held-choices { gap: 0 calc(1.5 * var(--text)) }',
    'html[data-class] [data-class-words] .held-choices label { font-size: max(0.875rem, var(--size-class-text), 0.8 * var(--text)) }',
    'html[data-class] [data-class-words] .held-finding { font-size: calc(1.6 * var(--text)) }',
    'html[data-class] [data-class-words] .held-address.held-address { font-size: var(--text) }',
  ],
  'chapter-end.css': ['.end-notes section > :is(ul, ol) { padding-left: 1.3em }'],
  // The text stands under the second column of the entries, whose measure is lists.css's; and room for the marks of a list.
  'methods.css': [
    '.methods > section > p, .methods > section > ul:not([class]), .methods-list { margin-left: calc((100% - var(--space-6)) * 5 / 14 + var(--space-6)) }',
    '.methods .entry-body ul, .methods > section > ul:not([class]), .methods-list { padding-left: 1.1em }',
  ],
  // A drawing keeps the width at which its smallest letters read, as far as its column has room.
  'guess.css': [
    "html[data-way='scroll'] .prose > .guess:has(+ .figure-steps) .guess-drawing { margin-inline: clamp(var(--pipe-bore, 0px) - var(--edge), (100% - 21rem) / 2, 0px) }",
  ],
  'opening-picture.css': [
    '.opening-picture img { margin-top: -3.1% }',
    '.opening-picture img { margin-left: calc(-720 * var(--u)) }',
  ],
  // On a desk the words of an opening stand on the sheet of its drawing, in the drawing's units.
  'opening.css': [
    '.chapter-opening { padding: 0 var(--off-sheet) }',
    '.chapter-opening > .marks-key { margin: 0 calc(72 * var(--u)) var(--space-5) var(--words-left) }',
    '.opening-title { padding-top: calc(56 * var(--u)) }',
    '.opening-title { margin-left: var(--words-left) }',
    '.chapter-head.chapter-opening :is(h1, h2) { margin-left: calc(-3 * var(--u)) }',
    '.chapter-head.chapter-opening :is(h1, h2) { font-size: calc(var(--title-size) * var(--u)) }',
    '.chapter-head.chapter-opening .kicker { margin-bottom: calc(12 * var(--u)) }',
    '.chapter-head.chapter-opening .standfirst { margin: 0 0 0 var(--words-left) }',
    '.chapter-head.chapter-opening .standfirst { font-size: calc(23 * var(--u)) }',
  ],
  // The title is set by the width of the screen, and the pipe under it with it.
  'cover.css': [
    '.cover h1 em { padding-left: 0.06em }',
    '.cover h1 { padding-bottom: max( 0.3 * var(--valve) + var(--space-5), 1.0625 * var(--valve) - 1.02 * var(--size-title) + var(--space-2) ) }',
    '.cover h1 { padding-bottom: calc(0.3 * var(--valve) + var(--space-5)) }',
  ],
};

interface Declaration {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
  /** Whether paper is meant: there sizes are points and millimetres. */
  readonly print: boolean;
}

/** The declarations of a stylesheet, each with the rule it stands in. */
function declarationsOf(css: string): Declaration[] {
  const found: Declaration[] = [];
  const open: string[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, words = '', end] of text.matchAll(/([^{};]*)([{};])/g)) {
    const statement = words.trim().replace(/\s+/g, ' ');
    if (end === '{') open.push(statement);
    else {
      const [, property, value] = /^([\w-]+) ?: (.+)$/.exec(statement) ?? [];
      if (property !== undefined && value !== undefined)
        found.push({
          selector: open.at(-1) ?? '',
          property,
          value: value.replace(' !important', ''),
          print: open.some((rule) => /^@(media print|page)/.test(rule)),
        });
      if (end === '}') open.pop();
    }
  }
  return found;
}

const scaled = /^(font|font-size|(margin|padding)(-\w+)*|(row-|column-)?gap)$/;

/** Steps of the scales, the named measures of the layout, nothing, and sums of these; a share of the screen's height is a distance to scroll, not a space. */
const step = String.raw`var\(--(?:space|size|edge|measure|figure|stage|sheet|lane|bar|pipe|bubble)[\w-]*(?:, 0px)?\)`;
const height = String.raw`\d+(?:vh|svh)`;
const term = String.raw`(?:${step}|${height}|-?\d+(?:\.\d+)?(?![\w.%]))`;
const sum = String.raw`(?:calc|max|min)\(${term}(?: [-+*/] ${term}|, ${term})*\)`;
const onScale = new RegExp(String.raw`^(?:(?:0|auto|inherit|${step}|${height}|${sum})(?: |$))+$`);

/** A whole font in one declaration: its size is a step, its family one of the scale. Weight and height of line are free. */
const fontOnScale =
  /^(?:inherit|[3-6]00 var\(--size-[\w-]+\) \/ 1(?:\.\d+)? var\(--(?:reading|display|label)\))$/;

const isOff = ({ property, value, print }: Declaration): boolean =>
  !print && scaled.test(property) && !(property === 'font' ? fontOnScale : onScale).test(value);

const files = [...sheets].filter(([name]) => !(name in apart)).sort();
const offOf = (css: string): string[] =>
  declarationsOf(css)
    .filter(isOff)
    .map(({ selector, property, value }) => `${selector} { ${property}: ${value} }`);

it('sees what is off the scale, and lets its steps pass', () => {
  const sheet = (value: string) => `@media (min-width: 1px) { .a { color: red; margin-inline: ${value}; } }`;
  for (const value of ['7px', '0.9rem', '1em', 'calc(1rem + var(--space-1))', '2%', 'calc(-1 * 12px)'])
    expect(offOf(sheet(value)), value).toEqual([`.a { margin-inline: ${value} }`]);
  for (const value of [
    '0',
    'auto',
    'var(--space-2) var(--edge)',
    'calc(-1 * var(--edge))',
    '30vh 40vh',
    'var(--figure-edge, 0px)',
  ])
    expect(offOf(sheet(value)), value).toEqual([]);
  expect(offOf('.a { font-size: 15px; }')).toHaveLength(1);
  for (const font of ['600 15px / 1.3 var(--label)', '400 var(--size-small) / 1.3 Arial', '1em serif'])
    expect(offOf(`.a { font: ${font}; }`), font).toHaveLength(1);
  for (const font of ['inherit', '300 var(--size-head-4) / 1.2 var(--display)'])
    expect(offOf(`.a { font: ${font}; }`), font).toEqual([]);
  expect(offOf('@media print { .a { font-size: 9pt; } }')).toEqual([]);
});

it('no two sheets share a name', () => {
  expect(sheets.size).toBe(globSync('src/**/*.css').length);
});

describe.each(files)('%s', (file, path) => {
  const off = offOf(readFileSync(path, 'utf8'));

  it('sets type and space by the scales', () => {
    expect(off.filter((declaration) => !(listed[file] ?? []).includes(declaration))).toEqual([]);
  });

  it('still has what is listed for it', () => {
    expect((listed[file] ?? []).filter((declaration) => !off.includes(declaration))).toEqual([]);
  });
});

it('no sheet is listed that is not there', () => {
  expect([...Object.keys(listed), ...Object.keys(apart)].filter((file) => !sheets.has(file))).toEqual([]);
});

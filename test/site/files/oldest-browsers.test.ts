// Built scripts and sheets use nothing that the oldest browsers named on /accessibility/ lack, unless a sheet asks first.
import { expect, test } from 'vitest';
import { oldestBrowsers } from '../../../src/methods/tested.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';

/** A part that came later than those browsers, and in which version of Chrome, Firefox and Safari. */
interface Newer {
  readonly what: string;
  readonly found: RegExp;
  readonly since: string;
}
const newer: readonly Newer[] = [
  { what: 'Object.groupBy, Map.groupBy', found: /\b(?:Object|Map)\.groupBy\(/, since: '117, 119, 17.4' },
  { what: 'Promise.withResolvers', found: /\.withResolvers\(/, since: '119, 121, 17.4' },
  { what: 'Promise.try', found: /Promise\.try\(/, since: '128, 134, 18.2' },
  { what: 'checkVisibility', found: /\.checkVisibility\(/, since: '105, 106, 17.4' },
  {
    what: 'sets of sets',
    found: /\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/,
    since: '122, 127, 17',
  },
  {
    what: 'Iterator.prototype.toArray',
    found: /\.(?:values|keys|entries)\(\)\.(?:map|filter|toArray|some|every|find)\(/,
    since: '122, 131, 18.4',
  },
  { what: 'Array.fromAsync', found: /Array\.fromAsync\(/, since: '121, 115, 16.4' },
  { what: 'RegExp.escape', found: /RegExp\.escape\(/, since: '136, 134, 18.2' },
  { what: 'scrollend', found: /["'`]scrollend["'`]/, since: '114, 109, 26.2' },
  {
    what: 'requestIdleCallback without asking',
    found: /(?<!\.|typeof )\brequestIdleCallback\(/,
    since: 'not in Safari',
  },
];

/** What sheets may not use, newer than the oldest browsers. What a browser may pass over without harm is left out: even lines, colours of scroll bars, fields that grow. */
const newerInSheets: readonly Newer[] = [
  { what: 'light-dark()', found: /\blight-dark\(/, since: '123, 120, 17.5' },
  { what: 'anchors', found: /\banchor\(|\b(?:position-anchor|position-area)\b/, since: '125, 147, 26' },
  { what: 'time by scrolling', found: /\b(?:animation|view|scroll)-timeline\b/, since: '115, none yet, 26' },
  { what: '@starting-style', found: /@starting-style\b/, since: '117, 129, 17.5' },
  { what: '@scope', found: /@scope\b/, since: '118, 146, 17.4' },
  { what: 'sizes that turn into auto', found: /\b(?:interpolate-size|calc-size)\b/, since: '129' },
  { what: 'colours from others', found: /\b(?:rgb|hsl|lab|lch|oklab|oklch)\(from /, since: '119, 128, 18' },
  { what: 'rounded lengths', found: /[:\s(,](?:round|mod|rem)\(/, since: '125, 118, 15.4' },
  { what: 'queries of a container’s style', found: /@container[^{]*style\(/, since: '111, none yet, 18' },
];

const numbers = (versions: string): number[] => versions.split(', ').map(Number);
const named = [oldestBrowsers.chrome, oldestBrowsers.firefox, oldestBrowsers.safari].map(Number);
/** Whether one of the browsers named is older than what a part asks for. */
const isTooNew = (since: string): boolean =>
  !/\d/.test(since) ||
  numbers(since).some((version, i) => Number.isNaN(version) || version > (named[i] ?? 0));

const scripts = filesOf(plainBuild).filter(
  (file) => /^(?:_astro|embed)\/.*\.js$|^(?:embed|valve-figure)\.js$/.test(file) && !file.includes('/@'),
);
/** Loaded only to make a PDF, or brought along by such a library, which asks first. */
const isLibrary = (file: string): boolean => /jspdf|svg2pdf|html2canvas|purify|canvg/i.test(file);

test('there are scripts to look at', () => {
  expect(scripts.length).toBeGreaterThan(20);
});

/** A sheet without the parts that ask first, which may hold anything. */
function askingNothing(sheet: string): string {
  const start = sheet.indexOf('@supports');
  if (start < 0) return sheet;
  let end = sheet.indexOf('{', start) + 1;
  for (let depth = 1; depth > 0 && end < sheet.length; end++)
    depth += sheet[end] === '{' ? 1 : sheet[end] === '}' ? -1 : 0;
  return sheet.slice(0, start) + askingNothing(sheet.slice(end));
}
/** Of pages, of an embed, and those that scripts bring. */
const sheets = filesOf(plainBuild).filter(
  (file) =>
    /^_astro\/.*\.css$/.test(file) ||
    ['embed/mine-to-magnet/index.html', 'embed/forms.js', 'valve-figure.js'].includes(file),
);

test('what asks first may use anything, and nothing else may', () => {
  const sheet =
    'a{top:0}@supports (color:light-dark(red,red)){b{color:light-dark(red,blue)}@media print{c{top:0}}}d{left:0}';
  expect(askingNothing(sheet)).toBe('a{top:0}d{left:0}');
  expect(askingNothing('a{color:light-dark(red,blue)}')).toContain('light-dark(');
});

test('there are sheets to look at, of pages, embeds, other grounds and the web component', () => {
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.filter((file) => !file.endsWith('.css'))).toHaveLength(3);
});

test.each(newerInSheets.filter(({ since }) => isTooNew(since)))(
  'no sheet uses $what ($since) without asking first',
  ({ found }) => {
    expect(sheets.filter((file) => found.test(askingNothing(textOf(plainBuild, file))))).toEqual([]);
  },
);

test.each(newer.filter(({ since }) => isTooNew(since)))('$what ($since) is nowhere', ({ found }) => {
  expect(scripts.filter((file) => !isLibrary(file) && found.test(textOf(plainBuild, file)))).toEqual([]);
});

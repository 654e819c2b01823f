// Built scripts and sheets use nothing that the oldest browsers named on /accessibility/ lack, unless a sheet asks first.
import { expect, test } from 'vitest';
import { oldestBrowsers } from '../../../src/methods/tested.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';

/** What came later than those browsers, and in which version of Chrome, Firefox and Safari. */
const newer: readonly { readonly what: string; readonly found: RegExp; readonly since: string }[] = [
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

const numbers = (versions: string): number[] => versions.split(', ').map(Number);
const named = [oldestBrowsers.chrome, oldestBrowsers.firefox, oldestBrowsers.safari].map(Number);
/** Whether one of the browsers named is older than what a part asks for. */
const isTooNew = (since: string): boolean =>
  !/\d/.test(since) || numbers(since).some((version, i) => version > (named[i] ?? 0));

const scripts = filesOf(plainBuild).filter((file) => /^_astro\/.*\.js$/.test(file) || file === 'embed.js');
/** Loaded only to make a PDF, or brought along by such a library, which asks first. */
const isLibrary = (file: string): boolean => /jspdf|svg2pdf|html2canvas|purify|canvg/i.test(file);

test('there are scripts to look at', () => {
  expect(scripts.length).toBeGreaterThan(20);
});

test.each(newer.filter(({ since }) => isTooNew(since)))('$what ($since) is nowhere', ({ found }) => {
  expect(scripts.filter((file) => !isLibrary(file) && found.test(textOf(plainBuild, file)))).toEqual([]);
});

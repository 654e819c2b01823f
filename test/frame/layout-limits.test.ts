// Scripts ask for the same limits of the window as the stylesheets of what they move: one that is changed in a sheet is changed in the script.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(`src/${path}`, 'utf8');
/** All that `@media` asks for in a sheet: "(min-width: 64rem)". */
const askedIn = (sheet: string): string[] =>
  [...read(sheet).matchAll(/@media([^{]+)\{/g)].flatMap(([, query = '']) => query.match(/\([^()]+\)/g) ?? []);
/** What a script's queries ask for. */
const askedBy = (script: string): string[] =>
  read(script).match(/\((?:min|max)-(?:width|height): [\d.]+rem\)/g) ?? [];

it.each([
  ['reading/place/place-when-resized.ts', ['chapter/scrolly/scroll.css']],
  ['chapter/mark-lead/lead-sheet.ts', ['chapter/mark-lead/mark-lead.css']],
  ['reading/progress/progress-display.ts', ['reading/steps/steps.css']],
  ['opening/OpeningSheet.astro', ['opening/opening.css']],
  ['opening/OpeningSheet.astro', ['opening/closing.css']],
])('%s asks for limits that stand in %s', (script, sheets) => {
  const limits = askedBy(script);
  const known = sheets.flatMap(askedIn);
  expect(limits.length).toBeGreaterThan(0);
  expect(limits.filter((limit) => !known.includes(limit))).toEqual([]);
});

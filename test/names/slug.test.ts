// Names as parts of addresses: readable, stable, and never with a hyphen at an end.
import { expect, it, test } from 'vitest';
import { capital } from '../../src/names/capital.ts';
import { charts } from '../../src/charts/contract/registry.ts';
import { slug } from '../../src/names/slug.ts';

test.each([
  ['MP 10X (Northlake)', 'mp-10x-northlake'],
  ['European Union', 'european-union'],
  ['Sillamäe: NPM', 'sillamae-npm'],
  ['do_not_publish', 'do-not-publish'],
  ['磁', ''],
])('"%s" becomes "%s"', (name, part) => {
  expect(slug(name)).toBe(part);
});

it('tells the tags of all charts apart, but for those that differ in case alone', () => {
  const tags = new Set(charts.flatMap((chart) => chart.tags.map((tag) => tag.toLowerCase())));
  expect(new Set([...tags].map(slug)).size).toBe(tags.size);
});

test.each([
  ['estimate', 'Estimate'],
  ['a b', 'A b'],
  ['éclair', 'Éclair'],
  ['5 t', '5 t'],
  ['', ''],
])('"%s" begins a sentence as "%s"', (text, sentence) => {
  expect(capital(text)).toBe(sentence);
});

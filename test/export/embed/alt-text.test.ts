// The alt text of pictures in codes: the finding with what fits, cut at the end of a sentence or a clause.
import { expect, test } from 'vitest';
import { altText, longestAlt } from '../../../src/export/embed/alt-text.ts';

const long = 'A long description. '.repeat(30).trim();

test('a short description stands whole', () => {
  expect(altText({ finding: 'It runs out', subtitle: 'Days', description: 'A tank runs dry.' })).toBe(
    'It runs out. A tank runs dry.',
  );
});

test('in place of a long one stands what is measured, a sentence or a clause at a time', () => {
  const of = (subtitle: string) => altText({ finding: 'It runs out', subtitle, description: long });
  expect(of('Days of use, 2.5 a week. Model')).toBe('It runs out. Days of use, 2.5 a week. Model.');
  expect(of(`Days of use. ${'X'.repeat(longestAlt)}`)).toBe('It runs out. Days of use.');
  expect(of(`Days; as of May. ${'X'.repeat(longestAlt)}`)).toBe('It runs out. Days; as of May.');
  expect(of(`Days; ${'X'.repeat(longestAlt)}`)).toBe('It runs out. Days.');
  expect(of(`Days. U.S. Geological Survey ${'X'.repeat(longestAlt)}`)).toBe('It runs out. Days.');
  expect(of('X'.repeat(longestAlt))).toBe('It runs out.');
});

test('without a subtitle, as of a reader’s own settings, it is the first sentences of the description', () => {
  const alt = altText({ finding: 'It runs out', description: long });
  expect(alt).toMatch(/^It runs out\. (A long description\. )*A long description\.$/);
  expect(alt.length).toBeGreaterThan(longestAlt - 'A long description. '.length);
  expect(alt.length).toBeLessThanOrEqual(longestAlt);
});

test('a finding that ends with a sign of its own gets no other', () => {
  expect(altText({ finding: 'Does it run out?', description: long }).startsWith('Does it run out? A')).toBe(
    true,
  );
});

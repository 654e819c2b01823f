// placeOf: an answer leads to the step that holds the first match, or to the page it was found on.
import { expect, it } from 'vitest';
import { placeOf } from '../../src/search/search.ts';

const anchors = [
  { element: 'section', id: 'one', location: 10 },
  { element: 'div', id: 'figure', location: 18 },
  { element: 'section', id: 'two', location: 20 },
  { element: 'section', id: 'three', location: 30 },
];

it('leads to the last step that begins at or before the first match', () => {
  const at = (...locations: number[]) => placeOf({ url: '/chapters/x/', anchors, locations });
  expect(at(25, 40)).toBe('/chapters/x/#two');
  expect(at(19)).toBe('/chapters/x/#one');
  expect(at(20)).toBe('/chapters/x/#two');
});

it('leads to the page where the match stands before any step, or none is known', () => {
  expect(placeOf({ url: '/chapters/x/', anchors, locations: [3] })).toBe('/chapters/x/');
  expect(placeOf({ url: '/chapters/x/', anchors, locations: [] })).toBe('/chapters/x/');
  expect(placeOf({ url: '/sources/#some', anchors, locations: [25] })).toBe('/sources/#some');
});

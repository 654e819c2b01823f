// The places that a change touches are called by their names.
import { expect, it } from 'vitest';
import { changes } from '../../../src/data/text/changes.ts';
import { placeName } from '../../../src/outline/places/touched-places.ts';

it('a chart is called by its name, a chapter by its number, a page by its own word', () => {
  expect(placeName('charts/watch-list')).toBe('Dates to watch');
  expect(placeName('chapters/the-valve')).toBe('chapter 1');
  expect(placeName('chapters')).toBe('the story');
  expect(placeName('methods')).toBe('methods');
});

it('every place of every change has a name that is no path', () => {
  for (const { touches } of changes()) for (const path of touches) expect(placeName(path)).not.toContain('/');
});

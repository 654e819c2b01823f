// Where the story shows a figure: the cover's own on the cover, every other in its chapter.
import { expect, it } from 'vitest';
import { besideStory, charts } from '../../../src/charts/contract/registry.ts';
import { placesOf } from '../../../src/outline/places/chart-places.ts';

it('names the cover and the chapters, with addresses below the base', () => {
  expect(placesOf('cover-valve')).toEqual([{ name: 'the cover', path: '' }]);
  expect(placesOf('mine-to-magnet')).toEqual([{ name: 'chapter 3', path: 'chapters/mine-to-magnet/' }]);
  expect(placesOf('no-such-chart')).toEqual([]);
});

it('finds a place for every figure that has a page, but for those that stand beside the story', () => {
  expect(charts.filter(({ id }) => placesOf(id).length === 0).map(({ id }) => id)).toEqual(besideStory);
});

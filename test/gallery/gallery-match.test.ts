// What the gallery finds: words, filters, order, and an address that is read and written without loss.
import { describe, expect, it } from 'vitest';
import {
  galleryRefusal,
  galleryStateIn,
  isFound,
  queryOfGallery,
  shownIn,
  type GalleryState,
} from '../../src/gallery/gallery-match.ts';

const filters = [
  { name: 'tag', values: ['japan', 'heavy-rare-earths'] },
  { name: 'models', values: ['yes'] },
];
const all: GalleryState = { words: '', chosen: {}, order: 'new' };
const entries = [
  { words: 'Stock runway Japan', facets: { tag: ['japan'], models: ['yes'] }, place: 2 },
  { words: 'Magnet exports, May 2025', facets: { tag: ['japan'], models: [] }, place: 0 },
  { words: 'Heavy gap', facets: { tag: ['heavy-rare-earths'], models: [] }, place: 1 },
];
const places = (state: Partial<GalleryState>) =>
  shownIn(entries, { ...all, ...state }).map(({ place }) => place);

describe('words', () => {
  it.each([
    ['magn 2025', 'Magnet exports, May 2025', true],
    ['EXPORTS magnet', 'Magnet exports', true],
    ['ore', 'More of it', false],
    ['magnet_exports_monthly', 'tables magnet_exports_monthly events', true],
    ['rare-earth', 'rare earths', true],
    ['chinas', 'China’s share', false],
    ['china’s', "China's share", true],
    ['cafe', 'Café', true],
    ['...', 'anything', true],
    ['', 'anything', true],
  ])('%s in %s: %s', (search, text, found) => {
    expect(isFound(search, text)).toBe(found);
  });
});

it('figures are found under all that is chosen together, in the order of the page or of the story', () => {
  expect(places({})).toEqual([2, 0, 1]);
  expect(places({ order: 'story' })).toEqual([0, 1, 2]);
  expect(places({ chosen: { tag: 'japan' } })).toEqual([2, 0]);
  expect(places({ chosen: { tag: 'japan', models: 'yes' } })).toEqual([2]);
  expect(places({ chosen: { tag: 'japan' }, words: 'heavy' })).toEqual([]);
});

it('an address written is read again, and leaves what is not the gallery’s alone', () => {
  const state: GalleryState = {
    words: 'a & b=c',
    chosen: { tag: 'japan', models: 'yes' },
    order: 'story',
  };
  const query = queryOfGallery(new URLSearchParams('theme=dark&tag=old'), state, filters);
  expect(query.get('theme')).toBe('dark');
  expect(galleryStateIn(query, filters)).toEqual({ state, refused: [] });
  expect(queryOfGallery(query, all, filters).toString()).toBe('theme=dark');
});

it('a value that is not there is refused by name and cut short, and the rest holds', () => {
  const asked = `q=${'x'.repeat(500)}&tag=${'y'.repeat(90)}&models=no&sort=up`;
  const { state, refused } = galleryStateIn(new URLSearchParams(asked), filters);
  expect(state).toEqual({ words: 'x'.repeat(200), chosen: {}, order: 'new' });
  expect(refused.map(({ name }) => name)).toEqual(['tag', 'models', 'sort']);
  const said = galleryRefusal(refused);
  expect(said).toContain(`There is no tag “${'y'.repeat(40)}” here`);
  expect(said.length).toBeLessThan(300);
  expect(galleryStateIn(new URLSearchParams('tag=Japan&models='), filters)).toEqual({
    state: { ...all, chosen: { tag: 'japan' } },
    refused: [],
  });
});

// What a chapter on the page of the whole story asks for and when: drawings in the size that is seen, each into its room; the rest; what a reader opens.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bringStoryParts } from '../../src/frame/chapter/parts/story-parts.ts';
import { stubNearness } from './nearness.ts';

const island = (figure: string, size: string) =>
  `<astro-island ssr client="visible" opts="{}" data-of="${figure} ${size}"></astro-island>`;
const files: Readonly<Record<string, Record<string, { html: string; words?: string }>>> = {
  '/chapters/a.parts.json': {
    'notes-a': {
      html: '<details class="figure-more"><summary>More</summary><div class="figure-more-part" data-lazy="more-a"></div></details>',
    },
    'guess-a': {
      html: '<div class="artboard narrow" data-lazy="guess-a narrow"><svg viewBox="0 0 360 50"></svg></div>',
    },
  },
  '/chapters/a.narrow.json': {
    'figure-a narrow': { html: island('figure-a', 'narrow'), words: 'Headline' },
    'guess-a narrow': { html: island('guess-a', 'narrow') },
  },
  '/chapters/a.folded.json': { 'more-a': { html: '<p>Rows</p>' } },
  '/chapters/b.narrow.json': { 'figure-b narrow': { html: island('figure-b', 'narrow'), words: 'Headline' } },
};

const asked: string[] = [];
const measured = new Set<Element>();
const seen: (() => void)[] = [];
const part = (selector: string) => document.querySelector<HTMLElement>(selector);

beforeAll(() => {
  document.body.innerHTML = `<aside aria-label="Notes"></aside><article data-page="/chapters/a/">
    <figure class="figure" id="figure-a"><div class="findings"><p>Head-line</p></div><div class="stage">
      <div class="artboard narrow" data-lazy="narrow"><svg viewBox="0 0 360 90"></svg><noscript></noscript></div>
      <div class="artboard wide" data-lazy="wide"><svg viewBox="0 0 640 90"></svg><noscript></noscript></div>
    </div></figure>
    <div class="guess-drawing" data-lazy="guess-a"></div>
    <div class="figure-notes" data-lazy="notes-a"></div></article>
    <article class="chapter left-out" data-page="/chapters/b/"><p>Words</p>
    <figure class="figure" id="figure-b"><div class="findings"><p>Headline</p></div><div class="stage">
      <div class="artboard narrow" data-lazy="narrow"><svg viewBox="0 0 360 90"></svg></div>
      <div class="artboard wide" data-lazy="wide"><svg viewBox="0 0 640 90"></svg></div>
    </div></figure></article>`;
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const file = files[address];
    return { ok: file !== undefined, status: 404, json: async () => file };
  });
  stubNearness(seen);
  // As the style sheet of late layout has it, for a chapter that is far away.
  const computed = getComputedStyle;
  vi.stubGlobal('getComputedStyle', (element: Element) =>
    element.matches('.left-out') ? { contentVisibility: 'auto' } : computed(element),
  );
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('.left-out') === null;
  };
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.startsWith('(max-width') }));
  // A window of a phone shows no wide drawing, and lays out no notes in sight.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    measured.add(this);
    return (this.matches('.artboard.wide *, .artboard.wide, .figure-notes') ? [] : [new DOMRect()]) as never;
  });
  bringStoryParts();
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('brings a chapter that comes near: its parts, and drawings in the size that is seen, around their rooms', async () => {
  for (const near of [...seen]) near();
  // A drawing whose room came with another part comes last.
  await vi.waitFor(() =>
    expect(part('.guess-drawing .artboard > astro-island svg')?.getAttribute('viewBox')).toBe('0 0 360 50'),
  );
  const drawn = part('.stage .artboard.narrow > astro-island');
  expect(drawn?.getAttribute('client')).toBe('only');
  expect(drawn?.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 360 90');
  expect(part('.stage .artboard.narrow > noscript')).not.toBeNull();
  expect(part('.artboard.wide')?.dataset['lazy']).toBe('wide');
  expect(asked.filter((address) => address.includes('/a.')).toSorted()).toEqual([
    '/chapters/a.narrow.json',
    '/chapters/a.parts.json',
  ]);
});

it('brings a chapter that is not laid out the drawings that such a window most likely shows, and measures nothing in it', async () => {
  await vi.waitFor(() => expect(part('#figure-b .artboard.narrow > astro-island')).not.toBeNull());
  expect(asked.filter((address) => address.includes('/b.'))).toEqual(['/chapters/b.narrow.json']);
  expect([...measured].filter((element) => element.closest('.left-out') !== null)).toEqual([]);
});

it('brings what a reader opens when it is opened', async () => {
  const more = part('.figure-more') as HTMLDetailsElement;
  expect(part('.figure-more-part')?.textContent).toBe('');
  more.open = true;
  more.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(part('.figure-more-part')?.textContent).toBe('Rows'));
  expect(asked.filter((address) => address.endsWith('.folded.json'))).toHaveLength(1);
});

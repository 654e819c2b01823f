// Where a reader left off is kept on the device until the whole story is read; the end of one chapter on its own page is a place like any other.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { offerResume } from '../../src/reading/place/resume.ts';

const shelf = 'strategic-valve:place';

beforeAll(() => {
  // Everything lies above the window, as for a reader at the end of a page.
  const above = new DOMRect(0, -900, 360, 800);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(above);
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([above] as never);
  offerResume();
});
afterAll(() => vi.restoreAllMocks());
afterEach(() => {
  localStorage.clear();
  document.body.innerHTML = '';
});

/** A page with one chapter, left at its end. */
function readToEnd(id: string): void {
  document.body.innerHTML = `<div class="story" data-story><article class="chapter" ${id} data-chapter="own">
    <div class="prose"><section data-step id="first-step"></section><section data-step id="last-step"></section></div></article></div>`;
  localStorage.setItem(shelf, 'step-of-another-chapter');
  dispatchEvent(new Event('pagehide'));
}

it('is forgotten once the whole story is read', () => {
  readToEnd('id="chapter-own"');
  expect(localStorage.getItem(shelf)).toBeNull();
});

it('is the last step of a chapter that was read to its end on its own page', () => {
  readToEnd('');
  expect(localStorage.getItem(shelf)).toBe('last-step');
});

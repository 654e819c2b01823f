// The gallery in a browser: words, filters and order show figures at once, the address holds them and restores them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wireGallery } from '../../src/gallery/gallery.ts';

const entry = (words: string, facets: string, place: number) =>
  `<li data-words="${words}" data-facets="${facets}" data-place="${place}"></li>`;

let stop: AbortController;
function page(search: string): void {
  history.replaceState(null, '', `/charts/${search}`);
  document.body.innerHTML = `
    <div data-gallery>
      <input name="q" /><select name="tag" data-filter><option value="">All</option><option value="trade">Trade</option><option value="law">Law</option></select>
      <select name="sort"><option value="new">New</option><option value="story">Story</option></select>
      <input type="checkbox" name="models" value="yes" /><p role="status">3 figures</p><button type="button" data-gallery-clear></button>
    </div>
    <p data-gallery-notice hidden></p><div data-gallery-none hidden><a href="/search/"></a></div>
    <ul data-gallery-list>${entry('magnets', 'tag=trade&amp;models=yes', 2)}${entry('licences', 'tag=law', 0)}${entry('mines', 'tag=trade', 1)}</ul>`;
  wireGallery();
}
const part = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector(selector) as E;
const field = () => part<HTMLInputElement>('[name=q]');
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-words]')]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset['words']);
const count = () => part('[role=status]').textContent;
const change = (selector: string, value: string): void => {
  part<HTMLSelectElement>(selector).value = value;
  part(selector).dispatchEvent(new Event('change', { bubbles: true }));
};
function type(words: string): void {
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  vi.advanceTimersByTime(200);
}

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  const add = globalThis.addEventListener.bind(globalThis);
  // Each test has a page of its own: what listens to the window ends with it.
  vi.spyOn(globalThis, 'addEventListener').mockImplementation((name: string, heard: unknown) =>
    add(name, heard as EventListener, { signal: stop.signal }),
  );
  page('');
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a reader', () => {
  it('types: what is found is shown, counted and put into the address, as one entry of history', () => {
    const entries = history.length;
    type('m');
    type('mi');
    expect([shown(), count(), location.search]).toEqual([['mines'], '1 of 3 figures', '?q=mi']);
    expect(history.length).toBe(entries + 1);
  });

  it('chooses a filter, a box and an order', () => {
    change('[name=tag]', 'trade');
    expect([shown(), location.search]).toEqual([['magnets', 'mines'], '?tag=trade']);
    change('[name=sort]', 'story');
    expect([shown(), location.search]).toEqual([['mines', 'magnets'], '?tag=trade&sort=story']);
    part<HTMLInputElement>('[name=models]').checked = true;
    change('[name=models]', 'yes');
    expect(shown()).toEqual(['magnets']);
  });

  it('finds nothing, is sent to the search of the site with the words, and takes it back', () => {
    type('zinc');
    expect([part('[data-gallery-none]').hidden, part<HTMLAnchorElement>('a').search]).toEqual([
      false,
      '?q=zinc',
    ]);
    part('[data-gallery-clear]').click();
    expect([shown(), count(), location.search]).toEqual([['magnets', 'licences', 'mines'], '3 figures', '']);
    expect([part('[data-gallery-none]').hidden, document.activeElement]).toEqual([true, field()]);
  });
});

describe('the address', () => {
  it('fills the controls, and is restored by the back button', () => {
    page('?q=mi&tag=trade');
    expect([field().value, part<HTMLSelectElement>('[name=tag]').value, shown()]).toEqual([
      'mi',
      'trade',
      ['mines'],
    ]);
    history.replaceState(null, '', '/charts/?tag=law');
    dispatchEvent(new PopStateEvent('popstate'));
    expect([field().value, shown(), part('[data-gallery]').hasAttribute('data-filtered')]).toEqual([
      '',
      ['licences'],
      true,
    ]);
  });

  it('says what it does not know, and shows the rest', () => {
    page('?tag=odd&q=magnets');
    expect([part('[data-gallery-notice]').hidden, shown()]).toEqual([false, ['magnets']]);
    expect(part('[data-gallery-notice]').textContent).toContain('no tag “odd”');
    change('[name=tag]', 'law');
    expect([part('[data-gallery-notice]').hidden, shown()]).toEqual([true, []]);
  });
});

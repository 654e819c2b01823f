// The gallery in a browser: words, filters and order show figures at once, the address holds them and restores them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import MiniSearch from 'minisearch';
import { wireGallery } from '../../src/gallery/gallery.ts';
import { indexForm, type IndexEntry, type IndexFile } from '../../src/gallery/search/index-form.ts';

const entry = (id: string, facets: string, place: number) =>
  `<li data-figure="${id}" data-facets="${facets}" data-place="${place}"><h2><a href="/charts/${id}/">${id}</a></h2><ul data-gallery-views hidden></ul><a href="/charts/${id}/#embed" data-gallery-embed>Embed<span> ${id}</span></a></li>`;

/** The index of three figures, one with two views. */
function indexFile(): IndexFile {
  const index = new MiniSearch<IndexEntry>(indexForm);
  const found = (id: string, title: string) => ({ id, title, asked: '', about: '', alike: '', rows: '' });
  index.addAll([
    found('magnets', 'magnet'),
    found('magnets/all', 'all'),
    found('magnets/japan', 'japan <b> magnet'),
    found('licences', 'licenc long word'),
    found('mines', 'mine mine'),
    found('mines/of', 'magnet'),
  ]);
  return {
    skip: ['how'],
    meanings: { ore: '=1' },
    views: {
      'magnets/all': ['All', 'Every one'],
      'magnets/japan': ['<b>', 'Japan'],
      'mines/of': ['Of', 'None'],
    },
    index,
  };
}
const served = vi.fn<() => Promise<Response>>();

let stop: AbortController;
/** A page at an address, and what was typed before its script came. */
function page(search: string, typed = ''): void {
  history.replaceState(null, '', `/charts/${search}`);
  document.body.innerHTML = `
    <div data-gallery data-index="/index.json">
      <input name="q" /><select name="tag" data-filter><option value="">All</option><option value="trade">Trade</option><option value="law">Law</option></select>
      <select name="sort"><option value="new" data-plain="New first" data-searched="Best match first">New first</option><option value="story">Story</option></select>
      <input type="checkbox" name="models" value="yes" /><p role="status">3 figures</p><button type="button" data-gallery-clear></button>
    </div>
    <p data-gallery-notice hidden></p><div data-gallery-none hidden><a href="/search/"></a></div>
    <ul data-gallery-list>${entry('magnets', 'tag=trade&amp;models=yes', 2)}${entry('licences', 'tag=law', 0)}${entry('mines', 'tag=trade', 1)}</ul>`;
  field().value = typed;
  wireGallery();
}
const part = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector(selector) as E;
const field = () => part<HTMLInputElement>('[name=q]');
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-figure]')]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset['figure']);
const count = () => part('[role=status]').textContent;
const change = (selector: string, value: string): void => {
  part<HTMLSelectElement>(selector).value = value;
  part(selector).dispatchEvent(new Event('change', { bubbles: true }));
};
/** What loads, loads: the script of the search, then its index. */
async function settle(): Promise<void> {
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(200);
}
async function type(words: string): Promise<void> {
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
const views = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('[data-gallery-views]:not([hidden]) a')].map(
    ({ pathname, search, textContent }) => [pathname + search, textContent],
  );

/** The links to the embeds of what is shown, and what they say. */
const embeds = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('[data-figure]:not([hidden]) [data-gallery-embed]')].map(
    ({ pathname, search, hash, textContent }) => [pathname + search + hash, textContent],
  );

beforeEach(() => {
  vi.useFakeTimers();
  served.mockImplementation(async () => new Response(JSON.stringify(indexFile())));
  vi.stubGlobal('fetch', served);
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
  vi.unstubAllGlobals();
  served.mockReset();
  vi.useRealTimers();
});

describe('a reader', () => {
  it('types: what is found is shown, counted and put into the address, as one entry of history', async () => {
    const entries = history.length;
    await type('m');
    await type('mi');
    expect([shown(), count(), location.search]).toEqual([['mines'], '1 of 3 figures', '?q=mi']);
    expect(history.length).toBe(entries + 1);
  });

  it('has typed before the script came: the letters stand over those of the address, and are looked for', async () => {
    page('?q=licences&tag=trade', 'mi');
    await settle();
    expect([field().value, shown(), location.search]).toEqual(['mi', ['mines'], '?q=mi&tag=trade']);
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

  it('finds nothing, is sent to the search of the site with the words, and takes it back', async () => {
    await type('zinc');
    expect([part('[data-gallery-none]').hidden, part<HTMLAnchorElement>('a').search]).toEqual([
      false,
      '?q=zinc',
    ]);
    part('[data-gallery-clear]').click();
    await settle();
    expect([shown(), count(), location.search]).toEqual([['magnets', 'licences', 'mines'], '3 figures', '']);
    expect([part('[data-gallery-none]').hidden, document.activeElement]).toEqual([true, field()]);
  });
});

describe('a search', () => {
  it('is loaded when its field is touched, once, and not before', async () => {
    await settle();
    expect(served).not.toHaveBeenCalled();
    field().dispatchEvent(new FocusEvent('focus'));
    await settle();
    await type('magnets');
    await type('magnet');
    expect(served).toHaveBeenCalledTimes(1);
  });

  it('shows the best first, says so, and names the view that fits best as text', async () => {
    await type('magnets');
    const order = part<HTMLSelectElement>('[name=sort]').options[0];
    expect([shown(), order?.label]).toEqual([['magnets', 'mines'], 'Best match first']);
    expect(views()).toEqual([['/charts/magnets/?view=japan', '<b> Japan']]);
    expect(part('[data-gallery-views] b').children).toHaveLength(0);
    change('[name=sort]', 'story');
    expect(shown()).toEqual(['mines', 'magnets']);
    await type('');
    expect([shown(), order?.label, views()]).toEqual([['licences', 'mines', 'magnets'], 'New first', []]);
  });

  it('leads to the embed of the view that it names, and back to the first view once it is taken back', async () => {
    await type('magnets');
    expect(embeds()).toEqual([
      ['/charts/magnets/?view=japan#embed', 'Embed “<b>” magnets'],
      ['/charts/mines/#embed', 'Embed mines'],
    ]);
    // The best is the view that the entry shows.
    await type('all');
    expect(embeds()).toEqual([['/charts/magnets/#embed', 'Embed magnets']]);
    await type('');
    expect(embeds().map(([address]) => address)).toEqual(
      ['magnets', 'licences', 'mines'].map((id) => `/charts/${id}/#embed`),
    );
  });

  it('that asks for nothing leaves every figure', async () => {
    await type('how');
    expect(shown()).toEqual(['magnets', 'licences', 'mines']);
  });

  it('that can’t be loaded says so, keeps the figures, and is tried again', async () => {
    served.mockRejectedValueOnce(new TypeError('offline'));
    await type('mines');
    expect([part('[data-gallery-notice]').hidden, shown()]).toEqual([
      false,
      ['magnets', 'licences', 'mines'],
    ]);
    await type('mine');
    expect([part('[data-gallery-notice]').hidden, shown()]).toEqual([true, ['mines']]);
  });
});

describe('the address', () => {
  it('fills the controls, and is restored by the back button', async () => {
    page('?q=mi&tag=trade');
    await settle();
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

  it('says what it does not know, and shows the rest', async () => {
    page('?tag=odd&q=licences');
    await settle();
    expect([part('[data-gallery-notice]').hidden, shown()]).toEqual([false, ['licences']]);
    expect(part('[data-gallery-notice]').textContent).toContain('no tag “odd”');
    change('[name=tag]', 'trade');
    expect([part('[data-gallery-notice]').hidden, shown()]).toEqual([true, []]);
  });
});

// The list of rows in a browser: controls filter and count, an opened row is in the address, the address restores it, bad values are said.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wireRowLists } from '../../src/charts/table/row-list.ts';

const row = (id: string, facets: string) =>
  `<details data-row="${id}" id="trial-${id}" data-facets="${facets}" data-mark="${id}" data-in="${id === 'a' ? 'two' : 'one'}"><summary>${id}</summary></details>`;

function unwiredPage(search: string): void {
  history.replaceState(null, '', `/charts/trial/${search}`);
  document.adoptedStyleSheets = [];
  document.body.innerHTML = `<figure id="figure-trial" data-view="one" data-opening="one"><svg><path data-key="b"></path></svg></figure>
    <div id="trial-rows" data-figure-rows="figure-trial" data-addressed>
      <div class="row-controls"><select name="kind"><option value="">All</option><option value="old">Old</option><option value="new">New</option></select><button type="button"></button></div>
      <p class="row-count" data-one="thing" data-many="things"></p><p data-rows-notice hidden></p>
      <div class="rows-box">${row('a', 'kind=old')}${row('b', 'kind=new')}${row('c', 'kind=new&amp;kind=old')}</div>
    </div>`;
}
function page(search: string): void {
  unwiredPage(search);
  wireRowLists();
}
const part = <E extends HTMLElement>(selector: string) => document.querySelector(selector) as E;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .filter((each) => !each.hidden)
    .map((each) => each.dataset['row']);
const open = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row][open]')].map((each) => each.dataset['row']);
const count = () => part('.row-count').textContent;
function choose(value: string): void {
  part<HTMLSelectElement>('select').value = value;
  part('.row-controls').dispatchEvent(new Event('change', { bubbles: true }));
}
function toggle(id: string, to: boolean): void {
  const details = part<HTMLDetailsElement>(`#trial-${id}`);
  details.open = to;
  details.dispatchEvent(new Event('toggle'));
}

beforeEach(() => page(''));
afterEach(() => {
  document.body.innerHTML = '';
});

describe('a reader', () => {
  it('sees the controls, all rows and their number', () => {
    expect([count(), shown()]).toEqual(['3 things', ['a', 'b', 'c']]);
  });

  it('filters: rows, count, marks and address follow, and “Show all” takes it back', () => {
    choose('new');
    expect([count(), shown(), location.search]).toEqual(['2 of 3 things', ['b', 'c'], '?kind=new']);
    part('.row-controls button').click();
    expect([count(), shown(), location.search]).toEqual(['3 things', ['a', 'b', 'c'], '']);
  });

  it('opens and closes a row, and the address follows', () => {
    toggle('b', true);
    expect(location.search).toBe('?thing=b');
    toggle('b', false);
    expect(location.search).toBe('');
  });

  it('picks a row by its mark', () => {
    part('[data-key]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect([open(), location.search]).toEqual([['b'], '?thing=b']);
  });

  it('keeps what was chosen and opened before the script came', () => {
    unwiredPage('');
    part<HTMLSelectElement>('select').value = 'new';
    wireRowLists();
    expect([count(), shown(), location.search]).toEqual(['2 of 3 things', ['b', 'c'], '?kind=new']);
    unwiredPage('?kind=new&thing=c');
    part<HTMLDetailsElement>('#trial-b').open = true;
    wireRowLists();
    expect([shown(), part('#trial-b').matches('[open][data-picked]'), location.search]).toEqual([
      ['b', 'c'],
      true,
      '?kind=new&thing=b',
    ]);
  });

  it('loses the picked row when a filter leaves it out', () => {
    toggle('a', true);
    choose('new');
    expect([open(), location.search]).toEqual([[], '?view=one&kind=new']);
  });
});

describe('the figure', () => {
  const view = () => part('figure').dataset['view'];

  it('turns to a view that draws what is chosen, and stays where it draws some of it', () => {
    toggle('a', true);
    expect(view()).toBe('two');
    page('');
    choose('old');
    expect(view()).toBe('one');
  });

  it('keeps the view that the address asks for', () => {
    page('?view=one&thing=a');
    expect(view()).toBe('one');
    page('?thing=a');
    expect(view()).toBe('two');
  });

  it('turns in the same entry of the address as the row that turns it, and the view stays there without the row', () => {
    page('?view=one');
    const before = history.length;
    toggle('a', true);
    expect([view(), location.search, history.length - before]).toEqual(['two', '?view=two&thing=a', 1]);
    toggle('a', false);
    expect([view(), location.search]).toEqual(['two', '?view=two']);
  });

  it('has its view in the address once a choice is made, also where the row of the address has turned it', () => {
    page('?thing=a');
    toggle('a', false);
    expect([view(), location.search]).toEqual(['two', '?view=two']);
  });

  it('turns from a chapter’s list without a word in the address', () => {
    unwiredPage('');
    part('#trial-rows').removeAttribute('data-addressed');
    wireRowLists();
    toggle('a', true);
    expect([view(), location.search]).toEqual(['two', '']);
  });
});

describe('the address', () => {
  it('opens what it asks for and keeps its other settings', () => {
    page('?view=one&kind=new&thing=c');
    expect([count(), shown(), open(), location.search]).toEqual([
      '2 of 3 things',
      ['b', 'c'],
      ['c'],
      '?view=one&kind=new&thing=c',
    ]);
  });

  it('is restored by the back button', () => {
    toggle('b', true);
    history.replaceState(null, '', '/charts/trial/?kind=old');
    dispatchEvent(new PopStateEvent('popstate'));
    expect([shown(), open(), part<HTMLSelectElement>('select').value]).toEqual([['a', 'c'], [], 'old']);
  });

  it('says calmly what it does not know, and shows the rest', () => {
    page('?kind=odd&thing=b');
    expect(part('[data-rows-notice]').hidden).toBe(false);
    expect(part('[data-rows-notice]').textContent).toContain('no kind “odd”');
    expect([count(), open()]).toEqual(['3 things', ['b']]);
    choose('new');
    expect(part('[data-rows-notice]').hidden).toBe(true);
  });
});

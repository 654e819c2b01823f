// A figure whose drawing can't come says so once, asks again by hand and when the net is back, and is free again once it is drawn.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearLoadFailure, showLoadFailure, watchIslands } from '../../src/charts/live/stuck.ts';

const part = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const figure = () => part('figure');
const fail = () => {
  // As the head of every page does.
  part('astro-island').dataset['failed'] = '';
  part('astro-island').dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
};

let isWatching = false;
beforeEach(() => {
  document.body.innerHTML = `<figure class="figure"><div class="artboard"><astro-island ssr><svg></svg></astro-island></div>
    <p data-trouble hidden></p></figure>`;
  if (!isWatching) watchIslands();
  isWatching = true;
});
afterEach(() => clearLoadFailure(figure()));

it('says what is missing, with a button that asks again, and takes both back', () => {
  const again = vi.fn();
  showLoadFailure(figure(), 'Not here.', again);
  expect(part('[data-trouble]').textContent).toBe('Not here. Try again');
  expect(part('[data-trouble]').hidden).toBe(false);
  expect(figure().dataset['stuck']).toBe('');
  part('button').click();
  expect(again).toHaveBeenCalledOnce();
  expect(part('[data-trouble]').hidden).toBe(true);
  expect(figure().dataset['stuck']).toBeUndefined();
});

it('asks again when the net is back or the reader comes back, and only while something is missing', () => {
  const again = vi.fn();
  showLoadFailure(figure(), 'Not here.', again);
  dispatchEvent(new Event('online'));
  dispatchEvent(new Event('focus'));
  expect(again).toHaveBeenCalledOnce();
});

it('comes to an end where what it asks for fails at once', () => {
  const endless = 1000;
  const again = vi.fn(() => {
    if (again.mock.calls.length < endless) showLoadFailure(figure(), 'Not here.', again);
  });
  showLoadFailure(figure(), 'Not here.', again);
  dispatchEvent(new Event('focus'));
  expect(again).toHaveBeenCalled();
  // Once for each that listens, and other tests of this thread have left some.
  expect(again.mock.calls.length).toBeLessThan(endless);
  expect(part('[data-trouble]').hidden).toBe(false);
});

it('puts an island that failed in its place again, and then offers to load the page again', () => {
  const first = part('astro-island');
  fail();
  expect(part('[data-trouble]').textContent).toContain('so it keeps this one');
  expect(part('button').textContent).toBe('Try again');
  part('button').click();
  const second = part('astro-island');
  expect(second).not.toBe(first);
  expect(second.dataset['failed']).toBeUndefined();
  expect(second.innerHTML).toBe('<svg></svg>');
  fail();
  expect(part('[data-trouble]').textContent).toContain('Load the page again');
});

it('hears of islands that failed before anything listened', () => {
  part('astro-island').dataset['failed'] = '';
  watchIslands();
  expect(figure().dataset['stuck']).toBe('');
});

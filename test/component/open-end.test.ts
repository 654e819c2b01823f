// The line at a chapter's end opens for an address that names a part of it, in browsers that don't do so themselves.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openNamedEnd } from '../../src/frame/chapter/open-end.ts';

const line = () => document.querySelector('details') as HTMLDetailsElement;
const scrolled = vi.fn();
/** Goes to an address, as a click on a link does. */
const goTo = (hash: string): void => {
  history.replaceState(null, '', hash);
  dispatchEvent(new Event('hashchange'));
};

beforeEach(() => {
  Element.prototype.scrollIntoView = scrolled;
  scrolled.mockClear();
  document.body.innerHTML = `<details class="end-notes"><summary>2 sources</summary><section id="limits-ore"></section></details>
    <details class="limits"><section id="other"></section></details>`;
});
afterEach(() => history.replaceState(null, '', location.pathname));

it('opens at once where the page was opened so, and brings the part into sight', () => {
  history.replaceState(null, '', '#limits-ore');
  openNamedEnd();
  expect(line().open).toBe(true);
  expect(scrolled.mock.instances[0]).toBe(document.getElementById('limits-ore'));
});

it('opens when the address changes later', () => {
  openNamedEnd();
  expect(line().open).toBe(false);
  goTo('#limits-ore');
  expect(line().open).toBe(true);
});

it('leaves the scroll alone where it is open already, and other folds closed', () => {
  line().open = true;
  openNamedEnd();
  goTo('#limits-ore');
  goTo('#other');
  goTo('#not-here');
  expect(scrolled).not.toHaveBeenCalled();
  expect(document.querySelector<HTMLDetailsElement>('.limits')?.open).toBe(false);
});

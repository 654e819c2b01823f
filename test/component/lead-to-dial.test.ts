// A question of a panel leads to what it sets: folds open, the focus goes there, and a reader who wants no motion gets none.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leadToDial } from '../../src/panel/panel-dials.ts';

const scrolled: { id: string; how: unknown }[] = [];
const placeNamed = (id: string): HTMLElement => {
  const place = document.getElementById(id);
  if (place === null) throw new RangeError(`no ${id}`);
  return place;
};
beforeEach(() => {
  document.body.innerHTML = `
    <details><summary>Group</summary>
      <details id="switches"><summary id="name">Heavy</summary><input id="member" type="checkbox" /></details>
      <input id="dial" type="range" />
    </details>`;
  scrolled.length = 0;
  Element.prototype.scrollIntoView = function (this: Element, how) {
    scrolled.push({ id: this.id, how });
  };
});
afterEach(() => vi.unstubAllGlobals());

it('opens the switches and what holds them, and brings their name to the top, with the focus', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  leadToDial(placeNamed('switches'));
  expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
  expect(document.activeElement?.id).toBe('name');
  expect(scrolled).toEqual([{ id: 'name', how: { block: 'start', behavior: 'smooth' } }]);
});

it('brings a dial to the middle, so that its name is seen, and without motion where a reader asks for none', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  leadToDial(placeNamed('dial'));
  expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, false]);
  expect(document.activeElement?.id).toBe('dial');
  expect(scrolled).toEqual([{ id: 'dial', how: { block: 'center', behavior: 'instant' } }]);
});

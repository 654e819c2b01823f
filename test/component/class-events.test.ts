// Class view wakes with the pointer, and says whether it is near the upper edge, where the masthead comes over the headline.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followInput } from '../../src/reading/class-view/class-events.ts';

const woken: boolean[] = [];
let listening = new AbortController();
beforeEach(() => {
  woken.length = 0;
  listening = new AbortController();
  followInput(
    () => {},
    (isNearTop) => woken.push(isNearTop),
    listening.signal,
  );
});
afterEach(() => listening.abort());

const moveTo = (clientY: number): boolean => window.dispatchEvent(new MouseEvent('pointermove', { clientY }));

it('asks for the masthead at the upper edge alone', () => {
  for (const y of [400, 120, 41, 40, 3]) moveTo(y);
  expect(woken).toEqual([false, false, false, true, true]);
});

it('wakes for Tab without the masthead, which comes with the focus', () => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  expect(woken).toEqual([false]);
});

it('no longer listens once it is ended', () => {
  listening.abort();
  moveTo(3);
  expect(woken).toEqual([]);
});

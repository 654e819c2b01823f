// Input of class view: a swipe turns the figure, a tap and a zoomed page do not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followInput } from '../../../src/reading/class-view/class-events.ts';

/** A part of the page that no finger uses itself. */
class Part extends EventTarget {
  closest = () => null;
}
let page = new EventTarget();
const touches = (type: string, x: number) => {
  const touch = { clientX: x, clientY: 400 };
  const event = Object.assign(new Event(type), { touches: [touch], changedTouches: [touch] });
  Object.defineProperty(event, 'target', { value: new Part() });
  page.dispatchEvent(event);
};
function actsOfSwipe(scale?: number): readonly string[] {
  vi.stubGlobal('visualViewport', scale === undefined ? null : { scale });
  const acts: string[] = [];
  const leave = new AbortController();
  followInput(
    (act) => acts.push(act),
    () => {},
    leave.signal,
  );
  touches('touchstart', 320);
  touches('touchend', 120);
  leave.abort();
  return acts;
}

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('Element', Part);
  vi.stubGlobal('document', { documentElement: { hasAttribute: () => false } });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

test.each([undefined, 1, 1.005])('a finger that goes sideways turns the view at a scale of %s', (scale) => {
  expect(actsOfSwipe(scale)).toEqual(['on']);
});

test.each([1.05, 2])('a finger that moves a view enlarged %s times does not turn it', (scale) => {
  expect(actsOfSwipe(scale)).toEqual([]);
});

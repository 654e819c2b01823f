// The black screen of class view covers all of the page, and gives back what it found.
import { beforeEach, expect, it } from 'vitest';
import { blackScreen } from '../../src/reading/class-view/class-blank.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<a class="skip">Skip</a><main></main><div id="shut" inert></div><nav><button>Next</button></nav><p role="status"></p>';
});
const inert = () =>
  [...document.body.children].flatMap((part) =>
    part instanceof HTMLElement && part.inert ? [part.className || part.id || part.localName] : [],
  );

it('makes everything but itself and what is said inert, then only what was so before', () => {
  const screen = blackScreen(
    document.querySelector<HTMLElement>('[role="status"]') ?? document.body,
    () => {},
  );
  expect(inert()).toEqual(['shut']);
  screen.cover();
  expect(inert()).toEqual(['skip', 'main', 'shut', 'nav']);
  expect(document.activeElement?.className).toBe('class-dark');
  screen.uncover();
  expect(inert()).toEqual(['shut']);
  expect(document.querySelector<HTMLElement>('.class-dark')?.hidden).toBe(true);
});

it('is taken off a page that is left while it is black', () => {
  const screen = blackScreen(document.createElement('p'), () => {});
  screen.cover();
  screen.remove();
  expect(inert()).toEqual(['shut']);
  expect(document.querySelector('.class-dark')).toBeNull();
});

// An island that comes late and fails as it is drawn says so as Astro's own do, and keeps its room for the picture and for another try.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { watchIslands } from '../../src/charts/live/stuck.ts';

type Load = () => Promise<() => Promise<void>>;
type Directive = (load: Load, options: unknown, island: HTMLElement) => void;

const scope = globalThis as unknown as { Astro: { only: Directive } };
/** Tells an island that the reader is near. */
let comesNear: () => void = () => undefined;
let drawAll: () => Promise<void>;
const part = (selector: string) => document.querySelector<HTMLElement>(selector);

beforeAll(async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: readonly object[]) => void) {
        comesNear = () => seen([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  ({ drawAll } = await import('../../src/charts/live/late/island-element.ts'));
  watchIslands();
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** An island in its figure, whose drawing does what it is told to. */
function island(draw: (own: HTMLElement) => Promise<void>): HTMLElement {
  document.body.innerHTML =
    '<figure class="figure"><div class="own-island"><svg class="room"></svg></div><p data-trouble hidden></p></figure>';
  const own = part('.own-island') as HTMLElement;
  scope.Astro.only(async () => async () => draw(own), {}, own);
  return own;
}
/** As Svelte does, which empties the island before it draws. */
const fails = async (own: HTMLElement) => {
  own.replaceChildren();
  throw new Error('bad scene');
};

it('says under its figure that it could not be drawn, with a way to try again', async () => {
  island(fails);
  comesNear();
  await vi.waitFor(() => expect(part('[data-trouble]')?.textContent).toContain('could not be loaded'));
  expect(part('[data-trouble] button')?.textContent).toBe('Try again');
  expect(console.error).toHaveBeenCalledWith(new Error('bad scene'));
});

it('has its room again before it says so', async () => {
  const own = island(fails);
  const rooms: unknown[] = [];
  own.addEventListener('astro:hydration-error', () => rooms.push(own.querySelector('.room')));
  comesNear();
  await vi.waitFor(() => expect(rooms).toHaveLength(1));
  expect(rooms[0]).not.toBeNull();
});

it('lets the others be drawn for paper', async () => {
  const own = island(fails);
  const drawn = vi.fn(async () => undefined);
  scope.Astro.only(async () => drawn, {}, own.cloneNode(true) as HTMLElement);
  await expect(drawAll()).resolves.toBeUndefined();
  expect(drawn).toHaveBeenCalledOnce();
});

// The drawings beside the steps of a chapter's own page: all come when one is near, once; paper has them, and a request that hangs holds no print back.
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bringLateParts } from '../../src/frame/chapter/parts/late-parts.ts';

const address = '/chapters/a.stills.json';
const drawings = {
  'still-one': { html: '<svg><title>One</title></svg>' },
  'still-two': { html: '<svg><title>Two</title></svg>' },
};
let asked: string[] = [];
let answer: () => Promise<unknown>;
/** Tells the page that a place has come near. */
let comesNear: (place: Element) => void = () => undefined;
const observed: Element[] = [];
/** The names of the drawings that have come; a document can have a title of its own. */
const titles = () => [...document.body.querySelectorAll('title')].map(({ textContent }) => textContent);
/** The answer that was read last. */
let last: Promise<unknown> = Promise.resolve();
/** Waits until it is there or has failed, and what follows from it is done: its own steps take no time. */
async function answered(): Promise<void> {
  await last.catch(() => undefined);
  await new Promise((done) => setTimeout(done));
}

vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(seen: (entries: readonly object[]) => void) {
      comesNear = (target) => seen([{ target, isIntersecting: true }]);
    }
    observe = (place: Element) => observed.push(place);
    disconnect = () => observed.splice(0);
  },
);
vi.stubGlobal('fetch', async (file: string) => {
  asked.push(file);
  return { ok: true, json: () => (last = answer()) };
});
const send = vi.fn();
vi.stubGlobal(
  'XMLHttpRequest',
  class {
    status = 200;
    responseText = JSON.stringify(drawings);
    open = () => undefined;
    send = send;
  },
);

beforeEach(() => {
  asked = [];
  send.mockClear();
  answer = async () => drawings;
  document.body.innerHTML = ['one', 'two']
    .map(
      (id) =>
        `<div class="still-drawing" data-lazy="still-${id}" data-from="${address}"><svg viewBox="0 0 360 90"></svg><noscript></noscript></div>`,
    )
    .join('');
  bringLateParts();
});
afterEach(() => {
  // Nothing waits any more, so what the next test wires starts alone.
  document.body.innerHTML = '';
});
afterAll(() => vi.unstubAllGlobals());

it('brings all of them when one is near, and asks once', async () => {
  expect(observed).toHaveLength(2);
  expect(asked).toEqual([]);
  comesNear(observed[0] as Element);
  comesNear(observed[1] as Element);
  await vi.waitFor(() => expect(titles()).toEqual(['One', 'Two']));
  expect(document.querySelector('[data-lazy], [data-from]')).toBeNull();
  await vi.waitFor(() => expect(observed).toEqual([]));
  expect(asked).toEqual([address]);
});

it('asks again after a failure, when the next one is near', async () => {
  answer = vi.fn(() => Promise.reject(new Error('no file')));
  comesNear(observed[0] as Element);
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  await answered();
  expect(document.querySelectorAll('[data-from]')).toHaveLength(2);
  answer = async () => drawings;
  comesNear(observed[1] as Element);
  await vi.waitFor(() => expect(titles()).toEqual(['One', 'Two']));
});

it('has all of them on paper, asked for once, though none was near', () => {
  dispatchEvent(new Event('beforeprint'));
  expect(titles()).toEqual(['One', 'Two']);
  expect(send).toHaveBeenCalledTimes(1);
});

it('lets the print button wait for all of them', async () => {
  const waits: Promise<void>[] = [];
  document.dispatchEvent(new CustomEvent('beforeprinting', { detail: waits }));
  await Promise.all(waits);
  expect(titles()).toEqual(['One', 'Two']);
});

it('asks for nothing that would hold a print back where a request hangs, and keeps the rooms', async () => {
  answer = () => new Promise(() => undefined);
  const since = performance.now();
  comesNear(observed[0] as Element);
  vi.spyOn(performance, 'now').mockReturnValue(since + 5000);
  dispatchEvent(new Event('beforeprint'));
  expect(send).not.toHaveBeenCalled();
  expect(document.querySelectorAll('.still-drawing > svg[viewBox]')).toHaveLength(2);
});

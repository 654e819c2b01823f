// The print button waits for drawings that are still to come, and prints also where one of them does not.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beforePrint, wireReading } from '../../src/reading/controls/reading-controls.ts';

const print = vi.fn();
/** What is waited for as the button is pressed. */
let waits: Promise<void>[] = [];
const bring = (event: Event) => {
  // Nothing that another test has wired is waited for.
  event.stopImmediatePropagation();
  (event as CustomEvent<Promise<void>[]>).detail.push(...waits);
};
const press = () => document.querySelector<HTMLElement>('[data-print]')?.click();
/** Waits until whatever follows from a promise is done. */
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  print.mockClear();
  vi.stubGlobal('print', print);
  document.body.innerHTML = '<div id="reading" popover><button data-print></button></div>';
  const panel = document.getElementById('reading') as HTMLElement;
  panel.hidePopover = () => undefined;
  addEventListener(beforePrint, bring, true);
  wireReading();
});
afterEach(() => {
  removeEventListener(beforePrint, bring, true);
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

it.each([
  ['once all drawings are there', () => Promise.resolve()],
  ['the rest where a drawing fails, once that has come', () => Promise.reject(new Error('no drawing'))],
])('prints %s', async (_, other) => {
  let come: () => void = () => undefined;
  waits = [other(), new Promise<void>((done) => (come = done))];
  press();
  await settled();
  expect(print).not.toHaveBeenCalled();
  come();
  await settled();
  expect(print).toHaveBeenCalledOnce();
});

// The page of an unknown short address: what it offers, whatever was typed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerNearCodes } from '../../src/teach/short/unknown-code.ts';

const { happyDOM } = window as unknown as { happyDOM: { setURL: (url: string) => void } };
/** Where the files of this thread stand. */
const home = location.href;

beforeEach(() => {
  document.body.innerHTML = `<div data-unknown-code data-root="/t/" hidden><p data-said></p><ul></ul></div>`;
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('{ "3e": "Where the shares grow", "4k": "A stock" }')),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
  happyDOM.setURL(home);
});

it.each([
  ['/t/3z/', 'There is no short address “3z”. These are near:', ['3e Where the shares grow']],
  ['/t/%E0%A4/', 'There is no short address “%E0%A4”.', []],
  ['/t/%E7%A3%81/', 'There is no short address “磁”.', []],
])('at %s it says what was asked for, and what is near', async (path, said, near) => {
  happyDOM.setURL(`https://example.org${path}`);
  await offerNearCodes();
  expect(document.querySelector('[data-said]')?.textContent).toBe(said);
  expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(near);
  expect(document.querySelector<HTMLElement>('[data-unknown-code]')?.hidden).toBe(false);
});

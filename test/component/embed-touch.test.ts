// The words of an embed's marks come when its drawing is first touched; where their file does not come, the next touch asks for it again.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import touch from '../../src/export/embed/frame-script/touch.js';

const part = (selector: string) => document.querySelector(selector) as HTMLElement;
const asked: HTMLScriptElement[] = [];
const move = () => part('.drawing').dispatchEvent(new PointerEvent('pointermove'));

beforeEach(() => {
  asked.length = 0;
  document.body.innerHTML = '<main data-marks="/marks.js"><div class="drawing"></div></main>';
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    asked.push(script as HTMLScriptElement);
  });
  touch(part, part('main'));
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

it('asks once, and shows the value under the touch that asked', () => {
  move();
  move();
  expect(asked.map(({ src }) => new URL(src, location.href).pathname)).toEqual(['/marks.js']);
  const heard = vi.fn();
  part('.drawing').addEventListener('pointermove', heard);
  asked[0]?.dispatchEvent(new Event('load'));
  expect(heard).toHaveBeenCalledOnce();
});

it('asks again at the next touch after a request that failed', () => {
  move();
  asked[0]?.dispatchEvent(new Event('error'));
  expect(asked).toHaveLength(1);
  move();
  expect(asked).toHaveLength(2);
});

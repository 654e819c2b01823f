// Which keys act in class view, and where they stay the page's own.
import { describe, expect, it } from 'vitest';
import { actOfKey } from '../../../src/reading/class-view/class-keys.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const nowhere = () => false;
const fields = 'input:not([type="radio"]):not([type="range"])';
/** The focus in an element of this name. */
const within = (name: string) => (selector: string) => selector.split(', ').includes(name);

describe('actOfKey', () => {
  it.each([
    ['ArrowRight', 'on'],
    ['PageDown', 'on'],
    [' ', 'on'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['h', 'hold'],
    ['s', 'sources'],
    ['d', 'dials'],
    ['f', 'full'],
    ['Escape', 'leave'],
  ])('%j is %s', (key, act) => {
    expect(actOfKey(press(key), nowhere)).toBe(act);
  });

  it('takes letters with Caps Lock or Shift, and goes back by Shift and the space bar', () => {
    expect(actOfKey(press('B'), nowhere)).toBe('blank');
    expect(actOfKey(press('H', { shiftKey: true }), nowhere)).toBe('hold');
    expect(actOfKey(press(' ', { shiftKey: true }), nowhere)).toBe('back');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('leaves keys held with %s to the browser', (held) => {
    expect(actOfKey(press('f', { [held]: true }), nowhere)).toBeUndefined();
    expect(actOfKey(press('ArrowLeft', { [held]: true }), nowhere)).toBeUndefined();
  });

  it('leaves Shift and an arrow to who selects text', () => {
    expect(actOfKey(press('ArrowRight', { shiftKey: true }), nowhere)).toBeUndefined();
  });

  it.each([fields, 'textarea', 'select', '[contenteditable]', '[popover] *'])('is silent in %s', (name) => {
    for (const key of ['b', 'h', 'f', ' ', 'ArrowRight', 'Escape'])
      expect(actOfKey(press(key), within(name))).toBeUndefined();
  });

  it('acts while an open note has the focus, and leaves Escape to close the note', () => {
    for (const [key, act] of [
      ['ArrowRight', 'on'],
      ['PageDown', 'on'],
      [' ', 'on'],
      ['b', 'blank'],
    ] as const)
      expect(actOfKey(press(key), within('[popover]'))).toBe(act);
    expect(actOfKey(press('Escape'), within('[popover]'))).toBeUndefined();
  });

  it.each(['input[type="radio"]', 'input[type="range"]'])(
    'leaves %s what moves it, and takes letters',
    (name) => {
      for (const key of [' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown'])
        expect(actOfKey(press(key), within(name))).toBeUndefined();
      expect(actOfKey(press('h'), within(name))).toBe('hold');
      expect(actOfKey(press('Escape'), within(name))).toBe('leave');
    },
  );

  it('takes no letter where a reader has turned them off, and every other key', () => {
    for (const key of ['b', 'h', 's', 'd', 'f', 'H'])
      expect(actOfKey(press(key), nowhere, true)).toBeUndefined();
    expect(actOfKey(press('ArrowRight'), nowhere, true)).toBe('on');
    expect(actOfKey(press(' '), nowhere, true)).toBe('on');
    expect(actOfKey(press('Escape'), nowhere, true)).toBe('leave');
  });

  it('lets the space bar press a button, and other keys act beside it', () => {
    expect(actOfKey(press(' '), within('button'))).toBeUndefined();
    expect(actOfKey(press('ArrowRight'), within('button'))).toBe('on');
  });

  it.each(['a', 'Enter', 'Tab', '1', 'constructor', 'toString'])('knows no %j', (key) => {
    expect(actOfKey(press(key), nowhere)).toBeUndefined();
  });
});

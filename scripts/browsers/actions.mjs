// Input actions, in the form that WebDriver and WebDriver BiDi both take.
import { codeOf } from './keys.mjs';

/** One key, down and up. @param {string} key as in KeyboardEvent.key */
export const keyPress = (key) => ({
  type: 'key',
  id: 'keys',
  actions: [
    { type: 'keyDown', value: codeOf(key) },
    { type: 'keyUp', value: codeOf(key) },
  ],
});

/** A click of the first button. @param {number} x @param {number} y in CSS pixels of the window */
export const clickAt = (x, y) => ({
  type: 'pointer',
  id: 'mouse',
  actions: [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});

// Keyboard, pointer and touch input of class view.
import { lettersAreOff } from './class-address.ts';
import { actOfKey, type ClassAct } from './class-keys.ts';

/** A swipe this far sideways turns to another stop, in CSS pixels. */
const swipe = 60;
/** From this scale on the reader has zoomed in, and fingers move the page in the window. */
const zoomed = 1.01;
/** As near as this to the upper edge, a pointer asks for the masthead, in CSS pixels. */
const nearTop = 40;
/**
 * Whether a pointer asks for the masthead, or is on the masthead that has come: that is higher than the strip which asks for it, and a busy
 * browser says late that it is hovered.
 * @param y from the window's upper edge, in CSS pixels
 */
const isAtTop = (y: number): boolean =>
  y <= nearTop ||
  (document.documentElement.hasAttribute('data-class-near-top') &&
    y <= (document.querySelector<HTMLElement>('.masthead')?.offsetHeight ?? 0));
/** Parts that use touches themselves. */
const touched = 'input, .guess-pad, .bench, nav, header';

interface Place {
  readonly x: number;
  readonly y: number;
}
/** The turn that a swipe from one place to another asks for; undefined for a tap and for a swipe up or down. */
function turnOf(from: Place, to: Place): 'on' | 'back' | undefined {
  const across = to.x - from.x;
  if (Math.abs(across) < swipe || Math.abs(across) < 2 * Math.abs(to.y - from.y)) return undefined;
  return across < 0 ? 'on' : 'back';
}

/**
 * Listens to keys, pointer and touches until `signal` aborts. `wake` is called when the pointer moves, the screen is touched or Tab is
 * pressed, with whether that was near the upper edge of the window.
 */
export function followInput(
  act: (act: ClassAct) => void,
  wake: (isNearTop: boolean) => void,
  signal: AbortSignal,
): void {
  // In the capture phase, before the page gets them, since step by step has keys of its own.
  const first = { signal, capture: true };
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Tab') wake(false);
      const { target } = event;
      const focus = (selector: string): boolean =>
        target instanceof Element && target.closest(selector) !== null;
      const name = event.defaultPrevented
        ? undefined
        : actOfKey(event, focus, lettersAreOff(location.search));
      if (name === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act(name);
    },
    first,
  );
  const light = { signal, passive: true };
  addEventListener('pointermove', ({ clientY }) => wake(isAtTop(clientY)), light);
  let from: Place | undefined;
  addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const [touch] = touches;
      const isFree = target instanceof Element && target.closest(touched) === null;
      from =
        isFree && touch !== undefined && touches.length === 1
          ? { x: touch.clientX, y: touch.clientY }
          : undefined;
      wake(touch !== undefined && isAtTop(touch.clientY));
    },
    light,
  );
  addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      const turn =
        from === undefined || touch === undefined || (visualViewport?.scale ?? 1) > zoomed
          ? undefined
          : turnOf(from, { x: touch.clientX, y: touch.clientY });
      if (turn !== undefined) act(turn);
    },
    light,
  );
}

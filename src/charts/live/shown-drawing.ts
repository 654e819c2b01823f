// What the drawings of a page show. A component reports what it has drawn, and the words over a drawing follow that report, not the request.
import type { Size } from '../contract/scene.ts';
import type { CustomScene } from './custom-scene.ts';

/** A view's name, or a scene that the page made. */
export type ShownDrawing = string | CustomScene;
const eventName = 'drawn';
const drawings = new Map<string, ShownDrawing>();
const keyOf = (figure: string, size: Size): string => `${size} ${figure}`;

/** Tells what an artboard of a figure shows from now on. */
export function tellDrawn(figure: string, size: Size, drawn: ShownDrawing): void {
  drawings.set(keyOf(figure, size), drawn);
  document.dispatchEvent(new CustomEvent(eventName, { detail: figure }));
}

/** What an artboard of a figure shows, or undefined while its component has drawn nothing. */
export const drawnBy = (figure: string, size: Size): ShownDrawing | undefined =>
  drawings.get(keyOf(figure, size));

/** The visible artboard of each figure after a call of forgetSeenSize, cached: measuring at every change of view would force a layout. */
const seen = new WeakMap<Element, Size | undefined>();

/**
 * Clears the cached artboard of a figure after its stage changed size. The first call also starts the cache, so its caller must call again
 * at every later change of that size.
 */
export const forgetSeenSize = (figure: Element): void => void seen.set(figure, undefined);

/** The artboard of a figure that is seen, or undefined where none is. */
function sizeSeen(figure: Element): Size | undefined {
  const found =
    seen.get(figure) ??
    (['narrow', 'wide'] as const).find((size) =>
      [...figure.querySelectorAll<HTMLElement>(`.artboard.${size}`)].some(
        ({ clientWidth }) => clientWidth > 0,
      ),
    );
  if (seen.has(figure)) seen.set(figure, found);
  return found;
}

/**
 * What the drawing that is seen of a figure shows: `opening` until its component has drawn something else; undefined while no
 * drawing of it is seen.
 */
export function drawnIn(figure: Element, opening: string): ShownDrawing | undefined {
  const size = sizeSeen(figure);
  return size === undefined ? undefined : (drawnBy(figure.id, size) ?? opening);
}

/** Calls back with the figure of which an artboard shows something new; returns what ends it. */
export function onDrawn(callback: (figure: string) => void): () => void {
  const listener = (event: Event) => callback((event as CustomEvent<string>).detail);
  document.addEventListener(eventName, listener);
  return () => document.removeEventListener(eventName, listener);
}

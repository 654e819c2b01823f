// Which drawings are moving from one scene to another. The end of a move is an event, not a timeout, since a busy machine may take longer.
import type { Size } from '../../contract/scene.ts';

/** How long a move takes, in ms. */
export const moveTime = 450;

const eventName = 'drawing-rests';
/** The artboards that move. */
const moving = new Set<string>();
const keyOf = (figure: string, size: Size): string => `${size} ${figure}`;

/** Whether an artboard of a figure, seen or not, is on its way to another scene. */
export const isMoving = (figure: string): boolean =>
  moving.has(keyOf(figure, 'narrow')) || moving.has(keyOf(figure, 'wide'));

/** Tells that an artboard of a figure is on its way to another scene, or has come there. */
export function tellMove(figure: string, size: Size, moves: boolean): void {
  if (moves) moving.add(keyOf(figure, size));
  else if (moving.delete(keyOf(figure, size)) && !isMoving(figure))
    document.dispatchEvent(new CustomEvent(eventName, { detail: figure }));
}

/** Calls back with a figure whose artboards have come to the scene they went to; returns what ends it. */
export function onRest(callback: (figure: string) => void): () => void {
  const listener = (event: Event) => callback((event as CustomEvent<string>).detail);
  document.addEventListener(eventName, listener);
  return () => document.removeEventListener(eventName, listener);
}

// Scenes that the page makes itself, from a reader's settings or guess: a figure shows one in place of its view's.
import type { Scene, Size, SceneName } from '../contract/scene.ts';

/** A scene of a figure for either artboard, and its accessible name. */
export interface CustomScene {
  readonly scene: (size: Size) => Scene;
  readonly name: SceneName;
  /** Whether the figure moves to it over a moment, as between views; a dial being turned moves it at once. */
  readonly slides: boolean;
  /** The view it started from, if any; its button stays marked as current. */
  readonly view?: string;
}
const eventName = 'customscene';
const shown = new Map<string, CustomScene>();

/** The scene that a figure shows in place of its view's; undefined where it shows its view. */
export const customScene = (figure: string): CustomScene | undefined => shown.get(figure);

/** Shows a scene in a figure, which may come alive later; null returns the figure to its view. */
export function showCustom(figure: string, custom: CustomScene | null): void {
  if (custom === null) shown.delete(figure);
  else shown.set(figure, custom);
  document.dispatchEvent(new Event(eventName));
}

/** Calls back whenever a figure changes its own scene; returns what ends it. */
export function onCustomChange(callback: () => void): () => void {
  document.addEventListener(eventName, callback);
  return () => document.removeEventListener(eventName, callback);
}

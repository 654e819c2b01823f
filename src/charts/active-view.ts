// Which view each figure shows. The figure's element holds it (data-view); steps, buttons and addresses set it; charts follow.

/** Fired on document when a figure changes its view; `detail` says which. */
export interface ViewChange {
  readonly figure: string;
  readonly view: string;
}
const eventName = 'viewchange';

/** The view that a figure shows, or undefined where there is no such figure. */
export const activeView = (figure: string): string | undefined =>
  document.getElementById(figure)?.dataset['view'];

/** Shows a view of a figure. Asking for the view already shown does nothing. */
export function showView(figure: string, view: string): void {
  const element = document.getElementById(figure);
  if (element === null || element.dataset['view'] === view) return;
  element.dataset['view'] = view;
  document.dispatchEvent(new CustomEvent<ViewChange>(eventName, { detail: { figure, view } }));
}

/** Calls back at every change of view of any figure; returns what ends it. */
export function onViewChange(callback: (change: ViewChange) => void): () => void {
  const listener = (event: Event) => callback((event as CustomEvent<ViewChange>).detail);
  document.addEventListener(eventName, listener);
  return () => document.removeEventListener(eventName, listener);
}

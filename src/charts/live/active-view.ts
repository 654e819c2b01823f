// Which view each figure is asked for, and which it shows. Its element holds both (data-view, data-shown): steps, buttons and addresses
// ask; charts follow; what was drawn is shown, and the words stand for that.

/** A figure and its view. */
export interface ViewChange {
  readonly figure: string;
  readonly view: string;
}
/** Fired on document: a view was asked for; words and drawing of a view stand. `detail` is the change. */
const askedEvent = 'viewchange';
const shownEvent = 'viewshown';

const valueOf = (figure: string, name: 'view' | 'shown'): string | undefined =>
  document.getElementById(figure)?.dataset[name];

/** The view that a figure was last asked for, or undefined where there is no such figure. */
export const activeView = (figure: string): string | undefined => valueOf(figure, 'view');

/** The view that a reader sees in a figure: in its drawing and its words. */
export const shownView = (figure: string): string | undefined => valueOf(figure, 'shown');

function change(event: string, name: 'view' | 'shown', figure: string, view: string): void {
  const element = document.getElementById(figure);
  if (element === null || element.dataset[name] === view) return;
  element.dataset[name] = view;
  document.dispatchEvent(new CustomEvent<ViewChange>(event, { detail: { figure, view } }));
}

/** Asks a figure for a view. Asking again for the same does nothing. */
export const showView = (figure: string, view: string): void => change(askedEvent, 'view', figure, view);

/** Says that a figure shows a view, once it is drawn. */
export const tellShown = (figure: string, view: string): void => change(shownEvent, 'shown', figure, view);

function listen(event: string, callback: (change: ViewChange) => void): () => void {
  const listener = (heard: Event) => callback((heard as CustomEvent<ViewChange>).detail);
  document.addEventListener(event, listener);
  return () => document.removeEventListener(event, listener);
}

/** Calls back at every view that a figure is asked for; returns what ends it. */
export const onViewChange = (callback: (change: ViewChange) => void): (() => void) =>
  listen(askedEvent, callback);

/** Calls back, in the same task, when the drawing of another view stands in a figure: whatever stands for a view changes now. Returns what ends it. */
export const onViewShown = (callback: (change: ViewChange) => void): (() => void) =>
  listen(shownEvent, callback);

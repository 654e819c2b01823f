// The view that each figure was asked for (data-view), the one that it shows (data-shown) and the one that its links lead to (data-led).
// Steps, buttons and addresses ask. data-shown changes only once the drawing has changed, and all words follow it; data-led differs from it
// on a figure's own page alone, until a drawing comes.

/** A figure and its view. */
export interface ViewChange {
  readonly figure: string;
  readonly view: string;
}
/** Events of the document, with the change as `detail`: a figure was asked for a view; it shows a view; its links lead to a view. */
const askedEvent = 'viewasked';
const shownEvent = 'viewshown';
const ledEvent = 'viewled';

const valueOf = (figure: string, name: 'view' | 'shown' | 'led'): string | undefined =>
  document.getElementById(figure)?.dataset[name];

/** The view that a figure was last asked for, or undefined where there is no such figure. */
export const askedView = (figure: string): string | undefined => valueOf(figure, 'view');

/** The view that a reader sees in a figure: in its drawing and its words. */
export const shownView = (figure: string): string | undefined => valueOf(figure, 'shown');

/** The view that links follow a figure to, or undefined where they lead where the page put them. */
export const ledView = (figure: string): string | undefined => valueOf(figure, 'led');

function change(event: string, name: 'view' | 'shown' | 'led', figure: string, view: string): void {
  const element = document.getElementById(figure);
  if (element === null || element.dataset[name] === view) return;
  element.dataset[name] = view;
  document.dispatchEvent(new CustomEvent<ViewChange>(event, { detail: { figure, view } }));
}

/** Asks a figure for a view. Asking again for the same does nothing. */
export const askForView = (figure: string, view: string): void => change(askedEvent, 'view', figure, view);

/** Records that a figure shows a view, once it is drawn. */
export const tellViewShown = (figure: string, view: string): void =>
  change(shownEvent, 'shown', figure, view);

/** Records that the links that follow a figure lead to a view. */
export const tellViewLed = (figure: string, view: string): void => change(ledEvent, 'led', figure, view);

function listen(event: string, callback: (change: ViewChange) => void): () => void {
  const listener = (heard: Event) => callback((heard as CustomEvent<ViewChange>).detail);
  document.addEventListener(event, listener);
  return () => document.removeEventListener(event, listener);
}

/** Calls back whenever a figure is asked for another view; returns what ends it. */
export const onViewAsked = (callback: (change: ViewChange) => void): (() => void) =>
  listen(askedEvent, callback);

/** Calls back in the task in which a figure comes to show another view; returns what ends it. */
export const onViewShown = (callback: (change: ViewChange) => void): (() => void) =>
  listen(shownEvent, callback);

/** Calls back in the task in which the links that follow a figure come to lead to another view; returns what ends it. */
export const onViewLed = (callback: (change: ViewChange) => void): (() => void) => listen(ledEvent, callback);

// The address of what a reader has turned to: an entry of history for each turn, and one for all of class view.

/** Class view marks the page while a figure fills the window (src/reading/class-view/class-view.ts). */
const isInClass = (): boolean => document.documentElement.dataset['class'] !== undefined;

/**
 * Puts an address into the bar: a new entry of history, or in place of the one before, if it is the same turn `again`. In class view it
 * always stands in place of it, so that Back leads to where a teacher came from, however many figures were shown.
 */
export function turnAddress(address: URL, again = false): void {
  if (again || isInClass()) history.replaceState(history.state, '', address);
  else history.pushState(history.state, '', address);
}

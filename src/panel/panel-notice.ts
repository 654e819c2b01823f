// What a panel says of an address, or of a model that did not come.

/** Shows words in the notice of a panel; none hide it. */
export function notify(panel: HTMLElement, words: string): void {
  const notice = panel.querySelector<HTMLElement>('[data-notice]');
  if (notice === null) return;
  notice.hidden = words === '';
  notice.textContent = words;
}

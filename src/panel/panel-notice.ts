// The notice of a panel about an address with unknown settings, or a model that could not be loaded.

/** Shows words in the notice of a panel; without words it is hidden. */
export function notify(panel: HTMLElement, words: string): void {
  const notice = panel.querySelector<HTMLElement>('[data-notice]');
  if (notice === null) return;
  notice.hidden = words === '';
  notice.textContent = words;
}

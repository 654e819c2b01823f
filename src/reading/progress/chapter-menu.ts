// The menu of chapters: its links close it, and its button for settings opens their panel.

/** A link of the menu closes it; the settings stand in a panel of their own, which opens in its place. */
export function wireMenu(): void {
  const menu = document.getElementById('chapter-menu');
  menu?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) menu.hidePopover();
  });
  const settings = menu?.querySelector<HTMLElement>('[data-settings]');
  const reading = document.getElementById('reading');
  if (settings === null || settings === undefined || reading === null) return;
  settings.hidden = false;
  settings.addEventListener('click', (event) => {
    event.preventDefault();
    menu?.hidePopover();
    reading.showPopover();
  });
}

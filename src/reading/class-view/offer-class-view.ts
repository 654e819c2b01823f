// Opens class view when the address or a button asks for it; nothing of it is loaded before.

const { dataset } = document.documentElement;

/** Loads it. Where it can't be loaded, the page stays as it is. */
async function open(byHand = false): Promise<void> {
  try {
    await (await import('./class-view.ts')).openClassView(byHand);
  } catch {
    delete dataset['for'];
  }
}

/** Opens class view by the button of the reading control, when going back or on leads to it, and at once where the page's head has found it in the address. */
export function offerClassView(): void {
  document.querySelector('[data-to-class]')?.addEventListener('click', () => void open(true));
  addEventListener('popstate', () => {
    // Loads nothing for most addresses; what it opens reads the address once more.
    if (/[?&]for=class(&|$)/.test(location.search)) void open();
  });
  if (dataset['for'] !== undefined) void open();
}

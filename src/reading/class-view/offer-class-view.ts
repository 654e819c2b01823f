// Opens class view when the address or a button asks for it; nothing of it is loaded before.

const { dataset } = document.documentElement;

/** Loads it. Where it does not come the page is read as it stands. */
async function open(byHand = false): Promise<void> {
  try {
    await (await import('./class-view.ts')).openClassView(byHand);
  } catch {
    delete dataset['for'];
  }
}

/** Wires the button of the reading control, and follows the address, of which the head of the page has told. */
export function offerClassView(): void {
  document.querySelector('[data-to-class]')?.addEventListener('click', () => void open(true));
  addEventListener('popstate', () => {
    if (/[?&]for=class(&|$)/.test(location.search)) void open();
  });
  if (dataset['for'] !== undefined) void open();
}

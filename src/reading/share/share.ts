// The share panel: filled from the step whose button was pressed; copies its link or its sentence, shows its picture, sends it.

const field = (panel: Element, name: string) =>
  panel.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-share-field="${name}"]`);

/** Puts a step's link, sentence and picture into the panel. */
function fillPanel(panel: HTMLElement, step: HTMLElement, sentence: string): void {
  const root = panel.dataset['root'] ?? '';
  const chapter = step.closest<HTMLElement>('[data-chapter]')?.dataset['chapter'] ?? '';
  const link = `${root}chapters/${chapter}/#${step.id}`;
  const picture = step.querySelector<HTMLAnchorElement>('.step-picture')?.href ?? '';
  const values = { link, sentence: `${sentence} The Strategic Valve, ${link}` };
  for (const [name, value] of Object.entries(values)) {
    const place = field(panel, name);
    if (place !== null) place.value = value;
  }
  const shown = panel.querySelector<HTMLAnchorElement>('[data-share-picture]');
  if (shown !== null) shown.href = picture;
  const page = panel.querySelector<HTMLAnchorElement>('[data-share-page]');
  if (page !== null) page.href = picture.replace(/\/([^/]+)\.png$/, '/?view=$1');
  const title = panel.querySelector('[data-share-title]');
  if (title !== null) title.textContent = `Share “${step.getAttribute('aria-label') ?? ''}”`;
  confirm(panel, '');
}

function confirm(panel: HTMLElement, text: string): void {
  const place = panel.querySelector('[data-share-said]');
  if (place !== null) place.textContent = text;
}

/** Copies a field; where the clipboard is refused, selects its text for the reader's own copy. */
async function copyField(panel: HTMLElement, name: string): Promise<void> {
  const place = field(panel, name);
  if (place === null) return;
  try {
    await navigator.clipboard.writeText(place.value);
    confirm(panel, name === 'link' ? 'Copied the link.' : 'Copied the sentence.');
  } catch {
    place.focus();
    place.select();
    confirm(panel, 'Selected, to copy by hand.');
  }
}

/** Wires the share buttons of all steps to the one panel of the page. */
export function wireShare(): void {
  const panel = document.getElementById('share');
  if (panel === null) return;
  // The button opens the panel by itself; this runs just before.
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null;
    if (button === null) return;
    const step = button.closest<HTMLElement>('[data-step]');
    if (step !== null) fillPanel(panel, step, button.dataset['share'] ?? '');
  });
  for (const button of panel.querySelectorAll<HTMLElement>('[data-share-copy]'))
    button.addEventListener('click', () => void copyField(panel, button.dataset['shareCopy'] ?? ''));
  const send = panel.querySelector<HTMLElement>('[data-send]');
  if (send === null || !('share' in navigator)) return;
  send.hidden = false;
  send.addEventListener('click', () => {
    const text = field(panel, 'sentence')?.value ?? '';
    const url = field(panel, 'link')?.value ?? '';
    // A reader who changes their mind is no error.
    void navigator
      .share({ title: 'The Strategic Valve', text: text.replace(` The Strategic Valve, ${url}`, ''), url })
      .catch(() => undefined);
  });
}

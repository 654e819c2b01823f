// The share panel: filled from the step whose button was pressed; copies its link or its sentence, shows its picture, sends it.
import { dataOf, partOf } from '../../charts/live/page-parts.ts';

type FieldName = 'link' | 'sentence';
const fieldOf = (panel: Element, name: FieldName) =>
  partOf<HTMLInputElement | HTMLTextAreaElement>(panel, `[data-share-field="${name}"]`);

/** The sentence of a step with its sources; its finding alone where the page of the whole story has not loaded them yet. */
function sentenceOf(step: HTMLElement): string {
  const whole = document.querySelector(`[data-share-of="${step.id}"]`)?.textContent.trim();
  return whole ?? `${partOf(step, '.still-title').textContent.trim()}.`;
}

/** Puts a step's link, sentence, short address and picture into the panel. */
function fillPanel(panel: HTMLElement, step: HTMLElement, code: string | undefined): void {
  const chapter = step.closest<HTMLElement>('[data-chapter]');
  if (chapter === null) throw new RangeError(`step "${step.id}" stands in no chapter`);
  const link = `${dataOf(panel, 'root')}chapters/${dataOf(chapter, 'chapter')}/#${step.id}`;
  const picture = partOf<HTMLAnchorElement>(step, '.step-picture').href;
  fieldOf(panel, 'link').value = link;
  fieldOf(panel, 'sentence').value = `${sentenceOf(step)} The Strategic Valve, ${link}`;
  const short = `${dataOf(panel, 'root')}t/${code ?? ''}/`;
  const board = partOf<HTMLAnchorElement>(panel, '[data-share-board]');
  // That page shows the address large, beside its QR code.
  board.href = `${short}?show`;
  board.textContent = short.replace(/^https?:\/\//, '');
  partOf<HTMLAnchorElement>(panel, '[data-share-picture]').href = picture;
  partOf<HTMLAnchorElement>(panel, '[data-share-page]').href = picture.replace(
    /\/([^/]+)\.png$/,
    '/?view=$1',
  );
  partOf(panel, '[data-share-title]').textContent = `Share “${step.getAttribute('aria-label')}”`;
  confirm(panel, '');
}

/** Says in the panel what was copied. */
function confirm(panel: HTMLElement, text: string): void {
  partOf(panel, '[data-share-said]').textContent = text;
}

/** Copies a field; where the clipboard is refused, selects its text for the reader's own copy. */
async function copyField(panel: HTMLElement, name: FieldName): Promise<void> {
  const field = fieldOf(panel, name);
  try {
    await navigator.clipboard.writeText(field.value);
    confirm(panel, name === 'link' ? 'Copied the link.' : 'Copied the sentence.');
  } catch {
    field.focus();
    field.select();
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
    if (step !== null) fillPanel(panel, step, button.dataset['code']);
  });
  for (const name of ['sentence', 'link'] as const)
    partOf(panel, `[data-share-copy="${name}"]`).addEventListener('click', () => void copyField(panel, name));
  if (!('share' in navigator)) return;
  const send = partOf(panel, '[data-send]');
  send.hidden = false;
  send.addEventListener('click', () => {
    const text = fieldOf(panel, 'sentence').value;
    const url = fieldOf(panel, 'link').value;
    // A reader who cancels is no error.
    void navigator
      .share({ title: 'The Strategic Valve', text: text.replace(` The Strategic Valve, ${url}`, ''), url })
      .catch(() => undefined);
  });
}

// Buttons that copy the text of an element: <button type="button" data-copy="ID">. What may be italic is copied with its italics too.

/** How long a button says that it has copied, in milliseconds. */
const lasting = 4000;

const isField = (place: HTMLElement): place is HTMLInputElement | HTMLTextAreaElement =>
  place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement;

/** Puts an element's text on the clipboard. Rejects where the browser refuses. */
async function copy(place: HTMLElement): Promise<void> {
  const text = isField(place) ? place.value : place.textContent;
  if (place.querySelector('em') === null || !('ClipboardItem' in window))
    return navigator.clipboard.writeText(text);
  const part = (content: string, type: string) => ({ [type]: new Blob([content], { type }) });
  return navigator.clipboard.write([
    new ClipboardItem({ ...part(text, 'text/plain'), ...part(place.innerHTML, 'text/html') }),
  ]);
}

/** Selects an element's text for the reader's own copy. */
function selectText(place: HTMLElement): void {
  if (isField(place)) {
    place.focus();
    return place.select();
  }
  getSelection()?.selectAllChildren(place);
}

/** Wires every button[data-copy] of the page that is not wired yet. The element with its id may come later, and change. */
export function wireCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    if (button.dataset['wired'] !== undefined) continue;
    button.dataset['wired'] = '';
    const said = Object.assign(document.createElement('span'), { className: 'copy-said' });
    said.role = 'status';
    button.after(said);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const say = (words: string) => {
      clearTimeout(waiting);
      said.textContent = words;
      waiting = setTimeout(() => (said.textContent = ''), lasting);
    };
    button.addEventListener('click', async () => {
      const place = document.getElementById(button.dataset['copy'] ?? '');
      if (place === null) return;
      try {
        await copy(place);
        say('Copied');
      } catch {
        selectText(place);
        say('Selected, to copy by hand');
      }
    });
  }
}

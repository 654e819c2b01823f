// On a chapter's own page rows come once a reader opens their line, and what only paper shows as the page is printed. Until then, and where they don't come, a link leads to where they stand. scripts/build/late-parts.mjs takes them out of the page.
import { dataOf } from '../charts/live/page-parts.ts';
import { wireRowList } from '../charts/table/row-list.ts';
import { ownMarkup } from '../names/trusted.ts';

type Parts = Readonly<Record<string, { readonly html: string }>>;

/**
 * Puts into a place what its file has for it; then it waits no more.
 * @throws RangeError where the file has nothing for it: then it is another file
 */
function fill(place: HTMLElement, parts: Parts): void {
  const name = dataOf(place, 'late');
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new RangeError(`the file has nothing for "${name}"`);
  place.innerHTML = ownMarkup(part.html);
  delete place.dataset['from'];
}

/** Brings the rows behind a line that a reader has opened. After a failure the link stays, and opening the line anew asks again. */
async function bringRows(line: HTMLDetailsElement, place: HTMLElement): Promise<void> {
  // Hosts let browsers keep data for an hour, and ask for a page anew each time: rows may not be older than their page.
  const response = await fetch(dataOf(place, 'from'), { cache: 'no-cache' });
  if (!response.ok) return;
  const parts = (await response.json()) as Parts;
  // A line that was opened twice has its rows by now.
  if (place.dataset['from'] === undefined) return;
  fill(place, parts);
  if (line.dataset['figureRows'] === undefined) return;
  wireRowList(line);
  // The list shows its state as it would have on opening.
  line.dispatchEvent(new Event('toggle'));
}

/** Brings what only paper shows. The page is printed as it stands when this returns, so nothing else may go on meanwhile. */
function bringToPaper(): void {
  if (!navigator.onLine) return;
  for (const place of document.querySelectorAll<HTMLElement>('[data-late^="paper-"][data-from]')) {
    const request = new XMLHttpRequest();
    request.open('GET', dataOf(place, 'from'), false);
    try {
      request.send();
      if (request.status === 200) fill(place, JSON.parse(request.responseText) as Parts);
    } catch {
      // Paper has the addresses where the sources stand.
    }
  }
}

/** Follows the lines that readers open, and printing. */
export function bringLateParts(): void {
  // "toggle" does not bubble, so it is heard on its way down.
  document.addEventListener(
    'toggle',
    ({ target: line }) => {
      if (!(line instanceof HTMLDetailsElement) || !line.open) return;
      const place = line.querySelector<HTMLElement>(':scope > [data-from]');
      if (place !== null) void bringRows(line, place).catch(() => undefined);
    },
    true,
  );
  addEventListener('beforeprint', bringToPaper);
}

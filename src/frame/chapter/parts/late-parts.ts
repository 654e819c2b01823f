// On a chapter's own page, rows are loaded once a reader opens their line, the drawings beside steps when the way of reading shows one, and
// what only paper shows when the page is printed. Until then, or if loading fails, rows are a link to where they stand and drawings are
// pictures. scripts/build/late-parts.mjs takes them out of the page.
import { partsAt, type Parts } from '../../../charts/live/late/chapter-parts.ts';
import { dataOf } from '../../../charts/live/page-parts.ts';
import { showPicture } from '../../../charts/live/late/room-picture.ts';
import { ownMarkup } from '../../../names/trusted.ts';
import { beforePrint } from '../../../reading/controls/reading-controls.ts';

const stills = '.still-drawing[data-from]';
/** What paper shows and the page does not have. */
const forPaper = `[data-late^="paper-"][data-from], ${stills}`;
/** How far ahead of the reader a drawing is asked for: a screen and a half. */
const ahead = '150% 0px';

/**
 * Fills a place with what its file has for it, and removes the attributes of one that waits.
 * @throws RangeError where the file has nothing for it, since it is then of another build
 */
function fill(place: HTMLElement, parts: Parts): void {
  const name = place.dataset['late'] ?? dataOf(place, 'lazy');
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new RangeError(`the file has nothing for "${name}"`);
  place.innerHTML = ownMarkup(part.html);
  delete place.dataset['from'];
  delete place.dataset['lazy'];
}

/** Printing does not wait for a request that has been open for more than this many milliseconds. */
const overdue = 3000;
/** The times at which open requests were sent, by their address. */
const sent = new Map<string, number>();

/** The parts in a file, which is not kept: each of its places is filled once. */
async function broughtFrom(address: string): Promise<Parts> {
  if (!sent.has(address)) sent.set(address, performance.now());
  try {
    return await partsAt(address);
  } finally {
    sent.delete(address);
    partsAt.forget(address);
  }
}

/** Brings the rows behind a line that a reader has opened. After a failure the link stays, and opening the line once more asks again. */
async function bringRows(line: HTMLDetailsElement, place: HTMLElement): Promise<void> {
  const parts = await broughtFrom(dataOf(place, 'from'));
  // A line that was opened twice has its rows by now.
  if (place.dataset['from'] === undefined) return;
  fill(place, parts);
  if (line.dataset['figureRows'] === undefined) return;
  const { wireRowList } = await import('../../../charts/table/row-list.ts');
  wireRowList(line);
  // Makes the list show its state, as it would have on opening.
  line.dispatchEvent(new Event('toggle'));
}

/** Brings all of the page that a selector finds. Where it does not come, drawings that are seen are pictures. */
async function bringAll(selector: string): Promise<void> {
  const brought = [...document.querySelectorAll<HTMLElement>(selector)].map(async (place) => {
    try {
      const parts = await broughtFrom(dataOf(place, 'from'));
      if (place.dataset['from'] !== undefined) fill(place, parts);
    } catch {
      showPicture(place);
    }
  });
  await Promise.all(brought);
}

/**
 * Loads the drawings beside steps when one of them comes near and the way of reading shows them. After a failure the next one that comes
 * near asks again, and so does a restored connection.
 */
function bringStills(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      void bringAll(stills).then(() => {
        if (document.querySelector(stills) === null) observer.disconnect();
      });
    },
    { rootMargin: ahead },
  );
  const watch = () => {
    for (const place of document.querySelectorAll(stills)) observer.observe(place);
  };
  watch();
  addEventListener('online', () => {
    observer.disconnect();
    watch();
  });
}

/**
 * Loads what only paper shows, synchronously: the page is printed as it stands when this returns. A synchronous request cannot be cancelled,
 * so a file that is already overdue is skipped.
 */
function bringToPaper(): void {
  if (!navigator.onLine) return;
  const files = new Map<string, Parts>();
  for (const place of document.querySelectorAll<HTMLElement>(forPaper)) {
    const address = dataOf(place, 'from');
    if (performance.now() - (sent.get(address) ?? Infinity) > overdue) continue;
    try {
      const parts = files.get(address) ?? partsAtOnce(address);
      files.set(address, parts);
      fill(place, parts);
    } catch {
      // Without the file, paper has links to the sources, and the figure itself in place of the drawings beside its steps.
      files.set(address, {});
    }
  }
}

/** @throws where the file does not come */
function partsAtOnce(address: string): Parts {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return JSON.parse(request.responseText) as Parts;
}

/** Follows the lines that readers open, what the way to read shows, and printing. */
export function bringLateParts(): void {
  // "toggle" does not bubble, so it is listened to in the capture phase.
  document.addEventListener(
    'toggle',
    ({ target: line }) => {
      if (!(line instanceof HTMLDetailsElement) || !line.open) return;
      const place = line.querySelector<HTMLElement>(':scope > [data-from]');
      if (place !== null) void bringRows(line, place).catch(() => undefined);
    },
    true,
  );
  bringStills();
  document.addEventListener(beforePrint, (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(bringAll(forPaper));
  });
  addEventListener('beforeprint', bringToPaper);
}

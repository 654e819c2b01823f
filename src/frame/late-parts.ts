// On a chapter's own page rows come once a reader opens their line, the drawings beside steps when a way to read shows one, and what only paper shows as the page is printed.
// Until then, and where they don't come, a link leads to where they stand, and a drawing is a picture. scripts/build/late-parts.mjs takes them out of the page.
import { dataOf } from '../charts/live/page-parts.ts';
import { showPicture } from '../charts/live/room-picture.ts';
import { wireRowList } from '../charts/table/row-list.ts';
import { ownMarkup } from '../names/trusted.ts';
import { beforePrint } from '../reading/controls/reading-controls.ts';

type Parts = Readonly<Record<string, { readonly html: string }>>;

const stills = '.still-drawing[data-from]';
/** What paper shows and the page does not have. */
const forPaper = `[data-late^="paper-"][data-from], ${stills}`;
/** How far ahead of the reader a drawing is asked for: a screen and a half. */
const ahead = '150% 0px';
/** For so many ms a file may stay away: then it can be asked for again. */
const given = 20_000;

/**
 * Puts into a place what its file has for it; then it waits no more.
 * @throws RangeError where the file has nothing for it: then it is another file
 */
function fill(place: HTMLElement, parts: Parts): void {
  const name = place.dataset['late'] ?? dataOf(place, 'lazy');
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new RangeError(`the file has nothing for "${name}"`);
  place.innerHTML = ownMarkup(part.html);
  delete place.dataset['from'];
  delete place.dataset['lazy'];
}

/** After so many ms without an answer a file is overdue: no print waits for it. */
const overdue = 3000;
/** What has been asked for and not been answered, by its address, and when. */
const asked = new Map<string, { readonly parts: Promise<Parts>; readonly since: number }>();

function partsAt(address: string): Promise<Parts> {
  const ask = async (): Promise<Parts> => {
    // Hosts let browsers keep data for an hour, and ask for a page anew each time: parts may not be older than their page.
    const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(given) });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as Parts;
  };
  const { parts, since } = asked.get(address) ?? {
    parts: ask().finally(() => asked.delete(address)),
    since: performance.now(),
  };
  asked.set(address, { parts, since });
  return parts;
}

/** Brings the rows behind a line that a reader has opened. After a failure the link stays, and opening the line anew asks again. */
async function bringRows(line: HTMLDetailsElement, place: HTMLElement): Promise<void> {
  const parts = await partsAt(dataOf(place, 'from'));
  // A line that was opened twice has its rows by now.
  if (place.dataset['from'] === undefined) return;
  fill(place, parts);
  if (line.dataset['figureRows'] === undefined) return;
  wireRowList(line);
  // The list shows its state as it would have on opening.
  line.dispatchEvent(new Event('toggle'));
}

/** Brings all of the page that a selector finds. Where it does not come, drawings that are seen are pictures. */
async function bringAll(selector: string): Promise<void> {
  const brought = [...document.querySelectorAll<HTMLElement>(selector)].map(async (place) => {
    try {
      const parts = await partsAt(dataOf(place, 'from'));
      if (place.dataset['from'] !== undefined) fill(place, parts);
    } catch {
      showPicture(place);
    }
  });
  await Promise.all(brought);
}

/** Brings the drawings beside steps when one of them is near, and seen in the way that the page is read. After a failure the next one asks again, and a net that comes back. */
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

/** Brings what paper shows. The page is printed as it stands when this returns, so nothing else may go on meanwhile; it can't be given up, so what is overdue is not asked for. */
function bringToPaper(): void {
  if (!navigator.onLine) return;
  const files = new Map<string, Parts>();
  for (const place of document.querySelectorAll<HTMLElement>(forPaper)) {
    const address = dataOf(place, 'from');
    if (performance.now() - (asked.get(address)?.since ?? Infinity) > overdue) continue;
    try {
      const parts = files.get(address) ?? partsAtOnce(address);
      files.set(address, parts);
      fill(place, parts);
    } catch {
      // Paper has the addresses where the sources stand, and the figure itself for the drawings beside its steps.
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
  bringStills();
  document.addEventListener(beforePrint, (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(bringAll(forPaper));
  });
  addEventListener('beforeprint', bringToPaper);
}

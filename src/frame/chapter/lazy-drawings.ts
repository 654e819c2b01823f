// On the page of the whole story drawings, notes and lists of sources stay away until the reader comes near: then files of the chapter bring them.
import '../../charts/live/island-element.ts';
import { wireRowLists } from '../../charts/table/row-list.ts';
import { followFoot } from '../../charts/figure/figure-foot.ts';
import { followLinks } from '../../charts/figure/figures.ts';
import { wirePanels } from '../../panel/panels.ts';
import { wireNearGuesses } from '../../guess/near-guesses.ts';
import { afterWay, beforePrint } from '../../reading/controls/reading-controls.ts';
import { freeStuck, tellStuck } from '../../charts/live/stuck.ts';
import { readMarks } from '../../charts/live/read-marks.ts';
import { dataOf } from '../../charts/live/page-parts.ts';
import { ownMarkup } from '../../names/trusted.ts';
import { addNotes, notesRoom, openLateNotes } from './late-notes.ts';

/** How far ahead of the reader a chapter is asked for: a screen and a half. Of a page that nobody has touched only what is in the window. */
const ahead = '150% 0px';
const inWindow = '0px';

/** What fills a place; of a figure's drawing also the letters and digits of the words over it. */
interface Part {
  readonly html: string;
  readonly words?: string;
}
type Parts = Readonly<Record<string, Part>>;

/** A chapter's two files, as scripts/build/story-parts.mjs makes them, and the places that each fills. */
interface PartsFile {
  readonly ending: 'parts' | 'stills';
  readonly places: string;
}
const partsFile: PartsFile = { ending: 'parts', places: '[data-lazy]:not(.still-drawing)' };
const stillsFile: PartsFile = { ending: 'stills', places: '.still-drawing[data-lazy]' };

/** The files that have been asked for, by their address; a failed one is asked for again. */
const asked = new Map<string, Promise<Parts>>();
const failed = new Set<string>();

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
const wordsOver = (part: Element): string =>
  lettersOf(part.closest('.figure')?.querySelector('.findings')?.textContent ?? '');

/** The same from the chapter's page: while the site is being written it has no such files. */
async function partsOfPage(page: string): Promise<Parts> {
  const html = await (await fetch(page)).text();
  const found = new DOMParser()
    .parseFromString(ownMarkup(html), 'text/html')
    .querySelectorAll<HTMLElement>('[data-loaded]');
  return Object.fromEntries(
    [...found].map((part) => [dataOf(part, 'loaded'), { html: part.innerHTML, words: wordsOver(part) }]),
  );
}

/** The parts in a file. After a failure the browser's own copy is passed over: it may be what failed. */
async function partsAt(address: string, cache: RequestCache): Promise<Parts> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Parts;
}

/** What a file has for a place. Throws where it has nothing, or a drawing that goes with other words: then it is another file, or one of another day. */
function partFor(place: HTMLElement, parts: Parts): Part {
  const name = dataOf(place, 'lazy');
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined || (place.matches('.stage') && part.words !== wordsOver(place)))
    throw new RangeError(`nothing for "${name}"`);
  return part;
}

/** Puts what a chapter's own page has into a place that waits for it. */
function fillPlace(place: HTMLElement, { html }: Part): void {
  const part = document.createElement('template');
  part.innerHTML = ownMarkup(html);
  const content = document.importNode(part.content, true);
  if (place.matches(notesRoom)) addNotes(content);
  else place.replaceChildren(content);
  place.dataset['loaded'] = place.dataset['lazy'];
  delete place.dataset['lazy'];
  wireRowLists(place);
  wirePanels(place);
  readMarks(place);
  followLinks(place);
  followFoot(place);
  wireNearGuesses();
}

/**
 * Whether filling the place would push what the reader sees: notes and panels grow, drawings have their room. A panel that reaches
 * below the window pushes nothing in sight, and one whose beginning is in sight is what the reader waits for.
 */
function wouldPush(place: HTMLElement): boolean {
  if (!place.matches('.figure-notes, .model-panel') || place.getClientRects().length === 0) return false;
  const { top, bottom } = place.getBoundingClientRect();
  if (!place.matches('.model-panel')) return top < innerHeight;
  return top < -innerHeight / 10 && bottom < innerHeight;
}

/**
 * Fills the places of a chapter, each once. Notes in sight or above wait until they are below the window again; until then they lead to
 * the figure's page. Throws, with nothing filled, where the file is not the chapter's.
 */
function fill(places: Iterable<HTMLElement>, parts: Parts, evenInSight: boolean): void {
  const filled = [...places].map((place) => [place, partFor(place, parts)] as const);
  for (const [place, from] of filled) {
    if (evenInSight || !wouldPush(place)) {
      fillPlace(place, from);
      continue;
    }
    const observer = new IntersectionObserver(
      () => {
        if (place.dataset['lazy'] !== undefined && wouldPush(place)) return;
        observer.disconnect();
        if (place.dataset['lazy'] !== undefined) fillPlace(place, from);
      },
      { threshold: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    );
    observer.observe(place);
  }
}

/** Shows the picture that a reader without script has in the room of a drawing, which scales it as it would the drawing. */
function showPicture(place: HTMLElement): void {
  for (const without of place.querySelectorAll('noscript')) {
    const room = without.parentElement?.querySelector('svg');
    const picture = new DOMParser()
      .parseFromString(ownMarkup(without.textContent), 'text/html')
      .querySelector('img');
    if (!room || picture === null || room.getClientRects().length === 0) continue;
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', picture.src);
    image.setAttribute('width', String(room.viewBox.baseVal.width));
    Object.assign(room, { role: 'img', ariaLabel: picture.alt, ariaHidden: null });
    room.replaceChildren(image);
  }
}

/** The figures and guesses that show, or would show, what a file of their chapter brings. */
const waiting = (chapter: HTMLElement, { ending }: PartsFile) =>
  chapter.querySelectorAll<HTMLElement>(
    ending === 'parts'
      ? ':is(.figure, .guess):has([data-lazy])'
      : '.scrolly:has(.still-drawing[data-lazy]) .figure',
  );

const troubleOf = (figure: HTMLElement, { ending }: PartsFile): string =>
  figure.matches('.guess')
    ? 'The drawing of this question could not be loaded.'
    : ending === 'parts'
      ? 'The drawings of this chapter could not be loaded, so this figure keeps its first view. Each step links to its picture.'
      : 'The drawings beside the steps could not be loaded. Each step links to its picture.';

async function bringFile(chapter: HTMLElement, file: PartsFile, evenInSight: boolean): Promise<void> {
  const page = dataOf(chapter, 'page');
  const address = page.replace(/\/$/, `.${file.ending}.json`);
  let parts = asked.get(address);
  if (parts === undefined) {
    parts = import.meta.env.DEV
      ? partsOfPage(page)
      : partsAt(address, failed.has(address) ? 'reload' : 'default');
    asked.set(address, parts);
  }
  try {
    const brought = await parts;
    // Just before a paint, so that no scroll comes between looking where the places are and filling them. Printing skips the wait.
    if (!evenInSight) await new Promise((painting) => requestAnimationFrame(painting));
    fill(chapter.querySelectorAll<HTMLElement>(file.places), brought, evenInSight);
  } catch {
    asked.delete(address);
    failed.add(address);
    for (const place of chapter.querySelectorAll<HTMLElement>(file.places)) showPicture(place);
    for (const figure of waiting(chapter, file))
      tellStuck(figure, troubleOf(figure, file), () => void bring(chapter, evenInSight));
  }
}

/** Whether drawings beside the steps of a chapter are seen in the way that it is read, and have not come. */
const wantsStills = (chapter: HTMLElement): boolean =>
  [...chapter.querySelectorAll(stillsFile.places)].some((still) => still.getClientRects().length > 0);

/** Whether something of a chapter has yet to come, but for notes, which may wait until they are out of sight. */
const wantsMore = (chapter: HTMLElement): boolean =>
  chapter.querySelector('[data-lazy]:not(.still-drawing, .figure-notes)') !== null || wantsStills(chapter);

/** Brings what a chapter shows; the drawings beside its steps only where they are seen, or for paper. */
async function bring(chapter: HTMLElement, toPrint = false): Promise<void> {
  const files = toPrint || wantsStills(chapter) ? [partsFile, stillsFile] : [partsFile];
  for (const figure of files.flatMap((file) => [...waiting(chapter, file)])) freeStuck(figure);
  await Promise.all(files.map((file) => bringFile(chapter, file, toPrint)));
}

/** Calls back as soon as the reader, or an address within the page, moves anything; at once where that has happened. */
function onFirstTouch(call: () => void): void {
  if (scrollY > 0) return call();
  const touched = new AbortController();
  const first = () => {
    touched.abort();
    call();
  };
  for (const touch of ['scroll', 'pointermove', 'pointerdown', 'keydown'])
    addEventListener(touch, first, { signal: touched.signal, passive: true });
}

/** Where nothing is pinned, as scroll.css says: each step brings its own drawing. */
const veryShort = matchMedia('(max-width: 63.99rem) and (max-height: 35.99rem)');

/** Brings the drawings of each chapter before the reader reaches it, and all of them where the page is about to be printed. */
export function bringLazyDrawings(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  if (chapters.length === 0) return;
  /** Brings the chapters that come into the window, or near it; a new one asks anew for all that want more. */
  const watch = (rootMargin: string): IntersectionObserver => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          void bring(target).then(() => {
            if (!wantsMore(target)) observer.unobserve(target);
          });
        }
      },
      { rootMargin },
    );
    for (const chapter of chapters.filter(wantsMore)) observer.observe(chapter);
    return observer;
  };
  let watching = watch(inWindow);
  let margin = inWindow;
  // A way to read that shows other parts of the page asks anew.
  const again = () => {
    watching.disconnect();
    watching = watch(margin);
  };
  onFirstTouch(() => {
    margin = ahead;
    again();
  });
  openLateNotes(bring);
  document.addEventListener(afterWay, again);
  veryShort.addEventListener('change', again);
  const all = () => chapters.map((chapter) => bring(chapter, true));
  document.addEventListener(beforePrint, (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(...all());
  });
  // The browser's own print command prints what has come, and a second print has the rest.
  addEventListener('beforeprint', () => void all());
}

// On the page of the whole story most drawings stay away until the reader comes near: then the chapter's own page brings them.
import { wireRowLists } from '../charts/row-list.ts';
import { followFoot } from './figure-foot.ts';
import { followLinks } from './figures.ts';
import { wirePanels } from './panels.ts';
import { wireGuesses } from './guess.ts';
import { afterWay, beforePrint } from './reading-controls.ts';

/** How far ahead of the reader a chapter is asked for: a screen and a half. */
const near = '150% 0px';

/** The chapters whose pages have been asked for, by their address; a failed one is asked for again. */
const asked = new Map<string, Promise<Document>>();

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Puts what a chapter's own page has into a place that waits for it. */
function fillPlace(place: HTMLElement, page: Document): void {
  const from = page.querySelector(`[data-near="${place.dataset['far'] ?? ''}"]`);
  if (from === null) return;
  place.replaceChildren(...[...from.childNodes].map((node) => document.importNode(node, true)));
  place.dataset['near'] = place.dataset['far'];
  delete place.dataset['far'];
  wireRowLists(place);
  wirePanels(place);
  followLinks(place);
  followFoot(place);
  wireGuesses();
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

/** Fills the places of a chapter, each once. Notes in sight or above wait until they are below the window again; until then they lead to the figure's page. */
function fill(chapter: HTMLElement, page: Document, evenInSight: boolean): void {
  for (const place of chapter.querySelectorAll<HTMLElement>('[data-far]')) {
    if (evenInSight || !wouldPush(place)) {
      fillPlace(place, page);
      continue;
    }
    const observer = new IntersectionObserver(
      () => {
        if (place.dataset['far'] !== undefined && wouldPush(place)) return;
        observer.disconnect();
        if (place.dataset['far'] !== undefined) fillPlace(place, page);
      },
      { threshold: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    );
    observer.observe(place);
  }
}

/** Says in each figure that still waits whether its drawing could not be loaded. */
function tell(chapter: HTMLElement, failed: boolean): void {
  for (const figure of chapter.querySelectorAll<HTMLElement>(':is(.figure, .guess):has([data-far])')) {
    const notice = figure.querySelector<HTMLElement>('[data-notice], [data-guess-trouble]');
    if (notice === null) continue;
    notice.hidden = !failed;
    notice.textContent = !failed
      ? ''
      : figure.matches('.guess')
        ? 'The drawing of this question could not be loaded.'
        : 'The drawings of this chapter could not be loaded. This one shows the first view; each step links to its picture.';
  }
}

async function bring(chapter: HTMLElement, evenInSight = false): Promise<void> {
  const address = chapter.dataset['page'] ?? '';
  let page = asked.get(address);
  if (page === undefined) {
    page = pageAt(address);
    asked.set(address, page);
  }
  try {
    const brought = await page;
    // Just before a paint, so that no scroll comes between looking where the places are and filling them. Paper does not wait.
    if (!evenInSight) await new Promise((painting) => requestAnimationFrame(painting));
    fill(chapter, brought, evenInSight);
  } catch {
    asked.delete(address);
    tell(chapter, true);
  }
}

/** Brings the drawings of each chapter before the reader reaches it, and all of them where the page is about to be printed. */
export function bringFarDrawings(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  if (chapters.length === 0) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        tell(target, false);
        void bring(target).then(() => {
          if (target.querySelector('[data-far]:not(.figure-notes)') === null) observer.unobserve(target);
        });
      }
    },
    { rootMargin: near },
  );
  for (const chapter of chapters) observer.observe(chapter);
  // A way to read that shows other parts of the page asks anew.
  document.addEventListener(afterWay, () => {
    for (const chapter of chapters.filter(
      (each) => each.querySelector('[data-far]:not(.figure-notes)') !== null,
    )) {
      observer.unobserve(chapter);
      observer.observe(chapter);
    }
  });
  const all = () => chapters.map((chapter) => bring(chapter, true));
  document.addEventListener(beforePrint, (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(...all());
  });
  // The browser's own command does not wait: it prints what has come, and a second print has the rest.
  addEventListener('beforeprint', () => void all());
}

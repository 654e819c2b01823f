// On the page of the whole story most drawings stay away until the reader comes near: then the chapter's own page brings them.
import { wireRowLists } from '../../charts/table/row-list.ts';
import { followFoot } from '../../charts/figure/figure-foot.ts';
import { followLinks } from '../../charts/figure/figures.ts';
import { wirePanels } from '../../panel/panels.ts';
import { wireGuesses } from '../../guess/guess.ts';
import { afterWay, beforePrint } from '../../reading/controls/reading-controls.ts';
import { freeStuck, tellStuck } from '../../charts/live/stuck.ts';
import { readMarks } from '../../charts/live/read-marks.ts';
import { dataOf } from '../../charts/live/page-parts.ts';

/** How far ahead of the reader a chapter is asked for: a screen and a half. */
const ahead = '150% 0px';

/** The chapters whose pages have been asked for, by their address; a failed one is asked for again. */
const asked = new Map<string, Promise<Document>>();
const failed = new Set<string>();

/** A chapter's page. After a failure the browser's own copy is passed over: it may be what failed. */
async function pageAt(address: string, cache: RequestCache): Promise<Document> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

const wordsOver = (part: Element): string =>
  part.closest('.figure')?.querySelector('.findings')?.textContent ?? '';

/** What a chapter's page has for a place. Throws where it has nothing, or a drawing that goes with other words: then it is another page, or one of another day. */
function partFor(place: HTMLElement, page: Document): Element {
  const name = dataOf(place, 'lazy');
  const from = page.querySelector(`[data-loaded="${name}"]`);
  if (from === null || (place.matches('.stage') && wordsOver(from) !== wordsOver(place)))
    throw new RangeError(`nothing for "${name}"`);
  return from;
}

/** Puts what a chapter's own page has into a place that waits for it. */
function fillPlace(place: HTMLElement, from: Element): void {
  place.replaceChildren(...[...from.childNodes].map((node) => document.importNode(node, true)));
  place.dataset['loaded'] = place.dataset['lazy'];
  delete place.dataset['lazy'];
  wireRowLists(place);
  wirePanels(place);
  readMarks(place);
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

/**
 * Fills the places of a chapter, each once. Notes in sight or above wait until they are below the window again; until then they lead to
 * the figure's page. Throws, with nothing filled, where the page is not the chapter's.
 */
function fill(chapter: HTMLElement, page: Document, evenInSight: boolean): void {
  const places = [...chapter.querySelectorAll<HTMLElement>('[data-lazy]')].map(
    (place) => [place, partFor(place, page)] as const,
  );
  for (const [place, from] of places) {
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

const waiting = (chapter: HTMLElement) =>
  chapter.querySelectorAll<HTMLElement>(':is(.figure, .guess):has([data-lazy])');

async function bring(chapter: HTMLElement, evenInSight = false): Promise<void> {
  const address = dataOf(chapter, 'page');
  for (const figure of waiting(chapter)) freeStuck(figure);
  let page = asked.get(address);
  if (page === undefined) {
    page = pageAt(address, failed.has(address) ? 'reload' : 'default');
    asked.set(address, page);
  }
  try {
    const brought = await page;
    // Just before a paint, so that no scroll comes between looking where the places are and filling them. Printing skips the wait.
    if (!evenInSight) await new Promise((painting) => requestAnimationFrame(painting));
    fill(chapter, brought, evenInSight);
  } catch {
    asked.delete(address);
    failed.add(address);
    for (const figure of waiting(chapter))
      tellStuck(
        figure,
        figure.matches('.guess')
          ? 'The drawing of this question could not be loaded.'
          : 'The drawings of this chapter could not be loaded, so this figure keeps its first view. Each step links to its picture.',
        () => void bring(chapter),
      );
  }
}

/** Brings the drawings of each chapter before the reader reaches it, and all of them where the page is about to be printed. */
export function bringLazyDrawings(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  if (chapters.length === 0) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        void bring(target).then(() => {
          if (target.querySelector('[data-lazy]:not(.figure-notes)') === null) observer.unobserve(target);
        });
      }
    },
    { rootMargin: ahead },
  );
  for (const chapter of chapters) observer.observe(chapter);
  // A way to read that shows other parts of the page asks anew.
  document.addEventListener(afterWay, () => {
    for (const chapter of chapters.filter(
      (each) => each.querySelector('[data-lazy]:not(.figure-notes)') !== null,
    )) {
      observer.unobserve(chapter);
      observer.observe(chapter);
    }
  });
  const all = () => chapters.map((chapter) => bring(chapter, true));
  document.addEventListener(beforePrint, (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(...all());
  });
  // The browser's own print command prints what has come, and a second print has the rest.
  addEventListener('beforeprint', () => void all());
}

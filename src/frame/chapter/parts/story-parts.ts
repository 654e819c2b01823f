// Brings parts of chapters to the page of the whole story, from files of each chapter: drawings, panels and what stands under figures when
// the reader comes near, notes, tables and lists of sources when they are opened. scripts/build/story-parts.mjs writes the files.
// late-parts.ts does the same for what a chapter's own page fetches. Attributes of both:
//   data-page="ADDRESS"    a chapter of the story: the address of its own page, beside which its files are
//   data-lazy="NAME"       a place that is not filled yet, and the part that fills it; nameOf() adds the figure or step to "narrow",
//                          "wide" and "still"
//   data-loaded="NAME"     on a chapter's own page a part under its name, as the build finds it; in the story a place that was filled
//   data-late="NAME"       on a chapter's own page a place whose part the build moves to a file
//   data-from="ADDRESS"    on a chapter's own page the file that has what a place lacks, until it is filled
//   data-room              the empty room of a drawing in an island that has nothing to hydrate
import { drawAll } from '../../../charts/live/late/island-element.ts';
import { ownFrame } from '../../../charts/live/motion/paced-move.ts';
import { wireListsLate } from '../../../charts/table/late-row-lists.ts';
import { followFoot } from '../../../charts/figure/figure-foot.ts';
import { followLinks } from '../../../charts/figure/figures.ts';
import { wirePanels } from '../../../panel/panels.ts';
import { wireNearGuesses } from '../../../guess/near-guesses.ts';
import { afterWay, beforePrint } from '../../../reading/controls/reading-controls.ts';
import { clearLoadFailure, showLoadFailure } from '../../../charts/live/stuck.ts';
import { readMarks } from '../../../charts/live/read-marks.ts';
import { showPicture } from '../../../charts/live/late/room-picture.ts';
import { leftOutIn, leftOutWith } from '../../../charts/live/late/left-out.ts';
import { partsAt, type Parts } from '../../../charts/live/late/chapter-parts.ts';
import { dataOf } from '../../../charts/live/page-parts.ts';
import { ownMarkup } from '../../../names/trusted.ts';
import { addNotes, notesRoom, openStoryNotes, sayMissing } from './story-notes.ts';

/** How far ahead of the reader a chapter is loaded: a screen and a half; before the reader has touched the page, only what is in the window. */
const ahead = '150% 0px';
const inWindow = '0px';
/** The window and all of the page above it. */
const allAbove = '999999px 0px 0px';

/** A chapter's files, as scripts/build/story-parts.mjs makes them. */
interface PartsFile {
  readonly ending: 'parts' | 'notes' | 'narrow' | 'wide' | 'phone' | 'desk' | 'stills' | 'folded';
  /** The places that it fills. */
  readonly places: string;
  /** Selector of what reports that the file did not load: by default the figures and guesses around its places; null for the places themselves. */
  readonly tellers?: string | null;
  /** The message of a figure, where it is not that its own drawings are missing. */
  readonly trouble?: string;
  /** Media query of windows that most likely show the places of a chapter that is not laid out yet; by default none. */
  readonly likely?: string;
}
const partsFile: PartsFile = {
  ending: 'parts',
  places:
    '[data-lazy]:not([data-lazy^="marks-"], .artboard, .opening-size, .still-drawing, .figure-more-part, .sources)',
};
/** What the marks of the text open, when one is touched. */
const notesFile: PartsFile = { ending: 'notes', places: '.notes-room[data-lazy^="marks-"]' };
const stillsFile: PartsFile = {
  ending: 'stills',
  places: '.still-drawing[data-lazy]',
  tellers: '.figure-steps:has(.still-drawing[data-lazy]) .figure',
  trouble: 'The drawings beside the steps could not be loaded. Each step links to its picture.',
};
/** What readers open: all of a chapter's when they open the first. */
const foldedFile: PartsFile = {
  ending: 'folded',
  places: ':is(.figure-more-part, .sources)[data-lazy]',
  tellers: null,
};
/** Drawings come in the size that is seen; a figure shows the wide one where it is 37.5rem wide itself. */
const seenFiles: readonly PartsFile[] = [
  { ending: 'narrow', places: '.artboard.narrow[data-lazy]', likely: '(max-width: 40.99rem)' },
  { ending: 'wide', places: '.artboard.wide[data-lazy]', likely: '(min-width: 41rem)' },
  { ending: 'phone', places: '.opening-size.on-phone[data-lazy]', likely: '(max-width: 63.99rem)' },
  { ending: 'desk', places: '.opening-size.on-desk[data-lazy]', likely: '(min-width: 64rem)' },
  stillsFile,
];
const allFiles = [partsFile, notesFile, ...seenFiles, foldedFile];

/** The name of the part that fills a place. For a figure's drawing, or one beside a step, it contains the id of the figure or step. */
function nameOf(place: HTMLElement): string {
  const name = dataOf(place, 'lazy');
  if (name === 'narrow' || name === 'wide') return `${place.closest('.figure')?.id} ${name}`;
  return name === 'still' ? `still-${place.closest('[data-step]')?.id}` : name;
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
const wordsOver = (part: Element): string =>
  lettersOf(part.closest('.figure')?.querySelector('.findings')?.textContent ?? '');

/** The parts of a chapter, taken from its page: while the site is being written it has no files of parts. */
async function partsOfPage(page: string): Promise<Parts> {
  const html = await (await fetch(page)).text();
  const own = new DOMParser().parseFromString(ownMarkup(html), 'text/html');
  const found = own.querySelectorAll<HTMLElement>('[data-loaded]');
  const drawings = [...document.querySelectorAll<HTMLElement>('.artboard[data-lazy]')].flatMap((board) => {
    const name = nameOf(board);
    const [figure = '', size = ''] = name.split(' ');
    const drawn = own.querySelector(`#${figure} .artboard.${size}`);
    return drawn === null ? [] : [[name, drawn] as const];
  });
  return Object.fromEntries(
    [...[...found].map((part) => [dataOf(part, 'loaded'), part] as const), ...drawings].map(
      ([name, part]) => [name, { html: part.innerHTML, words: wordsOver(part) }],
    ),
  );
}

/** What a file has for a place. Throws where the file lacks it, or holds a drawing with other words: the file then belongs to another build. */
function partFor(place: HTMLElement, parts: Parts): Parts[string] {
  const name = nameOf(place);
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  const isFigures = place.matches('.stage > .artboard') && place.closest('.model-panel') === null;
  if (part === undefined || (isFigures && part.words !== wordsOver(place))) throw new RangeError(name);
  return part;
}

/** Wraps the empty room of a drawing in its island, which replaces it once it draws. The island has no drawing in the HTML to hydrate. */
function addIsland(board: HTMLElement, island: Element): void {
  const room = board.querySelector(':scope > svg');
  if (room !== null) island.replaceChildren(room);
  island.setAttribute('client', 'only');
  board.prepend(island);
}

/** Puts what a chapter's own page has into a place that waits for it. */
function fillPlace(place: HTMLElement, { html }: Parts[string]): void {
  const part = document.createElement('template');
  part.innerHTML = ownMarkup(html);
  const content = document.importNode(part.content, true);
  const island = place.matches('.artboard') ? content.querySelector('astro-island') : null;
  if (place.matches(notesRoom)) addNotes(content);
  else if (island !== null) addIsland(place, island);
  else place.replaceChildren(content);
  place.dataset['loaded'] = nameOf(place);
  delete place.dataset['lazy'];
  void wireListsLate(place);
  wirePanels(place);
  readMarks(place);
  followLinks(place);
  followFoot(place.closest<HTMLElement>('.figure-notes') ?? place);
  wireNearGuesses();
}

/**
 * Whether filling the place would push what the reader sees: notes and panels grow, drawings have their room. A panel that reaches
 * below the window pushes nothing in sight, and one whose beginning is in sight is what the reader waits for. What is not laid out is not
 * measured for it.
 */
function wouldPush(place: HTMLElement): boolean {
  if (!place.matches('.figure-notes, .model-panel')) return false;
  const leftOut = leftOutWith(place);
  if (leftOut !== undefined) return leftOut.getBoundingClientRect().top < innerHeight;
  if (place.getClientRects().length === 0) return false;
  const { top, bottom } = place.getBoundingClientRect();
  if (!place.matches('.model-panel')) return top < innerHeight;
  return top < -innerHeight / 10 && bottom < innerHeight;
}

/**
 * Fills the places of a chapter, each once. Notes in sight or above wait until they are below the window again; until then they lead to the
 * figure's page. Throws, with nothing filled, where the file is not the chapter's.
 * @param inTurn each in a frame of its own, since all that comes as a reader scrolls is too much for one on a slow phone
 */
async function fill(
  places: Iterable<HTMLElement>,
  parts: Parts,
  evenInSight: boolean,
  inTurn: boolean,
): Promise<void> {
  const filled = [...places].map((place) => [place, partFor(place, parts)] as const);
  for (const [i, [place, from]] of filled.entries()) {
    if (inTurn && i > 0) await ownFrame();
    if (place.dataset['lazy'] === undefined) continue;
    if (evenInSight || !wouldPush(place)) {
      fillPlace(place, from);
      continue;
    }
    const fillWhereItFits = () => {
      if (place.dataset['lazy'] !== undefined && wouldPush(place)) return;
      for (const each of observers) each.disconnect();
      if (place.dataset['lazy'] === undefined) return;
      fillPlace(place, from);
      // A panel shows a drawing of its own.
      const chapter = place.closest<HTMLElement>('[data-page]');
      if (chapter !== null) void bring(chapter);
    };
    // The second notices a jump from below the place to above it, in which the place never is in the window.
    const observers = [inWindow, allAbove].map(
      (rootMargin) =>
        new IntersectionObserver(fillWhereItFits, { rootMargin, threshold: [0, 0.2, 0.4, 0.6, 0.8, 1] }),
    );
    for (const each of observers) each.observe(place);
  }
}

/** The figures and guesses of a chapter that report that a file did not load. */
const tellersIn = (
  chapter: HTMLElement,
  { places, tellers = `:is(.figure, .guess):has(${places})` }: PartsFile,
): readonly HTMLElement[] => (tellers === null ? [] : [...chapter.querySelectorAll<HTMLElement>(tellers)]);

const troubleOf = (
  figure: HTMLElement,
  {
    trouble = 'The drawings of this chapter could not be loaded, so this figure keeps its first view. Each step links to its picture.',
  }: PartsFile,
): string => (figure.matches('.guess') ? 'The drawing of this question could not be loaded.' : trouble);

/** Says in a place that a reader opens that it could not be filled. A list of sources has its own way to the chapter's page. */
function leadElsewhere(place: HTMLElement, page: string): void {
  if (place.matches('.sources') || place.hasChildNodes()) return;
  place.append(sayMissing(document.createElement('p'), 'This', page));
}

/** Fills the places of a file; returns whether it could. */
async function bringFile(chapter: HTMLElement, file: PartsFile, evenInSight: boolean): Promise<boolean> {
  const page = dataOf(chapter, 'page');
  const address = page.replace(/\/$/, `.${file.ending}.json`);
  try {
    const parts = await (import.meta.env.DEV ? partsOfPage(page) : partsAt(address));
    // Just before a paint, so that no scroll comes between looking where a place is and filling it. Printing skips the wait.
    if (!evenInSight) await ownFrame();
    const inTurn = !evenInSight && file !== foldedFile;
    await fill(chapter.querySelectorAll<HTMLElement>(file.places), parts, evenInSight, inTurn);
    return true;
  } catch {
    partsAt.forget(address);
    for (const place of chapter.querySelectorAll<HTMLElement>(file.places))
      if (file === foldedFile) leadElsewhere(place, page);
      else showPicture(place);
    for (const figure of tellersIn(chapter, file))
      showLoadFailure(figure, troubleOf(figure, file), () => void bring(chapter, evenInSight));
    return false;
  }
}

/**
 * The drawings that a chapter shows in the way it is read, and lacks. Those that are not laid out are only expected to be shown: to measure
 * them a browser would lay out all of the chapter at once.
 */
function seenFilesOf(chapter: HTMLElement): readonly PartsFile[] {
  const leftOut = leftOutIn(chapter);
  const isSeen = (place: Element, likely: string): boolean =>
    leftOut.some((part) => part.contains(place))
      ? matchMedia(likely).matches
      : place.getClientRects().length > 0;
  return seenFiles.filter(({ places, likely = 'not all' }) =>
    [...chapter.querySelectorAll(places)].some((place) => isSeen(place, likely)),
  );
}

/** Whether a reader has opened what has not come. */
const isOpened = (chapter: HTMLElement): boolean =>
  [...chapter.querySelectorAll(foldedFile.places)].some((place) => place.closest('details')?.open === true);

/** The files that a chapter waits for now. Notes may wait until they are out of sight. */
const wantedFiles = (chapter: HTMLElement): readonly PartsFile[] => [
  ...(chapter.querySelector(`${partsFile.places}:not(.figure-notes)`) === null ? [] : [partsFile]),
  ...seenFilesOf(chapter),
  ...(isOpened(chapter) ? [foldedFile] : []),
];

/**
 * Loads what a chapter shows, and then the drawings inside what was loaded: those of a question or of a model's panel. For printing it loads
 * every file of the chapter.
 */
async function bring(chapter: HTMLElement, toPrint = false): Promise<void> {
  const failing = new Set<PartsFile>();
  const bringWanted = async () => {
    const files = (toPrint ? allFiles : wantedFiles(chapter)).filter((file) => !failing.has(file));
    for (const figure of files.flatMap((file) => tellersIn(chapter, file))) clearLoadFailure(figure);
    const brought = files.map(async (file) => {
      if (!(await bringFile(chapter, file, toPrint))) failing.add(file);
    });
    await Promise.all(brought);
  };
  await bringWanted();
  await bringWanted();
  if (toPrint) await drawAll();
}

/** Brings the drawings of each chapter before the reader reaches it, and all of them where the page is about to be printed. */
export function bringStoryParts(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  if (chapters.length === 0) return;
  /** Brings the chapters that come into the window, or near it; a new one checks again all that still lack parts. */
  const watch = (rootMargin: string): IntersectionObserver => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          void bring(target).then(() => {
            if (wantedFiles(target).length === 0) observer.unobserve(target);
          });
        }
      },
      { rootMargin },
    );
    for (const chapter of chapters) observer.observe(chapter);
    return observer;
  };
  let watching = watch(inWindow);
  let margin = inWindow;
  // Another way to read may show other parts of the page, so all chapters are checked again.
  const again = () => {
    watching.disconnect();
    watching = watch(margin);
  };
  // The reader, or an address within the page, has moved something.
  const touched = () => {
    if (margin === ahead) return;
    margin = ahead;
    again();
  };
  if (scrollY > 0) touched();
  for (const touch of ['scroll', 'pointermove', 'pointerdown', 'keydown'])
    addEventListener(touch, touched, { once: true, passive: true });
  openStoryNotes((chapter) => bringFile(chapter, notesFile, false));
  // "toggle" does not bubble, so it is listened to in the capture phase.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const chapter =
        target instanceof HTMLDetailsElement && target.open ? target.closest('[data-page]') : null;
      if (chapter instanceof HTMLElement && isOpened(chapter)) void bring(chapter);
    },
    true,
  );
  document.addEventListener('astro:hydration-error', ({ target }) => {
    const board = target instanceof Element ? target.closest<HTMLElement>('.artboard') : null;
    if (board !== null) showPicture(board);
  });
  document.addEventListener(afterWay, again);
  // What is laid out now shows what it needs.
  document.addEventListener(
    'contentvisibilityautostatechange',
    ({ target }) => {
      const chapter = target instanceof HTMLElement ? target.closest('[data-page]') : null;
      if (chapter === null) return;
      watching.unobserve(chapter);
      watching.observe(chapter);
    },
    true,
  );
  // A window of another width may show drawings in the other size, and one that is very short those beside the steps.
  let turned = 0;
  addEventListener('resize', () => {
    clearTimeout(turned);
    turned = window.setTimeout(again, 100);
  });
  const all = () => chapters.map((chapter) => bring(chapter, true));
  document.addEventListener(beforePrint, (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(...all());
  });
  // The browser's own print command prints what has come, and a second print has the rest.
  addEventListener('beforeprint', () => void all());
}

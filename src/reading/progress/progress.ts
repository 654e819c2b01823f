// How far the reader has come: follows scrolling and the steps, and hands the part that is read to the pipe, the status and the menu.
import { dataOf } from '../../charts/live/page-parts.ts';
import { chapterAt, fractionRead, spansOfWords, type Span } from './chapter-spans.ts';
import { wireMenu } from './chapter-menu.ts';
import { progressDisplay, type ProgressDisplay } from './progress-display.ts';
import { onProgress } from './story-progress.ts';

/** The story of a page, with where it stood when it was measured last. */
interface MeasuredStory {
  readonly story: HTMLElement;
  readonly chapters: readonly HTMLElement[];
  /** Words of each chapter. */
  readonly words: readonly number[];
  top: number;
  height: number;
  spans: readonly Span[];
  /** How far the middle of the status button stands above the foot of the window. */
  statusMiddle: number;
}

/** False where the story is read step by step: then each step announces how far the reader has come. */
const isReadByScroll = (): boolean => document.documentElement.dataset['way'] !== 'steps';

const spanOf = (
  chapter: HTMLElement,
  { top, height }: { readonly top: number; readonly height: number },
): Span => {
  const box = chapter.getBoundingClientRect();
  return { from: (box.top - top) / height, to: (box.bottom - top) / height };
};

/** Measures where the story and its chapters stand on the page. */
function measureStory(measured: MeasuredStory): void {
  const { story, chapters, words } = measured;
  const status = document.querySelector<HTMLElement>('[data-status]');
  measured.statusMiddle = (status?.offsetHeight ?? 0) / 2;
  const box = story.getBoundingClientRect();
  const height = Math.max(1, box.height);
  measured.top = box.top + scrollY;
  measured.height = height;
  measured.spans = isReadByScroll()
    ? chapters.map((chapter) => spanOf(chapter, { top: box.top, height }))
    : spansOfWords(words);
}

/** The chapter that the status button stands on, which may be the next one after the chapter that is read; `foot` is where the window ends on the page. */
function chapterUnderStatus({ spans, top, height, statusMiddle }: MeasuredStory, foot: number): number {
  return chapterAt(spans, (foot - statusMiddle - top) / height).index;
}

/**
 * Makes the scroll handler. It reads the scroll position and returns a function that writes: the part read, the ground of the status button
 * (that of the chapter under it), and whether that button hides: while the reader scrolls on, or where it would lie over controls or over a
 * drawing at a chapter's ends.
 */
function scrollFollower(measured: MeasuredStory, display: ProgressDisplay, show: (fraction: number) => void) {
  let last = scrollY;
  let goesOn = false;
  // Counts as overlapping until the observer has reported, so that the button does not appear and vanish again.
  const isOverControls = overParts(keptClear, statusBand, () => display.moveAway(goesOn || isOverControls()));
  const isOverDrawing = overParts('.bleed .pinned, .closing-drawing, .next-chapter', lettersBand, () =>
    display.makeWay(isOverDrawing()),
  );
  return (): (() => void) => {
    if (!isReadByScroll()) return () => undefined;
    const [now, windowHeight] = [scrollY, innerHeight];
    if (Math.abs(now - last) > 4) goesOn = now > last;
    last = now;
    return () => {
      display.moveAway(goesOn || isOverControls());
      show(fractionRead(now - measured.top, measured.height, windowHeight));
      const under = chapterUnderStatus(measured, now + windowHeight);
      display.standOn(measured.chapters[under]?.dataset['ground']);
    };
  };
}

/** The foot of the window, where a phone has the status button. */
const statusBand = '-92% 0px 0px 0px';

/** What the status button at the foot of the window must not cover: the cover, controls to be pressed, and what opens and closes a chapter. */
const keptClear = '.cover, .guess, .model-panel, .chapter-opening, .chapter-turn, .closing';

/** The lower part of the window. On a desk the status is lettered along the pipe there, where a drawing that runs to the edge passes. */
const lettersBand = '-70% 0px 0px 0px';

/**
 * Returns a function that tells whether a part that a selector finds is in a band of the window; true, too, until the observer has reported.
 * Calls back at its first report and when that changes.
 */
function overParts(kind: string, band: string, changed: () => void): () => boolean {
  const there = new Set<Element>();
  let isKnown = false;
  const observer = new IntersectionObserver(
    (entries) => {
      isKnown = true;
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) there.add(target);
        else there.delete(target);
      changed();
    },
    { rootMargin: band },
  );
  for (const part of document.querySelectorAll(kind)) observer.observe(part);
  return () => !isKnown || there.size > 0;
}

/**
 * Calls `read` on each scroll event, when the page is laid out and reading forces no new layout, and once in the next frame the function
 * that it returned last, which writes. Returns a function that asks for both where no scroll comes.
 */
function onScrollFrame(read: () => () => void): () => void {
  let write: (() => void) | undefined;
  let waits = false;
  const ask = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      (write ?? read())();
      write = undefined;
    });
  };
  addEventListener(
    'scroll',
    () => {
      write = read();
      ask();
    },
    { passive: true },
  );
  return ask;
}

/** Calls `now` at the start and where all of the story may stand elsewhere on the page; and `later` where something in it has grown. */
function onStoryMoved(now: () => void, later: () => void): void {
  let begun = false;
  // The body grows when a table opens, a font arrives or a figure below is laid out; in that frame other observers have written, and to
  // measure would force another layout. While the page loads it is measured at once: what its sheet shows must not move a frame later.
  // The window changes when a phone is turned.
  new ResizeObserver(() => {
    if (begun && document.readyState === 'complete') later();
    else now();
    begun = true;
  }).observe(document.body);
  new MutationObserver(now).observe(document.documentElement, { attributeFilter: ['data-way'] });
  addEventListener('resize', now);
}

/** Follows the reader through the story of this page. */
export function followProgress(): void {
  const story = document.querySelector<HTMLElement>('[data-story]');
  const chapters = [...(story?.querySelectorAll<HTMLElement>('[data-chapter]') ?? [])];
  if (story === null || chapters.length === 0) return;
  const words = chapters.map((chapter) => Number(dataOf(chapter, 'words')));
  const ids = chapters.map((chapter) => dataOf(chapter, 'chapter'));
  const measured: MeasuredStory = { story, chapters, words, top: 0, height: 1, spans: [], statusMiddle: 0 };
  const display = progressDisplay(story, ids, words);
  const show = (fraction: number, named?: number) =>
    display.show(fraction, chapterAt(measured.spans, fraction, named));
  const follow = scrollFollower(measured, display, show);
  let isMeasured = false;
  let hasTags = false;
  const read = () => {
    if (!isMeasured) {
      measureStory(measured);
      [isMeasured, hasTags] = [true, false];
    }
    const write = follow();
    return () => {
      if (!hasTags) display.placeTags(measured.spans);
      hasTags = true;
      write();
    };
  };
  const ask = onScrollFrame(read);
  onProgress(({ fraction, chapter }) => {
    const named = ids.findIndex((id) => id === chapter);
    show(fraction, named < 0 ? undefined : named);
    display.standOn(chapters[named]?.dataset['ground']);
  });
  onStoryMoved(
    () => {
      isMeasured = false;
      read()();
    },
    () => {
      isMeasured = false;
      ask();
    },
  );
  blurTagsOnEscape();
  wireMenu();
}

/** The Escape key takes the focus from a tag, which hides its label. */
function blurTagsOnEscape(): void {
  document.addEventListener('keydown', ({ key }) => {
    const { activeElement } = document;
    if (key === 'Escape' && activeElement instanceof HTMLElement && activeElement.matches('[data-tag] a'))
      activeElement.blur();
  });
}

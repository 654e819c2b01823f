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

/** False where the story is read step by step: then each step tells how far the reader has come. */
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
 * Makes what follows the scroll: it reads where the page stands and returns what shows that: the part that is read, and the status button, which has the ground of the chapter under it and gives way
 * while the reader goes on, or while what is to be pressed or a drawing of the chapter’s ends would lie under it.
 */
function scrollFollower(measured: MeasuredStory, display: ProgressDisplay, show: (fraction: number) => void) {
  let last = scrollY;
  let goesOn = false;
  // Until the browser has looked the status counts as over them: brought sooner, it would be taken away again.
  const isOverControls = overParts(keptClear, statusBand, () => display.moveAway(goesOn || isOverControls()));
  const isOverDrawing = overParts('.bleed .pinned, .closing-drawing', lettersBand, () =>
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

/** What the status would lie on where it stands at the foot of the window: the cover, what is to be pressed, what opens a chapter, what closes one. */
const keptClear = '.cover, .guess, .model-panel, .chapter-opening, .chapter-turn, .closing';

/** The lower part of the window, where a desk has it lettered along the pipe: a drawing that runs to the edge passes there. */
const lettersBand = '-70% 0px 0px 0px';

/** Whether some part of a kind stands in a band of the window, or the browser has not looked yet; calls back when it has, and when that changes. */
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
 * Calls back once a frame while the page scrolls, before anything is drawn in it: what is read then is laid out already. What that returns
 * writes, once all has been read.
 */
function onScrollFrame(read: () => () => void): void {
  let write: (() => void) | undefined;
  addEventListener(
    'scroll',
    () => {
      const waits = write !== undefined;
      write = read();
      if (waits) return;
      requestAnimationFrame(() => {
        write?.();
        write = undefined;
      });
    },
    { passive: true },
  );
}

/** Calls back at the start and whenever the story may stand elsewhere on the page. */
function onStoryMoved(callback: () => void): void {
  // The body grows when a table opens or a font arrives; the window when a phone is turned.
  new ResizeObserver(callback).observe(document.body);
  new MutationObserver(callback).observe(document.documentElement, { attributeFilter: ['data-way'] });
  addEventListener('resize', callback);
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
  onScrollFrame(follow);
  onProgress(({ fraction, chapter }) => {
    const named = ids.findIndex((id) => id === chapter);
    show(fraction, named < 0 ? undefined : named);
    display.standOn(chapters[named]?.dataset['ground']);
  });
  onStoryMoved(() => {
    measureStory(measured);
    const write = follow();
    display.placeTags(measured.spans);
    write();
  });
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

// On the page of all chapters, lays out those below the window one by one while the reader rests: only what is laid out has a place in the
// list of headings of a screen reader, or under a finger that explores the page (late-layout.css).
import { whenRested } from '../../reading/scroll/when-rested.ts';

/** How long a reader has to rest, in milliseconds: a chapter takes longer to lay out than a frame. */
const rest = 1000;
/** How far below the window a chapter begins to be laid out in parts: further than browsers lay out by themselves. */
const ahead = '300% 0px';

/** Chapters above the window wait for their reader: what changes its height there would move what is read. */
const isBelow = (chapter: HTMLElement): boolean => chapter.getBoundingClientRect().top > innerHeight;

/** Marks chapters that the reader comes to from above, whose figures are then laid out one by one. */
function layOutInParts(chapters: Iterable<HTMLElement>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        if (isIntersecting && boundingClientRect.top > innerHeight)
          target.toggleAttribute('data-in-parts', true);
    },
    { rootMargin: ahead },
  );
  for (const chapter of chapters) observer.observe(chapter);
}

export function layOutAhead(): void {
  const waiting = new Set(document.querySelectorAll<HTMLElement>('.chapter[data-page]'));
  if (waiting.size === 0 || document.documentElement.dataset['arrived'] !== undefined) return;
  layOutInParts(waiting);
  const next = () => {
    const chapter = [...waiting].find(isBelow);
    if (chapter === undefined) return;
    waiting.delete(chapter);
    chapter.dataset['laidOut'] = '';
    wait();
  };
  // Not every browser says when it is idle; those that don't lay out all from the start.
  const wait = whenRested(rest, () => (self as Partial<typeof globalThis>).requestIdleCallback?.(next));
  addEventListener('scroll', wait, { passive: true });
  wait();
}

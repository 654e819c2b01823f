// On the page of all chapters, lays out those below the window part by part while the reader rests: only what is laid out has a place in the
// list of headings of a screen reader, or under a finger that explores the page (late-layout.css).
import { partsIn } from '../../charts/live/late/left-out.ts';

/** How long a reader has to rest, in milliseconds: a part takes longer to lay out than a frame. */
const rest = 1000;
/** Milliseconds from one part to the next. */
const pause = 250;
/** How far below the window a chapter is when it becomes one that is laid out in parts: further than browsers lay out by themselves. */
const ahead = '300% 0px';

/** Parts above the window wait for their reader: what changes its height there would move what is read. */
const isBelow = (part: Element): boolean => part.getBoundingClientRect().top > innerHeight;

/** A chapter and all of its parts, from above and from the outside in. */
const withParts = (whole: Element): Element[] => [whole, ...partsIn(whole).flatMap(withParts)];

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
  const chapters = document.querySelectorAll<HTMLElement>('.chapter[data-page]');
  if (chapters.length === 0 || document.documentElement.dataset['arrived'] !== undefined) return;
  layOutInParts(chapters);
  const waiting = new Set<Element>([...chapters].flatMap(withParts));
  let resting = 0;
  const next = () => {
    // To measure a part of one that waits would lay that out.
    const isReady = ({ parentElement }: Element): boolean =>
      parentElement === null || !waiting.has(parentElement);
    const part = [...waiting].find((each) => isReady(each) && isBelow(each));
    if (part === undefined) return;
    waiting.delete(part);
    part.toggleAttribute('data-in-parts', part.matches('.chapter'));
    part.toggleAttribute('data-laid-out', true);
    wait(pause);
  };
  const wait = (time = rest) => {
    clearTimeout(resting);
    // Not every browser says when it is idle; those that don't lay out all from the start.
    if (waiting.size > 0)
      resting = window.setTimeout(
        () => (self as Partial<typeof globalThis>).requestIdleCallback?.(next),
        time,
      );
  };
  addEventListener('scroll', () => wait(), { passive: true });
  wait();
}

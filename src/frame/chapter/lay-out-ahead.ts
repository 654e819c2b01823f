// On the page of all chapters, lays out those below the window part by part while the reader rests: only what is laid out has a place in the
// list of headings of a screen reader, or under a finger that explores the page (late-layout.css).

/** How long a reader has to rest, in milliseconds: a part takes longer to lay out than a frame. */
const rest = 1000;
/** Milliseconds from one part to the next. */
const pause = 250;
/** How far below the window a chapter is when it becomes one that is laid out in parts: further than browsers lay out by themselves. */
const ahead = '300% 0px';

/** Parts above the window wait for their reader: what changes its height there would move what is read. */
const isBelow = (part: HTMLElement): boolean => part.getBoundingClientRect().top > innerHeight;

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
  const waiting = new Set(
    [...chapters].flatMap((chapter) => [
      chapter,
      ...chapter.querySelectorAll<HTMLElement>(
        ':scope > :is(.prose, .end), .prose > :is(.figure-steps, .model-panel, .closing)',
      ),
    ]),
  );
  // To measure what is inside one that waits would lay that out.
  const isReady = (part: HTMLElement): boolean => {
    const around = part.parentElement?.closest<HTMLElement>('.prose, .chapter');
    return !(around instanceof HTMLElement && waiting.has(around));
  };
  let resting = 0;
  const next = () => {
    const part = [...waiting].find((each) => isReady(each) && isBelow(each));
    if (part === undefined) return;
    waiting.delete(part);
    part.dataset['laidOut'] = '';
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

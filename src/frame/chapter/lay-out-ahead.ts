// On the page of all chapters, lays out those below the window one by one while the reader rests: only what is laid out has a place in the
// list of headings of a screen reader, or under a finger that explores the page (late-layout.css).

/** How long a reader has to rest, in milliseconds: a chapter takes longer to lay out than a frame. */
const rest = 1000;

/** Chapters above the window wait for their reader: what changes its height there would move what is read. */
const isBelow = (chapter: HTMLElement): boolean => chapter.getBoundingClientRect().top > innerHeight;

/** Where a browser keeps what is read in place; elsewhere all chapters are laid out from the start. */
export function layOutAhead(): void {
  if (!CSS.supports('overflow-anchor', 'auto')) return;
  const waiting = new Set(document.querySelectorAll<HTMLElement>('.chapter[data-page]'));
  let resting = 0;
  const next = () => {
    const chapter = [...waiting].find(isBelow);
    if (chapter === undefined) return;
    waiting.delete(chapter);
    chapter.dataset['laidOut'] = '';
    wait();
  };
  const wait = () => {
    clearTimeout(resting);
    if (waiting.size > 0) resting = window.setTimeout(() => requestIdleCallback(next), rest);
  };
  addEventListener('scroll', wait, { passive: true });
  wait();
}

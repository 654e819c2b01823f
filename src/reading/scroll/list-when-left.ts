// Brings a reader who reloads a page, or comes back to it, to the entry they had reached in a list that script fills: a browser goes back before
// the list stands. Imports nothing of src/reading/place, whose files come with all that pages of figures share.
import { keepForReturn, keptForReturn } from './left-page.ts';
import { onReaderInput } from './reader-input.ts';

/** The place of a reader who left: an entry by its number among those shown (-1 above the first), where it stood, and how far the page was scrolled. */
interface Left {
  readonly entry: number;
  readonly of: number;
  readonly top: number;
  readonly scrolled: number;
}

/** The line of the window at which an entry is kept, as a part of its height. */
const eyeLine = 0.3;
/** Frames in which the browser may still follow an entry that has moved. */
const frames = 5;
/** Milliseconds after which a list comes too late to move the page. */
const patience = 10_000;

const name = (): string => location.pathname + location.search;
const topOf = (entry: Element): number => entry.getBoundingClientRect().top;

/** Keeps the reader's place in a list when the page is left; returns what tells that the list stands again. */
export function keepPlaceInList(list: HTMLElement) {
  let left = keptForReturn<Left>(name());
  const shown = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > :not([hidden])')];

  const bring = ({ entry, of, top, scrolled }: Left): void => {
    const all = shown();
    const reached = all.length === of ? all[entry] : undefined;
    scrollTo({ top: reached === undefined ? scrolled : scrollY + topOf(reached) - top, behavior: 'instant' });
  };
  const hold = (more: number): void => {
    if (left === null) return;
    bring(left);
    if (more === 0) left = null;
    else requestAnimationFrame(() => hold(more - 1));
  };

  // A reader who goes on is not brought back.
  onReaderInput(() => {
    left = null;
  });
  addEventListener('pagehide', () => {
    // Left again before the list stood: the place is the same.
    if (left !== null) return;
    const all = shown();
    const entry = all.findLastIndex((each) => topOf(each) <= innerHeight * eyeLine);
    const reached = all[entry];
    const top = reached === undefined ? 0 : topOf(reached);
    keepForReturn(name(), { entry, of: all.length, top, scrolled: scrollY } satisfies Left);
  });
  return {
    /** Whether the reader is to be brought back once the list stands. */
    isReturning: (): boolean => left !== null,
    /** Brings the reader back, once. */
    stands(): void {
      if (performance.now() > patience) left = null;
      hold(frames);
    },
  };
}

// Keeps the target of a link within the page in view. The browser lays out the target's chapter, and the one above it, only when the link
// jumps there; where the heights it had guessed were wrong, the target would move away.
import { namedPlace } from './named-place.ts';
import { onReaderInput } from '../scroll/reader-input.ts';
import { linkSettles } from './settling.ts';

/** Frames in which the browser may still finish its own jump to the target; scrolling in them is not the reader's. */
const firstFrames = 5;

const isComing = (): boolean => document.readyState !== 'complete' || document.fonts.status === 'loading';

/**
 * Where in the page a link to a block leads, in CSS pixels from the top of the page: above the block by its scroll margin, which for a step
 * depends on the measured height of its slip.
 */
const ledTo = (block: Element): number =>
  block.getBoundingClientRect().top + scrollY - parseFloat(getComputedStyle(block).scrollMarginTop);

/** The block that the address names, if it may move: a step, or anything in a chapter that is laid out late. Other blocks hold their own place. */
function namedHere(): HTMLElement | null {
  const block = namedPlace(location.hash.slice(1));
  const mayMove = block?.closest('[data-step], .chapter[data-page]') ?? null;
  return mayMove !== null && block?.closest('.guess, .pinned, .model-panel') === null ? block : null;
}

/** One frame of the page, in CSS pixels from its top: how far it was scrolled, and where the link led. */
type Stand = Readonly<{ scrolled: number; ledTo: number }>;

/**
 * Whether the reader, a script or a screen reader has scrolled between two frames. The browser by itself stays where it was, follows a
 * target that has moved, or goes to the target; any other position counts. While parts still move, one up to a window's height from these
 * three does not count either.
 */
function readerScrolled(before: Stand, now: Stand, isMoving: boolean): boolean {
  const own = [before.scrolled, before.scrolled + now.ledTo - before.ledTo, now.ledTo];
  return Math.min(...own.map((at) => Math.abs(now.scrolled - at))) > (isMoving ? innerHeight : 2);
}

let letGo: AbortController | undefined;

const isInWindow = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};
/** Whether the reader has moved the focus on to a place in sight, away from the block, before the page heard of the link. */
function hasMovedOn(block: Element): boolean {
  const focused = document.activeElement;
  return focused !== null && !focused.contains(block) && isInWindow(focused) && !isInWindow(block);
}

/** Keeps the target of the address where the link led, until it stands still or the reader scrolls on. */
function holdNamed(): void {
  letGo?.abort();
  const block = namedHere();
  if (block === null || hasMovedOn(block)) return;
  const held = new AbortController();
  letGo = held;
  // A screen reader or a script moves on without a key press.
  addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Node && !block.contains(target) && !target.contains(block)) held.abort();
    },
    { signal: held.signal },
  );
  const standing = (): Stand => ({ scrolled: scrollY, ledTo: ledTo(block) });
  let until = performance.now() + linkSettles;
  let frames = firstFrames;
  let before = standing();
  const hold = () => {
    if (held.signal.aborted) return;
    if (isComing()) until = performance.now() + linkSettles;
    const now = standing();
    const hasMoved = Math.abs(now.ledTo - before.ledTo) >= 1;
    const isFirst = frames-- > 0;
    if (readerScrolled(before, now, hasMoved || isFirst)) return held.abort();
    if (!isFirst && performance.now() > until) return held.abort();
    if (hasMoved || isFirst) {
      block.scrollIntoView({ block: 'start', behavior: 'instant' });
      before = standing();
    }
    requestAnimationFrame(hold);
  };
  requestAnimationFrame(hold);
}

/** Holds the target of every link within the page, and of the link that led to this page. */
export function holdNamedPlaces(): void {
  addEventListener('hashchange', holdNamed);
  onReaderInput(() => letGo?.abort());
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type !== 'navigate' || location.hash === '') return;
  const block = namedHere();
  if (block === null) return;
  // A reader who has moved the focus on while the page loaded is not brought back, nor one who has scrolled more than a window away.
  if (document.activeElement?.contains(block) === false) return;
  if (Math.abs(block.getBoundingClientRect().top) < innerHeight)
    block.scrollIntoView({ block: 'start', behavior: 'instant' });
  holdNamed();
}

// A link within the page leads to a place whose chapter, and the one above it, the browser lays out only then: what it guessed to be less or more high would move the place away.
import { namedPlace } from './named-place.ts';

/** For so many ms after a link, and after the page and its faces have come, what is laid out, measured or loaded may still move the page. */
const settling = 1000;
/** In its first frames a browser may still go where the link leads by itself: a scroll is nobody's then. */
const firstFrames = 5;

const isComing = (): boolean => document.readyState !== 'complete' || document.fonts.status === 'loading';

/** Where in the page a link to a block leads, in CSS pixels from its top: a step keeps so far from the top of the window as its measured slip says. */
const ledTo = (block: Element): number =>
  block.getBoundingClientRect().top + scrollY - parseFloat(getComputedStyle(block).scrollMarginTop);

/** The place that the address names, where it may move: a step, or what stands in a chapter that is laid out late. Others hold their own place. */
function namedHere(): HTMLElement | null {
  const block = namedPlace(location.hash.slice(1));
  const mayMove = block?.closest('[data-step], .chapter[data-page]') ?? null;
  return mayMove !== null && block?.closest('.guess, .pinned, .model-panel') === null ? block : null;
}

/** The page as it stood in a frame, in CSS pixels from its top: how far it was scrolled, and where the link led then. */
type Stand = Readonly<{ scrolled: number; ledTo: number }>;

/**
 * Whether somebody has scrolled between two frames. The page itself stays, goes with a place that has moved, or goes where the link leads,
 * and is not more than a window off while its parts still move: farther is somebody's scroll, by a script or by a program that reads aloud.
 */
function isSomebodys(before: Stand, now: Stand, isMoving: boolean): boolean {
  const own = [before.scrolled, before.scrolled + now.ledTo - before.ledTo, now.ledTo];
  return Math.min(...own.map((at) => Math.abs(now.scrolled - at))) > (isMoving ? innerHeight : 2);
}

let letGo: AbortController | undefined;

/** Holds the place that the address names where the link has led, until it stands still or somebody goes on. */
function holdNamed(): void {
  letGo?.abort();
  const block = namedHere();
  if (block === null) return;
  const held = new AbortController();
  letGo = held;
  for (const hand of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(hand, () => held.abort(), { passive: true, signal: held.signal });
  // A program that reads aloud, or a script, goes on without a key.
  addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Node && !block.contains(target) && !target.contains(block)) held.abort();
    },
    { signal: held.signal },
  );
  const standing = (): Stand => ({ scrolled: scrollY, ledTo: ledTo(block) });
  let until = performance.now() + settling;
  let frames = firstFrames;
  let before = standing();
  const hold = () => {
    if (held.signal.aborted) return;
    if (isComing()) until = performance.now() + settling;
    const now = standing();
    const hasMoved = Math.abs(now.ledTo - before.ledTo) >= 1;
    const isFirst = frames-- > 0;
    if (isSomebodys(before, now, hasMoved || isFirst)) return held.abort();
    if (!isFirst && performance.now() > until) return held.abort();
    if (hasMoved || isFirst) {
      block.scrollIntoView({ block: 'start', behavior: 'instant' });
      before = standing();
    }
    requestAnimationFrame(hold);
  };
  requestAnimationFrame(hold);
}

/** Holds the place of every link within the page, and of the one that led to it. */
export function holdNamedPlaces(): void {
  addEventListener('hashchange', holdNamed);
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type !== 'navigate' || location.hash === '') return;
  const block = namedHere();
  if (block === null) return;
  // Whoever has gone on to another window while the page came is not brought back.
  if (Math.abs(block.getBoundingClientRect().top) < innerHeight)
    block.scrollIntoView({ block: 'start', behavior: 'instant' });
  holdNamed();
}

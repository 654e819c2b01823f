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
  let until = performance.now() + settling;
  let frames = firstFrames;
  let [at, stood] = [ledTo(block), scrollY];
  const bring = () => {
    block.scrollIntoView({ block: 'start', behavior: 'instant' });
    [at, stood] = [ledTo(block), scrollY];
  };
  const hold = () => {
    if (held.signal.aborted) return;
    if (isComing()) until = performance.now() + settling;
    const hasMoved = Math.abs(ledTo(block) - at) >= 1;
    const isFirst = frames-- > 0;
    const goesOn = !hasMoved && Math.abs(scrollY - stood) > 2;
    if (!isFirst && (performance.now() > until || goesOn)) return held.abort();
    if (hasMoved || isFirst) bring();
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

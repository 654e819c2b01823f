// Turned phones, dragged windows and zoom change how tall everything is: what was read stays before its reader.
import { reachedAt, readingLine } from '../progress/reading-line.ts';
import { placeOnPage } from './reading-place.ts';

/** After so many ms without a scroll the reader rests on what is to be kept. */
const rest = 150;
/** For so many ms after a change of size what is measured anew, or comes, may still move the page; not every browser holds what is seen by itself. */
const settling = 1500;
/** The line of the window at which text other than steps is kept, as a part of its height. */
const eyeLine = 0.3;
/** What scroll.css lays out apart: a desk, and on either side windows so low that nothing is pinned. */
const layouts = ['(min-width: 64rem)', '(max-height: 35.99rem)', '(max-height: 29.99rem)'];

const root = document.documentElement;
const layoutNow = (): string => layouts.map((query) => matchMedia(query).matches).join();
/** The window that the layout goes by: the bars of a phone's browser come and go without changing it. */
const sizeNow = (): readonly [width: number, height: number] => [root.clientWidth, root.clientHeight];

/** The last step that has turned its figure, by the rule of the scroll. */
function liveStep(steps: readonly Element[]): Element | undefined {
  return steps.findLast((step) => reachedAt(step) <= innerHeight * readingLine);
}

/** Where a block begins in the page, in CSS pixels from its top. */
const inPage = (block: Element): number => block.getBoundingClientRect().top + scrollY;

/** Brings a step back to where it stood in the window; to where a link leads, where it would not turn its figure there, or be out of sight. */
function bringStep(step: HTMLElement, share: number): void {
  scrollBy({ top: step.getBoundingClientRect().top - share * innerHeight, behavior: 'instant' });
  const steps = [...(step.parentElement?.children ?? [])];
  const slip = step.querySelector('.slip') ?? step;
  if (liveStep(steps) !== step || slip.getBoundingClientRect().bottom < innerHeight * eyeLine)
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Where a block stands: `share` is its top as a part of the window's height, `read` the part of it above the eye line. */
interface Standing {
  readonly share: number;
  readonly read: number;
}
function standingOf(block: Element): Standing {
  const { top, height } = block.getBoundingClientRect();
  return { share: top / innerHeight, read: (innerHeight * eyeLine - top) / Math.max(1, height) };
}

function bringText(block: Element, { share, read }: Standing): void {
  const { top, height } = block.getBoundingClientRect();
  const goal =
    read > 0 && read < 1
      ? top + read * Math.max(1, height) - innerHeight * eyeLine
      : top - share * innerHeight;
  scrollBy({ top: goal, behavior: 'instant' });
}

/** Keeps the place of a reader of the scroll or the article through every change of the window's size. Does nothing on a page without `main`. */
export function keepPlaceWhenResized(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const place = placeOnPage(main);
  let standing: Standing | undefined;
  let layout = layoutNow();
  let size = sizeNow();
  /** Where the page stood after it was brought back: who has not moved since keeps the same place. */
  let stood = -1;
  /** Until then (as performance.now() counts) it is brought back at every frame. */
  let heldUntil = 0;
  let isHolding = false;
  /** Where the block stood in the page when it was brought back last. */
  let heldAt = NaN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the page was scrolled, or grew, last. */
  let moved = 0;

  const take = () => {
    if (isHolding || root.dataset['way'] === 'steps' || Math.abs(scrollY - stood) < 2) return;
    place.take();
    const block = place.taken();
    standing = block === undefined ? undefined : standingOf(block);
    layout = layoutNow();
  };
  const bring = () => {
    const block = place.taken();
    isHolding = false;
    if (block === undefined || standing === undefined || performance.now() > heldUntil) return;
    // The page was scrolled, and not by what moved on it: somebody goes on.
    const isSame = Math.abs(inPage(block) - heldAt) < 1;
    if (isSame && Math.abs(scrollY - stood) > 2) return take();
    isHolding = true;
    const isStep = block.matches('.step') && root.dataset['way'] === 'scroll';
    if (!isStep) bringText(block, standing);
    else if (layoutNow() === layout) bringStep(block, standing.share);
    else block.scrollIntoView({ block: 'start', behavior: 'instant' });
    stood = scrollY;
    heldAt = inPage(block);
    requestAnimationFrame(bring);
  };

  addEventListener('resize', () => {
    const before = size;
    size = sizeNow();
    const isWider = size[0] !== before[0];
    if (!isWider && size[1] === before[1]) return;
    // A keyboard on the screen makes the window lower, and brings its field into sight by itself.
    if (!isWider && document.activeElement?.matches('input, textarea') === true) return;
    if (standing === undefined || root.dataset['way'] === 'steps') return;
    heldUntil = performance.now() + settling;
    if (isHolding) return;
    isHolding = true;
    heldAt = NaN;
    requestAnimationFrame(bring);
  });
  /** One timer runs until the reader rests: a new one at every scroll would cost each frame. */
  const takeRested = () => {
    const left = moved + rest - performance.now();
    timer = left > 0 ? setTimeout(takeRested, left) : undefined;
    if (timer === undefined) take();
  };
  const takeSoon = () => {
    moved = performance.now();
    timer ??= setTimeout(takeRested, rest);
  };
  addEventListener('scroll', takeSoon, { passive: true });
  // A page may have been scrolled to its place before anything listened, and what comes late moves it without a scroll.
  new ResizeObserver(takeSoon).observe(main);
  // Whoever moves on is not held.
  for (const hand of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(hand, () => (heldUntil = 0), { passive: true });
}

// Keeps what was being read in view when turning a phone, dragging a window or zooming changes how tall everything is.
import { reachedAt, readingLine } from '../scroll/reading-line.ts';
import { onReaderInput } from '../scroll/reader-input.ts';
import { whenRested } from '../scroll/when-rested.ts';
import { placeOnPage } from './reading-place.ts';
import { pageSettles } from './settling.ts';
import { bringText, eyeLine, inPage, standingOf, type Standing } from './standing.ts';

/** Milliseconds without a scroll after which the place counts as the one being read, which is to be kept. */
export const rest = 150;
/** Conditions under which scroll.css changes the layout: a desk, and windows of either width so low that nothing is pinned. */
const layouts = ['(min-width: 64rem)', '(max-height: 35.99rem)', '(max-height: 29.99rem)'];

const layoutNow = (): string => layouts.map((query) => matchMedia(query).matches).join();
/** The size of the window that the layout depends on; the bars of a phone's browser, which come and go, do not change it. */
const sizeNow = (): readonly [width: number, height: number] => {
  const { clientWidth, clientHeight } = document.documentElement;
  return [clientWidth, clientHeight];
};

/** The last step that has turned its figure, by the rule of the scroll. */
function liveStep(steps: readonly Element[]): Element | undefined {
  return steps.findLast((step) => reachedAt(step) <= innerHeight * readingLine);
}

/**
 * Brings a step back to where it stood in the window. If it would not be the live step there, or be out of sight, it goes to where a link
 * would put it.
 */
function bringStep(step: HTMLElement, share: number): void {
  scrollBy({ top: step.getBoundingClientRect().top - share * innerHeight, behavior: 'instant' });
  const steps = [...(step.parentElement?.children ?? [])];
  const slip = step.querySelector('.slip') ?? step;
  if (liveStep(steps) !== step || slip.getBoundingClientRect().bottom < innerHeight * eyeLine)
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/**
 * Keeps the place of a reader of the scroll or the article through every change of the window's size. Does nothing on a page without `main`.
 */
export function keepPlaceWhenResized(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const root = document.documentElement;
  const place = placeOnPage(main);
  let standing: Standing | undefined;
  let layout = layoutNow();
  let size = sizeNow();
  /** `scrollY` after the last restore. If it is unchanged, the reader has not moved and the kept place still holds. */
  let stood = -1;
  /** Time (of performance.now()) until which the place is restored at every frame. */
  let heldUntil = 0;
  let isHolding = false;
  /** Where the block stood in the page when it was brought back last. */
  let heldAt = NaN;

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
    // Scrolled although the block has not moved in the page: the reader moved, so stop holding.
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
    heldUntil = performance.now() + pageSettles;
    if (isHolding) return;
    isHolding = true;
    heldAt = NaN;
    requestAnimationFrame(bring);
  });
  const takeSoon = whenRested(rest, take);
  addEventListener('scroll', takeSoon, { passive: true });
  // A page may have been scrolled before this listens, and late parts move it without a scroll event.
  new ResizeObserver(takeSoon).observe(main);
  // A reader who moves on is not held.
  onReaderInput(() => {
    heldUntil = 0;
  });
}

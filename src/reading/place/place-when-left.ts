// Brings a reader who reloads the page, or comes back to it, to what they had read. A browser goes back to the same distance from the page's
// top, but the page has another length then: parts above the window that load late have not loaded yet.
import { keepForReturn, keptForReturn } from '../scroll/left-page.ts';
import { onReaderInput } from '../scroll/reader-input.ts';
import { blocks, placeOnPage } from './reading-place.ts';
import { pageSettles } from './settling.ts';
import { bringText, inPage, standingOf, type Standing } from './standing.ts';

/** Milliseconds after which the script stops waiting for a part that has not come. */
const patience = 10_000;

/** The place of a reader who left: a block by its number among so many, and how far the page was scrolled. */
interface Left extends Standing {
  readonly block: number;
  readonly of: number;
  readonly scrolled: number;
}

/**
 * The place to go back to; none for a reader who follows a link, has touched the page already or was at its top, nor where the page has
 * other blocks than the one that was left.
 */
function leftHere(all: readonly Element[]): Left | null {
  const left = keptForReturn<Left>(location.pathname);
  return left !== null && left.of === all.length && left.scrolled > 2 ? left : null;
}

const remember = (left: Left): void => keepForReturn(location.pathname, left);
const isInSteps = (): boolean => document.documentElement.dataset['way'] === 'steps';
const isAt = (scrolled: number): boolean => Math.abs(scrollY - scrolled) <= 2;
/** Whether the browser has gone back as far as it can. */
const isWhereLeft = ({ scrolled }: Left): boolean =>
  isAt(Math.min(scrolled, document.documentElement.scrollHeight - innerHeight));
/** A model's panel that was scrolled half out of sight is filled only when its beginning is in sight. */
const isEmpty = (block: HTMLElement): boolean => block.matches('.model-panel[data-lazy]');
const panelTop: Standing = { share: 0, read: 0 };

/**
 * Keeps the reader's place when the page is left, and holds it there after a reload until the page stands still or they go on. Does nothing on
 * a page without `main`.
 */
export function keepPlaceWhenLeft(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const all = [...main.querySelectorAll<HTMLElement>(blocks)];
  const left = leftHere(all);
  const block = left === null ? undefined : all[left.block];
  let isReturning = left !== null && block !== undefined && !isInSteps();
  /** `scrollY` after the place was brought back last, and where it then began in the page; before the browser has gone back there is neither. */
  let stood = NaN;
  let heldAt = NaN;
  let until = performance.now() + pageSettles;

  const goOn = () => {
    isReturning = false;
  };
  const bring = () => {
    const now = performance.now();
    if (!isReturning || left === null || block === undefined) return;
    const isLate =
      document.readyState !== 'complete' || document.fonts.status === 'loading' || isEmpty(block);
    if (isLate && now < patience) until = now + pageSettles;
    // Scrolled although the block has not moved in the page: the reader moved, or the browser went back once more.
    const hasScrolled = Math.abs(inPage(block) - heldAt) < 1 && !isAt(stood) && !isAt(left.scrolled);
    if (hasScrolled || now > until || block.getClientRects().length === 0) return goOn();
    if (!Number.isNaN(stood) || isWhereLeft(left)) {
      bringText(block, isEmpty(block) ? panelTop : left);
      stood = scrollY;
      heldAt = inPage(block);
    }
    requestAnimationFrame(bring);
  };
  bring();
  onReaderInput(goOn);
  addEventListener('resize', goOn);

  const place = placeOnPage(main);
  const keep = () => {
    if (isInSteps()) return;
    // Left again before the place was brought back.
    if (isReturning && left !== null) {
      if (!Number.isNaN(stood)) remember({ ...left, scrolled: scrollY });
      return;
    }
    place.take();
    const taken = place.taken();
    if (taken === undefined) return;
    remember({ ...standingOf(taken), block: all.indexOf(taken), of: all.length, scrolled: scrollY });
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}

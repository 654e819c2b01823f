// Finds the guesses of a page; what lets a reader guess is loaded when one comes near.
import { onceNear } from '../charts/live/motion/once-near.ts';
import { showLoadFailure } from '../charts/live/stuck.ts';
import { onReaderInput } from '../reading/scroll/reader-input.ts';

/** How far ahead of the reader: two screens. */
const ahead = '200% 0px';

/** Frames (two seconds) of a loaded page in which a linked question must not move until the page counts as fully grown. */
const stillFrames = 120;

let wire: (() => void) | undefined;
const watched = new WeakSet<HTMLElement>();

/** Whether a reader has moved on the page by hand. */
let hasMoved = false;
onReaderInput(() => {
  hasMoved = true;
});

/**
 * Scrolls to a linked question again, since in the whole story its drawing and the content above it grow after the browser has jumped there. On
 * a chapter's own page nothing does.
 */
function goWhereLinked(block: HTMLElement): void {
  if (location.hash !== `#${block.id}` || block.closest('.chapter[data-page]') === null) return;
  const top = () => block.getBoundingClientRect().top;
  let [still, last] = [0, NaN];
  const go = () => {
    if (hasMoved || still === stillFrames) return;
    if (Math.abs(top()) > 8) block.scrollIntoView({ behavior: 'instant' });
    const isLoaded = document.readyState === 'complete' && document.fonts.status === 'loaded';
    still = isLoaded && Math.abs(top() - last) < 1 ? still + 1 : 0;
    last = top();
    requestAnimationFrame(go);
  };
  requestAnimationFrame(go);
}

/** Loads what all guesses of the page need, and wires them. After a failure the guess says so and offers to try again. */
async function load(block: HTMLElement, failedBefore: boolean): Promise<void> {
  try {
    wire ??= (await import('./guess.ts')).wireGuesses;
    wire();
    goWhereLinked(block);
  } catch {
    const again = () => void load(block, true);
    // A browser requests a module only once, and may remember a failure until the page is reloaded.
    showLoadFailure(block, 'This question could not be loaded.', again, failedBefore);
  }
}

/** Wires every guess of the page when the reader comes near it; called again when drawings have come later. */
export function wireNearGuesses(): void {
  wire?.();
  for (const block of document.querySelectorAll<HTMLElement>('[data-guess]')) {
    if (watched.has(block)) continue;
    watched.add(block);
    onceNear(block, ahead, () => void load(block, false));
  }
}

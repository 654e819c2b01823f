// When the drawing of a figure has come to rest after a move, and what is drawn of it then.
import type { Strip } from './class-fit.ts';
import { moveTime } from '../../charts/live/motion/moves.ts';
import { drawingIn, drawnStrip } from './class-layout.ts';

/**
 * Milliseconds until the first look: a move from view to view should then have ended. Answers and dials change a drawing without a move, so
 * the looks decide and not the event of `onRest`.
 */
const moveEnds = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 50 : moveTime + 70);
/** Milliseconds between two looks at whether the drawing stands still by then. */
const lookEvery = 40;
/** How many looks a drawing that has not come yet is waited for: ten seconds. */
const mostLooks = 250;

/** What was drawn of each view of a figure when it stood still. */
const strips = new WeakMap<HTMLElement, Map<string, Strip>>();
/** The view that a figure shows: until its script has come, the one that it was built with. Empty for what has no views. */
export const viewShownBy = ({ dataset }: HTMLElement): string => dataset['shown'] ?? dataset['view'] ?? '';
/** A view as it is drawn in a window of this shape. */
const stateOf = (shown: HTMLElement): string => `${viewShownBy(shown)} ${innerWidth > innerHeight}`;

/** What was drawn of the view that a figure shows, when it stood still last; undefined until then. */
export const knownStrip = (shown: HTMLElement): Strip | undefined => strips.get(shown)?.get(stateOf(shown));

/** Remembers what is drawn of a view. A drawing in a reader's settings is no view. */
export function rememberStrip(shown: HTMLElement, strip: Strip | undefined): void {
  if (strip === undefined || shown.dataset['custom'] !== undefined) return;
  const known = strips.get(shown) ?? new Map<string, Strip>();
  strips.set(shown, known.set(stateOf(shown), strip));
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Stops waiting for a drawing to come to rest. */
export const stopWaiting = (): void => clearTimeout(timer);

/**
 * Calls back when the drawing of a figure has come to rest: when what is drawn has been the same three times. A drawing that does not come in
 * time counts as undefined, and so does that of an opening or of words.
 */
export function whenStill(shown: HTMLElement, still: (strip: Strip | undefined) => void): void {
  let before = '';
  let [same, looks] = [0, 0];
  const look = () => {
    const strip = drawnStrip(shown);
    const now = JSON.stringify(strip);
    looks += 1;
    same = now === before ? same + 1 : 0;
    before = now;
    const waits = strip === undefined && drawingIn(shown) !== undefined && looks < mostLooks;
    if (same >= 2 && !waits) still(strip);
    else timer = setTimeout(() => requestAnimationFrame(look), lookEvery);
  };
  clearTimeout(timer);
  timer = setTimeout(() => requestAnimationFrame(look), moveEnds());
}

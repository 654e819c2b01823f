// Paces the drawings of a move: one a frame where the machine keeps up. If a drawing takes much of a frame, the next frames are left free
// for the reader's scrolling. A slow move then has fewer frames and still ends on time.

/** Milliseconds of drawing and painting after which one frame is left free; twice as many leave two. */
const much = 9;
const mostFree = 3;

/** How long the last drawing took, of whatever figure: the next one may take as long. */
let took = 0;

const framesFree = (): number => Math.min(mostFree, Math.floor(took / much));

/**
 * Draws a move from 0 to 1, at the start of frames. Returns a function that stops it.
 * @param duration in ms
 * @param draw returns whether it has to be drawn once more at 1
 * @param atRest whether it is drawn once at 0 as well, before anything has moved; the frame before is left to the step that asked for it, whose slip changes too
 */
export function paceMove(duration: number, draw: (t: number) => boolean, atRest: boolean): () => void {
  const start = performance.now();
  let begins = atRest;
  let free = atRest ? Math.max(1, framesFree()) : 0;
  const step = (now: number) => {
    const t = begins ? 0 : Math.max(0, Math.min(1, (now - start) / duration));
    if (free > 0 && t < 1) {
      free -= 1;
      request = requestAnimationFrame(step);
      return;
    }
    begins = false;
    const begun = performance.now();
    const isUnfinished = draw(t);
    free = framesFree();
    // A task of its own comes after the paint.
    setTimeout(() => {
      took = performance.now() - begun;
      free = framesFree();
    });
    if (t < 1 || isUnfinished) request = requestAnimationFrame(step);
  };
  let request = requestAnimationFrame(step);
  return () => cancelAnimationFrame(request);
}

const turns: (() => void)[] = [];
let waits = false;

function nextTurn(): void {
  try {
    turns.shift()?.();
  } finally {
    // One that fails does not hold the others up.
    waits = turns.length > 0;
    if (waits) requestAnimationFrame(nextTurn);
  }
}

/**
 * Draws step by step at the start of frames, only one step of one figure a frame, since all figures of a chapter may change view at once.
 * Returns a function that cancels what is not drawn yet.
 */
export function drawInTurn(draws: readonly (() => void)[]): () => void {
  turns.push(...draws);
  if (!waits) requestAnimationFrame(nextTurn);
  waits = true;
  return () => {
    for (const draw of draws) {
      const place = turns.indexOf(draw);
      if (place >= 0) turns.splice(place, 1);
    }
  };
}

/** Waits for a frame in which nothing else is drawn by {@link drawInTurn}. What follows in the same task is painted in that frame. */
export const ownFrame = (): Promise<void> =>
  new Promise((begin) => {
    drawInTurn([begin]);
  });

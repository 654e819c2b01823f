// The drawings of a figure in time. Those of a move come one a frame where the machine keeps up. Where one takes much of a frame, the next frames are left to the page that a reader scrolls meanwhile: what moves is drawn less often then, and still arrives in time.

/** A drawing that takes so many ms, until it is painted, leaves the next frame free; one that takes twice as many the next two. */
const much = 9;
const mostFree = 3;

/** How long the last drawing took, of whatever figure: the next one may take as long. */
let took = 0;

const framesFree = (): number => Math.min(mostFree, Math.floor(took / much));

/**
 * Draws a move from 0 to 1, at the start of frames. Returns what breaks it off.
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
  turns.shift()?.();
  waits = turns.length > 0;
  if (waits) requestAnimationFrame(nextTurn);
}

/** Draws at the start of a frame, in which no other figure is drawn so: the figures of a chapter may all be turned at once. Returns what takes it back. */
export function drawInTurn(draw: () => void): () => void {
  turns.push(draw);
  if (!waits) requestAnimationFrame(nextTurn);
  waits = true;
  return () => {
    const place = turns.indexOf(draw);
    if (place >= 0) turns.splice(place, 1);
  };
}

// A comparison that waits for its drawing: the reader is told so after a moment, and no longer once the drawing is there or something else is asked for.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { customScene, showCustom } from '../../src/charts/live/custom-scene.ts';
import { tellDrawn } from '../../src/charts/live/shown-drawing.ts';
import { reveal } from '../../src/guess/guess-answer.ts';
import { guessBlock, type GuessBlock } from '../../src/guess/guess-block.ts';
import { drawGuess, redraw } from '../../src/guess/guess-drawing.ts';

let guess: GuessBlock;
let ends: number;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<section id="guess-own" data-guess="own" data-state="open"><h3 class="guess-question">How much?</h3>
    <div class="guess-drawing"><div class="artboard wide"></div></div><div class="dials"></div><p data-guess-trouble hidden></p>
    <button data-guess-main>Compare</button><button data-guess-skip></button><div data-guess-result></div></section>`;
  // Nothing is laid out here.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
  guess = guessBlock(document.querySelector('section') as HTMLElement);
  const compare = () => ({ finding: 'Half.', rows: [], basis: '' });
  guess.loaded = { guessing: { scene: () => ({}), compare } as never, data: {} };
  // The drawing has been asked for, and its component has not drawn anything.
  drawGuess(guess, { slides: false });
  tellDrawn('guess-own', 'wide', '');
  ends = 0;
});
afterEach(() => {
  showCustom('guess-own', null);
  document.body.innerHTML = '';
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The reader presses Compare, and waits so long. */
async function compareFor(milliseconds: number): Promise<void> {
  void reveal(guess, 'compared').then(() => (ends += 1));
  await vi.advanceTimersByTimeAsync(milliseconds);
}
const words = () => guess.trouble.textContent;

it('says that the drawing is on its way, until it is there', async () => {
  await compareFor(400);
  expect(words()).toBe('');
  await vi.advanceTimersByTimeAsync(200);
  expect(words()).toContain('on its way');
  expect(guess.trouble.hidden).toBe(false);
  tellDrawn('guess-own', 'wide', customScene('guess-own') ?? '');
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toBe('');
  expect(guess.state).toBe('compared');
});

it.each([
  ['before it is told so', 100],
  ['after it is told so', 700],
])('waits no longer once the reader sets another value, %s', async (_, milliseconds) => {
  await compareFor(milliseconds);
  redraw(guess);
  await vi.advanceTimersByTimeAsync(1000);
  expect(words()).toBe('');
  expect(guess.trouble.hidden).toBe(true);
  expect(ends).toBe(1);
  expect(guess.state).toBe('open');
});

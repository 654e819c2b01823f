// The drawing of a guess: its geometry is loaded when the reader comes near, it can be dragged over, and it shows guess and answer.
import { loadedOnce } from '../charts/live/late/loaded-once.ts';
import { sizes, type Size } from '../charts/contract/scene.ts';
import type { Guessing, GuessPad, GuessState } from '../charts/contract/guess.ts';
import { partOf } from '../charts/live/page-parts.ts';
import { drawnIn, onDrawn } from '../charts/live/shown-drawing.ts';
import { ownFrame } from '../charts/live/motion/paced-move.ts';
import { customScene, onCustomChange, showCustom, type CustomScene } from '../charts/live/custom-scene.ts';
import { tellTrouble, type GuessBlock } from './guess-block.ts';
import { wireDrag } from './guess-drag.ts';
import { setValue, valueAtShare, valuesInWords } from './guess-values.ts';

/** Geometry and words of each guess, loaded when its reader comes near: what else its file holds is for the build alone. contract/guess.ts has types only. */
const guessings = import.meta.glob<Guessing<unknown>>(['../charts/*/guess.ts', '!../charts/contract/*'], {
  import: 'guessing',
});

/** What a guess shows until its component has drawn something. */
const nothingDrawn = '';
/** Milliseconds of waiting for a drawing after which the reader is told that it is still loading. */
const tellAfter = 500;

/** Loads geometry and data, and draws the guess. Rejects where they can’t be had. */
const start = loadedOnce(async (guess: GuessBlock) => {
  const counted = partOf(guess.block, '[data-counted]');
  const loadGuessing = guessings[`../charts/${guess.chart}/guess.ts`];
  if (loadGuessing === undefined) throw new RangeError(`${guess.chart} has no guess`);
  const guessing = await loadGuessing();
  // What came has just run, which is enough for one frame of a slow phone.
  await ownFrame();
  const data = JSON.parse(counted.textContent) as unknown;
  guess.loaded = { guessing, data };
  for (const size of sizes) addPad(guess, size, guessing.pad(data, size));
  drawGuess(guess, { slides: false });
});

/** Loads geometry and data, and draws the guess. Where they can’t be had, it stays as it is and the next call asks again. */
export const loadGuess = (guess: GuessBlock): Promise<void> => start(guess).catch(() => undefined);

/** Lets the reader drag over an artboard to set the values. */
function addPad(guess: GuessBlock, size: Size, pad: GuessPad): void {
  const artboard = guess.block.querySelector<HTMLElement>(`[data-artboard="${size}"]`);
  const box = artboard?.querySelector('svg')?.viewBox.baseVal;
  if (artboard === null || box === undefined) return;
  wireDrag(artboard, pad, box, {
    value: (share, field) => valueAtShare(guess, field, share),
    isOpen: () => guess.state === 'open',
    fieldValues: () => guess.values,
    set(points) {
      for (const { field, value } of points) setValue(guess, field, value);
      redraw(guess);
    },
  });
}

/** Draws the guess as it is set. An answer that was requested before is dropped. */
export function redraw(guess: GuessBlock): void {
  guess.asks += 1;
  drawGuess(guess, { slides: false });
}

interface Drawing {
  readonly slides: boolean;
  /** By default the state in which the guess is. */
  readonly state?: GuessState;
  /** What the answer says; by default what stands on the page. */
  readonly words?: string;
}

/** Draws a state with its own words. The scene that it returns is drawn once the island is hydrated; undefined before the geometry has loaded. */
export function drawGuess(
  guess: GuessBlock,
  { slides, state = guess.state, words = guess.result.innerText }: Drawing,
): CustomScene | undefined {
  if (guess.loaded === undefined) return undefined;
  const { guessing, data } = guess.loaded;
  const { values } = guess;
  const description = state === 'open' ? `Your guess. ${valuesInWords(guess)}.` : words;
  const scene: CustomScene = {
    scene: (size) => guessing.scene(data, values, state, size),
    name: { title: guess.question, description },
    slides,
  };
  showCustom(guess.block.id, scene);
  return scene;
}

/** Whether the component of the drawing that is seen has drawn something. */
export function isAlive({ block }: GuessBlock): boolean {
  const drawn = drawnIn(block, nothingDrawn);
  return drawn !== undefined && drawn !== nothingDrawn;
}

/** Resolves with whether the visible drawing comes to show a scene, false where another takes its place; tells the reader where that takes a moment. */
export function comesToBeDrawn(guess: GuessBlock, scene: CustomScene): Promise<boolean> {
  const { block } = guess;
  return new Promise((done) => {
    const end = (comes: boolean) => {
      for (const stop of stops) stop();
      block.removeEventListener('astro:hydration-error', fail);
      clearTimeout(timer);
      tellTrouble(guess, '');
      done(comes);
    };
    const look = () => {
      if (drawnIn(block, nothingDrawn) === scene) end(true);
    };
    const fail = () => end(false);
    const timer = setTimeout(
      () => tellTrouble(guess, 'The drawing is still on its way; the answer comes with it.'),
      tellAfter,
    );
    const stops = [
      onDrawn(look),
      // The reader has set another value, or asked for something else.
      onCustomChange(() => {
        if (customScene(block.id) !== scene) end(false);
      }),
    ];
    block.addEventListener('astro:hydration-error', fail);
    if (block.dataset['stuck'] === undefined) look();
    else end(false);
  });
}

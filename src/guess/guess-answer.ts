// The answer of a guess: compared with what the reader set, or told to one who skips; and the way back to the open question.
import type { GuessState } from '../charts/contract/guess.ts';
import { partOf } from '../charts/live/page-parts.ts';
import { loadAnswer } from './guess-answer-file.ts';
import { tellTrouble, type GuessBlock, type LoadedGuess } from './guess-block.ts';
import { comesToBeDrawn, drawGuess, isAlive, loadGuess } from './guess-drawing.ts';

const paragraph = (className: string, textContent: string): HTMLElement =>
  Object.assign(document.createElement('p'), { className, textContent });

/** The guess beside the data, in words. */
function comparison({ guessing, data }: LoadedGuess, values: readonly number[]): HTMLElement[] {
  const { finding, rows, basis } = guessing.compare(data, values);
  const list = document.createElement('ul');
  for (const row of rows) list.append(Object.assign(document.createElement('li'), { textContent: row }));
  return [
    paragraph('guess-finding', finding),
    ...(rows.length > 0 ? [list] : []),
    paragraph('guess-basis', basis),
  ];
}

/** What paragraphs and lists say, a line each. */
const linesOf = (words: readonly HTMLElement[]): string =>
  words
    .flatMap((part) => (part.children.length > 0 ? [...part.children] : [part]))
    .map(({ textContent }) => textContent)
    .join('\n');

/** Puts controls and buttons of a state. */
function showState(guess: GuessBlock, next: GuessState): void {
  const isOpen = next === 'open';
  guess.state = next;
  guess.block.dataset['state'] = next;
  guess.dials.hidden = !isOpen;
  guess.skip.hidden = !isOpen;
  guess.main.textContent = isOpen ? guess.compareWords : 'Guess again';
}

/** What the answer says; undefined where a comparison lacks its data. */
function wordsOf(guess: GuessBlock, next: 'compared' | 'answered'): HTMLElement[] | undefined {
  if (next === 'answered') return [paragraph('guess-told', guess.answer)];
  return guess.loaded === undefined ? undefined : comparison(guess.loaded, guess.values);
}

/** Compares the guess, or tells the answer: words and drawing together, unless the reader asks for something else meanwhile. */
export async function reveal(guess: GuessBlock, next: 'compared' | 'answered'): Promise<void> {
  guess.asks += 1;
  const ask = guess.asks;
  // Words from the page need no geometry; a comparison does.
  await loadGuess(guess);
  const hasAnswer = await loadAnswer(guess);
  if (ask !== guess.asks) return;
  if (!hasAnswer) {
    tellTrouble(guess, 'The answer could not be loaded. The link below leads to it.');
    return;
  }
  const words = wordsOf(guess, next);
  if (words === undefined) {
    tellTrouble(
      guess,
      'The data could not be loaded. Skipping shows the answer in words, and the figure below has it.',
    );
    return;
  }
  tellTrouble(guess, '');
  const scene = drawGuess(guess, { slides: true, state: next, words: linesOf(words) });
  // A comparison always waits for its drawing. A reader who skips gets the words in any case, and the drawing only where the island is hydrated.
  const needsDrawing = scene !== undefined && (next === 'compared' || isAlive(guess));
  const comes = !needsDrawing || (await comesToBeDrawn(guess, scene));
  if (ask !== guess.asks) return;
  if (!comes) {
    tellTrouble(guess, 'A guess is compared on its drawing. Skipping shows the answer in words.');
    return;
  }
  guess.result.replaceChildren(...words);
  showState(guess, next);
  if (next === 'answered') guess.main.focus({ preventScroll: true });
  // On a phone the controls stand under the drawing, and the reader has scrolled to them.
  else bringDrawing(guess);
}

/** Brings the drawing into view from its top, where that lies above the window. */
function bringDrawing({ block }: GuessBlock): void {
  const drawing = partOf(block, '.guess-drawing');
  if (drawing.getBoundingClientRect().top < 0)
    drawing.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Asks again, with the values as they were set. */
export function askAgain(guess: GuessBlock): void {
  guess.asks += 1;
  guess.result.replaceChildren();
  showState(guess, 'open');
  drawGuess(guess, { slides: true });
}

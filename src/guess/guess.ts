// Finds the questions before figures on a page and wires each, and says which addresses of them mean nothing.
import { GuessBlock } from './guess-block.ts';

const wired = new WeakMap<HTMLElement, GuessBlock>();

/** Wires every guess of a page, each once; called again when drawings have come later. */
export function wireGuesses(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-guess]')) {
    const guess = wired.get(block) ?? new GuessBlock(block);
    wired.set(block, guess);
    const counted = block.querySelector<HTMLElement>('[data-counted]:not([data-followed])');
    if (counted === null) continue;
    counted.dataset['followed'] = '';
    guess.follow();
  }
}

/** On a figure's own page a value of ?guess= that means nothing is passed over, and said. */
export function followGuessAddress(): void {
  const notice = document.querySelector<HTMLElement>('[data-guess-notice]');
  const asked = new URLSearchParams(location.search).get('guess');
  if (notice === null || asked === null || asked === 'first') return;
  notice.textContent = `“guess=${asked.slice(0, 40)}” means nothing here, so it is ignored. “guess=first” asks before the figure is shown.`;
  notice.hidden = false;
}

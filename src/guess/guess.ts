// Lets a reader guess before seeing: slider, number field and dragging over the drawing set the same values; nothing of it is stored or sent.
import { onceNear } from '../charts/live/motion/once-near.ts';
import { partOf } from '../charts/live/page-parts.ts';
import { askAgain, reveal } from './guess-answer.ts';
import { guessBlock, type GuessBlock } from './guess-block.ts';
import { loadGuess, redraw } from './guess-drawing.ts';
import { setValue, showValue } from './guess-values.ts';

/** Sets values by the slider and the number field of each. */
function followFields(guess: GuessBlock): void {
  for (const [place, { range, number }] of guess.fields.entries()) {
    showValue(guess, place);
    for (const control of [range, number]) {
      control.addEventListener('input', () => {
        // An empty or half-typed number waits.
        if (control.value === '' || !control.validity.valid) return;
        setValue(guess, place, Number(control.value), control);
        redraw(guess);
      });
    }
    number.addEventListener('change', () => {
      if (number.value !== '') setValue(guess, place, Number(number.value));
      showValue(guess, place);
      redraw(guess);
    });
  }
}

/** Compares, asks again, or tells the answer. */
function followButtons(guess: GuessBlock): void {
  guess.main.addEventListener('click', () => {
    if (guess.state === 'open') void reveal(guess, 'compared');
    else askAgain(guess);
  });
  guess.skip.addEventListener('click', () => void reveal(guess, 'answered'));
}

/** Loads geometry and data of a guess once the reader comes within half a window of it. */
function loadWhenNear(guess: GuessBlock): void {
  onceNear(guess.block, '50% 0px', () => void loadGuess(guess));
}

function wire(block: HTMLElement): GuessBlock {
  const guess = guessBlock(block);
  followFields(guess);
  followButtons(guess);
  holdPlace(guess);
  comeBack(guess);
  block.dataset['wired'] = '';
  return guess;
}

/**
 * In the scroll the question stays in view while the figure that answers it is there: it is pinned in the whole text, and would lie over
 * what follows. How high it is says where it is pinned (--guess), and nothing in the page depends on that.
 */
function holdPlace({ block }: GuessBlock): void {
  const figure = block.nextElementSibling;
  if (figure === null) return;
  new IntersectionObserver((entries) => {
    const isThere = entries.at(-1)?.isIntersecting === true;
    block.toggleAttribute('data-holds', isThere);
  }).observe(figure);
  new ResizeObserver(() => {
    block.style.setProperty('--guess', `${block.offsetHeight}px`);
  }).observe(block);
}

/**
 * The figure of the steps takes the place of its question. A link or the keyboard that comes back to the question, or to the buttons of
 * the figure, goes to where that stands: the question's last screen is where the figure begins.
 */
function comeBack({ block }: GuessBlock): void {
  const figure = block.nextElementSibling;
  if (figure === null) return;
  const isGone = () => getComputedStyle(block).opacity === '0';
  const toLastScreen = () => figure.scrollIntoView({ behavior: 'instant' });
  block.addEventListener('focusin', ({ target }) => {
    if (isGone()) toLastScreen();
    // A browser brings what the keyboard comes to to the middle of the window, and so past the question.
    else if (target instanceof Element && target.matches(':focus-visible'))
      requestAnimationFrame(() => {
        if (figure.getBoundingClientRect().top < -1) toLastScreen();
      });
  });
  // A browser brings the figure's buttons to where the first slip may lie over them; where the figure begins none does.
  figure.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('.pinned :focus-visible')) return;
    requestAnimationFrame(() => {
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (over !== null && over.closest('.slip') !== null) toLastScreen();
    });
  });
  addEventListener('hashchange', () => {
    if (location.hash !== `#${block.id}` || !isGone()) return;
    toLastScreen();
    scrollBy({ top: innerHeight - block.offsetHeight, behavior: 'instant' });
  });
}

const wired = new WeakMap<HTMLElement, GuessBlock>();

/** Wires every guess of a page, each once; called again when drawings have come later. */
export function wireGuesses(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-guess]')) {
    const guess = wired.get(block) ?? wire(block);
    wired.set(block, guess);
    if (block.querySelector('[data-counted]:not([data-followed])') === null) continue;
    partOf(block, '[data-counted]').dataset['followed'] = '';
    loadWhenNear(guess);
  }
}

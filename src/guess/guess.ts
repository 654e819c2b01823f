// Lets a reader guess before seeing: slider, number field and dragging over the drawing set the same values; nothing of it is stored or sent.
import { keepWhenScrolled } from '../charts/live/sliders.ts';
import { keepHeight } from '../charts/live/motion/keep-height.ts';
import { onceNear } from '../charts/live/motion/once-near.ts';
import { partOf } from '../charts/live/page-parts.ts';
import { askAgain, reveal } from './guess-answer.ts';
import { guessBlock, type Field, type GuessBlock } from './guess-block.ts';
import { loadGuess, redraw } from './guess-drawing.ts';
import { setValue, showValue } from './guess-values.ts';

/** What a reader set in a field before this script came, if anything. */
function earlyValue({ range, number }: Field): number | undefined {
  for (const { value, defaultValue, validity } of [number, range])
    if (value !== defaultValue && value !== '' && validity.valid) return Number(value);
  return undefined;
}

/** Sets values by the slider and the number field of each. */
function followFields(guess: GuessBlock): void {
  keepWhenScrolled(guess.block);
  for (const [place, field] of guess.fields.entries()) {
    const { range, number } = field;
    const early = earlyValue(field);
    if (early !== undefined) setValue(guess, place, early);
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
 * While the figure that answers the question is in the window, the question is pinned (data-holds); it would otherwise lie over what follows
 * in the whole text. Its height (--guess) only sets where it is pinned; nothing in the layout depends on it.
 */
function holdPlace({ block }: GuessBlock): void {
  const figure = block.nextElementSibling;
  if (figure === null) return;
  new IntersectionObserver((entries) => {
    const isThere = entries.at(-1)?.isIntersecting === true;
    block.toggleAttribute('data-holds', isThere);
  }).observe(figure);
  keepHeight(block, '--guess', [block]);
}

/**
 * The figure of the steps takes the place of its question. A link or keyboard focus that returns to the question, or to the figure's
 * buttons, therefore scrolls to the question's last screen, which is where the figure begins.
 */
function comeBack({ block }: GuessBlock): void {
  const figure = block.nextElementSibling;
  if (figure === null) return;
  const isGone = () => getComputedStyle(block).opacity === '0';
  const toLastScreen = () => figure.scrollIntoView({ behavior: 'instant' });
  block.addEventListener('focusin', ({ target }) => {
    if (isGone()) toLastScreen();
    // Browsers centre the focused control, which can scroll past the question.
    else if (target instanceof Element && target.matches(':focus-visible'))
      requestAnimationFrame(() => {
        if (figure.getBoundingClientRect().top < -1) toLastScreen();
      });
  });
  // Browsers may scroll the figure's buttons to where the first slip lies over them; where the figure begins, no slip does.
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

// Announces to screen readers the view that a reader chose by hand: its headline, once, when the drawing stands. A view that scrolling
// turns is not announced, since the text of its step is read anyway.
import { askedView } from '../live/figure-view.ts';

/** Milliseconds without another change of view before it is announced, so that going through the views announces only the last. */
export const rest = 400;

/** The view that a reader has chosen by hand for each figure, until it is announced. */
const asked = new WeakMap<HTMLElement, string>();
let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Adds the page's one live region for turned figures. It starts empty, since screen readers announce only changes. */
export function addLiveRegion(): void {
  if (region !== undefined) return;
  region = document.createElement('p');
  region.className = 'visually-hidden';
  region.role = 'status';
  region.dataset['turned'] = '';
  document.body.append(region);
}

/** Remembers that a reader chose a view of a figure by hand. */
export function rememberChosenView(figure: HTMLElement, view: string): void {
  if (figure.dataset['shown'] === view) asked.delete(figure);
  else asked.set(figure, view);
}

/** Announces the view that a figure now shows, if a reader chose it by hand and no other view has been asked for since. */
export function announceView(figure: HTMLElement, view: string): void {
  const wish = asked.get(figure);
  if (wish !== askedView(figure.id)) asked.delete(figure);
  if (wish !== view || !asked.delete(figure)) return;
  // In class view the bar announces it.
  if (document.documentElement.dataset['for'] === 'class') return;
  const words = figure.querySelector('.finding[data-shown] .headline')?.textContent.trim() ?? '';
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (region !== undefined) region.textContent = words;
  }, rest);
}

// What a listener hears of a figure that a hand has turned: the headline of its view, once, when the drawing stands. A scroll says nothing: its steps are read.
import { activeView } from '../live/active-view.ts';

/** After so many ms without another turn: who goes through the views hears the last. */
const rest = 400;

/** The view that a hand has asked each figure for, until it is told. */
const asked = new WeakMap<HTMLElement, string>();
let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts the one place of the page where turned figures are told, empty: listeners hear only what changes. */
export function readyToTell(): void {
  if (region !== undefined) return;
  region = document.createElement('p');
  region.className = 'visually-hidden';
  region.role = 'status';
  region.dataset['turned'] = '';
  document.body.append(region);
}

/** Remembers that a hand asks a figure for a view. */
export function askedByHand(figure: HTMLElement, view: string): void {
  if (figure.dataset['shown'] === view) asked.delete(figure);
  else asked.set(figure, view);
}

/** Tells a view that stands in its figure now, if a hand has asked for it and nothing else has been asked for since. */
export function tellTurned(figure: HTMLElement, view: string): void {
  const wish = asked.get(figure);
  if (wish !== activeView(figure.id)) asked.delete(figure);
  if (wish !== view || !asked.delete(figure)) return;
  // In class view the bar tells it.
  if (document.documentElement.dataset['for'] === 'class') return;
  const words = figure.querySelector('.finding[data-shown] .headline')?.textContent.trim() ?? '';
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (region !== undefined) region.textContent = words;
  }, rest);
}

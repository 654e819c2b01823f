// The words under a figure (sources, date, limits) follow the view that it shows. Each says in data-foot of which views it is.
import { shownView } from '../live/figure-view.ts';
import { dataOf } from '../live/page-parts.ts';

function turn(foot: Element, view: string): void {
  for (const words of foot.querySelectorAll<HTMLElement>('[data-foot]')) {
    // They lie on one another, so that the longest keeps its room.
    words.toggleAttribute('data-shown', dataOf(words, 'foot').split(' ').includes(view));
  }
}

/** Shows under a figure what belongs to a view. A state of the reader's own has no name, and keeps the words that stand. */
export function showFoot(figure: string, view: string): void {
  if (view === '') return;
  for (const foot of document.querySelectorAll(`[data-foot-of="${figure}"]`)) turn(foot, view);
}

/** Shows in a foot that came to the page later what belongs to the view that its figure shows now. Other parts, without data-foot-of, stay. */
export function followFoot(foot: HTMLElement): void {
  const { footOf } = foot.dataset;
  const view = footOf === undefined ? undefined : shownView(footOf);
  if (view !== undefined) turn(foot, view);
}

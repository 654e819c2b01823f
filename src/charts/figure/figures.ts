// Buttons, arrow keys and addresses of the figures on a page: they request a view, also before its drawing is live; words change once it is drawn.
import { customScene, onCustomChange } from '../live/custom-scene.ts';
import {
  askedView,
  askForView,
  onViewAsked,
  shownView,
  tellViewLed,
  tellViewShown,
} from '../live/figure-view.ts';
import { drawnIn, forgetSeenSize, onDrawn, type ShownDrawing } from '../live/shown-drawing.ts';
import { addLiveRegion, announceView, rememberChosenView } from './announce-view.ts';
import { showFoot } from './figure-foot.ts';
import { dataOf, itemAt } from '../live/page-parts.ts';
import { readMarks } from '../live/read-marks.ts';
import { clearLoadFailure, watchIslands } from '../live/stuck.ts';
import { turnAddress } from '../live/turn-address.ts';

const viewsOf = (figure: Element): string[] =>
  [...figure.querySelectorAll<HTMLElement>('[data-view-link]')].map((link) => dataOf(link, 'viewLink'));

/** The figures whose words follow their drawing, and what else follows it there. */
const following = new WeakMap<Element, (drawn: ShownDrawing) => void>();

/** Stands for the view of a scene that began with no view of the figure: none of its buttons has this name. */
const noView = '';

/** Puts the words of what a figure's drawing shows. */
function settle(figure: HTMLElement): void {
  const drawn = drawnIn(figure, dataOf(figure, 'opening'));
  if (drawn === undefined) return;
  showWordsOf(figure, typeof drawn === 'string' ? drawn : (drawn.view ?? noView));
  following.get(figure)?.(drawn);
  leadFromAddress(figure);
}

/** Whether the artboard that is seen of a figure has drawn nothing yet: out of sight its component waits. */
const isUndrawn = (figure: Element): boolean => drawnIn(figure, noView) === noView;

/** The one place where headline, current button and links of a figure change, but for {@link leadFromAddress}. */
function showWordsOf(figure: HTMLElement, view: string): void {
  if (figure.dataset['shown'] === view) return;
  for (const link of figure.querySelectorAll<HTMLElement>('[data-view-link]')) {
    if (link.dataset['viewLink'] === view) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const finding of figure.querySelectorAll<HTMLElement>('[data-finding]')) {
    finding.toggleAttribute('data-shown', finding.dataset['finding'] === view);
  }
  lead(figure, view);
  tellViewShown(figure.id, view);
  showFoot(figure.id, view);
  announceView(figure, view);
}

/** Lets all links that follow a figure lead to a view. */
function lead(figure: HTMLElement, view: string): void {
  leadTo(view, document.querySelectorAll<HTMLAnchorElement>(`[data-follows="${figure.id}"]`));
  tellViewLed(figure.id, view);
}

/** Lets some links that follow a figure lead to a view. */
function leadTo(view: string, links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) link.href = dataOf(link, 'address').replace('VIEW', view);
}

/** Lets the links of a part of the page lead to the view that their figure shows now. */
export function followLinks(part: ParentNode): void {
  for (const link of part.querySelectorAll<HTMLAnchorElement>('[data-follows]')) {
    const view = shownView(dataOf(link, 'follows'));
    if (view !== undefined) leadTo(view, [link]);
  }
}

/**
 * On a figure's own page, until its drawing comes, links lead to what its address asks for: the figure may be out of sight for long. Where a
 * drawing has failed they lead to what is shown.
 */
function leadFromAddress(figure: HTMLElement): void {
  const page = figure.closest('.chart-page');
  if (page === null || !isUndrawn(figure)) return;
  const isStuck = figure.dataset['stuck'] !== undefined;
  lead(figure, dataOf(figure, isStuck ? 'shown' : 'view'));
  // A reader's own settings have no links of a view.
  page.toggleAttribute('data-custom-drawn', !isStuck && customScene(figure.id) !== undefined);
}

/** The view that comes `by` places after the one asked for last, in a circle. */
function turn(figure: HTMLElement, by: number): string {
  const views = viewsOf(figure);
  const now = askedView(figure.id);
  const place = now === undefined ? -1 : views.indexOf(now);
  return itemAt(views, (place + by + views.length) % views.length, `view of ${figure.id} at place`);
}

/** On a figure's own page the address names the view; a name it does not know falls back and says so. */
function followAddress(figure: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get('view');
  const opening = dataOf(figure, 'opening');
  const notice = figure.querySelector<HTMLElement>('[data-notice]');
  const known = asked === null || viewsOf(figure).includes(asked);
  if (notice !== null) {
    notice.hidden = known;
    notice.textContent = known
      ? ''
      : `This figure has no view “${asked.slice(0, 40)}”. It shows the first one.`;
  }
  askForView(figure.id, known && asked !== null ? asked : opening);
}

function chooseView(figure: HTMLElement, view: string): void {
  rememberChosenView(figure, view);
  askForView(figure.id, view);
  if (figure.dataset['addressed'] === undefined) return;
  const address = new URL(location.href);
  if (address.searchParams.get('view') === view) return;
  address.searchParams.set('view', view);
  turnAddress(address);
  hideNotice(figure);
}

/** Takes back that the address names no view. */
function hideNotice(figure: HTMLElement): void {
  const notice = figure.querySelector<HTMLElement>('[data-notice]');
  if (notice !== null) notice.hidden = true;
}

/** Calls back with the view that a reader chooses by a figure's buttons or the arrow keys on them. */
export function onViewChosen(figure: HTMLElement, choose: (view: string) => void): void {
  figure.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Where no other drawing can come the names are what they are without script: links to pictures.
    if (figure.dataset['stuck'] !== undefined) return;
    const link = event.target.closest<HTMLElement>('[data-view-link]');
    const arrow = event.target.closest<HTMLElement>('[data-turn]');
    if (link !== null) {
      event.preventDefault();
      choose(dataOf(link, 'viewLink'));
    } else if (arrow !== null) {
      event.preventDefault();
      choose(turn(figure, Number(dataOf(arrow, 'turn'))));
    }
  });
  figure.querySelector('.views')?.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    // With another key an arrow is the browser's own, such as the one for back.
    if (by === 0 || altKey || ctrlKey || metaKey || figure.dataset['stuck'] !== undefined) return;
    event.preventDefault();
    const view = turn(figure, by);
    choose(view);
    if (document.activeElement?.matches('[data-view-link]') === true) {
      figure.querySelector<HTMLElement>(`[data-view-link="${view}"]`)?.focus();
    }
  });
}

/** Another artboard may come in sight with every change of size, also from none; told before that is painted. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const figure = target.closest<HTMLElement>('.figure');
    if (figure === null) continue;
    forgetSeenSize(figure);
    settle(figure);
  }
});

/**
 * Lets the words of a figure follow its drawing; `also` is told what is drawn now, at every change and now and then in between. A call
 * without one leaves what an earlier call asked for.
 */
export function followDrawing(figure: HTMLElement, also?: (drawn: ShownDrawing) => void): void {
  const isNew = !following.has(figure);
  if (isNew || also !== undefined) following.set(figure, also ?? (() => undefined));
  if (!isNew) return;
  const opening = dataOf(figure, 'view');
  Object.assign(figure.dataset, { opening, shown: opening });
  const stage = figure.querySelector('.stage');
  if (stage !== null) sizes.observe(stage);
}

export function wireFigures(): void {
  addLiveRegion();
  onDrawn((figure) => {
    const element = document.getElementById(figure);
    if (element === null) return;
    clearLoadFailure(element);
    if (following.has(element)) settle(element);
  });
  const figures = document.querySelectorAll<HTMLElement>('[data-figure].figure');
  for (const figure of figures) followDrawing(figure);
  followLinks(document);
  for (const figure of figures) {
    if (figure.closest('.chart-page') !== null) {
      onViewAsked(() => leadFromAddress(figure));
      onCustomChange(() => leadFromAddress(figure));
    }
    // A figure that a panel turns is the panel's.
    if (figure.dataset['modelFigure'] !== undefined) continue;
    onViewChosen(figure, (view) => chooseView(figure, view));
    if (figure.dataset['addressed'] !== undefined) {
      followAddress(figure);
      addEventListener('popstate', () => followAddress(figure));
      // A list of rows turns the figure too, and leaves the address as it is.
      onViewAsked(({ figure: id, view }) => {
        if (id === figure.id && view !== figure.dataset['opening']) hideNotice(figure);
      });
    }
  }
  readMarks();
  watchIslands(leadFromAddress);
}

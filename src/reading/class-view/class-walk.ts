// What class view walks through: the figures and questions of a story in their order, the views of a figure on its own page, or the figures that a page marks for it.
// A page takes part by attributes: data-class-figure on what fills the window; in it data-class-head on the words above, data-class-stage around the
// drawings (.artboard wide and narrow), data-class-controls on what stands beside them, data-class-reveal on the button that H presses.
import { askedView } from '../../charts/live/figure-view.ts';
import { dataOf } from '../../charts/live/page-parts.ts';
import type { Screen } from '../steps/reading-screens.ts';
import type { StepWalk } from '../steps/step-walk.ts';

/** One thing that fills the window: a figure, a question, an opening. */
export interface ClassStop {
  /** What fills the window, looked for each time: it may come late. */
  element(): HTMLElement | undefined;
  /** Its place in the walk that shows it. */
  readonly index: number;
}
export interface ClassWalk {
  readonly stops: readonly ClassStop[];
  /** The stop that is shown, by its place in `stops`; -1 where the page shows none of them. */
  at(): number;
  /** Shows a stop, without an entry in the history: Back leads out of class view. */
  turnTo(place: number): void;
  /** Shows the first stop from where the page stands, without an entry either. */
  begin(): void;
  /** Calls back after each turn, whatever caused it; returns what ends it. */
  onTurn(callback: () => void): () => void;
}

/** The walk through the steps of this page; undefined where it has none, and before they are wired. */
export function stepWalk(): StepWalk | undefined {
  const detail: Partial<StepWalk> = {};
  document.dispatchEvent(new CustomEvent('walkasked', { detail }));
  return detail.screens === undefined ? undefined : (detail as StepWalk);
}

/**
 * Calls back at each screen of step by step; returns what ends it. Listens to the event itself, since with an import of story-progress.ts each
 * page would load that as a file of its own.
 */
function onScreen(callback: () => void): () => void {
  const listener = () => callback();
  document.addEventListener('storyprogress', listener);
  return () => document.removeEventListener('storyprogress', listener);
}

/** The element of a part of the story that fills the window; undefined for text alone, and for a chapter's opening, since it tells what the chapter finds. */
function shownOf(part: HTMLElement): (() => HTMLElement | undefined) | undefined {
  if (part.matches('.guess, [data-class-figure]')) return () => part;
  if (part.matches('.model-panel')) return () => part.querySelector<HTMLElement>('.figure') ?? part;
  if (part.matches('.alone')) return () => part.querySelector<HTMLElement>('.figure') ?? undefined;
  return undefined;
}

function shownOn({ parts, step }: Screen): (() => HTMLElement | undefined) | undefined {
  if (step !== undefined) return () => document.getElementById(dataOf(step, 'figure')) ?? undefined;
  for (const part of parts) {
    const shown = shownOf(part);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

function walkOfSteps(): ClassWalk | undefined {
  const walk = stepWalk();
  if (walk === undefined) return undefined;
  const stops = walk.screens.flatMap((screen, index) => {
    const element = shownOn(screen);
    return element === undefined ? [] : [{ element, index }];
  });
  return {
    stops,
    at: () => stops.findIndex(({ index }) => index === walk.at()),
    turnTo: (place) => walk.beginAt(stops[place]?.index ?? walk.at()),
    begin: () => walk.beginAt((stops.find(({ index }) => index > walk.at()) ?? stops.at(-1))?.index ?? 0),
    onTurn: onScreen,
  };
}

/** The views of a figure on its own page. */
function walkOfViews(figure: HTMLElement): ClassWalk {
  const links = [...figure.querySelectorAll<HTMLElement>('[data-view-link]')];
  const shown = () => links.findIndex(({ dataset }) => dataset['viewLink'] === askedView(figure.id));
  return {
    stops: links.map((_, index) => ({ element: () => figure, index })),
    at: shown,
    turnTo: (place) => links[place]?.click(),
    begin: () => undefined,
    // Its figure tells of each view.
    onTurn: () => () => undefined,
  };
}

/** What a page marks for class view, one after the other. */
function walkOfMarked(marked: readonly HTMLElement[]): ClassWalk {
  let at = 0;
  let tell: () => void = () => undefined;
  return {
    stops: marked.map((element, index) => ({ element: () => element, index })),
    at: () => at,
    turnTo(place) {
      at = place;
      tell();
    },
    begin: () => undefined,
    onTurn(callback) {
      tell = callback;
      return () => (tell = () => undefined);
    },
  };
}

/** The walk of this page; undefined where class view has nothing to show. */
export function classWalk(): ClassWalk | undefined {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-class-figure]')];
  const figure = document.querySelector<HTMLElement>(
    '.figure[data-addressed], .chart-page > .model-panel > .figure',
  );
  return (
    walkOfSteps() ??
    (figure !== null ? walkOfViews(figure) : marked.length > 0 ? walkOfMarked(marked) : undefined)
  );
}

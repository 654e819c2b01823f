// Turns figures as a reader scrolls. The active step is the last in the document whose top is above the reading line, and its figure shows
// its view. Each step marks its place for that: above its top where its slip is short, and below where a figure must be seen first (scroll.css).
import { askForView } from '../../charts/live/figure-view.ts';
import { afterWay } from '../controls/reading-controls.ts';
import { readingLine } from './reading-line.ts';

/**
 * Starts to follow the steps of the page. It asks where steps are, not which one moved, so it is right after jumps, deep links, the back button
 * and reloads.
 */
export function followSteps(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  if (steps.length === 0) return;
  const passed = new Set<HTMLElement>();
  const places = new Map<Element, HTMLElement>(
    steps.map((step) => [step.querySelector(':scope > .turning') ?? step, step]),
  );

  /** The steps of each figure. */
  const figures = new Map<string, HTMLElement[]>();
  for (const step of steps) {
    const figure = step.dataset['figure'] ?? '';
    figures.set(figure, [...(figures.get(figure) ?? []), step]);
  }
  const active = new Map<string, HTMLElement | undefined>();

  const settle = () => {
    if (document.documentElement.dataset['way'] !== 'scroll') return;
    for (const [figure, own] of figures) {
      const step = own.findLast((candidate) => passed.has(candidate));
      // A view that the reader chose by hand stays until a step of the same figure comes or goes.
      if (active.has(figure) && active.get(figure) === step) continue;
      // Where the browser has not laid out a chapter, the places of its steps are unknown. Asked last, since it forces styles.
      if (own[0]?.checkVisibility?.({ contentVisibilityAuto: true }) === false) continue;
      const before = active.get(figure);
      if (before !== undefined) delete before.dataset['active'];
      active.set(figure, step);
      if (step !== undefined) step.dataset['active'] = '';
      // Above its first step a figure shows the view that it opened with.
      const view = step?.dataset['view'] ?? document.getElementById(figure)?.dataset['opening'];
      if (view !== undefined) askForView(figure, view);
    }
  };

  const follow = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const step = places.get(target);
      if (step === undefined) continue;
      if (isIntersecting) passed.add(step);
      else passed.delete(step);
    }
    settle();
  };
  const observer = new IntersectionObserver(follow, {
    rootMargin: `999999px 0px ${(readingLine - 1) * 100}% 0px`,
  });
  for (const place of places.keys()) observer.observe(place);
  // A chapter that is laid out again may now be below the reader, though it was passed before.
  addEventListener('contentvisibilityautostatechange', () => follow(observer.takeRecords()), true);

  // In the other ways of reading a passing step changes no figure, so each figure goes back to its opening view.
  document.addEventListener(afterWay, () => {
    for (const step of active.values()) if (step !== undefined) delete step.dataset['active'];
    active.clear();
    if (document.documentElement.dataset['way'] === 'scroll') settle();
    else
      for (const figure of figures.keys()) {
        const view = document.getElementById(figure)?.dataset['opening'];
        if (view !== undefined) askForView(figure, view);
      }
  });
}

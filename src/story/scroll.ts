// The one observer of steps: the active step is the last in the document whose top stands in the upper two thirds of the window, or above it.
import { showView } from '../charts/active-view.ts';

/** Starts to follow the steps of the page. Right after jumps, deep links, the back button and reloads, since it asks where steps are, not which one moved. */
export function followSteps(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  if (steps.length === 0) return;
  const passed = new Set<Element>();

  const settle = () => {
    const active = new Map<string, HTMLElement>();
    for (const step of steps) {
      delete step.dataset['active'];
      if (passed.has(step)) active.set(step.dataset['figure'] ?? '', step);
    }
    for (const [figure, step] of active) {
      step.dataset['active'] = '';
      showView(figure, step.dataset['view'] ?? '');
    }
    // Above its first step a figure shows the view that it opened with.
    for (const step of steps) {
      const figure = step.dataset['figure'] ?? '';
      const opening = document.getElementById(figure)?.dataset['opening'];
      if (!active.has(figure) && opening !== undefined) showView(figure, opening);
    }
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) passed.add(entry.target);
        else passed.delete(entry.target);
      }
      settle();
    },
    { rootMargin: '999999px 0px -35% 0px' },
  );
  for (const step of steps) observer.observe(step);
}

// Measures the headlines of each pinned figure and the height of each slip, and gives both to CSS: slips that pass over the figure are
// clipped at the headlines, and rest below them.
import { onViewShown } from '../../charts/live/figure-view.ts';

/** Whether the headline that a pinned part shows stands alone, without what is measured. */
const isAlone = (pinned: Element): boolean =>
  pinned.querySelector('.finding[data-later][data-shown]') !== null;

/**
 * Marks a pinned part whose headline stands alone. A style sheet could ask for that headline itself, but then a browser asks again at each
 * mark that comes into the drawing or goes from it.
 */
const markAlone = (pinned: Element): void => void pinned.toggleAttribute('data-alone', isAlone(pinned));

/** What is placed by the ends of a pinned figure's headlines. */
const placed = '.pinned .stage, .steps, .steps .slip';

/** What is placed by the height of a slip, besides its step. */
const placedBySlip = ':scope > :is(.turning, .slip)';

/**
 * Keeps for each pinned figure, from its top, `--findings-end` as the end of the room for headlines and `--later-end` as the end of the tallest
 * headline that stands alone, without what is measured; and `--slip` of each step as the height of its slip. They say where slips are
 * clipped and rest, how far apart they are on a phone, and how high a drawing goes. Each stands on what uses it and is not inherited
 * (scroll.css): from the parts around it, it would restyle all words and marks of the figure, up to 700 elements a chapter. WebKitGTK 2.52
 * gives a part that says `inherit` the value of another step.
 */
export function followHeadlines(): void {
  for (const pinned of document.querySelectorAll('.pinned')) markAlone(pinned);
  onViewShown(({ figure }) => {
    const pinned = document.getElementById(figure)?.closest('.pinned') ?? null;
    if (pinned !== null) markAlone(pinned);
  });
  const endsOf = (scroll: HTMLElement) => {
    const findings = scroll.querySelector('.pinned .findings');
    if (findings === null) return;
    const room = findings.getBoundingClientRect();
    const top = findings.closest('.pinned')?.getBoundingClientRect().top ?? 0;
    const later = [...findings.querySelectorAll('.finding[data-later]')].map(
      (each) => each.getBoundingClientRect().height,
    );
    const end = room.bottom - top;
    return { end, later: later.length > 0 ? end - room.height + Math.max(...later) : end };
  };
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  /** Until all has been measured once. A reload or Back goes to a place of the reader's own, in a page that was measured before. */
  let isLed = arrival?.type === 'navigate';
  const topOfTarget = () => document.querySelector(':target')?.getBoundingClientRect().top ?? NaN;
  const observer = new ResizeObserver((entries) => {
    const scrolls = new Set<HTMLElement>();
    const slips: [HTMLElement, number][] = [];
    for (const { target, borderBoxSize } of entries) {
      const step = target.closest<HTMLElement>('.step');
      const scroll = target.closest<HTMLElement>('.figure-steps');
      if (step !== null) slips.push([step, borderBoxSize[0]?.blockSize ?? 0]);
      else if (scroll !== null) scrolls.add(scroll);
    }
    // All is measured before anything is written.
    const ends = [...scrolls].map((scroll) => [scroll, endsOf(scroll)] as const);
    const write = () => {
      for (const [scroll, found] of ends) {
        if (found === undefined) continue;
        for (const part of scroll.querySelectorAll<HTMLElement>(placed)) {
          part.style.setProperty('--findings-end', `${found.end}px`);
          part.style.setProperty('--later-end', `${found.later}px`);
        }
      }
      for (const [step, height] of slips)
        for (const part of [step, ...step.querySelectorAll<HTMLElement>(placedBySlip)])
          part.style.setProperty('--slip', `${Math.ceil(height)}px`);
    };
    // The frame in which a browser lays out a figure below the window is long: its ends are written in the next one.
    if (!isLed && entries.every(({ target }) => target.getBoundingClientRect().top > innerHeight)) {
      requestAnimationFrame(write);
      return;
    }
    const before = isLed ? topOfTarget() : NaN;
    write();
    isLed = false;
    // Keeps the target of a link in place while everything above it takes its measured height, for a reader who has not scrolled away from
    // it: hold-named.ts starts only later.
    if (Math.abs(before) < innerHeight) scrollBy(0, topOfTarget() - before);
  });
  for (const measured of document.querySelectorAll(
    '.pinned .findings, .pinned .finding[data-later], .steps .slip',
  ))
    observer.observe(measured);
}

// What the bar of steps says: which screen this is, of how many, how far along, and whether there is one before and after.
import type { Screen } from './reading-screens.ts';

/** The name of a screen: its step's, that of a question before a figure, a chapter's end, else its first heading's. */
function nameOf({ parts, step, chapter }: Screen): string {
  if (chapter === undefined) return 'Cover';
  if (step !== undefined) return step.getAttribute('aria-label')?.replace(/, step .*/, '') ?? '';
  const guess = parts.find((part) => part.matches('.guess'));
  if (guess !== undefined) return guess.querySelector('.kicker')?.textContent ?? '';
  const [first] = parts;
  if (first?.matches('.end') === true) return 'End of the chapter';
  if (first?.matches('.closing') === true) return 'The end of the story';
  const heading = first?.matches('h1, h2, h3') === true ? first : first?.querySelector('h1, h2, h3');
  return heading?.textContent ?? 'Text';
}

function placeOf(screen: Screen, screens: readonly Screen[]): string {
  const { chapter } = screen;
  if (chapter === undefined) return nameOf(screen);
  const siblings = screens.filter((other) => other.chapter === chapter);
  const place = `step ${siblings.indexOf(screen) + 1} of ${siblings.length}`;
  // Where there is more than this chapter, it is named.
  if (siblings.length === screens.length) return place.replace('s', 'S');
  return `Chapter ${chapter.querySelector('.kicker span')?.textContent?.trim() ?? ''}, ${place}`;
}

/** The buttons of the bar, each with the number of screens that it moves by. */
export const turnsOf = (bar: Element): { button: HTMLButtonElement; by: number }[] =>
  [...bar.querySelectorAll<HTMLButtonElement>('[data-by]')].map((button) => ({
    button,
    by: Number(button.dataset['by']),
  }));

/** Says in the bar which screen is shown. */
export function tellScreen(bar: Element, screens: readonly Screen[], at: number): void {
  const screen = screens[at];
  if (screen === undefined) return;
  const [place, name] = bar.querySelector('[role="status"]')?.children ?? [];
  if (place !== undefined) place.textContent = placeOf(screen, screens);
  if (name !== undefined) name.textContent = screen.chapter === undefined ? '' : nameOf(screen);
  const progress = bar.querySelector('progress');
  if (progress !== null) {
    progress.max = screens.length;
    progress.value = at + 1;
  }
  for (const { button, by } of turnsOf(bar))
    button.setAttribute('aria-disabled', String(screens[at + by] === undefined));
}

// Step by step, the story is a row of screens: this says which parts of the page make up each of them.

export interface Screen {
  /** The parts that are shown; all others of the story are not. */
  readonly parts: readonly HTMLElement[];
  readonly step: HTMLElement | undefined;
  readonly chapter: HTMLElement | undefined;
  /** What the address carries after #: the id of the step, or one that other ways to read know too; empty where there is none. */
  readonly hash: string;
}

const children = (parent: Element): HTMLElement[] =>
  [...parent.children].filter((child) => child instanceof HTMLElement);
const isHeading = (part: Element): boolean => /^H[1-6]$/.test(part.tagName);

/** What holds the notes of a figure with steps: it stands after them, or after the panel that takes the figure over. */
function notesOf(scrolly: HTMLElement, prose: HTMLElement | undefined): HTMLElement | undefined {
  const next = scrolly.nextElementSibling;
  if (next instanceof HTMLElement && next.querySelector('.figure-notes') !== null) return next;
  const figure = scrolly.querySelector('.figure')?.id ?? '';
  return prose?.querySelector(`[data-foot-of="${figure}"]`)?.parentElement ?? undefined;
}

function screensOfChapter(chapter: HTMLElement): Screen[] {
  const parts = children(chapter);
  const at = parts.findIndex((part) => part.matches('.prose'));
  const prose = parts[at];
  const screens: Screen[] = [];
  const add = (shown: readonly HTMLElement[], hash: string, step?: HTMLElement) => {
    if (shown.length > 0) screens.push({ parts: shown, step, chapter, hash });
  };
  add(parts.slice(0, Math.max(at, 0)), chapter.id);

  let run: HTMLElement[] = [];
  let hash = prose?.id ?? '';
  for (const part of prose === undefined ? [] : children(prose)) {
    const isFigure = part.matches('.figure-steps, .alone, .guess');
    if (part.matches('div:has(> .figure-notes):not(.alone), [id^="after-"]')) {
      // Notes are shown with the steps of their figure; the screen that follows takes their id as its address.
      hash = part.id;
      continue;
    }
    if (part.matches('.end, .closing')) {
      // A chapter that closes the story has its notes before its last sentence.
      add(run, hash);
      run = [];
      hash = '';
      add([part], part.id);
      continue;
    }
    if (!isFigure) {
      run.push(part);
      continue;
    }
    // A heading never ends a screen: it opens the figure below it.
    const text = run.slice(0, run.findLastIndex((each) => !isHeading(each)) + 1);
    const carried = run.slice(text.length);
    add(text, hash);
    run = [];
    hash = '';
    if (part.matches('.alone, .guess')) {
      add([...carried, part], part.id === '' ? (part.querySelector('.figure')?.id ?? '') : part.id);
      continue;
    }
    const notes = notesOf(part, prose);
    children(part.querySelector('.steps') ?? part)
      .filter((step) => step.dataset['step'] !== undefined)
      .forEach((step, i) => {
        const own = [part, step, ...(notes === undefined ? [] : [notes])];
        add(i === 0 ? [...carried, ...own] : own, step.id, step);
      });
  }
  add(run, hash);
  const ends = parts.slice(at + 1);
  add(ends, ends[0]?.id ?? '');
  return screens;
}

/** All screens of a page, in order: its cover, then those of each chapter. */
export const screensIn = (main: Element): Screen[] =>
  [...main.querySelectorAll<HTMLElement>('.cover, .chapter')].flatMap((part) =>
    part.matches('.chapter')
      ? screensOfChapter(part)
      : [{ parts: [part], step: undefined, chapter: undefined, hash: '' }],
  );

/** The screen that shows an element: the first one that does, but for the notes of a figure the last, so that skipping a figure skips its steps. */
export function screenWith(screens: readonly Screen[], element: Element): Screen | undefined {
  const holds = ({ parts, step }: Screen): boolean =>
    step?.contains(element) === true ||
    parts.some(
      (part) =>
        part.contains(element) &&
        // A step's own screen shows it, not each one that its figure is on.
        (step === undefined || !part.matches('.figure-steps') || element.closest('[data-step]') === null),
    );
  const found = element.closest('div:has(> .figure-notes)') === null ? screens.find(holds) : undefined;
  return (
    found ??
    screens.findLast(holds) ??
    (element.matches('main')
      ? undefined
      : screens.find(({ parts }) => parts.some((part) => element.contains(part))))
  );
}

// The black screen of class view: it covers the page for eyes, for the focus and for screen readers.

interface BlackScreen {
  cover(): void;
  uncover(): void;
  /** Takes it off the page, and gives back what it covers. */
  remove(): void;
}

/** Puts the screen on the page, not to be seen yet. It leaves `said` to be heard; `press` is called for a press on it. */
export function blackScreen(said: HTMLElement, press: () => void): BlackScreen {
  const dark = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'class-dark',
    ariaLabel: 'Show the figure again',
    hidden: true,
  });
  dark.addEventListener('click', press);
  document.body.append(dark);
  let covered: readonly HTMLElement[] = [];
  /** What had the focus, and showed it. */
  let before: HTMLElement | null = null;
  const uncover = (): void => {
    for (const part of covered) part.inert = false;
    dark.hidden = true;
    before?.focus({ preventScroll: true });
    [covered, before] = [[], null];
  };
  return {
    cover() {
      before = document.querySelector<HTMLElement>(':focus-visible');
      dark.hidden = false;
      dark.focus({ preventScroll: true });
      covered = [...document.body.children].filter(
        (part): part is HTMLElement =>
          part instanceof HTMLElement && !part.inert && part !== dark && part !== said,
      );
      for (const part of covered) part.inert = true;
    },
    uncover,
    remove() {
      uncover();
      dark.remove();
    },
  };
}

// Drawings that cannot be loaded: their figure keeps the words of what it shows, says what failed, and retries by a button or when the
// connection is back.

const retries = new Map<HTMLElement, () => void>();

/** Says under a drawing why it did not change, with a button that tries again, or reloads the page where trying again can't help. */
export function showLoadFailure(figure: HTMLElement, words: string, again: () => void, inVain = false): void {
  const notice = figure.querySelector<HTMLElement>('[data-trouble]');
  if (notice === null) return;
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: inVain ? 'Load the page again' : 'Try again',
  });
  button.addEventListener('click', () => {
    if (inVain) location.reload();
    else retry(figure);
  });
  retries.set(figure, again);
  figure.dataset['stuck'] = '';
  notice.replaceChildren(`${words} `, button);
  notice.hidden = false;
}

/** Takes back what showLoadFailure said. */
export function clearLoadFailure(figure: HTMLElement): void {
  if (!retries.delete(figure)) return;
  delete figure.dataset['stuck'];
  const notice = figure.querySelector<HTMLElement>('[data-trouble]');
  if (notice === null) return;
  notice.hidden = true;
  notice.replaceChildren();
}

function retry(figure: HTMLElement): void {
  const again = retries.get(figure);
  clearLoadFailure(figure);
  again?.();
}

/** Says under its figure that an island failed. A retry replaces the island by a fresh copy, which requests its script again. */
function offerRetry(island: Element, also: (figure: HTMLElement) => void): void {
  const figure = island.closest<HTMLElement>('.figure, .guess');
  if (figure === null) return;
  const words = figure.matches('.guess')
    ? 'The drawing of this question could not be loaded.'
    : figure.matches('.model-figure')
      ? 'The drawing of this model could not be loaded, so it shows its preset.'
      : 'The other drawings of this figure could not be loaded, so it keeps this one. The names of the others lead to their pictures.';
  const again = () => {
    for (const failed of figure.querySelectorAll('astro-island[data-failed]')) {
      const fresh = failed.cloneNode(true) as HTMLElement;
      delete fresh.dataset['failed'];
      fresh.dataset['again'] = '';
      failed.replaceWith(fresh);
    }
  };
  // A browser requests a module that others import only once, and remembers a failure until the page is reloaded.
  showLoadFailure(figure, words, again, island.hasAttribute('data-again'));
  also(figure);
}

/**
 * Listens for islands that fail, and handles those that have failed before: the script in the head has marked each. `also` is told the
 * figure of each.
 */
export function watchIslands(also: (figure: HTMLElement) => void = () => undefined): void {
  for (const island of document.querySelectorAll('astro-island[data-failed]')) offerRetry(island, also);
  document.addEventListener('astro:hydration-error', ({ target }) => {
    if (target instanceof Element) offerRetry(target, also);
  });
  // `online` fires when the connection returns. A captive portal fires nothing, so regaining focus retries too.
  for (const event of ['online', 'focus'])
    addEventListener(event, () => {
      // A retry that fails at once adds its figure again.
      for (const figure of [...retries.keys()]) retry(figure);
    });
}

// What a figure in class view says in words: its headline, and its sources in a line.

/** The headline or question of what fills the window, or its answer once that is out; empty where it has none. */
export const headlineOf = (shown: HTMLElement): string =>
  (
    shown.querySelector('[data-state="compared"] .held-finding') ??
    shown.querySelector('.finding[data-shown] .headline, .guess-question, h1, h2, [data-class-head]')
  )?.textContent.trim() ?? '';

/**
 * Lines for the bar's sources panel: the figure's source line (on a page that holds its answer back only once the answer is out), and the
 * short addresses of a model.
 */
export function sourcesOf(shown: HTMLElement): string[] {
  const line =
    document.querySelector(`[data-foot-of="figure-${shown.dataset['figure']}"] .source-line[data-shown]`) ??
    shown.querySelector('.held-result:not([hidden]) [data-class-foot]');
  return [line, shown.querySelector('.bench-board')].flatMap((each) => {
    const words = each?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    return words === '' ? [] : [words.replace(/ ([.,;])/g, '$1')];
  });
}

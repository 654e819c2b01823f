// What a figure in class view says in words: its headline, and its sources in a line.

/** The headline or question of what fills the window; empty where it has none. An answer that has come takes its place. */
export const headlineOf = (shown: HTMLElement): string =>
  (
    shown.querySelector('[data-state="compared"] .held-finding') ??
    shown.querySelector('.finding[data-shown] .headline, .guess-question, h1, h2, [data-class-head]')
  )?.textContent.trim() ?? '';

/** What is asked for apart: who published what a figure draws, as the line under it says, on a page that holds its answer back once that has come; and the short addresses of a model. */
export function sourcesOf(shown: HTMLElement): string[] {
  const line =
    document.querySelector(`[data-foot-of="figure-${shown.dataset['figure']}"] .source-line[data-shown]`) ??
    shown.querySelector('.held-result:not([hidden]) [data-class-foot]');
  return [line, shown.querySelector('.bench-board')].flatMap((each) => {
    const words = each?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    return words === '' ? [] : [words.replace(/ ([.,;])/g, '$1')];
  });
}

// What a figure in class view says in words: its headline, and its sources in a line.

/** The headline or question of what fills the window, or its answer once that is out; empty where it has none. */
export const headlineOf = (shown: HTMLElement): string =>
  (
    shown.querySelector('[data-state="compared"] .held-finding') ??
    shown.querySelector('.finding[data-shown] .headline, .guess-question, h1, h2, [data-class-head]')
  )?.textContent.trim() ?? '';

/** The text of an element in one line. */
const lineOf = (element: Element | null): string =>
  element?.textContent
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1') ?? '';

/** The sources of the evidence on a claim, a paragraph a side. Evidence does not give the verdict away, so they are shown before it. */
const evidenceOf = (shown: HTMLElement): string[] =>
  [...shown.querySelectorAll('.claim-sides section')].flatMap((side) => {
    const sources = [...side.querySelectorAll('.claim-sources li')].map(lineOf);
    return sources.length === 0 ? [] : [`${lineOf(side.querySelector('h2'))}: ${sources.join(' ')}`];
  });

/**
 * Lines for the bar's sources panel: the figure's source line (on a page that holds its answer back only once the answer is out), the
 * sources of the evidence on a claim, and the short addresses of a model.
 */
export function sourcesOf(shown: HTMLElement): string[] {
  const line =
    document.querySelector(`[data-foot-of="figure-${shown.dataset['figure']}"] .source-line[data-shown]`) ??
    shown.querySelector('.held-result:not([hidden]) [data-class-foot]');
  const lines = [lineOf(line), ...evidenceOf(shown), lineOf(shown.querySelector('.bench-board'))];
  return lines.filter((words) => words !== '');
}

// Shows what a reader has chosen in a list of rows: in its controls, its rows and its count, in the marks of the figure and in its view.
import { askedView, askForView } from '../live/figure-view.ts';
import { afterPaint } from '../live/after-paint.ts';
import { countWords, isShown, markStyle, type PickState } from '../contract/picks.ts';
import type { Row, RowListParts } from './row-list-parts.ts';

const isFiltered = ({ chosen }: PickState): boolean => Object.keys(chosen).length > 0;

/** Hides, opens or closes one row. */
function showRow(row: Row, state: PickState, closeOthers: boolean): void {
  const { element } = row;
  const isPicked = row.id === state.picked;
  element.hidden = !isShown(row, state);
  element.toggleAttribute('data-picked', isPicked);
  if (!(element instanceof HTMLDetailsElement)) return;
  if (isPicked) element.open = true;
  else if (closeOthers || element.hidden) element.open = false;
}

/**
 * Makes what shows a state of a list. Rows other than the picked one stay open or closed as they are, unless `closeOthers`
 * is set, as when the address names another. The rows show a choice at once, and the marks of the figure after the next paint.
 */
export function rowListDisplay(parts: RowListParts): (state: PickState, closeOthers: boolean) => void {
  const { list, group, selects, count, noun, box, rows, figure, addressed } = parts;
  let marks: CSSStyleSheet | undefined;
  const marksSheet = (): CSSStyleSheet => {
    if (marks === undefined) {
      marks = new CSSStyleSheet();
      document.adoptedStyleSheets.push(marks);
    }
    return marks;
  };
  let thinned = '';
  const thin = () => {
    marksSheet().replaceSync(thinned);
  };
  const thinSoon = afterPaint(thin);
  return (state, closeOthers) => {
    // A filter in which nothing is chosen stands at its first option, "All".
    for (const select of selects) select.value = state.chosen[select.name] ?? '';
    for (const row of rows) showRow(row, state, closeOthers);
    const shown = rows.filter(({ element }) => !element.hidden).length;
    box.toggleAttribute('data-empty', shown === 0);
    count.textContent = countWords(shown, rows.length, noun);
    group.toggleAttribute('data-filtered', shown < rows.length || isFiltered(state) || state.picked !== null);
    const thins = addressed || list.matches('[open]');
    thinned = thins ? markStyle(figure, rows, state) : '';
    if (closeOthers) thin();
    else thinSoon();
  };
}

/** Brings the picked row to the top of its box. */
export function scrollToPicked({ rows, box }: RowListParts, { picked }: PickState): void {
  const row = rows.find(({ id }) => id === picked);
  if (row === undefined) return;
  box.scrollTop += row.element.getBoundingClientRect().top - box.getBoundingClientRect().top - 1;
}

/** Turns the figure to a view that draws what is chosen, where the view it shows draws none of it. */
export function turnFigure({ rows, figure }: RowListParts, state: PickState): void {
  const picked = rows.filter(({ id }) => id === state.picked);
  const chosen = isFiltered(state) ? rows.filter((row) => isShown(row, state)) : [];
  const views = (picked.length > 0 ? picked : chosen).flatMap((row) => row.views);
  const [first] = views;
  const now = askedView(figure);
  if (first !== undefined && (now === undefined || !views.includes(now))) askForView(figure, first);
}

// Wires the lists of rows on a page: controls filter the rows and thin the figure's other marks; the address holds the state on a figure's own page.
import { isNamed, isShown, queryWith, refusalOf, stateIn, type PickState } from '../contract/picks.ts';
import { askedView } from '../live/figure-view.ts';
import { choicesIn, dataOf, partOf } from '../live/page-parts.ts';
import { filledLists } from './late-row-lists.ts';
import { rowListDisplay, scrollToPicked, turnFigure } from './row-list-display.ts';
import { rowListParts, type RowListParts } from './row-list-parts.ts';

/** A list of rows with its state. */
interface RowList extends RowListParts {
  state(): PickState;
  /** Shows a state; `closeOthers` closes all rows but the picked one. */
  show(next: PickState, closeOthers: boolean): void;
  /** Shows what a reader has chosen and puts it into the address, with the view that the figure has. */
  choose(next: PickState): void;
}

/** The view that a figure opens with. */
const openingOf = (figure: string): string | undefined => document.getElementById(figure)?.dataset['opening'];

function rowListOf(parts: RowListParts): RowList {
  const { notice, addressed, controls, figure } = parts;
  const display = rowListDisplay(parts);
  let state: PickState = { chosen: {}, picked: null };
  const show = (next: PickState, closeOthers: boolean) => {
    state = next;
    display(state, closeOthers);
  };
  const remember = () => {
    if (!addressed) return;
    const address = new URL(location.href);
    const view = askedView(figure);
    // A row may have turned the figure: the view that an address without one opens is left out.
    if (view !== undefined && (address.searchParams.has('view') || view !== openingOf(figure)))
      address.searchParams.set('view', view);
    address.search = queryWith(address.searchParams, state, controls).toString();
    if (address.href !== location.href) history.pushState(null, '', address);
  };
  return {
    ...parts,
    state: () => state,
    show,
    choose(next) {
      notice.hidden = true;
      show(next, false);
      remember();
    },
  };
}

/**
 * Chooses what a reader asks for in controls and rows, and clears the pick where the controls hide its row. The figure turns first, so that
 * one entry of the address has both.
 */
function ask(list: RowList, { chosen, picked }: PickState): void {
  const row = list.rows.find(({ id }) => id === picked);
  const stays = row !== undefined && isShown(row, { chosen, picked: null });
  const next = { chosen, picked: stays ? row.id : null };
  turnFigure(list, next);
  list.choose(next);
}

function followControls(list: RowList): void {
  const { group, rows, box } = list;
  group.addEventListener('change', () => {
    ask(list, { chosen: choicesIn(list.selects), picked: list.state().picked });
    box.scrollTop = 0;
  });
  partOf(group, 'button').addEventListener('click', () => {
    for (const { element } of rows) if (element instanceof HTMLDetailsElement) element.open = false;
    list.choose({ chosen: {}, picked: null });
  });
}

/** Picks a row that is opened. */
function followRows(list: RowList): void {
  // "toggle" doesn't bubble, so it is listened to in the capture phase; it also comes when the browser's own search opens a row.
  list.box.addEventListener(
    'toggle',
    ({ target }) => {
      const row = list.rows.find(({ element }) => element === target);
      if (row === undefined || !(target instanceof HTMLDetailsElement)) return;
      const state = list.state();
      if (target.open && row.id !== state.picked) ask(list, { ...state, picked: row.id });
      else if (!target.open && row.id === state.picked) list.choose({ ...state, picked: null });
    },
    true,
  );
}

/** Picks the row of a mark that is clicked in the figure. */
function followMarks(list: RowList): void {
  document.getElementById(list.figure)?.addEventListener('click', ({ target }) => {
    const clicked = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (clicked === null) return;
    const key = dataOf(clicked, 'key');
    const row = list.rows.find(({ mark, element }) => mark !== null && isNamed(key, mark) && !element.hidden);
    if (row === undefined) return;
    list.choose({ ...list.state(), picked: row.id });
    scrollToPicked(list, list.state());
  });
}

/** Shows what the address names, now and when the reader goes back, and says what in it is unknown. */
function followAddress(list: RowList): void {
  const { notice, controls, rows } = list;
  const follow = () => {
    const query = new URLSearchParams(location.search);
    const { state, refused } = stateIn(query, controls);
    notice.hidden = refused.length === 0;
    notice.textContent = refused.map(refusalOf).join(' ');
    list.show(state, true);
    scrollToPicked(list, state);
    if (!query.has('view')) turnFigure(list, state);
  };
  addEventListener('popstate', follow);
  follow();
  const named = rows.find(({ element }) => location.hash === `#${element.id}`);
  if (named !== undefined) list.show({ chosen: {}, picked: named.id }, true);
}

/** What a reader chose and opened before this script came; what is returned adds it to what the address names, once the list is wired. */
function earlyChoice(parts: RowListParts): (list: RowList) => void {
  const chosen = choicesIn(parts.selects);
  const picked = parts.rows.find(({ element }) => element.matches('details[open]'))?.id;
  return (list) => {
    const { chosen: named, picked: row } = list.state();
    if (picked !== undefined || Object.keys(chosen).length > 0)
      ask(list, { chosen: { ...named, ...chosen }, picked: picked ?? row });
  };
}

/** Wires one list of rows. */
export function wireRowList(element: HTMLElement): void {
  const parts = rowListParts(element);
  const keepEarlyChoice = earlyChoice(parts);
  const list = rowListOf(parts);
  followControls(list);
  followRows(list);
  if (list.addressed) {
    followMarks(list);
    followAddress(list);
  } else element.addEventListener('toggle', () => list.show(list.state(), false));
  keepEarlyChoice(list);
}

/** Wires every list of rows in a part of the page. */
export function wireRowLists(part: ParentNode = document): void {
  for (const list of part.querySelectorAll<HTMLElement>(filledLists)) wireRowList(list);
}

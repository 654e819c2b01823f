// Wires the lists of rows on a page: controls filter the rows and thin the figure's other marks; the address holds the state on a figure's own page.
import { activeView, showView } from '../live/active-view.ts';
import {
  countWords,
  isNamed,
  isShown,
  markStyle,
  queryWith,
  stateIn,
  type PickControls,
  type PickRow,
  type PickState,
} from '../contract/picks.ts';

interface Row extends PickRow {
  readonly element: HTMLElement;
  /** Views in which it has a mark of its own. */
  readonly views: readonly string[];
}

function rowIn(element: HTMLElement): Row {
  const { row = '', facets: pairs = '', mark, in: views = '' } = element.dataset;
  const facets: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(pairs)) (facets[name] ??= []).push(value);
  return {
    element,
    id: row,
    facets,
    mark: mark ?? null,
    views: views.split(' ').filter((view) => view !== ''),
  };
}

/** The name of a control, as the address has it. */
const controlOf = ({ dataset }: HTMLElement): string => dataset['control'] ?? '';

function wire(list: HTMLElement): void {
  const part = <E extends Element>(selector: string): E => {
    const found = list.querySelector<E>(selector);
    if (found === null) throw new RangeError(`list of rows "${list.id}" has no ${selector}`);
    return found;
  };
  const group = part<HTMLElement>('.row-controls');
  const count = part<HTMLElement>('.row-count');
  const notice = part<HTMLElement>('[data-rows-notice]');
  const box = part<HTMLElement>('.rows-box');
  const selects = [...group.querySelectorAll('select')];
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')].map(rowIn);
  const noun = { one: count.dataset['one'] ?? '', many: count.dataset['many'] ?? '' };
  const figure = list.dataset['figureRows'] ?? '';
  const addressed = list.dataset['addressed'] !== undefined;
  const controls: PickControls = {
    one: noun.one,
    filters: selects.map((select) => ({
      name: controlOf(select),
      values: [...select.options].map(({ value }) => value).filter((value) => value !== ''),
    })),
    rows,
  };
  let state: PickState = { chosen: {}, picked: null };
  let sheet: CSSStyleSheet | undefined;

  /** Shows a state. Rows other than the picked one stay as they are, unless the address asks anew. */
  const show = (next: PickState, closeOthers: boolean) => {
    state = next;
    for (const select of selects) select.value = next.chosen[controlOf(select)] ?? '';
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !isShown(row, next);
      if (!row.element.hidden) shown += 1;
      row.element.toggleAttribute('data-picked', row.id === next.picked);
      if (row.element instanceof HTMLDetailsElement) {
        if (row.id === next.picked) row.element.open = true;
        else if (closeOthers || row.element.hidden) row.element.open = false;
      }
    }
    count.textContent = countWords(shown, rows.length, noun);
    group.toggleAttribute(
      'data-filtered',
      shown < rows.length || Object.keys(next.chosen).length > 0 || next.picked !== null,
    );
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
    }
    sheet.replaceSync(addressed || list.matches('[open]') ? markStyle(figure, rows, next) : '');
  };

  /** Brings the picked row to the top of its box. */
  const bring = () => {
    const row = rows.find(({ id }) => id === state.picked);
    if (row === undefined) return;
    box.scrollTop += row.element.getBoundingClientRect().top - box.getBoundingClientRect().top - 1;
  };
  /** Turns the figure to a view that draws what is chosen, where the view it shows draws none of it. */
  const turn = () => {
    const picked = rows.filter(({ id }) => id === state.picked);
    const chosen = Object.keys(state.chosen).length > 0 ? rows.filter((row) => isShown(row, state)) : [];
    const views = (picked.length > 0 ? picked : chosen).flatMap((row) => row.views);
    const [view] = views;
    if (view !== undefined && !views.includes(activeView(figure) ?? '')) showView(figure, view);
  };

  const remember = () => {
    if (!addressed) return;
    const address = new URL(location.href);
    address.search = queryWith(address.searchParams, state, controls).toString();
    if (address.href !== location.href) history.pushState(null, '', address);
  };
  const choose = (next: PickState) => {
    notice.hidden = true;
    show(next, false);
    remember();
  };

  const followAddress = () => {
    const query = new URLSearchParams(location.search);
    const { state: asked, refused } = stateIn(query, controls);
    notice.hidden = refused.length === 0;
    notice.textContent = refused
      .map(({ name, value }) => `There is no ${name} “${value.slice(0, 40)}” here, so it is ignored.`)
      .join(' ');
    show(asked, true);
    bring();
    if (!query.has('view')) turn();
  };

  group.addEventListener('change', () => {
    const chosen = Object.fromEntries(
      selects
        .filter(({ value }) => value !== '')
        .map((select): [string, string] => [controlOf(select), select.value]),
    );
    const picked = rows.find((row) => row.id === state.picked);
    const stays = picked !== undefined && isShown(picked, { chosen, picked: null });
    choose({ chosen, picked: stays ? picked.id : null });
    turn();
    box.scrollTop = 0;
  });
  part<HTMLButtonElement>('.row-controls button').addEventListener('click', () => {
    for (const { element } of rows) if (element instanceof HTMLDetailsElement) element.open = false;
    choose({ chosen: {}, picked: null });
  });
  // "toggle" doesn't bubble, so it is heard on its way down; it also comes when the browser's own search opens a row.
  box.addEventListener(
    'toggle',
    ({ target }) => {
      const row = rows.find(({ element }) => element === target);
      if (row === undefined || !(target instanceof HTMLDetailsElement)) return;
      if (target.open && row.id !== state.picked) {
        choose({ ...state, picked: row.id });
        turn();
      } else if (!target.open && row.id === state.picked) choose({ ...state, picked: null });
    },
    true,
  );
  if (!addressed) {
    list.addEventListener('toggle', () => show(state, false));
    return;
  }
  document.getElementById(figure)?.addEventListener('click', ({ target }) => {
    const key =
      target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
    if (key === undefined) return;
    const row = rows.find(({ mark, element }) => mark !== null && isNamed(key, mark) && !element.hidden);
    if (row === undefined) return;
    choose({ ...state, picked: row.id });
    bring();
  });
  addEventListener('popstate', followAddress);
  followAddress();
  const asked = rows.find(({ element }) => location.hash === `#${element.id}`);
  if (asked !== undefined) show({ chosen: {}, picked: asked.id }, true);
}

/** Wires every list of rows in a part of the page. */
export function wireRowLists(part: ParentNode = document): void {
  for (const list of part.querySelectorAll<HTMLElement>('[data-figure-rows]')) wire(list);
}

// Wires the gallery: what is typed and chosen shows its figures at once, and the address holds it.
import { countWords } from '../charts/contract/picks.ts';
import { afterPaint } from '../charts/live/after-paint.ts';
import { dataOf, partOf } from '../charts/live/page-parts.ts';
import { keepPlaceInList } from '../reading/scroll/list-when-left.ts';
import {
  entriesIn,
  galleryControls,
  setControls,
  stateOfControls,
  type GalleryControls,
  type ListedEntry,
} from './gallery-controls.ts';
import {
  asksForAny,
  figuresIn,
  galleryRefusal,
  galleryStateIn,
  queryOfGallery,
  withChoices,
  type GalleryState,
} from './gallery-match.ts';
import { embedFound, nameViews, searchAt } from './gallery-search.ts';
import type { FoundFigure } from './search/find-figures.ts';

interface Gallery {
  readonly controls: GalleryControls;
  readonly list: HTMLElement;
  readonly entries: readonly ListedEntry[];
  /** What the address asked for and the gallery does not have. */
  readonly notice: HTMLElement;
  /** Stands in place of the list where nothing is found. */
  readonly none: HTMLElement;
  readonly search: ReturnType<typeof searchAt>;
  readonly turns: ReturnType<typeof inTurn>;
  readonly place: ReturnType<typeof keepPlaceInList>;
}

/** Milliseconds after the last letter until its results are shown, so that letters typed quickly do not each wait for a list. */
const breath = 80;
/** Milliseconds after the last letter until the address takes a search. */
const pause = 150;

/** Reveals found entries from the top, after each paint one entry's words or its drawing, so that typing stays responsive. */
function inTurn() {
  let waiting: readonly HTMLElement[] = [];
  const bringSome = () => {
    const [entry, ...others] = waiting;
    if (entry === undefined) return;
    if (entry.hidden === false) waiting = others;
    entry.toggleAttribute('data-undrawn', entry.hidden !== false);
    entry.hidden = false;
    if (waiting.length > 0) bringMore();
  };
  const bringMore = afterPaint(bringSome);
  return {
    /** Shows all at once, for a reader who comes back: only then has the list the height at which they left it. */
    bringAll(entries: readonly HTMLElement[]): void {
      waiting = [];
      for (const entry of entries) {
        entry.hidden = false;
        entry.removeAttribute('data-undrawn');
      }
    },
    bring(entries: readonly HTMLElement[]): void {
      waiting = entries.filter(({ hidden, dataset }) => hidden !== false || 'undrawn' in dataset);
      bringSome();
    },
    /** Brings no more until it is asked to again. */
    rest(): void {
      waiting = [];
    },
  };
}

/** The gallery of the page; undefined on a page without one. */
function galleryOf(page: HTMLElement): Gallery | undefined {
  const form = page.querySelector<HTMLElement>('[data-gallery]');
  if (form === null) return undefined;
  const list = partOf(page, '[data-gallery-list]');
  return {
    controls: galleryControls(form),
    list,
    entries: entriesIn(list),
    notice: partOf(page, '[data-gallery-notice]'),
    none: partOf(page, '[data-gallery-none]'),
    search: searchAt(dataOf(form, 'index')),
    turns: inTurn(),
    place: keepPlaceInList(list),
  };
}

/** Puts the shown entries in order. An entry that has to move is hidden first, since the browser lays out only what is visible. */
function putInOrder({ list }: Gallery, shown: readonly ListedEntry[]): void {
  const wanted = new Set(shown.map(({ element }) => element));
  const past = (from: Element | null | undefined): Element | null => {
    let next = from ?? null;
    while (next instanceof HTMLElement && !wanted.has(next)) next = next.nextElementSibling;
    return next;
  };
  let place = past(list.firstElementChild);
  for (const { element } of shown) {
    if (element === place) place = past(place.nextElementSibling);
    else {
      element.hidden = true;
      list.insertBefore(element, place);
    }
  }
}

/** What a state's words find, the best first; null where they ask for nothing, or nothing can be looked for yet. */
const foundBy = ({ search }: Gallery, { words }: GalleryState): readonly FoundFigure[] | null =>
  words === '' ? null : (search.ready()?.(words) ?? null);

/** Under each figure found the views that fit best, but for the one that it shows, and the way to the embed of the best. */
function nameFound({ entries }: Gallery, found: readonly FoundFigure[] | null): void {
  const viewsOf = new Map(found?.map(({ id, views }) => [id, views]));
  for (const { id, element } of entries) {
    const views = viewsOf.get(id) ?? [];
    nameViews(
      partOf(element, '[data-gallery-views]'),
      partOf<HTMLAnchorElement>(element, 'h2 a').href,
      views.filter(({ opens }) => !opens),
    );
    embedFound(partOf(element, '[data-gallery-embed]'), views[0]);
  }
}

/** Shows the figures that a state asks for, and how many they are. */
function show(gallery: Gallery, state: GalleryState): void {
  const { controls, entries, none, turns, place } = gallery;
  setControls(controls, state);
  const found = foundBy(gallery, state);
  const shown = figuresIn(entries, state, found?.map(({ id }) => id) ?? null);
  for (const entry of entries) if (!shown.includes(entry)) entry.element.hidden = true;
  nameFound(gallery, found);
  putInOrder(gallery, shown);
  const elements = shown.map(({ element }) => element);
  if (place.isReturning()) turns.bringAll(elements);
  else turns.bring(elements);
  const words = countWords(shown.length, entries.length, { one: 'figure', many: 'figures' });
  // The same count is not announced again.
  if (controls.count.textContent !== words) controls.count.textContent = words;
  none.hidden = shown.length > 0;
  const elsewhere = partOf<HTMLAnchorElement>(none, 'a');
  elsewhere.search = new URLSearchParams({ q: state.words }).toString();
}

/** Shows what a state asks for, and once more when the search has loaded; says so where that fails. */
function showWhenFound(gallery: Gallery, state: GalleryState, now: () => GalleryState): void {
  const { search, notice, place } = gallery;
  show(gallery, state);
  if (state.words === '' || search.ready() !== undefined) return place.stands();
  search.load().then(
    () => {
      show(gallery, now());
      place.stands();
    },
    () => {
      place.stands();
      notice.hidden = false;
      notice.textContent = 'The search could not be loaded. The lists of choices work without it.';
    },
  );
}

/** What puts states into the address. A search that grows letter by letter is one entry of history. */
function addressOf({ controls }: Gallery) {
  let typing = false;
  return {
    remember(state: GalleryState, typed: boolean): void {
      const address = new URL(location.href);
      address.search = queryOfGallery(address.searchParams, state, controls.filters).toString();
      if (address.href !== location.href) {
        if (typed && typing) history.replaceState(history.state, '', address);
        else history.pushState(null, '', address);
      }
      typing = typed;
    },
    /** Ends the entry of a search that grew. */
    endTyping(): void {
      typing = false;
    },
  };
}

export function wireGallery(): void {
  const gallery = galleryOf(document.body);
  if (gallery === undefined) return;
  const { controls, notice, search, turns } = gallery;
  const { form, field, selects, boxes, filters } = controls;
  const address = addressOf(gallery);

  const now = () => stateOfControls(controls);
  const seek = () => {
    notice.hidden = true;
    showWhenFound(gallery, now(), now);
  };
  const choose = () => {
    seek();
    address.remember(now(), false);
  };
  const clear = () => {
    field.value = '';
    for (const select of selects) select.value = '';
    for (const box of boxes) box.checked = false;
    choose();
    field.focus();
  };
  const waiting: ReturnType<typeof setTimeout>[] = [];
  const waitNoMore = () => waiting.splice(0).forEach((each) => clearTimeout(each));
  /** Shows what the address asks for, with what a reader has chosen already, and returns it. */
  const followAddress = (early?: GalleryState) => {
    waitNoMore();
    const { state: asked, refused } = galleryStateIn(new URLSearchParams(location.search), filters);
    const state = early === undefined ? asked : withChoices(asked, early);
    address.endTyping();
    if (early === undefined || early.words === '') field.value = state.words;
    notice.hidden = refused.length === 0;
    notice.textContent = galleryRefusal(refused);
    showWhenFound(gallery, state, now);
    return state;
  };

  field.addEventListener('input', () => {
    waitNoMore();
    turns.rest();
    waiting.push(
      setTimeout(seek, breath),
      setTimeout(() => address.remember(now(), true), pause),
    );
  });
  // A reader who focuses the field will type, so the search is fetched before the first letter. A failure is reported only on the first search.
  field.addEventListener('focus', () => void search.load().catch(() => undefined));
  // A long search that is not being typed shows how it begins.
  field.addEventListener('blur', () => (field.scrollLeft = 0));
  form.addEventListener('change', ({ target }) => {
    if (target !== field) choose();
  });
  for (const button of document.querySelectorAll('[data-gallery-clear]'))
    button.addEventListener('click', clear);
  addEventListener('popstate', () => followAddress());
  // On a slow net a reader may have typed or chosen before this script came. On going back the browser restores the field too, and the
  // address already has its words.
  const early = now();
  const state = followAddress(early);
  if (asksForAny(early)) address.remember(state, early.words !== '');
}

// Wires the gallery: what is typed and chosen shows its figures at once, and the address holds it.
import { countWords } from '../charts/contract/picks.ts';
import { partOf } from '../charts/live/page-parts.ts';
import {
  entriesIn,
  galleryControls,
  setControls,
  stateOfControls,
  type GalleryControls,
  type ListedEntry,
} from './gallery-controls.ts';
import {
  galleryRefusal,
  galleryStateIn,
  queryOfGallery,
  shownIn,
  type GalleryState,
} from './gallery-match.ts';

interface Gallery {
  readonly controls: GalleryControls;
  readonly list: HTMLElement;
  readonly entries: readonly ListedEntry[];
  /** What the address asked for and the gallery does not have. */
  readonly notice: HTMLElement;
  /** Stands in place of the list where nothing is found. */
  readonly none: HTMLElement;
}

/** Milliseconds after the last letter until a search shows what it finds. */
const pause = 120;

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
  };
}

/** Puts the entries shown before the others, and touches the page only where that changes their order. */
function putInOrder({ list, entries }: Gallery, shown: readonly ListedEntry[]): void {
  const rest = entries.filter((entry) => !shown.includes(entry));
  const next = [...shown, ...rest].map(({ element }) => element);
  const now = [...list.children];
  if (next.some((element, i) => element !== now[i])) list.append(...next);
}

/** Shows the figures that a state asks for, and how many they are. */
function show(gallery: Gallery, state: GalleryState): void {
  const { controls, entries, none } = gallery;
  setControls(controls, state);
  const shown = shownIn(entries, state);
  for (const { element } of entries) element.hidden = true;
  for (const { element } of shown) element.hidden = false;
  putInOrder(gallery, shown);
  const words = countWords(shown.length, entries.length, { one: 'figure', many: 'figures' });
  // The same count is not announced again.
  if (controls.count.textContent !== words) controls.count.textContent = words;
  none.hidden = shown.length > 0;
  const elsewhere = partOf<HTMLAnchorElement>(none, 'a');
  elsewhere.search = new URLSearchParams({ q: state.words }).toString();
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
  const { controls, notice } = gallery;
  const { form, field, selects, boxes, filters } = controls;
  const address = addressOf(gallery);

  const choose = (typed: boolean) => {
    const state = stateOfControls(controls);
    notice.hidden = true;
    show(gallery, state);
    address.remember(state, typed);
  };
  const clear = () => {
    field.value = '';
    for (const select of selects) select.value = '';
    for (const box of boxes) box.checked = false;
    choose(false);
    field.focus();
  };
  const followAddress = () => {
    const { state, refused } = galleryStateIn(new URLSearchParams(location.search), filters);
    address.endTyping();
    field.value = state.words;
    notice.hidden = refused.length === 0;
    notice.textContent = galleryRefusal(refused);
    show(gallery, state);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => choose(true), pause);
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== field) choose(false);
  });
  for (const button of document.querySelectorAll('[data-gallery-clear]'))
    button.addEventListener('click', clear);
  addEventListener('popstate', followAddress);
  followAddress();
}

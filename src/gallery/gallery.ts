// Wires the gallery: what is typed and chosen shows its figures at once, and the address holds it.
import { countWords } from '../charts/contract/picks.ts';
import {
  galleryRefusal,
  galleryStateIn,
  longestSearch,
  queryOfGallery,
  shownIn,
  type GalleryEntry,
  type GalleryFilters,
  type GalleryState,
} from './gallery-match.ts';

interface Entry extends GalleryEntry {
  readonly element: HTMLElement;
}

function entryIn(element: HTMLElement): Entry {
  const { words = '', facets: pairs = '', place = '0' } = element.dataset;
  const facets: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(pairs)) (facets[name] ??= []).push(value);
  return { element, words, facets, place: Number(place) };
}

/** Wires the gallery of the page. */
export function wireGallery(): void {
  const controls = document.querySelector<HTMLElement>('[data-gallery]');
  const list = document.querySelector<HTMLElement>('[data-gallery-list]');
  const field = controls?.querySelector<HTMLInputElement>('input[name="q"]');
  const order = controls?.querySelector<HTMLSelectElement>('select[name="sort"]');
  const count = controls?.querySelector<HTMLElement>('[role="status"]');
  const notice = document.querySelector<HTMLElement>('[data-gallery-notice]');
  const none = document.querySelector<HTMLElement>('[data-gallery-none]');
  if (!controls || !list || !field || !order || !count || !notice || !none) return;
  const entries = [...list.querySelectorAll<HTMLElement>('[data-words]')].map(entryIn);
  const selects = [...controls.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const boxes = [...controls.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const filters: GalleryFilters = [
    ...selects.map(({ name, options }) => ({
      name,
      values: [...options].map(({ value }) => value).filter((value) => value !== ''),
    })),
    ...boxes.map(({ name, value }) => ({ name, values: [value] })),
  ];

  const chosenNow = (): GalleryState => ({
    words: field.value.trim().slice(0, longestSearch),
    chosen: Object.fromEntries([
      ...selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const),
      ...boxes.filter(({ checked }) => checked).map(({ name, value }) => [name, value] as const),
    ]),
    order: order.value === 'story' ? 'story' : 'new',
  });

  const show = (state: GalleryState) => {
    for (const select of selects) select.value = state.chosen[select.name] ?? '';
    for (const box of boxes) box.checked = state.chosen[box.name] !== undefined;
    order.value = state.order;
    const shown = shownIn(entries, state);
    for (const { element } of entries) element.hidden = true;
    for (const { element } of shown) element.hidden = false;
    const rest = entries.filter((entry) => !shown.includes(entry));
    const standing = [...list.children];
    const next = [...shown, ...rest].map(({ element }) => element);
    if (next.some((element, i) => element !== standing[i])) list.append(...next);
    const words = countWords(shown.length, entries.length, { one: 'figure', many: 'figures' });
    if (count.textContent !== words) count.textContent = words;
    none.hidden = shown.length > 0;
    const elsewhere = none.querySelector<HTMLAnchorElement>('a');
    if (elsewhere !== null) elsewhere.search = new URLSearchParams({ q: state.words }).toString();
    controls.toggleAttribute('data-filtered', state.words !== '' || Object.keys(state.chosen).length > 0);
  };

  /** A search that grows letter by letter is one entry of history. */
  let typing = false;
  const remember = (typed: boolean, state: GalleryState) => {
    const address = new URL(location.href);
    address.search = queryOfGallery(address.searchParams, state, filters).toString();
    if (address.href !== location.href) {
      if (typed && typing) history.replaceState(history.state, '', address);
      else history.pushState(null, '', address);
    }
    typing = typed;
  };
  const choose = (typed: boolean) => {
    const state = chosenNow();
    notice.hidden = true;
    show(state);
    remember(typed, state);
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
    typing = false;
    field.value = state.words;
    notice.hidden = refused.length === 0;
    notice.textContent = galleryRefusal(refused);
    show(state);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => choose(true), 120);
  });
  controls.addEventListener('change', ({ target }) => {
    if (target !== field) choose(false);
  });
  for (const button of document.querySelectorAll('[data-gallery-clear]'))
    button.addEventListener('click', clear);
  addEventListener('popstate', followAddress);
  followAddress();
}

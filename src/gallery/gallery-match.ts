// Which figures of the gallery an address asks for, and in which order. Strings and lists alone: no DOM.
import { choicesAsked, isShown, refusalOf, type PickFilter } from '../charts/contract/picks.ts';

/** What filters choose from. */
export interface Filtered {
  /** For each filter, the values under which it is found. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Place in the story, from 0. */
  readonly place: number;
}
/** What is found by the words that it says itself. */
export interface GalleryEntry extends Filtered {
  /** Everything in which words are looked for. */
  readonly words: string;
}
/** The newest change first, or what fits best where words are looked for; or as in the story. */
export type GalleryOrder = 'new' | 'story';
export interface GalleryState {
  readonly words: string;
  /** A value for some filters, by the name that the address has for each. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly order: GalleryOrder;
}
/** Whether a state asks for anything: words, a choice, or another order than the first. */
export const asksForAny = ({ words, chosen, order }: GalleryState): boolean =>
  words !== '' || order !== 'new' || Object.keys(chosen).length > 0;

/** A state with what another chooses besides, or instead where both name one thing. */
export const withChoices = (state: GalleryState, { words, chosen, order }: GalleryState): GalleryState => ({
  words: words === '' ? state.words : words,
  chosen: { ...state.chosen, ...chosen },
  order: order === 'new' ? state.order : order,
});

/** The filters with their values, as the page has them. */
export type GalleryFilters = readonly {
  readonly name: PickFilter['name'];
  readonly values: readonly string[];
}[];

/** More than this of what is typed is not looked for. */
export const longestSearch = 200;

/** The parts of a text that can be found: letters and digits, without case, accents or the marks between them. */
const partsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

/** Whether each word of a search begins a word of a text: "magn 2026" finds "Magnet exports, May 2026". */
export function isFound(search: string, text: string): boolean {
  const parts = partsOf(text);
  return partsOf(search).every((word) => parts.some((part) => part.startsWith(word)));
}

/** Those that the filters of a state let through, in its order. */
function chosenIn<Entry extends Filtered>(
  entries: readonly Entry[],
  { chosen, order }: GalleryState,
): Entry[] {
  const shown = entries.filter((entry) => isShown(entry, { chosen, picked: null }));
  return order === 'new' ? shown : shown.sort((a, b) => a.place - b.place);
}

/** What a state asks for, in its order, found by its own words. Entries come in the order of the page, the newest change first. */
export const shownIn = <Entry extends GalleryEntry>(
  entries: readonly Entry[],
  state: GalleryState,
): Entry[] => chosenIn(entries, state).filter(({ words }) => isFound(state.words, words));

/**
 * The figures that a state asks for, in its order.
 * @param entries in the order of the page, the newest change first
 * @param found ids of those that its words find, the best first; null where it has no words to look for
 */
export function figuresIn<Entry extends Filtered & { readonly id: string }>(
  entries: readonly Entry[],
  state: GalleryState,
  found: readonly string[] | null,
): Entry[] {
  const chosen = chosenIn(entries, state);
  if (found === null) return chosen;
  const shown = chosen.filter(({ id }) => found.includes(id));
  return state.order === 'new' ? shown.sort((a, b) => found.indexOf(a.id) - found.indexOf(b.id)) : shown;
}

/** What an address asks for. A value that a filter does not have is refused by name: the rest holds. */
export function galleryStateIn(
  query: URLSearchParams,
  filters: GalleryFilters,
): { readonly state: GalleryState; readonly refused: readonly { name: string; value: string }[] } {
  const { chosen, refused } = choicesAsked(query, filters);
  const sort = query.get('sort') ?? '';
  if (!['', 'new', 'story'].includes(sort)) refused.push({ name: 'sort', value: sort });
  const words = (query.get('q') ?? '').trim().slice(0, longestSearch);
  return { state: { words, chosen, order: sort === 'story' ? 'story' : 'new' }, refused };
}

/** The same address with a state written into it; its other settings stay. */
export function queryOfGallery(
  query: URLSearchParams,
  { words, chosen, order }: GalleryState,
  filters: GalleryFilters,
): URLSearchParams {
  const next = new URLSearchParams(query);
  const put = (name: string, value: string | undefined) => {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  };
  put('q', words);
  for (const { name } of filters) put(name, chosen[name]);
  put('sort', order === 'new' ? undefined : order);
  return next;
}

/** What is said of refused values, each cut short, the first few of many. */
export const galleryRefusal = (refused: readonly { name: string; value: string }[]): string =>
  refused
    .slice(0, 3)
    .map((one) =>
      ['models', 'changed'].includes(one.name)
        ? `“${one.name}” is “yes” or left out, so “${one.value.slice(0, 40)}” is ignored.`
        : refusalOf(one),
    )
    .join(' ');

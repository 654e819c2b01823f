// The gallery's controls and entries, as the page has them: what is typed and chosen, and a state put into them.
import { choicesIn, dataOf, facetsOf, filtersOf, partOf } from '../charts/live/page-parts.ts';
import { longestSearch, type Filtered, type GalleryFilters, type GalleryState } from './gallery-match.ts';

/** An entry with its place on the page. */
export interface ListedEntry extends Filtered {
  /** The id of its chart. */
  readonly id: string;
  readonly element: HTMLElement;
}

const entryIn = (element: HTMLElement): ListedEntry => ({
  element,
  id: dataOf(element, 'figure'),
  facets: facetsOf(element),
  place: Number(dataOf(element, 'place')),
});

/** The entries of a list, in the order of the page. */
export const entriesIn = (list: HTMLElement): ListedEntry[] =>
  [...list.querySelectorAll<HTMLElement>('[data-figure]')].map(entryIn);

/**
 * The controls in the gallery's form.
 * @throws RangeError naming the control that it lacks
 */
export function galleryControls(form: HTMLElement) {
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  return {
    form,
    /** Where words are typed. */
    field: partOf<HTMLInputElement>(form, 'input[name="q"]'),
    order: partOf<HTMLSelectElement>(form, 'select[name="sort"]'),
    selects,
    boxes,
    count: partOf(form, '[role="status"]'),
    filters: [
      ...filtersOf(selects),
      ...boxes.map(({ name, value }) => ({ name, values: [value] })),
    ] satisfies GalleryFilters,
  };
}
export type GalleryControls = Readonly<ReturnType<typeof galleryControls>>;

/** What is typed and chosen now. */
export function stateOfControls({ field, selects, boxes, order }: GalleryControls): GalleryState {
  return {
    words: field.value.trim().slice(0, longestSearch),
    chosen: {
      ...choicesIn(selects),
      ...Object.fromEntries(boxes.filter(({ checked }) => checked).map(({ name, value }) => [name, value])),
    },
    order: order.value === 'story' ? 'story' : 'new',
  };
}

/** Puts a state into the controls, but for the words, which the reader may still be typing. */
export function setControls({ form, selects, boxes, order }: GalleryControls, state: GalleryState): void {
  const { words, chosen } = state;
  // A filter in which nothing is chosen stands at its first option, "All".
  for (const select of selects) select.value = chosen[select.name] ?? '';
  for (const box of boxes) box.checked = chosen[box.name] !== undefined;
  order.value = state.order;
  // What is looked for stands in the order of its fit.
  const [first] = order.options;
  if (first !== undefined)
    first.label = (words === '' ? first.dataset['plain'] : first.dataset['searched']) ?? '';
  form.toggleAttribute('data-filtered', words !== '' || Object.keys(chosen).length > 0);
}

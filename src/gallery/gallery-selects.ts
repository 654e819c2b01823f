// The filters of a form that are lists of choices: what each may be set to, and what is chosen. The first choice of each, "All", has no value.
import type { GalleryFilters } from './gallery-match.ts';

/** What each list may be set to. */
export const filtersOf = (selects: readonly HTMLSelectElement[]): GalleryFilters =>
  selects.map(({ name, options }) => ({
    name,
    values: [...options].map(({ value }) => value).filter((value) => value !== ''),
  }));

/** What is chosen, by the names of the lists. */
export const choicesIn = (selects: readonly HTMLSelectElement[]): Record<string, string> =>
  Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));

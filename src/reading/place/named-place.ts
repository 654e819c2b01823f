// What an id in an address means on this page: a former id means the step that says today what was said there.

/** The element of an id, and for a former id of a step that step; null where the page has neither. */
export function namedPlace(id: string): HTMLElement | null {
  const found = document.getElementById(id);
  return found?.matches('.former') === true ? found.closest<HTMLElement>('[data-step]') : found;
}

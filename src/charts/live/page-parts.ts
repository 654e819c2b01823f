// Parts and data attributes that a page must have, each found, or an error says what is missing and where; and what lists of choices hold.

/** An element as errors name it: "div#panel-weakest-link". */
const nameOf = ({ localName, id }: Element): string => (id === '' ? localName : `${localName}#${id}`);

/**
 * The first part of an element that a selector matches.
 * @throws RangeError naming the element and the selector
 */
export function partOf<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.querySelector<E>(selector);
  if (found === null) throw new RangeError(`${nameOf(element)} has no ${selector}`);
  return found;
}

/**
 * The value of a data attribute.
 * @param name as `dataset` has it: "viewLink" for data-view-link
 * @throws RangeError naming the element and the attribute
 */
export function dataOf(element: HTMLElement | SVGElement, name: string): string {
  const value = element.dataset[name];
  if (value === undefined) throw new RangeError(`${nameOf(element)} has no data attribute "${name}"`);
  return value;
}

/**
 * What an element is found by: for each filter its values, from data-facets, which is written as a query.
 * @throws RangeError naming the element where it has no data-facets
 */
export function facetsOf(element: HTMLElement): Record<string, string[]> {
  const facets: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(dataOf(element, 'facets')))
    (facets[name] ??= []).push(value);
  return facets;
}

/** What lists of choices may be set to, each by its name. The first choice of each, "All", has no value. */
export const filtersOf = (selects: readonly HTMLSelectElement[]): { name: string; values: string[] }[] =>
  selects.map(({ name, options }) => ({
    name,
    values: [...options].map(({ value }) => value).filter((value) => value !== ''),
  }));

/** What is chosen in lists of choices, by their names; a list at "All" chooses nothing. */
export const choicesIn = (selects: readonly HTMLSelectElement[]): Record<string, string> =>
  Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));

/**
 * An item of a list by its place from 0.
 * @throws RangeError naming the list, the place and the length
 */
export function itemAt<Item>(list: readonly Item[], place: number, what: string): Item {
  if (!(place in list)) throw new RangeError(`no ${what} ${place}: there are ${list.length}`);
  return list[place] as Item;
}

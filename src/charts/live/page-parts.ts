// Parts and data attributes that a page must have. Each is found, or an error says what is missing and where.

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
 * An item of a list by its place from 0.
 * @throws RangeError naming the list, the place and the length
 */
export function itemAt<Item>(list: readonly Item[], place: number, what: string): Item {
  if (!(place in list)) throw new RangeError(`no ${what} ${place}: there are ${list.length}`);
  return list[place] as Item;
}

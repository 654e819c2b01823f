// The part of an address that asks for class view: ?for=class. Any other value is ignored.

/** Whether a query asks for class view. */
export const asksForClass = (query: string): boolean => new URLSearchParams(query).get('for') === 'class';

/** An address that asks for class view. */
export function classAddress(href: string): string {
  const url = new URL(href);
  url.searchParams.set('for', 'class');
  return url.href;
}

/** The same address without class view. */
export function plainAddress(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('for');
  return url.href;
}

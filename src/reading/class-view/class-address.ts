// The parts of an address that ask for class view, ?for=class, and for no single letters in it, ?keys=no. Any other value is ignored.

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

/** Whether single letters do nothing in class view. */
export const lettersAreOff = (query: string): boolean => new URLSearchParams(query).get('keys') === 'no';

/** The same address, with letters off or on. It keeps them where class view is left and opened again. */
export function lettersAddress(href: string, off: boolean): string {
  const url = new URL(href);
  if (off) url.searchParams.set('keys', 'no');
  else url.searchParams.delete('keys');
  return url.href;
}

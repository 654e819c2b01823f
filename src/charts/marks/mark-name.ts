// Names of marks in the document, by which the list of rows finds those that it dims.

/** A mark's `data-key`; undefined (no attribute) outside a browser, so that no file carries it. */
export const nameInBrowser = (key: string): string | undefined =>
  typeof document === 'undefined' ? undefined : key;

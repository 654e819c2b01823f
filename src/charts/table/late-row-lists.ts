// Brings what wires lists of rows to a page only once it has one: on pages of chapters, lists come with what a reader opens.

/** Lists whose rows stand in the page, and are not still to come (src/frame/chapter/parts/late-parts.ts). */
export const filledLists = '[data-figure-rows]:not(:has([data-from]))';

/** Wires every list of rows in a part of the page once the script has come. Until then, or without it, a list is all of its rows. */
export async function wireListsLate(part: ParentNode = document): Promise<void> {
  if (part.querySelector(filledLists) === null) return;
  try {
    (await import('./row-list.ts')).wireRowLists(part);
  } catch {
    // The list stays as it stands.
  }
}

// While a reader sets something, what is out of sight takes no time from it: a browser then lays out only what is near the window.

/**
 * Marks a page (data-at-work, for its stylesheet) from the first pointer over one of its parts on, or the first focus in it. Before that all of
 * the page is laid out, as for one who has it printed, searched or pictured whole.
 * @param part a selector of the parts
 */
export function markWork(page: HTMLElement, part: string): void {
  const begins = ['pointerover', 'focusin'] as const;
  const mark = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest(part) === null) return;
    page.dataset['atWork'] = '';
    for (const begin of begins) page.removeEventListener(begin, mark);
  };
  for (const begin of begins) page.addEventListener(begin, mark, { passive: true });
}

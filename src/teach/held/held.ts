// Wires Compare on a page that holds an answer back; the answer comes from the file that the page names.
import { ownMarkup } from '../../names/trusted.ts';
import { dataOf } from '../../charts/live/page-parts.ts';
import { wireCompare } from './compare/held-compare.js';

/** Wires the page, where there is one. An answer that can’t be had rejects, and the page says so (compare/held-compare.js). */
export function wireHeldPage(): void {
  const root = document.querySelector<HTMLElement>('[data-held]');
  if (root === null) return;
  wireCompare(root, async () => {
    const address = dataOf(root, 'answer');
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    const { html } = (await response.json()) as { html?: unknown };
    if (typeof html !== 'string') throw new Error(`${address} holds no answer`);
    return ownMarkup(html);
  });
}

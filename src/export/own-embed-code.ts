// Lets the embed code of a model's page carry the state that a reader has set.
import { stateEvent, type StateChange } from '../charts/model.ts';
import { escapeXml } from './markup.ts';

/** Puts an address and a title into a code in place of its own. */
export const codeWith = (code: string, address: string, title: string): string =>
  code
    .replace(/ src="[^"]*"/, () => ` src="${escapeXml(address)}"`)
    .replace(/ title="[^"]*"/, () => ` title="${escapeXml(title)}"`);

/** Follows the state of the page's model in its embed code, and in links to the embed alone. */
export function followStateInCodes(): void {
  document.addEventListener(stateEvent, (event) => {
    const { chart, query, finding } = (event as CustomEvent<StateChange>).detail;
    for (const code of document.querySelectorAll<HTMLElement>(`[data-embed-code="${chart}"]`)) {
      const address = `${code.dataset['embed'] ?? ''}?${query}`;
      code.textContent = codeWith(code.textContent, address, finding);
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[data-embed-link="${chart}"]`))
      link.search = query;
  });
}

// Lets the citation on a figure's own page follow the view that the figure's links lead to: what is shown, copied and downloaded.
import { ledView, onViewLed } from '../../charts/live/figure-view.ts';
import { dataOf } from '../../charts/live/page-parts.ts';
import type { Run } from './citation-styles.ts';
import type { CitedView, CitedViews } from './cited-texts.ts';

const nodeOf = ({ text, italic }: Run): string | Node =>
  italic === undefined ? text : Object.assign(document.createElement('em'), { textContent: text });

function show(part: HTMLElement, { label, runs, files }: CitedView): void {
  const place = part.querySelector('[data-cited-label]');
  if (place !== null) place.textContent = label;
  for (const text of part.querySelectorAll<HTMLElement>('[data-cited]'))
    text.replaceChildren(...(runs[dataOf(text, 'cited')] ?? []).map(nodeOf));
  for (const link of part.querySelectorAll<HTMLAnchorElement>('[data-cited-file]'))
    link.href = files[dataOf(link, 'citedFile')] ?? link.href;
}

/**
 * Wires the citations of a page that have more than one view: each stands beside the forms of its views. A view that a figure does not have is
 * cited as its first one.
 */
export function wireCitations(): void {
  for (const packed of document.querySelectorAll<HTMLElement>('[data-cited-views]')) {
    const part = packed.parentElement;
    if (part === null) continue;
    const figure = dataOf(packed, 'citedViews');
    const views = new Map(Object.entries(JSON.parse(packed.textContent) as CitedViews));
    const [first] = views.values();
    const follow = (view: string | undefined): void => {
      const cited = views.get(view ?? '') ?? first;
      if (cited !== undefined) show(part, cited);
    };
    onViewLed((change) => {
      if (change.figure === figure) follow(change.view);
    });
    follow(ledView(figure));
  }
}

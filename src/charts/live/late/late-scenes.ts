// On a chapter's own page, a figure's first drawing is in the HTML (of a wide drawing often only the empty room for it). The scenes of its
// other views are loaded from a file of the chapter when the reader comes near. scripts/build/story-parts.mjs takes them out of the page.
import whenVisible from 'astro/runtime/client/visible.js';
import { ownMarkup } from '../../../names/trusted.ts';
import { partsAt } from './chapter-parts.ts';
import { dataOf } from '../page-parts.ts';
import { showPicture } from './room-picture.ts';

type Hydrate = () => Promise<void>;

/** How far ahead of the reader: a screen. */
const ahead = { name: 'scenes', value: { rootMargin: '100% 0px' } };

const boardOf = (island: HTMLElement) => island.closest<HTMLElement>('.artboard');

/** Gives an island the scenes that the file has for it. */
async function bringScenes(island: HTMLElement): Promise<void> {
  const address = dataOf(island, 'scenes');
  const name = dataOf(island, 'drawing');
  const drawings = await partsAt(address);
  const part = document.createElement('template');
  part.innerHTML = ownMarkup(drawings[name]?.html ?? '');
  const props = part.content.firstElementChild?.getAttribute('props');
  if (props === null || props === undefined) throw new RangeError(`${address} has nothing for "${name}"`);
  island.setAttribute('props', props);
}

// If an island fails to load and the page has only the room of its drawing, the room shows a picture.
document.addEventListener('astro:hydration-error', ({ target }) => {
  const board = target instanceof HTMLElement ? boardOf(target) : null;
  if (board !== null) showPicture(board);
});

const scope = self as { Astro?: Record<string, unknown> };
(scope.Astro ??= {})['scenes'] = (
  load: () => Promise<Hydrate>,
  _options: unknown,
  island: HTMLElement,
): void => {
  const loadBoth = async (): Promise<Hydrate> => {
    try {
      const [hydrate] = await Promise.all([load(), bringScenes(island)]);
      // The drawing's script failed, and the script in the head has marked the island. Keep the attributes that a retry needs.
      if (island.dataset['failed'] !== undefined) return hydrate;
      // With only the room of the drawing in the page there is nothing to hydrate.
      if (island.querySelector(':scope > [data-room]') !== null) island.setAttribute('client', 'only');
      delete boardOf(island)?.dataset['lazy'];
      return hydrate;
    } catch {
      partsAt.forget(dataOf(island, 'scenes'));
      // The figure keeps the drawing that stands in the page, says so, and asks again.
      island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
      return async () => undefined;
    }
  };
  // Astro's types know no options but strings.
  whenVisible(loadBoth, ahead as never, island);
};
dispatchEvent(new Event('astro:scenes'));

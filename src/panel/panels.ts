// Finds the panels of models on a page, and wires each when the reader comes near.
import type { PictureOrder } from '../charts/contract/picture-order.ts';
import { modelOf } from '../charts/contract/models.ts';
import { keepHeight } from '../charts/live/motion/keep-height.ts';
import { onceNear } from '../charts/live/motion/once-near.ts';
import { dataOf } from '../charts/live/page-parts.ts';
import type { PanelData } from './model-panel.ts';
import { notify } from './panel-notice.ts';

/** Makes and saves a picture; loaded when a reader asks for one. */
export type PictureMaker = (order: PictureOrder) => Promise<void>;

let makePicture: PictureMaker | undefined;
/** Gives the panels of this page the function that makes and saves pictures; until then their buttons fail. */
export function offerPictures(maker: PictureMaker): void {
  makePicture = maker;
}

/** Saves a picture. Rejects with a RangeError on a page without {@link offerPictures}. */
const savePicture: PictureMaker = async (order) => {
  if (makePicture === undefined) throw new RangeError('call offerPictures() first');
  await makePicture(order);
};

/** JSON has no Infinity. */
const parsed = (text: string): PanelData =>
  JSON.parse(text, (_, value: unknown) => (value === 'Infinity' ? Infinity : value)) as PanelData;

/** Margins that reduce the observed area to the top of the window and all above it: where a panel replaces the figure, after the last step. */
const takesOverAt = '999999px 0px -99% 0px';

/** What is placed by the height of a panel's headline (panel.css). */
const placedByHeadline = '.turned, .bench, .bench :is(a, button, input, summary)';

/**
 * Marks when a panel in the story takes the place of the figure of the steps (data-took, and data-given on their scroll), and how high its
 * headline is (--findings).
 */
function takeOver(panel: HTMLElement): void {
  const findings = panel.querySelector<HTMLElement>('.findings');
  if (findings === null) return;
  const scroll = panel.parentElement?.querySelector(':scope > .figure-steps.taken');
  new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting } of entries) {
        panel.toggleAttribute('data-took', isIntersecting);
        scroll?.toggleAttribute('data-given', isIntersecting);
      }
    },
    { rootMargin: takesOverAt },
  ).observe(panel);
  keepHeight(findings, '--findings', [...panel.querySelectorAll<HTMLElement>(placedByHeadline)]);
}

/**
 * Wires every panel of a part of the page that is there and not wired yet. Its model and its script are loaded when the panel comes near; on
 * its own page, whose links and files give what the address asks for, they are loaded at once where that asks for something.
 */
export function wirePanels(part: ParentNode & { matches?: (selector: string) => boolean } = document): void {
  const panels = [...part.querySelectorAll<HTMLElement>('[data-panel]')];
  if (part instanceof HTMLElement && part.matches('[data-panel]')) panels.push(part);
  for (const panel of panels) {
    const json = panel.querySelector('script[data-model]')?.textContent;
    if (json === undefined || json === null || panel.dataset['wired'] !== undefined) continue;
    panel.dataset['wired'] = '';
    takeOver(panel);
    const load = () => {
      const data = parsed(json);
      Promise.all([import('./model-panel.ts'), modelOf(dataOf(panel, 'panel'), data.data)])
        // In a new task, since running the loaded scripts has just taken one.
        .then(async (come) => {
          await new Promise((done) => setTimeout(done, 0));
          return come;
        })
        .then(([{ ModelPanel }, model]) => void new ModelPanel(panel, model, data, savePicture))
        .catch(() =>
          notify(panel, 'This model could not be loaded, so it shows its preset. Load the page again.'),
        );
    };
    if (location.search !== '' && panel.closest('.chart-page') !== null) load();
    else onceNear(panel, '100% 0px', load);
  }
}

// The form that saves pictures of what a figure's page shows, and the buttons for the data of a reader's own state.
import { askedView, ledView, onViewAsked, onViewLed } from '../../charts/live/figure-view.ts';
import { stateEvent, type CustomState, type StateChange } from '../../charts/contract/model/custom-state.ts';
import {
  asPublished,
  pictureGrounds,
  pictureShapes,
  pictureSheets,
  type PictureOrder,
} from '../../charts/contract/picture-order.ts';
import { dataOf } from '../../charts/live/page-parts.ts';
import { address } from '../../names/addresses.ts';
import { viewPaths } from '../../names/chart-paths.ts';
import { crops, isCrop } from '../picture/crop/crop-shapes.ts';
import type { PictureSizes } from './picture-sizes.ts';

const formats = ['svg', 'png', 'pdf'] as const;

/** What a form of pictures asks for. A value that the form does not have is as pictures are published. */
export function orderIn(
  form: FormData,
  shown: Pick<PictureOrder, 'chart' | 'view' | 'custom'>,
): PictureOrder {
  const chosen = <T>(name: string, known: readonly T[]): T | undefined =>
    known.find((value) => String(value) === form.get(name));
  return {
    ...shown,
    format: chosen('format', formats) ?? 'png',
    shape: chosen('shape', pictureShapes) ?? asPublished.shape,
    ground: chosen('ground', pictureGrounds) ?? asPublished.ground,
    scale: chosen('scale', [1, 2, 4]) ?? asPublished.scale,
    outlined: form.get('letters') === 'outlines',
    sheet: chosen('sheet', pictureSheets) ?? asPublished.sheet,
  };
}

/** Hides what a format has no use for: pixels of anything but a PNG, and the ground of a sheet, which is white. */
function showChoices(form: HTMLElement, { format, sheet }: PictureOrder): void {
  const unused = {
    size: format !== 'png',
    letters: format !== 'svg',
    sheet: format !== 'pdf',
    ground: format === 'pdf' && sheet !== 'fit',
  };
  for (const [name, isUnused] of Object.entries(unused))
    form.querySelector(`[data-choice="${name}"]`)?.toggleAttribute('data-unused', isUnused);
}

/** Width and height of a picture in units, or nothing where only the drawing has them. */
function unitsOf({ shape, view, custom }: PictureOrder, sizes: PictureSizes): readonly number[] {
  if (isCrop(shape)) return [crops[shape].width, crops[shape].height];
  return custom === null ? (sizes[view]?.[shape] ?? []) : [];
}

export function wireDownloads(): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-downloads]')) wire(section);
}

/** Fills a place, where the section has it, with its words for a view: its attribute has them all, by view. */
function wordsOfView(section: HTMLElement, name: 'viewLabel' | 'viewCount'): (view: string) => void {
  const place = section.querySelector<HTMLElement>(
    name === 'viewLabel' ? '[data-view-label]' : '[data-view-count]',
  );
  if (place === null) return () => undefined;
  const words = JSON.parse(dataOf(place, name)) as Record<string, string>;
  return (view) => {
    place.textContent = words[view] ?? view;
  };
}

function wire(section: HTMLElement): void {
  const chart = dataOf(section, 'downloads');
  const figure = dataOf(section, 'figureId');
  const form = section.querySelector<HTMLFormElement>('[data-picture]');
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  const said = form?.querySelector<HTMLElement>('[data-said]');
  if (!form || !button || !said) return;
  const sizes = JSON.parse(dataOf(form, 'sizes')) as PictureSizes;
  const sayView = wordsOfView(section, 'viewLabel');
  const sayCount = wordsOfView(section, 'viewCount');
  let custom: CustomState | null = null;
  let saved: CustomState | null = null;

  // As its links do: where a drawing failed the picture is of what is shown.
  const view = (): string => ledView(figure) ?? askedView(figure) ?? Object.keys(sizes)[0] ?? '';
  const show = () => {
    const order = orderIn(new FormData(form), { chart, view: view(), custom });
    showChoices(form, order);
    sayView(order.view);
    sayCount(order.view);
    const [width = 0, height = 0] = unitsOf(order, sizes);
    for (const pixels of form.querySelectorAll<HTMLElement>('[data-pixels]')) {
      const scale = Number(pixels.dataset['pixels']);
      pixels.textContent = width === 0 ? '' : `${width * scale} × ${height * scale}`;
    }
    for (const part of section.querySelectorAll<HTMLElement>('[data-of-view]')) part.hidden = custom !== null;
    for (const part of section.querySelectorAll<HTMLElement>('[data-of-custom]'))
      part.hidden = custom === null;
    for (const part of section.querySelectorAll<HTMLElement>('[data-of-run]')) part.hidden = saved === null;
    for (const part of section.querySelectorAll<HTMLElement>('[data-of-preset]'))
      part.hidden = saved === null || custom !== null;
  };
  form.addEventListener('change', () => {
    said.replaceChildren();
    show();
  });
  for (const onChange of [onViewAsked, onViewLed])
    onChange((change) => {
      if (change.figure === figure) show();
    });
  document.addEventListener(stateEvent, (event) => {
    const { detail } = event as CustomEvent<StateChange>;
    if (detail.chart !== chart) return;
    ({ custom, saved } = detail);
    show();
  });

  savePictures(form, button, said, () => orderIn(new FormData(form), { chart, view: view(), custom }));
  section.addEventListener('click', ({ target }) => {
    const asked = target instanceof Element ? target.closest<HTMLElement>('[data-custom-file]') : null;
    if (asked === null || saved === null) return;
    const state = custom === null ? view() : 'own';
    void saveData(`${chart}-${state}`, chart, dataOf(asked, 'customFile'), saved).then(
      (name) => {
        said.textContent = `Saved as ${name}.`;
      },
      () => {
        said.textContent = 'The data could not be saved. The table of the result above holds the same.';
      },
    );
  });
  show();
}

/** Saves the picture that the form asks for, one at a time, and says how that went. */
function savePictures(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  said: HTMLElement,
  orderNow: () => PictureOrder,
): void {
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const order = orderNow();
    said.textContent = 'Drawing…';
    button.ariaDisabled = 'true';
    void save(order)
      .then(
        (name) => {
          said.textContent = `Saved as ${name}.`;
        },
        (error: unknown) => said.replaceChildren(...sorry(order, error)),
      )
      .finally(() => {
        busy = false;
        button.ariaDisabled = null;
      });
  });
}

async function save(order: PictureOrder): Promise<string> {
  const [{ savePicture }, { pictureName }] = await Promise.all([
    import('../picture/saving/save-picture.ts'),
    import('../picture/file-names.ts'),
  ]);
  await savePicture(order);
  return pictureName(order);
}

/** Saves the settings of a state of a model, what the model gives, or both; gives the name of the file, which begins with `named`. */
async function saveData(named: string, chart: string, kind: string, state: CustomState): Promise<string> {
  const [{ settingsCsv, resultCsv, customJson }, { saveFile }] = await Promise.all([
    import('./custom-data.ts'),
    import('../picture/saving/save-file.ts'),
  ]);
  const json = kind === 'json';
  const text = json ? customJson(chart, state) : kind === 'settings' ? settingsCsv(state) : resultCsv(state);
  const name = `${named}${json ? '' : `-${kind}`}.${json ? 'json' : 'csv'}`;
  saveFile(new Blob([text], { type: json ? 'application/json' : 'text/csv' }), name);
  return name;
}

/** Why a picture was not saved, and the way to one that is there already. */
function sorry({ chart, view, custom }: PictureOrder, error: unknown): (string | Node)[] {
  const size = error instanceof Error && 'width' in error && 'height' in error ? error : undefined;
  const why =
    size === undefined
      ? 'The picture could not be made.'
      : `This browser draws no picture of ${String(size.width)} × ${String(size.height)} pixels.`;
  if (custom !== null) return [`${why} Try a smaller size, or the SVG.`];
  const link = (end: 'svg' | 'png', words: string): HTMLAnchorElement =>
    Object.assign(document.createElement('a'), {
      href: address(viewPaths(chart, view)[end]),
      download: '',
      textContent: words,
    });
  return [`${why} These stand ready: `, link('svg', 'SVG'), ', ', link('png', 'PNG at 2×'), '.'];
}

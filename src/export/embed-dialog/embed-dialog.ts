// The dialog of a chart's embed: choices to codes and preview, both from the same record, so that the code carries what is seen.
import { askedView } from '../../charts/live/figure-view.ts';
import { stateEvent, type StateChange } from '../../charts/contract/model/custom-state.ts';
import {
  embedAddress,
  embedCodes,
  embedHeight,
  grounds,
  type EmbedChoice,
  type EmbedRecord,
} from '../embed/embed-code.ts';

type State = NonNullable<EmbedChoice['state']>;

/** What the form says; a part that is not named stands. */
function choiceOf(
  form: HTMLFormElement,
  custom: State | undefined,
): EmbedChoice & { readonly width: number } {
  const fields = new FormData(form);
  const view = fields.get('view');
  const theme = fields.get('theme');
  const ground = grounds.find((each) => each === fields.get('ground'));
  const asCustom = typeof view !== 'string' || view === '';
  const release = fields.get('release');
  return {
    width: Number(fields.get('width')),
    ...(theme === 'dark' || theme === 'auto' ? { theme } : {}),
    title: fields.has('title'),
    source: fields.has('source'),
    controls: fields.has('controls'),
    ...(ground === undefined ? {} : { ground }),
    compact: fields.has('compact'),
    ...(asCustom ? (custom === undefined ? {} : { state: custom }) : { view }),
    // A release knows its views, and no settings of a reader's.
    ...(!asCustom && typeof release === 'string' && release !== '' ? { release } : {}),
  };
}

/** Whether the form asks for a reader's own settings. */
const asksForState = (form: HTMLFormElement): boolean =>
  form.querySelector<HTMLSelectElement>('[name="view"]')?.value === '';

/** A reader's own settings are in no release, so those are off. */
function limitReleases(form: HTMLFormElement): void {
  const asCustom = asksForState(form);
  for (const release of form.querySelectorAll<HTMLInputElement>('[name="release"]')) {
    if (release.value === '') release.checked ||= asCustom;
    else release.disabled = asCustom;
  }
}

/**
 * Codes that can't be had for what is chosen are out of sight, and a line says why: a picture of a reader's own settings, and an element
 * without a frame of those or in the compact form.
 */
function showCodes(dialog: HTMLElement, form: HTMLFormElement): void {
  const fields = new FormData(form);
  const asCustom = asksForState(form);
  const isCompact = fields.has('compact');
  const isOther = isCompact || fields.get('ground') !== grounds[0];
  const unseen = {
    '[data-embed-kind="picture"]': asCustom,
    '[data-embed-kind="component"]': asCustom || isCompact,
    '[data-embed-unpinned]': !asCustom,
    '[data-embed-unpictured]': !asCustom,
    '[data-embed-framed]': !isOther,
    '[data-embed-schemed]': fields.get('ground') !== 'transparent' || fields.get('theme') !== 'auto',
  };
  for (const [part, isUnseen] of Object.entries(unseen))
    dialog.querySelector(part)?.toggleAttribute('hidden', isUnseen);
}

/** The links to it on its page open it, and so does the page's address with its name: so "Embed" in the story keeps view and state. */
function openAt(dialog: HTMLDialogElement, open: () => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.hash !== '#embed' || link.pathname !== location.pathname) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  dialog.addEventListener('close', () => {
    if (location.hash === '#embed')
      history.replaceState(history.state, '', location.pathname + location.search);
  });
  const openWhereAsked = () => {
    if (location.hash === '#embed') open();
  };
  // An address that is typed or gone back to.
  addEventListener('hashchange', openWhereAsked);
  openWhereAsked();
}

/** The embed in a frame of its size, made smaller where the dialog has less room than that. */
function preview(stage: HTMLElement, address: string, title: string, width: number, height: number): number {
  // Every address in a code is the site's own; here it may be served from elsewhere.
  const { pathname, search } = new URL(address);
  let frame = stage.querySelector('iframe');
  // A frame for each address: another address for the same one would be one more stop on the reader's way back.
  if (frame?.getAttribute('src') !== pathname + search) {
    frame = document.createElement('iframe');
    frame.src = pathname + search;
    stage.replaceChildren(frame);
  }
  frame.title = title;
  // Behind an embed without a ground is a page of its colours, in the scheme that the code asks for.
  const asked = new URLSearchParams(search);
  const theme = asked.get('theme') ?? 'light';
  const isOpen = asked.get('ground') === 'transparent';
  stage.style.colorScheme = isOpen && theme !== 'auto' ? theme : '';
  stage.toggleAttribute('data-open', isOpen);
  const scale = Math.min(1, (stage.parentElement?.clientWidth ?? width) / width);
  frame.width = String(width);
  frame.height = String(height);
  frame.style.transform = `scale(${scale})`;
  stage.style.width = `${Math.floor(width * scale)}px`;
  stage.style.height = `${Math.ceil(height * scale)}px`;
  return scale;
}

/** Wires the dialog of the page, where there is one. */
export function wireEmbedDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#embed-dialog');
  const form = dialog?.querySelector<HTMLFormElement>('.embed-choices');
  const stage = dialog?.querySelector<HTMLElement>('[data-embed-stage]');
  const size = dialog?.querySelector<HTMLElement>('[data-embed-size]');
  const text = dialog?.querySelector('[data-embed-record]')?.textContent;
  if (!dialog || !form || !stage || !size || !text) return;
  const record = JSON.parse(text) as EmbedRecord;
  const views = form.elements.namedItem('view') as HTMLSelectElement;
  const customOption = views.querySelector<HTMLOptionElement>('[data-custom]');
  let custom: State | undefined;

  function follow(): void {
    limitReleases(form!);
    showCodes(dialog!, form!);
    const { width, ...choice } = choiceOf(form!, custom);
    for (const [kind, code] of Object.entries(embedCodes(record, width, choice))) {
      const place = document.getElementById(`embed-${kind}`);
      if (place !== null) place.textContent = code;
    }
    const address = embedAddress(record, choice);
    const alone = dialog!.querySelector<HTMLAnchorElement>('[data-embed-alone]');
    if (alone !== null) alone.href = new URL(address).pathname + new URL(address).search;
    if (!dialog!.open) return;
    const height = embedHeight(record, width, choice);
    const scale = preview(stage!, address, 'Preview of the embed', width, height);
    const shown = scale < 1 ? `, shown at ${Math.round(scale * 100)}%` : '';
    size!.textContent = `${width} × ${height} pixels${shown}`;
  }

  function open(): void {
    if (dialog!.open) return;
    const named = new URLSearchParams(location.search).get('view');
    const shown = record.views.some(({ id }) => id === named) ? named : askedView(`figure-${record.id}`);
    if (custom === undefined && typeof shown === 'string') views.value = shown;
    dialog!.showModal();
    follow();
  }

  form.addEventListener('input', follow);
  addEventListener('resize', () => dialog.open && follow());
  document.querySelector('[data-embed-open]')?.addEventListener('click', open);
  openAt(dialog, open);
  // A press on the ground beside it closes it, as everywhere: not one on its own edge, and not the end of a selection that began inside.
  const isBeside = ({ clientX: x, clientY: y }: MouseEvent): boolean => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return x < left || x > right || y < top || y > bottom;
  };
  let startsBeside = false;
  dialog.addEventListener('pointerdown', (event) => (startsBeside = isBeside(event)));
  dialog.addEventListener('click', (event) => startsBeside && isBeside(event) && dialog.close());
  document.addEventListener(stateEvent, (event) => {
    const { chart, query, finding, description } = (event as CustomEvent<StateChange>).detail;
    if (chart !== record.id) return;
    const asked = new URLSearchParams(query);
    const preset = asked.get('view') ?? record.views[0]?.id ?? '';
    asked.delete('view');
    custom = asked.size === 0 ? undefined : { query, finding, description };
    if (customOption !== null) customOption.hidden = customOption.disabled = custom === undefined;
    views.value = custom === undefined ? preset : '';
    follow();
  });
}

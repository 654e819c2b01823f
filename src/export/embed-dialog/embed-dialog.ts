// The dialog of a chart's embed: choices to codes and preview, both from the same record, so that the code carries what is seen.
import { activeView } from '../../charts/live/active-view.ts';
import { stateEvent, type StateChange } from '../../charts/contract/custom-state.ts';
import {
  embedAddress,
  embedCodes,
  embedHeight,
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
  const asCustom = typeof view !== 'string' || view === '';
  const release = fields.get('release');
  return {
    width: Number(fields.get('width')),
    ...(theme === 'dark' || theme === 'auto' ? { theme } : {}),
    title: fields.has('title'),
    source: fields.has('source'),
    controls: fields.has('controls'),
    ...(asCustom ? (custom === undefined ? {} : { state: custom }) : { view }),
    // A release knows its views, and no settings of a reader's.
    ...(!asCustom && typeof release === 'string' && release !== '' ? { release } : {}),
  };
}

/** The embed in a frame of its size, made smaller where the dialog has less room than that. */
function preview(stage: HTMLElement, address: string, title: string, width: number, height: number): number {
  let frame = stage.querySelector('iframe');
  if (frame === null) {
    frame = document.createElement('iframe');
    stage.append(frame);
  }
  frame.title = title;
  const { pathname, search } = new URL(address);
  // Every address in a code is the site's own; here it may be served from elsewhere.
  if (frame.getAttribute('src') !== pathname + search) frame.src = pathname + search;
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
    const { width, ...choice } = choiceOf(form!, custom);
    for (const [kind, code] of Object.entries(embedCodes(record, width, choice))) {
      const place = document.getElementById(`embed-${kind}`);
      if (place !== null) place.textContent = code;
    }
    // No picture of a reader's own state is kept anywhere: the figure saves one.
    dialog!
      .querySelector('[data-embed-kind="picture"]')
      ?.toggleAttribute('hidden', choice.state !== undefined);
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
    const shown = activeView(`figure-${record.id}`);
    if (custom === undefined && shown !== undefined) views.value = shown;
    dialog!.showModal();
    follow();
  }

  form.addEventListener('input', follow);
  addEventListener('resize', () => dialog.open && follow());
  document.querySelector('[data-embed-open]')?.addEventListener('click', open);
  // A press on the ground beside it closes it, as everywhere.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.addEventListener(stateEvent, (event) => {
    const { chart, query, finding } = (event as CustomEvent<StateChange>).detail;
    if (chart !== record.id) return;
    const asked = new URLSearchParams(query);
    const preset = asked.get('view') ?? record.views[0]?.id ?? '';
    asked.delete('view');
    custom = asked.size === 0 ? undefined : { query, finding };
    if (customOption !== null) customOption.hidden = customOption.disabled = custom === undefined;
    views.value = custom === undefined ? preset : '';
    follow();
  });
}

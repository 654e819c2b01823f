// The dialog of a chart's embed opens where the address of its page asks for it: as the page is opened, and when the address changes later.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { embedRecord } from '../../src/export/embed/embed-record.ts';
import { wireEmbedDialog } from '../../src/export/embed-dialog/embed-dialog.ts';

const record = embedRecord(chartNamed('heavy-gap'));
const dialog = () => document.querySelector('dialog') as HTMLDialogElement;
const goTo = (address: string) => {
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

beforeEach(() => {
  vi.stubEnv('SITE', 'https://example.org');
  history.replaceState(null, '', '/charts/heavy-gap/');
  document.body.innerHTML = `<dialog id="embed-dialog"><form class="embed-choices">
    <select name="view">${record.views.map(({ id }) => `<option value="${id}"></option>`).join('')}</select>
    <input name="width" value="640" /></form><div><div data-embed-stage></div></div><p data-embed-size></p>
    <script type="application/json" data-embed-record>${JSON.stringify(record)}</script></dialog>`;
  // No page is loaded into the preview.
  const stage = document.querySelector('[data-embed-stage]') as HTMLElement;
  stage.replaceChildren = () => undefined;
});
afterEach(() => {
  history.replaceState(null, '', '/');
  vi.unstubAllEnvs();
  document.body.innerHTML = '';
});

it('opens with its page', () => {
  history.replaceState(null, '', '/charts/heavy-gap/#embed');
  wireEmbedDialog();
  expect(dialog().open).toBe(true);
});

it('opens on a page that is open already, in the view that the address names', () => {
  wireEmbedDialog();
  goTo('/charts/heavy-gap/#rows');
  expect(dialog().open).toBe(false);
  const view = record.views.at(-1)?.id ?? '';
  goTo(`/charts/heavy-gap/?view=${view}#embed`);
  expect(dialog().open).toBe(true);
  expect(dialog().querySelector('select')?.value).toBe(view);
});

// The files of a model's run are offered as soon as the model stands, at a preset and at a reader's own settings, under its own heading.
import { expect, it, vi } from 'vitest';
import { stateEvent, type StateChange } from '../../src/charts/contract/model/custom-state.ts';
import { wireDownloads } from '../../src/export/downloads/downloads.ts';

const page = `
  <figure id="figure-a" data-view="one" data-led="one"></figure>
  <section data-downloads="a" data-figure-id="figure-a">
    <form data-picture data-sizes='{"one":{"narrow":[1,1],"wide":[2,1]}}'><button type="submit">Save</button><p data-said></p></form>
    <dl>
      <dt data-of-custom hidden>Your settings</dt>
      <dt data-of-preset hidden>This run of the model</dt>
      <dd data-of-run hidden><button type="button" data-custom-file="result">Result, CSV</button></dd>
    </dl>
  </section>`;
const saved = {
  model: { controls: [], presets: { one: {} }, columns: [{ name: 'day', unit: '' }] },
  state: { view: 'one', values: {} },
  result: { rows: [{ day: '1' }], numbers: [{ day: 1 }] },
} as unknown as StateChange['saved'];
const tell = (custom: StateChange['custom']) =>
  document.dispatchEvent(new CustomEvent(stateEvent, { detail: { chart: 'a', custom, saved } }));
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('dt, dd')]
    .filter(({ hidden }) => !hidden)
    .map((part) => part.textContent.trim());
/** The name of the file that a press on the button saves. */
const save = async (): Promise<string | undefined> => {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  document.querySelector<HTMLElement>('[data-custom-file]')?.click();
  await vi.waitFor(() => expect(names).toHaveLength(1));
  vi.restoreAllMocks();
  return names[0];
};

it('offers the run of a preset by its name, and that of a reader as their own', async () => {
  document.body.innerHTML = page;
  wireDownloads();
  expect(shown()).toEqual([]);
  tell(null);
  expect(shown()).toEqual(['This run of the model', 'Result, CSV']);
  expect(await save()).toBe('a-one-result.csv');
  tell(saved);
  expect(shown()).toEqual(['Your settings', 'Result, CSV']);
  expect(await save()).toBe('a-own-result.csv');
});

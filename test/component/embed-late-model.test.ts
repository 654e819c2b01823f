// An embed whose model comes late: what a reader has chosen in the meantime stays, whatever the settings of the address would show.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { makeModel, type ChainData } from '../../src/charts/weakest-link/model.ts';
import { showCustomState } from '../../src/export/embed/embed-custom-state.ts';
import { embedScriptOfModel } from '../../src/export/embed/frame-script/frame-script.ts';

const { happyDOM } = window as unknown as { happyDOM: { setURL: (url: string) => void } };
/** Where the files of this thread stand. */
const home = location.href;
const data = chartNamed('weakest-link').model?.data as unknown as ChainData;
const views = ['operating-now', 'all-promised'];
const page = `<main data-id="weakest-link" data-shown="operating-now" data-views="views.js" data-model="model.js" data-settings="slip year">
  <h1>As planned</h1><p class="subtitle"></p><p class="notice" hidden></p>
  <div class="drawing"><div class="narrow"></div><div class="wide"></div></div>
  <nav>${views.map((view) => `<a href="${view}.svg" data-view="${view}">${view}</a>`).join('')}</nav>
  <footer><div class="foot"></div><p class="credit"><a href="https://example.org/charts/weakest-link/">Figure</a></p></footer></main>`;

// happy-dom keeps this property apart from its attribute.
Object.defineProperty(HTMLButtonElement.prototype, 'ariaPressed', {
  configurable: true,
  set(this: HTMLButtonElement, value: string) {
    this.setAttribute('aria-pressed', value);
  },
});
const part = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
/** Scripts that the embed has asked for, none of which has come. */
let asked: HTMLScriptElement[] = [];
/** Opens the embed with a query; its model and its views are not there yet. */
function openEmbed(query: string): void {
  happyDOM.setURL(`https://example.org/embed/weakest-link/${query}`);
  document.body.innerHTML = page;
  new Function(embedScriptOfModel)();
}
/** Brings the views of the embed, as views.js does. */
function bringViews(): void {
  const { strategicValveViews } = window as unknown as { strategicValveViews: (all: object) => void };
  strategicValveViews(
    Object.fromEntries(
      views.map((view) => [
        view,
        {
          finding: `Finding of ${view}`,
          subtitle: '',
          foot: '',
          credit: `<a href="https://example.org/charts/weakest-link/?view=${view}">${view}</a>`,
          narrow: view,
          wide: view,
        },
      ]),
    ),
  );
}
const tellOfModel = (event: 'load' | 'error'): void => {
  const script = asked.find((one) => one.getAttribute('src') === 'model.js');
  if (script === undefined) throw new Error('the embed has not asked for its model');
  script.dispatchEvent(new Event(event));
};
/** Runs the model, and tells the embed that its script has come. */
function bringModel(): void {
  showCustomState(makeModel(data), 'operating-now', {});
  tellOfModel('load');
}
const credit = (): string => (part('.credit a') as HTMLAnchorElement).href;
const press = (view: string): void => part(`button[data-view="${view}"]`).click();
const pressed = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[aria-pressed="true"]')].map(
    (button) => button.dataset['view'],
  );

beforeEach(() => {
  asked = [];
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    asked.push(...(nodes as HTMLScriptElement[]));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  happyDOM.setURL(home);
});

describe('a model that comes late', () => {
  it('shows the settings of the address where the reader has chosen nothing', () => {
    openEmbed('?slip=3&year=2029');
    bringModel();
    expect(part('main').dataset['custom']).toBe('');
    expect(part('h1').textContent).not.toBe('As planned');
    expect(pressed()).toEqual([]);
    expect(credit()).toBe('https://example.org/charts/weakest-link/?view=operating-now&year=2029&slip=3');
    // It is none of the views, so that none is named.
    expect(part('.credit').textContent).toBe('https://example.org/charts/weakest-link/');
  });

  it('leads to the figure in the view that is chosen after its settings were shown', () => {
    openEmbed('?slip=3&year=2029');
    bringModel();
    press('all-promised');
    bringViews();
    expect(part('h1').textContent).toBe('Finding of all-promised');
    expect(credit()).toBe('https://example.org/charts/weakest-link/?view=all-promised');
    expect(part('.credit').textContent).toBe('all-promised');
  });

  it('leaves the view that the reader has chosen', () => {
    openEmbed('?slip=3&year=2029');
    press('all-promised');
    bringViews();
    bringModel();
    expect(part('h1').textContent).toBe('Finding of all-promised');
    expect(part('.narrow').textContent).toBe('all-promised');
    expect(pressed()).toEqual(['all-promised']);
  });

  it('leaves the choice of a reader whose views come after it', () => {
    openEmbed('?slip=3&year=2029');
    press('all-promised');
    bringModel();
    expect(part('h1').textContent).toBe('As planned');
    bringViews();
    expect(part('h1').textContent).toBe('Finding of all-promised');
    expect(pressed()).toEqual(['all-promised']);
  });

  it('says nothing of settings that it refuses once the reader has chosen', () => {
    openEmbed('?slip=wide&year=2029');
    press('all-promised');
    bringViews();
    bringModel();
    expect(part('.notice').hidden).toBe(true);
  });

  it('gives way to the view of the address where its settings are those of a preset', () => {
    openEmbed('?view=all-promised&slip=0');
    bringModel();
    bringViews();
    expect(part('h1').textContent).toBe('Finding of all-promised');
    expect(part('.notice').hidden).toBe(true);
  });

  it('gives way to the view of the address where it can’t be had, and the embed says so', () => {
    openEmbed('?view=all-promised&slip=3');
    tellOfModel('error');
    bringViews();
    expect(part('h1').textContent).toBe('Finding of all-promised');
    expect(part('.notice').textContent).toContain('could not be worked out');
  });

  it('leaves a chosen view where it can’t be had', () => {
    openEmbed('?view=operating-now&slip=3');
    bringViews();
    press('all-promised');
    tellOfModel('error');
    expect(part('h1').textContent).toBe('Finding of all-promised');
    expect(part('.notice').hidden).toBe(true);
  });
});

// Class view asked for by an address, whose files come late: it opens where the address still asks for it, and not after the reader has gone back.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openClassView } from '../../src/reading/class-view/class-view.ts';

const root = document.documentElement;
/** The stylesheet comes. */
let sheetComes: () => void;
const goTo = (query: string) => {
  history.replaceState(null, '', `/charts/x/${query}`);
  dispatchEvent(new PopStateEvent('popstate'));
};

beforeEach(() => {
  document.body.innerHTML = `<main><div class="chart-page"><figure class="figure" id="figure-x" data-figure="x" data-addressed data-view="a">
    <figcaption class="findings"><p class="finding" data-shown><span class="headline">Finding</span></p></figcaption>
    <a data-view-link="a"></a></figure></div></main>`;
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    sheetComes = () => (link as HTMLLinkElement).onload?.call(document.body as never, new Event('load'));
  });
  // What this document lacks of a browser's.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true });
  const style = Object.assign([], { setProperty: () => undefined, removeProperty: () => '' });
  Object.defineProperty(root, 'style', { value: style, configurable: true });
  goTo('?for=class');
  // As the script in the head does.
  root.dataset['for'] = 'class';
});
afterEach(() => {
  goTo('');
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'fonts');
  Reflect.deleteProperty(document, 'fullscreenElement');
  Reflect.deleteProperty(root, 'style');
  document.body.innerHTML = '';
});

it('opens once its files are here', async () => {
  const opening = openClassView(false);
  sheetComes();
  await opening;
  expect(document.querySelectorAll('.class-bar')).toHaveLength(1);
  expect(root.dataset['class']).toBeDefined();
});

it('stays closed for a reader who has gone back meanwhile, and shows the page again', async () => {
  const opening = openClassView(false);
  goTo('');
  sheetComes();
  await opening;
  expect(document.querySelectorAll('.class-bar')).toHaveLength(0);
  expect(root.dataset['class']).toBeUndefined();
  expect(root.dataset['for']).toBeUndefined();
});

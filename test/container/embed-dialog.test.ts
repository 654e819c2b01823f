// The dialog that makes codes to embed, walked through every option of every chart: preview, codes and the page that they lead to agree.
import { Window, type HTMLElement, type HTMLInputElement, type HTMLSelectElement } from 'happy-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { stateEvent } from '../../src/charts/contract/model/custom-state.ts';
import { charts } from '../../src/charts/contract/registry.ts';
import EmbedDialog from '../../src/export/embed-dialog/EmbedDialog.astro';
import { wireEmbedDialog } from '../../src/export/embed-dialog/embed-dialog.ts';
import EmbedPage from '../../src/export/embed/EmbedPage.astro';
import { pinnedPage } from '../../src/export/release/pinned.ts';
import { escapeXml } from '../../src/names/escapes.ts';
import { absolute } from '../../src/names/addresses.ts';
import { renderAstro } from './render.ts';

/** Where a build without an address of its own stands. */
const site = new URL(absolute('')).origin;

afterEach(() => void vi.unstubAllGlobals());

/** A window with the dialog of a chart in it, wired, at an address. */
async function opened(id: string, address = `/charts/${id}/`) {
  const window = new Window({ url: `${site}${address}` });
  window.document.body.innerHTML = await renderAstro(EmbedDialog, { chart: id });
  const names = ['document', 'location', 'history', 'Element', 'FormData', 'CustomEvent'] as const;
  for (const name of names) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  wireEmbedDialog();
  const part = (selector: string): HTMLElement => {
    const found = window.document.querySelector(selector);
    if (found === null) throw new Error(`the dialog has no ${selector}`);
    return found as HTMLElement;
  };
  const inputs = (name: string) => [
    ...(window.document.querySelectorAll(`[name="${name}"]`) as unknown as Iterable<HTMLInputElement>),
  ];
  const changed = () => void part('form').dispatchEvent(new window.Event('input', { bubbles: true }));
  return {
    window,
    part,
    inputs,
    changed,
    view: part('[name="view"]') as unknown as HTMLSelectElement,
    isOpen: () => part('dialog').hasAttribute('open'),
    code: (kind: string) => part(`#embed-${kind}`).textContent,
  };
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const attribute = (html: string, name: string): string =>
  unescaped(new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1] ?? '');
const words = (html: string): string => unescaped(html.replace(/<[^>]*>/g, ''));
const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((all, one) => all.flatMap((set) => [set, [...set, one]]), [[]]);

test.each(charts.map((chart) => ({ id: chart.id, chart })))(
  '$id: what is chosen, seen and copied is one',
  async ({ chart, id }) => {
    const dialog = await opened(id);
    dialog.part('[data-embed-open]').click();
    expect(dialog.isOpen()).toBe(true);
    const widths = dialog.inputs('width');
    const parts = subsets(['title', 'source', 'controls']);
    let turn = 0;
    for (const [place, view] of chart.views.entries()) {
      dialog.view.value = view;
      for (const theme of dialog.inputs('theme'))
        for (const release of dialog.inputs('release'))
          // Every subset in the first view; in the others one each time, and another the next time.
          for (const off of place === 0 ? parts : [parts[turn % parts.length]!]) {
            const width = widths[turn++ % widths.length]!;
            theme.checked = release.checked = width.checked = true;
            for (const name of ['title', 'source', 'controls'])
              dialog.inputs(name)[0]!.checked = !off.includes(name);
            dialog.changed();

            const address = dialog.code('address');
            const { pathname, searchParams } = new URL(address);
            for (const part of ['ground', 'compact']) expect(searchParams.has(part)).toBe(false);
            const folder = `/embed/${id}/${release.value === '' ? '' : `@${release.value}/`}`;
            expect(pathname).toBe(view === chart.views[0] ? folder : `${folder}${view}/`);
            expect(searchParams.get('theme') ?? 'light').toBe(theme.value);
            for (const name of ['title', 'source', 'controls'])
              expect(searchParams.get(name)).toBe(off.includes(name) ? 'off' : null);

            const frame = dialog.part('[data-embed-stage] iframe');
            expect(new URL(frame.getAttribute('src') ?? '', site).href).toBe(address);
            expect(frame.getAttribute('width')).toBe(width.value);
            expect(attribute(dialog.code('plain'), 'height')).toBe(frame.getAttribute('height'));
            for (const kind of ['responsive', 'plain', 'amp'])
              expect(attribute(dialog.code(kind), 'src')).toBe(address);
            const asked = { view: view === chart.views[0] ? '' : view, release: release.value };
            for (const [name, value] of Object.entries(asked))
              expect(attribute(dialog.code('component'), name)).toBe(value);
            expect(attribute(dialog.code('component'), 'theme') || 'light').toBe(theme.value);
            const shown = ['title', 'source', 'controls'].filter((name) => !off.includes(name));
            expect(attribute(dialog.code('component'), 'parts')).toBe(
              off.length === 0 ? '' : shown.join(' '),
            );
            expect(attribute(dialog.code('picture').replace(/^.*<img/, '<img'), 'src')).toBe(
              `${site}/charts/${id}/${release.value === '' ? '' : `@${release.value}/`}${view}.png`,
            );
          }
      // The page at that address shows the view under the title that the code gives it, today's or that of the release.
      for (const release of dialog.inputs('release')) {
        release.checked = true;
        dialog.changed();
        const page =
          release.value === ''
            ? await renderAstro(EmbedPage, { chart, view })
            : pinnedPage(id, release.value, view);
        expect(attribute(page, 'data-shown')).toBe(view);
        const heading = words(/<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ?? '');
        expect(attribute(dialog.code('responsive'), 'title')).toBe(heading);
      }
    }
    dialog.window.close();
  },
);

test('alt text and credit line of the view are there to be copied', async () => {
  const dialog = await opened('mine-to-magnet');
  const chart = charts.find(({ id }) => id === 'mine-to-magnet')!;
  for (const view of chart.views) {
    dialog.view.value = view;
    dialog.changed();
    expect(dialog.code('description')).toBe(`${chart.words[view]?.finding}. ${chart.describe(view)}`);
    const alt = dialog.code('alt');
    expect(alt).toMatch(/^.{9,250}\.$/);
    expect(dialog.code('picture')).toContain(` alt="${escapeXml(alt)}" `);
    expect(dialog.code('credit')).toBe(
      `The Strategic Valve, CC BY 4.0, ${site}/charts/mine-to-magnet/${view === chart.views[0] ? '' : `?view=${view}`}`,
    );
  }
  for (const id of ['alt', 'description', 'credit'])
    expect(dialog.part(`button[data-copy="embed-${id}"]`).textContent.trim()).toBe('Copy');
});

test.each(charts.map(({ id }) => ({ id })))(
  '$id: every ground and form is in preview and code',
  async ({ id }) => {
    const dialog = await opened(id);
    dialog.part('[data-embed-open]').click();
    const [compact] = dialog.inputs('compact') as [HTMLInputElement];
    for (const theme of dialog.inputs('theme'))
      for (const ground of dialog.inputs('ground'))
        for (const folded of [false, true]) {
          theme.checked = ground.checked = true;
          compact.checked = folded;
          dialog.changed();
          const address = dialog.code('address');
          const { searchParams } = new URL(address);
          expect(searchParams.get('ground') ?? 'paper').toBe(ground.value);
          expect(searchParams.get('compact')).toBe(folded ? 'on' : null);
          const frame = dialog.part('[data-embed-stage] iframe');
          expect(new URL(frame.getAttribute('src') ?? '', site).href).toBe(address);
          expect(attribute(dialog.code('plain'), 'height')).toBe(frame.getAttribute('height'));
          // The preview stands in the scheme that the code asks for.
          const [, scheme = ''] = /;color-scheme:([^"]*)"/.exec(dialog.code('plain')) ?? [];
          expect(dialog.part('[data-embed-stage]').style.colorScheme).toBe(scheme);
          // An element without a frame has no compact form.
          const isOther = folded || ground.value !== 'paper';
          expect(dialog.part('[data-embed-kind="component"]').hasAttribute('hidden')).toBe(folded);
          expect(attribute(dialog.code('component'), 'ground') || 'paper').toBe(ground.value);
          expect(dialog.part('[data-embed-framed]').hasAttribute('hidden')).toBe(!isOther);
          const isPages = ground.value === 'transparent' && theme.value === 'auto';
          expect(dialog.part('[data-embed-schemed]').hasAttribute('hidden')).toBe(!isPages);
        }
    dialog.window.close();
  },
);

test('the address that "Embed" leads to opens it in the view of the address, and a link on the page does', async () => {
  const dialog = await opened('mine-to-magnet', '/charts/mine-to-magnet/?view=heavy#embed');
  expect([dialog.isOpen(), dialog.view.value]).toEqual([true, 'heavy']);
  expect(dialog.code('address')).toBe(`${site}/embed/mine-to-magnet/heavy/`);
  (dialog.part('dialog') as unknown as HTMLDialogElement).close();
  expect(dialog.window.location.href).toBe(`${site}/charts/mine-to-magnet/?view=heavy`);
  dialog.window.document.body.insertAdjacentHTML(
    'beforeend',
    '<a id="other" href="/charts/x/#embed">Embed</a><a id="link" href="#embed">Embed</a>',
  );
  dialog.part('#other').click();
  expect(dialog.isOpen()).toBe(false);
  dialog.part('#link').click();
  expect([dialog.isOpen(), dialog.view.value]).toEqual([true, 'heavy']);
});

test('for a reader’s own settings a release and a picture can’t be had, and it says why', async () => {
  const dialog = await opened('weakest-link');
  dialog.part('[data-embed-open]').click();
  const [follows, stays] = dialog.inputs('release') as [HTMLInputElement, HTMLInputElement];
  stays.checked = true;
  dialog.changed();
  expect(dialog.code('address')).toContain(`@${stays.value}/`);
  const tell = (query: string) =>
    void dialog.window.document.dispatchEvent(
      new dialog.window.CustomEvent(stateEvent, {
        detail: { chart: 'weakest-link', query, finding: 'Mine', description: 'My drawing.' },
      }),
    );
  const reasons = () =>
    ['[data-embed-unpinned]', '[data-embed-unpictured]'].map((each) =>
      dialog.part(each).hasAttribute('hidden'),
    );
  expect(reasons()).toEqual([true, true]);
  tell('view=operating-now&year=2030');
  expect([stays.disabled, stays.checked, follows.checked]).toEqual([true, false, true]);
  expect(dialog.code('address')).toBe(`${site}/embed/weakest-link/?view=operating-now&year=2030`);
  expect(reasons()).toEqual([false, false]);
  expect(dialog.code('alt')).toBe('Mine. My drawing.');
  for (const kind of ['picture', 'component'])
    expect(dialog.part(`[data-embed-kind="${kind}"]`).hasAttribute('hidden')).toBe(true);
  tell('view=operating-now');
  expect(stays.disabled).toBe(false);
  expect(reasons()).toEqual([true, true]);
});

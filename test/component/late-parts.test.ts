// What a chapter's own page has out of sight: rows come when their line is opened, what only paper shows as the page is printed; a link stands until they do.
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bringLateParts } from '../../src/frame/chapter/parts/late-parts.ts';

const rows = {
  'rows-a': { html: '<table></table>' },
  'list-a': {
    html: `<div class="row-controls"><select name="kind"><option value="">All</option><option value="old">Old</option></select><button type="button"></button></div>
      <p class="row-count" data-one="thing" data-many="things"></p><p data-rows-notice hidden></p>
      <div class="rows-box"><a data-row="x" data-facets="kind=old" data-in="">x</a><a data-row="y" data-facets="" data-in="">y</a></div>`,
  },
};
let asked: string[] = [];
/** How a browser was to use what it keeps. */
let caches: string[] = [];
let file: object | undefined;
const part = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector(selector) as E;
/** What was asked for last. */
let last: Promise<unknown> = Promise.resolve();
/** Waits until what was asked for is answered, and the answer used: its own steps take no time. */
async function answered(): Promise<void> {
  await last;
  await new Promise((done) => setTimeout(done));
}

beforeAll(bringLateParts);
beforeEach(() => {
  asked = [];
  caches = [];
  file = rows;
  document.body.innerHTML = `
    <details class="rows"><summary></summary><p></p><div data-late="rows-a" data-from="/a.rows.json"></div></details>
    <details class="row-list" data-figure-rows="figure-a"><summary></summary><p></p><div data-late="list-a" data-from="/a.rows.json"></div></details>
    <section><p></p><div data-late="paper-a" data-from="/a.paper.json"></div></section>`;
  vi.stubGlobal('fetch', (address: string, how: RequestInit = {}) => {
    asked.push(address);
    caches.push(how.cache ?? 'default');
    const answer = Promise.resolve({ ok: file !== undefined, status: 404, json: async () => file });
    last = answer;
    return answer;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** Closes a line, and opens it: its event is heard at once. */
function open(selector: string): void {
  const line = part<HTMLDetailsElement>(selector);
  line.open = false;
  line.open = true;
}
const comes = (selector: string) => vi.waitFor(() => expect(part(selector)).not.toBeNull());

it('brings the rows behind a line when it is opened, once', async () => {
  expect(asked).toEqual([]);
  open('.rows');
  await comes('.rows table');
  open('.rows');
  await answered();
  expect(asked).toEqual(['/a.rows.json']);
  expect(caches, 'rows are never older than their page').toEqual(['no-cache']);
});

it('lets readers choose among the rows that have come', async () => {
  open('.row-list');
  await vi.waitFor(() => expect(part('.row-count')?.textContent).toBe('2 things'));
  part<HTMLSelectElement>('select').value = 'old';
  part('.row-controls').dispatchEvent(new Event('change', { bubbles: true }));
  expect(part('.row-count').textContent).toBe('1 of 2 things');
});

it.each([
  ['does not come', undefined],
  ['is another', { 'rows-b': { html: '' } }],
])('keeps the way to the rows where the file %s, and asks again', async (_, answer) => {
  file = answer;
  open('.rows');
  expect(asked).toHaveLength(1);
  await answered();
  expect(part('.rows [data-from]')).not.toBeNull();
  file = rows;
  open('.rows');
  await comes('.rows table');
});

it.each([
  ['has what only paper shows before printing goes on', 200, '<ul><li>Source</li></ul>'],
  ['keeps the way to it where it does not come', 404, ''],
])('%s', (_, status, html) => {
  const opened: unknown[] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      status = 0;
      responseText = '';
      open = (...how: unknown[]) => opened.push(...how);
      send() {
        this.status = status;
        this.responseText = JSON.stringify({ 'paper-a': { html } });
      }
    },
  );
  dispatchEvent(new Event('beforeprint'));
  expect(opened).toEqual(['GET', '/a.paper.json', false]);
  expect(part('[data-late="paper-a"]').innerHTML).toBe(html);
  expect(part('[data-late="paper-a"]').matches('[data-from]')).toBe(status !== 200);
});

it('lets a page without a network print at once', () => {
  const asks = vi.fn();
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      open = asks;
    },
  );
  vi.stubGlobal('navigator', { onLine: false });
  dispatchEvent(new Event('beforeprint'));
  expect(asks).not.toHaveBeenCalled();
});

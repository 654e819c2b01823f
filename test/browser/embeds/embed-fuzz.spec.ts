// Embeds against anything: hostile addresses, hostile messages, strangers, frames that are hidden, without width or moved.
import { expect, test, type Frame, type Page } from '@playwright/test';
import fc from 'fast-check';
import { hostServer } from './host-server.ts';
import { servers } from '../pages.ts';
import { framesLater } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';

const { origin } = servers.plain;
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261009);
const sample = <T>(values: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(values, { seed, numRuns: count });

const plain = 'mine-to-magnet';
const model = 'weakest-link';
const frame = (id: string, more = '') =>
  `<iframe src="${origin}/embed/${id}/" title="Chart" width="640" height="500" ${more}></iframe>`;
const page = (body: string) => `<!doctype html><title>Host</title><body style="margin:0">${body}</body>`;
const host = hostServer({
  '/heard/': page(
    `<script>heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>${frame(plain)}`,
  ),
  '/followed/': page(
    [
      `<script src="${origin}/embed.js"></script>${frame(plain)}${frame(model)}<iframe id="stranger" src="/stranger/" title="Stranger"></iframe>`,
      '<script>seen = []; new MutationObserver((all) => all.forEach(({ target }) => seen.push([target.src, target.style.height])))',
      '.observe(document.body, { subtree: true, attributeFilter: ["style"] })</script>',
    ].join(''),
  ),
  '/stranger/': page(''),
  '/hidden/': page(
    `<script src="${origin}/embed.js"></script><div id="tab" style="display:none">${frame(plain)}</div><div id="thin" style="width:0;overflow:hidden">${frame(model, 'style="width:100%;border:0"')}</div>`,
  ),
});

/** What no address may do: leave something of itself in the page, or take something away. */
const marks = [
  '<b id=mark>',
  '<script id=mark>window.mark=1</script>',
  '"><img id=mark src=x onerror=window.mark=1>',
];
const strange = fc.oneof(
  fc.constantFrom(
    ...marks,
    '',
    'off',
    'on',
    'no-such-view',
    '__proto__',
    'constructor',
    'toString',
    '\ud800',
    'a\udc00b',
    '\u0000',
    '%',
    '%E0%A4%A',
    '‮gnp.exe',
    'x'.repeat(10_000),
    '-1',
    'NaN',
    '1e999',
    'javascript:window.mark=1',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const names = fc.constantFrom(
  ...['view', 'theme', 'lang', 'title', 'source', 'controls', 'childId', 'initialWidth', 'parentUrl'],
  'slip',
  'heavy',
  'bought',
  '__proto__',
  'constructor',
  'view[]',
  '<b id=mark>',
);
/** Pairs, some encoded as browsers do, some as they are; names may come again. */
const queries = fc
  .array(fc.tuple(names, strange, fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((pairs) =>
    pairs
      .map(([name, value, encoded]) =>
        encoded ? new URLSearchParams([[name, value]]).toString() : `${name}=${value.replaceAll('#', '')}`,
      )
      .join('&'),
  )
  .filter((query) => query.length < 12_000); // servers refuse longer ones

/** What a reader finds in an embed, whatever its address says. */
const found = (embed: Page | Frame) =>
  embed.evaluate(() => ({
    elements: document.querySelectorAll('#mark, main b, main img, main script').length,
    ran: 'mark' in window,
    waits: document.querySelector('main')?.dataset['waits'] ?? null,
    title: (document.querySelector('h1')?.textContent ?? '').length > 5,
    drawn: [...document.querySelectorAll('.drawing svg')].filter(
      (svg) => svg.getBoundingClientRect().width > 99,
    ).length,
    buttons: document.querySelectorAll('nav button').length,
    pressed: document.querySelectorAll('nav [aria-pressed="true"]').length,
    credit: (document.querySelector('.credit a')?.textContent ?? '').includes('/charts/'),
    notice: (document.querySelector('.notice')?.textContent ?? '').length < 1500,
  }));

for (const [id, count] of [
  [plain, 100],
  [model, 50],
] as const)
  test(`whatever the address of ${id} says, the embed is whole and keeps calm`, async ({ page }) => {
    const troubles = listenForTroubles(page);
    await page.goto(`/embed/${id}/`);
    const usual = await found(page);
    expect(usual).toMatchObject({ elements: 0, ran: false, title: true, drawn: 1, pressed: 1, credit: true });
    for (const query of sample(queries, count)) {
      await page.goto(`/embed/${id}/?${query}`, { waitUntil: 'load' });
      const now = await found(page);
      // A model in a reader's state has no view pressed.
      expect
        .soft(now, query.slice(0, 300))
        .toEqual({ ...usual, pressed: id === model ? expect.any(Number) : 1 });
      expect.soft(troubles.splice(0), query.slice(0, 300)).toEqual([]);
    }
  });

/** Shapes that no host should send, some of them nearly right. */
const messages = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    -1,
    [],
    [[[]]],
    {},
    { type: 'frames-init', extra: null },
    { type: { toString: null } },
    { __proto__: null, type: 'x' },
    { sentinel: 'amp' },
    { sentinel: 'amp', type: 'embed-size' },
    'x'.repeat(100_000),
    '[iFrameSizer]',
    '[iFrameSizer]:::',
    '[iFrameSizer]a:b',
    '[iFrameSizer]<b id=mark>:8:false:false:32:true',
    '[iFrameSizer]message',
    'pymxPYMx',
    'pymxPYMxembedxPYMxwidthxPYMx-1',
    'pymxPYMxembedxPYMxheightxPYMx99999',
    '{"context":"iframe.resize","height":-1}',
    '{',
  ),
  fc.anything({ maxDepth: 4 }).filter((value) => canBePosted(value)),
  fc.string({ maxLength: 40 }).map((text) => `[iFrameSizer]${text}`),
  fc.string({ maxLength: 40 }).map((text) => `pymxPYMx${text}`),
);
function canBePosted(value: unknown): boolean {
  try {
    // Playwright carries only JSON and a few more into the page.
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
/** Heights as a stranger or a broken frame would send them. */
const heights = fc.oneof(
  fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, -5, 0, 1e4, 1e300, '900', null, [900], {
    valueOf: 900,
  }),
  fc.double(),
);

test('no message makes an embed fail, or say anything but its height', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(`${host()}/heard/`, { waitUntil: 'load' });
  const embed = page.frames()[1] as Frame;
  await embed.waitForSelector('nav button');
  const usual = await found(embed);
  const height = await embed.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const sent = sample(messages, 150);
  await page.evaluate((all) => all.forEach((each) => frames[0]?.postMessage(each, '*')), sent);
  // The same from the frame itself, which is not its parent: nothing is answered.
  await embed.evaluate(
    (all) => all.forEach((each) => postMessage(each, '*')),
    [...sent, '[iFrameSizer]self:8:false:false'],
  );
  await page.evaluate(() => frames[0]?.postMessage('[iFrameSizer]last:8:false:false', '*'));
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await expect.poll(async () => (await heard()).at(-1)).toBe(`[iFrameSizer]last:${height}:640:init`);
  expect((await heard()).filter((data) => String(data).startsWith('[iFrameSizer]self'))).toEqual([]);
  const sizes = (await heard()).flatMap((data) => {
    if (typeof data === 'string')
      return data.startsWith('[iFrameSizer]') ? Number(data.split(':').at(-3)) : [];
    return (data as { sentinel?: string }).sentinel === 'amp' ? (data as { height: number }).height : [];
  });
  expect(new Set(sizes)).toEqual(new Set([height]));
  expect(await found(embed)).toEqual(usual);
  expect(troubles).toEqual([]);
});

test('our script on a host hears only its own embeds, and only heights that can be', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(`${host()}/followed/`, { waitUntil: 'load' });
  const named = (id: string) => page.frames().find((each) => each.url().includes(id)) as Frame;
  const embed = named(plain);
  const height = (id: string) =>
    named(id).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const frameHeight = (id: string) =>
    page.locator(`iframe[src*="${id}"]`).evaluate((each) => each.clientHeight);
  for (const id of [plain, model]) await expect.poll(() => frameHeight(id)).toBe(await height(id));
  const usual = await height(plain);
  const [other, grown] = [await height(model), usual + 50];

  const sizes = sample(heights, 80).map((each) => ({ sentinel: 'amp', type: 'embed-size', height: each }));
  const fair = { sentinel: 'amp', type: 'embed-size', height: 777 };
  const sent = [...sample(messages, 100), ...sizes];
  const post = (from: Page | Frame, all: readonly unknown[], to: 'parent' | 'self') =>
    from.evaluate(
      ([each, where]) => each.forEach((one) => (where === 'self' ? window : parent).postMessage(one, '*')),
      [all, to] as const,
    );
  await post(page, [...sent, fair], 'self');
  await post(named('/stranger/'), [...sent, fair], 'parent');
  await post(
    embed,
    sent.filter((each) => !isFair(each)),
    'parent',
  );
  // The last is a real one: once it is heard, so was all before.
  await post(embed, [{ ...fair, height: grown }], 'parent');
  await expect.poll(() => frameHeight(plain)).toBe(grown);
  const seen = await page.evaluate(() => (window as unknown as { seen: [string, string][] }).seen);
  const heightsOf = (id: string) => new Set(seen.filter(([src]) => src.includes(id)).map(([, each]) => each));
  expect(heightsOf(plain)).toEqual(new Set([`${usual}px`, `${grown}px`]));
  expect(heightsOf(model)).toEqual(new Set([`${other}px`]));
  expect(heightsOf('stranger')).toEqual(new Set());
  expect(troubles).toEqual([]);
});
/** A height that our script may follow when an embed says it. */
const isFair = (message: unknown): boolean => {
  const height = (message as { height?: unknown } | null | undefined)?.height;
  return typeof height === 'number' && height > 0 && height < 1e4;
};

test('a frame that is hidden or has no width says nothing, and is right once it is shown or moved', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.setViewportSize({ width: 700, height: 2000 });
  await page.goto(`${host()}/hidden/`, { waitUntil: 'load' });
  const height = (id: string) => page.locator(`iframe[src*="${id}"]`).evaluate((each) => each.clientHeight);
  /** The height of an embed's content; none while its frame loads anew, as one that moves does. */
  const content = (id: string) =>
    page
      .frames()
      .find((each) => each.url().includes(id))
      ?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
      .catch(() => undefined);
  const isRight = (id: string) =>
    expect
      .poll(async () => Math.abs((await height(id)) - ((await content(id)) ?? Infinity)))
      .toBeLessThanOrEqual(2);
  await framesLater(page, 20);
  expect(await page.locator('iframe').evaluateAll((all) => all.map((each) => each.style.height))).toEqual([
    '',
    '',
  ]);

  await page.evaluate(() => {
    document.getElementById('tab')?.removeAttribute('style');
    document.getElementById('thin')?.removeAttribute('style');
  });
  for (const id of [plain, model]) await isRight(id);
  await page.evaluate(() => document.body.prepend(...document.querySelectorAll('#thin iframe')));
  for (const id of [plain, model]) await isRight(id);
  await page.setViewportSize({ width: 360, height: 2000 });
  for (const id of [plain, model]) await isRight(id);
  expect(troubles).toEqual([]);
});

// Class view: one figure in the whole window, its words large enough for the last row, moved by keys, and a page like any other without it.
import { expect, test, type Page } from '@playwright/test';
import { pagesOfKind, servers } from '../../pages.ts';
import { openWhole } from '../../settled.ts';
import { phone } from '../../sizes.ts';
import { listenForTroubles } from '../../troubles.ts';
import { coverOf, faultsOf, leastCover, smallest, windows } from './class-faults.ts';
import { atRest } from './class-rest.ts';

const shown = (page: Page) => page.locator('[data-class-on]');
const bar = (page: Page) => page.getByRole('navigation', { name: 'Class view' });
const headline = (page: Page) => page.locator('[data-class-on] .finding[data-shown] .headline');
/** Opens an address, and waits until a figure stands still in class view. */
async function inClass(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page, address);
  await expect(page.locator('html[data-class]')).toHaveCount(1);
  await expect(page.locator('[data-class-rest]')).not.toHaveCount(0);
}

test.describe('size', () => {
  for (const path of pagesOfKind('charts'))
    test(`every view of ${path} fills a projector, no word too small and nothing cut`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await inClass(page, `/${path}?for=class`);
      const views = await page
        .locator('[data-class-on] [data-view-link]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-view-link') ?? ''));
      expect(views.length).toBeGreaterThan(1);
      for (const [place, view] of views.entries()) {
        if (place > 0) await page.keyboard.press('ArrowRight');
        await atRest(page, view);
        // The window that one view was looked at in last is the first of the next.
        for (const size of place % 2 === 0 ? windows : windows.toReversed()) {
          await page.setViewportSize(size);
          const message = `${view}, ${size.width}×${size.height}`;
          await expect.poll(() => faultsOf(page, smallest, size.width), { message }).toEqual([]);
          await expect
            .poll(() => coverOf(page, size.width), { message: `part of the window, ${message}` })
            .toBeGreaterThanOrEqual(leastCover);
        }
      }
    });
});

test('keys move, blank, hold back and leave; the bar comes with the pointer', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await inClass(page, '/chapters/mine-to-magnet/?for=class#at-the-mine');
  const masthead = page.locator('.masthead');
  await expect(masthead).toBeHidden();
  await expect(page.locator('.step-bar')).toBeHidden();
  await expect(page.locator('.slip').first()).toBeHidden();

  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?for=class#at-separation$/);
  await atRest(page, 'separation');
  await expect(page.locator('.class-said')).toContainText(
    (await headline(page).textContent()) ?? 'no headline',
  );
  await page.keyboard.press(' ');
  await expect(page).toHaveURL(/#the-heavy-circuit$/);
  await page.keyboard.press('Shift+ ');
  await expect(page).toHaveURL(/#at-separation$/);

  await page.keyboard.press('h');
  await expect(headline(page)).toBeHidden();
  await expect(page.locator('.class-foot')).toBeHidden();
  await expect(page.locator('[data-class-on] .stage')).toHaveAttribute('aria-hidden', 'true');
  const instead = page.getByText(/^The drawing without its headline\./);
  await expect(instead).toHaveCount(1);
  await page.keyboard.press('h');
  await expect(instead).toHaveCount(0);
  await expect(headline(page)).toBeVisible();
  await expect(page.locator('[data-class-on] .stage')).not.toHaveAttribute('aria-hidden');

  await page.keyboard.press('b');
  await expect(page.locator('.class-dark')).toBeFocused();
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('body, .class-dark'))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.class-dark')).toBeHidden();
  await expect(shown(page)).toBeVisible();

  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await expect(bar(page).getByRole('button', { name: 'Next' })).toBeVisible();
  await expect(masthead).not.toBeInViewport();
  await expect(bar(page)).toBeHidden();

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/mine-to-magnet\/#at-separation$/);
  await expect(page.locator('html[data-class]')).toHaveCount(0);
  await expect(masthead).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-way', 'scroll');
  await expect(page.locator('#at-separation .slip')).toBeVisible();
  // Out of class view a letter is a letter again.
  await page.keyboard.press('b');
  await expect(page.locator('.class-dark')).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('the bar does what the keys do, and says where the class is', async ({ page }) => {
  await inClass(page, '/charts/mine-to-magnet/?for=class');
  await page.keyboard.press('Tab');
  await expect(bar(page)).toBeVisible();
  await expect(bar(page)).toContainText('1 of 9');
  await expect(bar(page).getByRole('button', { name: 'Back', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await bar(page).getByRole('button', { name: 'Next' }).click();
  await expect(page).toHaveURL(/view=mine/);
  await expect(bar(page)).toContainText('2 of 9');
  await bar(page).getByRole('button', { name: 'Hold back' }).click();
  await expect(headline(page)).toBeHidden();
  await bar(page).getByRole('button', { name: 'Leave' }).click();
  await expect(page.locator('html[data-class]')).toHaveCount(0);
  await expect(page).toHaveURL(/charts\/mine-to-magnet\/\?view=mine$/);
  await expect(page.locator('.headline:visible')).toHaveCount(1);
});

test('the dark screen gives the focus back to what had it', async ({ page }) => {
  await inClass(page, '/charts/mine-to-magnet/?for=class');
  await page.keyboard.press('Tab');
  const next = bar(page).getByRole('button', { name: 'Next' });
  for (let presses = 0; presses < 12; presses++) {
    if (await next.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(next).toBeFocused();
  await page.keyboard.press('b');
  await expect(page.locator('.class-dark')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.class-dark')).toBeHidden();
  await expect(next).toBeFocused();
});

test('letters can be turned off, and the address keeps it', async ({ page }) => {
  await inClass(page, '/charts/mine-to-magnet/?for=class');
  await page.keyboard.press('Tab');
  const off = bar(page).getByRole('button', { name: 'Letters off' });
  await expect(off).toHaveAttribute('aria-pressed', 'false');
  await off.click();
  await expect(off).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/[?&]keys=no/);
  await page.keyboard.type('show');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/view=mine/);
  await expect(page).toHaveURL(/[?&]keys=no/);
  await expect(headline(page)).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-class-sources');
  await page.reload();
  await page.keyboard.press('Tab');
  await expect(off).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('b');
  await expect(page.locator('.class-dark')).toBeHidden();
  await bar(page).getByRole('button', { name: 'Blank' }).click();
  await expect(page.locator('.class-dark')).toBeVisible();
});

test('in a low window the bar is one row, and each of its buttons can be reached', async ({ page }) => {
  for (const [width, height] of [
    [320, 256],
    [640, 400],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await inClass(page, '/charts/stock-runway/?for=class');
    await page.keyboard.press('Tab');
    await expect(bar(page)).toBeVisible();
    expect((await bar(page).boundingBox())?.height).toBeLessThan(60);
    const leave = bar(page).getByRole('button', { name: 'Leave' });
    await leave.focus();
    await expect(leave).toBeInViewport({ ratio: 1 });
  }
});

test('an address opens at its step, follows what is shown, and a reload holds', async ({ page }) => {
  await inClass(page, '/chapters/mine-to-magnet/?for=class#the-heavy-circuit');
  await atRest(page, 'heavy');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/\?for=class#at-separation$/);
  await page.reload();
  await atRest(page, 'separation');
  await page.goto('/chapters/mine-to-magnet/');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'scroll');
});

for (const [name, address, there] of [
  ['a chapter', '/chapters/mine-to-magnet/?for=class#at-the-mine', /\/mine-to-magnet\/#/],
  ['a figure', '/charts/mine-to-magnet/?for=class', /\/mine-to-magnet\/\?view=/],
  ['a model', '/charts/stock-runway/?for=class&stock=60', /\/stock-runway\/\?view=/],
] as const)
  test(`Back leads from class view of ${name} to where one came from, also once it was left`, async ({
    page,
  }) => {
    const before = '/teach/chain/';
    const turned = async () => {
      await openWhole(page, before);
      await inClass(page, address);
      for (let steps = 0; steps < 3; steps++) {
        const was = page.url();
        await page.keyboard.press('PageDown');
        await expect.poll(() => page.url()).not.toBe(was);
      }
    };
    await turned();
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${before}$`));

    await turned();
    await page.keyboard.press('Escape');
    await expect(page.locator('html[data-class]')).toHaveCount(0);
    await expect(page).toHaveURL(there);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${before}$`));
  });

test('a dial that is set in class view adds nothing to the way back', async ({ page }) => {
  await openWhole(page, '/teach/one-plant/');
  await inClass(page, '/charts/stock-runway/?for=class&stock=60');
  const field = page.locator('[data-class-on] .dial [data-number]').first();
  for (const days of ['70', '80']) {
    await field.fill(days);
    await field.blur();
    await expect(page).toHaveURL(new RegExp(`stock=${days}`));
  }
  await page.goBack();
  await expect(page).toHaveURL(/\/teach\/one-plant\/$/);
});

test('a button of the reading control opens it where the reader is, and Back leaves it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page, '/chapters/mine-to-magnet/#at-separation');
  await page.locator('.reading-button').dispatchEvent('click');
  await page.getByRole('button', { name: 'Class view' }).click();
  await expect(page).toHaveURL(/\?for=class#at-separation$/);
  await atRest(page, 'separation');
  await page.goBack();
  await expect(page.locator('html[data-class]')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-way', 'scroll');
});

test('by keyboard the focus goes in with the reader, and out again to the figure that was shown', async ({
  page,
}) => {
  await openWhole(page, '/chapters/mine-to-magnet/#at-separation');
  await page.locator('.reading-button').press('Enter');
  await page.getByRole('button', { name: 'Class view' }).press('Enter');
  await expect(page.locator('[data-class-on]')).toBeFocused();
  const id = await page.locator('[data-class-on]').getAttribute('id');
  await page.keyboard.press('Escape');
  await expect(page.locator('html[data-class]')).toHaveCount(0);
  const shown = page.locator(`#${id}`);
  await expect(shown).toBeFocused();
  // The next key goes on inside of the figure, and nothing is left on it.
  await page.keyboard.press('Tab');
  await expect(shown.locator(':focus')).toHaveCount(1);
  await expect(shown).not.toHaveAttribute('tabindex');
});

test('the masthead stays away from the headline until the pointer is at the upper edge, or the focus in it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await inClass(page, '/chapters/mine-to-magnet/?for=class#at-separation');
  const masthead = page.locator('.masthead');
  await page.mouse.move(640, 400);
  await page.mouse.move(640, 120);
  await expect(page.locator('html')).toHaveAttribute('data-class', 'awake');
  await expect(masthead).not.toBeInViewport();
  await page.mouse.move(640, 30);
  await expect(masthead).toBeInViewport({ ratio: 1 });
  // It is higher than the strip that calls it, and stays under a pointer.
  await page.mouse.move(640, 55);
  await expect(masthead).toBeInViewport({ ratio: 1 });
  await page.mouse.move(640, 400);
  await expect(masthead).not.toBeInViewport();
  await masthead.getByRole('link').first().focus();
  await expect(masthead).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-class-near-top');
});

test('a way to read that is chosen by hand ends it', async ({ page }) => {
  await inClass(page, '/chapters/mine-to-magnet/?for=class#at-separation');
  await page.mouse.move(200, 20);
  await page.locator('.reading-button').click();
  await page.locator('#reading').getByRole('radio', { name: 'Plain article' }).check();
  await expect(page.locator('html[data-class]')).toHaveCount(0);
  await expect(page).not.toHaveURL(/for=class/);
  await expect(page.locator('html')).toHaveAttribute('data-way', 'article');
});

test('a figure whose drawings wait elsewhere comes on the page of the whole story', async ({ page }) => {
  await inClass(page, '/?for=class#the-heavy-circuit');
  await atRest(page, 'heavy');
  await expect(
    page.locator('[data-class-on] .artboard.wide svg text', { hasText: '100%' }).first(),
  ).toBeVisible();
});

test('a model keeps the keys of the dial that has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await inClass(page, '/charts/stock-runway/?for=class');
  await page.keyboard.press('d');
  const field = page.locator('[data-class-on] .dial [data-number]').first();
  await field.focus();
  await page.keyboard.press('b');
  await page.keyboard.press('h');
  await expect(page.locator('.class-dark')).toBeHidden();
  await expect(headline(page)).toBeVisible();
  await field.fill('60');
  await field.blur();
  await expect(page).toHaveURL(/stock=60/);
  await expect(page).toHaveURL(/for=class/);
  await expect.poll(() => faultsOf(page, smallest)).toEqual([]);
});

for (const [chart, groups] of [
  ['weakest-link', ['Questions', 'Year, recipe and need', 'Delay and ramp', 'Stages left open', 'Plants']],
  ['stock-runway', ['Stock and cut', 'What fills the gap', 'How fast, and how long']],
] as const)
  test(`D brings the dials of ${chart}, of which no group scrolls, and takes them away`, async ({ page }) => {
    const bench = page.locator('[data-class-on] .bench');
    const folds = bench.locator('.class-fold');
    await page.setViewportSize({ width: 1280, height: 720 });
    await inClass(page, `/charts/${chart}/?for=class`);
    await expect(bench).toBeHidden();
    for (const size of windows) {
      await page.setViewportSize(size);
      await page.keyboard.press('d');
      await expect(bench).toBeVisible();
      await expect(folds).toHaveText(groups);
      await expect(folds.first()).toHaveAttribute('aria-expanded', 'true');
      const faults = () => faultsOf(page, smallest, size.width);
      await expect.poll(faults, { message: `${size.width}, as it opens` }).toEqual([]);
      for (const group of groups) {
        const fold = folds.filter({ hasText: group });
        if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
        await expect(fold).toHaveAttribute('aria-expanded', 'true');
        await expect.poll(faults, { message: `${size.width}, ${group}` }).toEqual([]);
      }
      await page.keyboard.press('d');
      await expect(bench).toBeHidden();
      await expect(folds).toHaveCount(0);
    }
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await expect(page.locator('html[data-class], .class-fold, [data-class-folded]')).toHaveCount(0);
    await expect(page.locator('.bench details.dials[open]')).toHaveCount(0);
  });

test('a question of a model unfolds the switches that it sets', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await inClass(page, '/charts/weakest-link/?for=class&view=magnet-plants-alone');
  await page.keyboard.press('d');
  const bench = page.locator('[data-class-on] .bench');
  for (const [question, name] of [
    [2, 'Heavy separation'],
    [1, 'Magnet'],
  ] as const) {
    const fold = bench.locator('.class-fold').filter({ hasText: 'Questions' });
    if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
    await bench.getByRole('button', { name: `Set the switches for question ${question}` }).press('Enter');
    const summary = bench.locator('[data-switches="plants"] > summary').filter({ hasText: name });
    await expect(summary).toBeFocused();
    await expect(summary).toBeInViewport({ ratio: 1 });
  }
});

test('a model in settings of its own, and the panel of a chapter, open with their dials', async ({
  page,
}) => {
  await inClass(page, '/charts/stock-runway/?for=class&stock=60');
  await expect(page.locator('[data-class-on] .bench')).toBeVisible();
  await inClass(page, '/chapters/waiting-it-out/?for=class#panel-stock-runway');
  await expect(page.locator('[data-class-on] .bench')).toBeVisible();
});

test('S brings the sources, large enough for the last row, and they go with what is held back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await inClass(page, '/charts/japan-dependence/?for=class');
  const foot = page.locator('.class-foot');
  await expect(foot).toBeHidden();
  await page.keyboard.press('s');
  for (const size of windows) {
    await page.setViewportSize(size);
    await expect(foot).toBeVisible();
    await expect(foot).toContainText(/^Sources: .*As of /);
    await expect.poll(() => faultsOf(page, smallest, size.width)).toEqual([]);
  }
  await page.keyboard.press('h');
  await expect(foot).toBeHidden();
  await page.keyboard.press('h');
  await page.keyboard.press('s');
  await expect(foot).toBeHidden();
});

/** Windows of tablets and of projectors that throw 4:3, and those of desks. */
const otherWindows = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
];

test('a model fills windows of other shapes, too, and its sources stand under its drawing', async ({
  page,
}) => {
  for (const address of [
    '/charts/weakest-link/?for=class&view=all-promised',
    '/charts/stock-runway/?for=class',
    '/chapters/build-the-chain/?for=class#what-runs-now',
  ]) {
    await inClass(page, address);
    for (const size of otherWindows) {
      const message = `${address}, ${size.width}×${size.height}`;
      await page.setViewportSize(size);
      await expect.poll(() => coverOf(page, size.width), { message }).toBeGreaterThanOrEqual(leastCover);
      // The same letters are less of a higher window's height.
      const least = smallest * Math.min(1, (size.width * 9) / 16 / size.height);
      await expect.poll(() => faultsOf(page, least, size.width), { message }).toEqual([]);
      await page.keyboard.press('s');
      await expect(page.locator('.class-foot')).toBeVisible();
      const drawn = () =>
        page.evaluate(() => {
          const foot = document.querySelector('.class-foot')?.getBoundingClientRect().top ?? 0;
          const names = [...document.querySelectorAll('[data-class-on] .artboard.wide svg text')];
          return names.length === 0
            ? Infinity
            : Math.max(...names.map((each) => each.getBoundingClientRect().bottom)) - foot;
        });
      await expect.poll(drawn, { message: `${message}, with sources` }).toBeLessThanOrEqual(0);
      await expect.poll(() => faultsOf(page, least, size.width), { message }).toEqual([]);
      await page.keyboard.press('s');
      await expect(page.locator('.class-foot')).toBeHidden();
    }
  }
});

test('a drawing that comes after class view has opened is laid out as it is drawn', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.route('**/chapters/build-the-chain.wide.json', async (route) => {
    await new Promise((next) => setTimeout(next, 1500));
    await route.continue();
  });
  await inClass(page, '/chapters/build-the-chain/?for=class#what-runs-now');
  await expect(page.locator('[data-class-on] .artboard.wide svg text').first()).toBeVisible();
  await atRest(page, 'operating-now');
  await expect.poll(() => faultsOf(page, smallest, 1280)).toEqual([]);
  await expect.poll(() => coverOf(page, 1280)).toBeGreaterThanOrEqual(leastCover);
});

test('a question gives its answer to the key that reveals', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page, '/chapters/mine-to-magnet/?for=class#guess-mine-to-magnet');
  const guess = page.locator('.guess[data-class-on]');
  await expect(guess).toHaveAttribute('data-state', 'open');
  await page.keyboard.press('h');
  await expect(guess).toHaveAttribute('data-state', 'answered');
  await expect(page.locator('[data-guess-result]')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await atRest(page, 'mine');
});

test('a phone held upright shows the narrow drawing, and a swipe turns', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    baseURL: servers.plain.origin,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await openWhole(page, '/charts/mine-to-magnet/?for=class');
  await atRest(page, 'chain');
  await expect(page.locator('[data-class-on] .artboard.narrow svg')).toBeVisible();
  await expect.poll(() => faultsOf(page, 0.012)).toEqual([]);
  const swipe = await context.newCDPSession(page);
  const touch = (type: string, x: number) =>
    swipe.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: 500 }],
    });
  await touch('touchStart', 320);
  await touch('touchMove', 200);
  await touch('touchMove', 120);
  await touch('touchEnd', 120);
  await expect(page).toHaveURL(/view=mine/);
  await context.close();
});

/** Fills with the files of class view that a page asks for; a hash may hold a hyphen. */
const filesAsked = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/class-view\.[\w-]+\.(js|css)$/.test(request.url())) asked.push(request.url());
  });
  return asked;
};

test('class view has files of its own, which a page that opens in it asks for', async ({ page }) => {
  const asked = filesAsked(page);
  await inClass(page, '/charts/mine-to-magnet/?for=class');
  const endings = asked.map((url) => url.split('.').at(-1));
  expect(new Set(endings)).toEqual(new Set(['js', 'css']));
});

for (const [name, address] of [
  ['an unknown value', '/chapters/mine-to-magnet/?for=x'],
  ['a page without a figure', '/glossary/?for=class'],
] as const)
  test(`${name} is passed over`, async ({ page }) => {
    const asked = filesAsked(page);
    await openWhole(page, address);
    await expect(page.locator('html')).not.toHaveAttribute('data-for');
    await expect(page.locator('html')).not.toHaveAttribute('data-class');
    await expect(page.locator('.masthead')).toBeVisible();
    await expect(page.locator('#reading-notice')).toBeHidden();
    if (address.endsWith('for=x')) expect(asked).toEqual([]);
  });

test('without script, and on paper, the page is as ever', async ({ browser, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: servers.plain.origin });
  const plain = await context.newPage();
  await plain.goto('/chapters/mine-to-magnet/?for=class');
  await expect(plain.locator('.masthead')).toBeVisible();
  await expect(plain.locator('#at-the-mine .slip')).toBeVisible();
  await context.close();

  await inClass(page, '/chapters/mine-to-magnet/?for=class#at-the-mine');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#at-the-mine .slip')).toBeVisible();
  await expect(page.locator('#at-separation .slip')).toBeVisible();
  await expect(page.locator('.class-foot')).toBeHidden();
  await expect(page.locator('.class-bar')).toBeHidden();
});

// Guess before you see: every way to set a guess is as good as any other, the answer waits, and nothing of it leaves the page.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { allOf } from '../all-of.ts';
import { violationsOf } from '../axe.ts';
import { expectView, standsStill } from '../figure-state.ts';
import { framesLater, openWhole, settled } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { testWithoutScript } from '../without-script.ts';

const blockOf = (page: Page, chart: string) => page.locator(`#guess-${chart}`);
const main = (block: Locator) => block.locator('[data-guess-main]');
const skip = (block: Locator) => block.locator('[data-guess-skip]');
const status = (block: Locator) => block.locator('[data-guess-result]');
const pad = (block: Locator) => block.locator('.artboard:visible .guess-pad');

/** Opens a page whose question can be answered: geometry and drawing are there. */
async function open(page: Page, path: string, chart: string): Promise<Locator> {
  await openWhole(page, path);
  const block = blockOf(page, chart);
  await expect(pad(block)).toBeAttached();
  await expect(block.locator('astro-island:not([ssr]):visible')).toBeAttached();
  return block;
}
const alone = (page: Page, chart: string) => open(page, `/teach/guess/${chart}/`, chart);

/** A place on the pad of the drawing that is shown, by parts of its width and height. */
async function spotOn(block: Locator, across: number, down: number) {
  const box = await pad(block).boundingBox();
  if (box === null) throw new Error('the pad has no box');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

test('slider, number field, keyboard and hand set the same guess and draw the same line', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  const block = await alone(page, 'mine-to-magnet');
  const slider = block.getByRole('slider', { name: 'Mine' });
  const number = block.getByRole('spinbutton', { name: 'Mine' });
  const line = block.locator('.artboard:visible path[data-key="guess-mine"]');
  const set = async () => [
    await slider.inputValue(),
    await number.inputValue(),
    await line.getAttribute('d'),
  ];

  await slider.fill('52');
  await expect(number).toHaveValue('52');
  await framesLater(page, 3);
  const bySlider = await set();
  expect(bySlider.slice(0, 2)).toEqual(['52', '52']);
  await number.fill('10');
  await expect(slider).toHaveValue('10');
  await expect(line).not.toHaveAttribute('d', bySlider[2] ?? '');
  await number.fill('52');
  await expect.poll(set).toEqual(bySlider);
  await slider.fill('50');
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect.poll(set).toEqual(bySlider);
  const from = await spotOn(block, 56 / 640, 0.2);
  const to = await spotOn(block, 56 / 640, 0.52);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(set).toEqual(bySlider);
  await expect(block.getByRole('slider', { name: 'Magnet' })).toHaveValue('50');
});

test('a number that cannot be comes back into its range', async ({ page }) => {
  const block = await alone(page, 'heavy-gap');
  const number = block.getByRole('spinbutton');
  await number.fill('999999');
  await number.blur();
  await expect(number).toHaveValue((await number.getAttribute('max')) ?? '');
  await number.fill('');
  await number.blur();
  await expect(number).toHaveValue((await number.getAttribute('max')) ?? '');
});

test('one stroke across the drawing sets every year that it passes', async ({ page }) => {
  await page.setViewportSize(desk);
  const block = await alone(page, 'japan-dependence');
  const [from, to] = [await spotOn(block, 0.05, 0.1), await spotOn(block, 0.95, 0.9)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
  await framesLater(page, 3);
  const values = await block
    .getByRole('slider')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLInputElement).value)));
  expect(values).toHaveLength(5);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(new Set(values).size).toBe(5);
});

test('comparing shows guess and data in marks and in words; guessing again takes both away; skipping is one tap', async ({
  page,
}) => {
  const block = await alone(page, 'heavy-gap');
  const made = block.locator('.artboard:visible [data-key="made-flow"]');
  const dots = block.locator('.artboard:visible [data-key="guess"]');
  await expect(made).toHaveCount(0);
  await expect(status(block)).toHaveText('');
  await main(block).click();
  await expect(status(block)).toContainText(/^Too high: your .* times the .* that Lynas made\./);
  await expect(status(block)).toContainText('second-hand');
  await expect(made).toHaveCount(1);
  await expect(dots).toHaveCount(1);
  await expect(block.getByRole('slider')).toHaveCount(0);

  await expect(main(block)).toHaveText('Guess again');
  await main(block).click();
  await expect(made).toHaveCount(0);
  await expect(status(block)).toHaveText('');
  await expect(block.getByRole('slider')).toBeVisible();

  await skip(block).click();
  await expect(status(block)).toContainText('Lynas made');
  await expect(status(block)).not.toContainText('your');
  await expect(made).toHaveCount(1);
  await expect(dots).toHaveCount(0);
  await expect(main(block)).toBeFocused();
});

test('an address that asks to guess first leads to the question, which holds its answer back', async ({
  page,
}) => {
  for (const [asked, held] of [
    ['/charts/mine-to-magnet/?view=mine&guess=first', '/teach/guess/mine-to-magnet/'],
    ['/charts/heavy-gap/?guess=first&for=class', '/teach/guess/heavy-gap/?for=class'],
    ['/embed/japan-dependence/?guess=first&theme=dark', '/embed/guess/japan-dependence/?theme=dark'],
    ['/embed/mine-to-magnet/separation/?guess=first', '/embed/guess/mine-to-magnet/'],
  ] as const) {
    await page.goto(asked);
    await expect
      .poll(() => page.evaluate(() => location.pathname + location.search), { message: asked })
      .toBe(held);
    await expect(page.locator(':is(.guess-question, .title h1)').first()).toBeVisible();
  }
  // Going back does not come to the figure with the answer.
  await page.goto('/glossary/');
  await page.goto('/embed/mine-to-magnet/?guess=first');
  await expect(page).toHaveURL(/embed\/guess\/mine-to-magnet\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/glossary/);
});

test('a figure’s page links to its question; any other ?guess=, and a figure without a question, stay as ever', async ({
  page,
}) => {
  await page.goto('/charts/mine-to-magnet/?guess=now');
  await expect(page.getByRole('link', { name: 'The question alone' })).toHaveAttribute(
    'href',
    '/teach/guess/mine-to-magnet/',
  );
  await expect(page.locator('#figure-mine-to-magnet')).toBeVisible();
  await page.goto('/charts/supply-map/?guess=first');
  await expect(page.locator('#figure-supply-map')).toBeVisible();
});

for (const [path, viewport] of [
  ['/chapters/ambition-and-capacity/', desk],
  ['/', desk],
  ['/chapters/ambition-and-capacity/', phone],
  ['/chapters/ambition-and-capacity/', { width: 360, height: 640 }],
  ['/', phone],
] as const)
  test(`a link to a question on ${path} opens it unanswered, in the place of its figure, which its first step then shows, ${viewport.width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const block = await open(page, `${path}#guess-heavy-gap`, 'heavy-gap');
    await expect(block).toBeInViewport({ ratio: 0.85 });
    const covers = () =>
      page
        .locator('#figure-heavy-gap .headline')
        .first()
        .evaluate((words) => {
          const { left, top, height } = words.getBoundingClientRect();
          return document.elementFromPoint(left + 20, top + height / 2)?.closest('.guess') !== null;
        });
    await expect.poll(covers, { message: 'the answer is covered' }).toBe(true);
    const place = await block.boundingBox();
    await block.getByRole('slider').fill('300');
    await expect(block.locator('.artboard:visible [data-key="yours-figure"]')).toContainText('300');
    await main(block).click();
    await expect(status(block)).toContainText('Too high: your 300');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${path}#guess-heavy-gap`);
    await page.locator('#heavy-in-drums .slip').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, viewport.height / 2);
    await expect(block).toHaveCSS('opacity', '0');
    await expect.poll(covers).toBe(false);
    const figure = await page.locator('#figure-heavy-gap .stage').boundingBox();
    expect(
      Math.abs((figure?.x ?? 0) + (figure?.width ?? 0) - (place?.x ?? 0) - (place?.width ?? 0)),
      'one lane',
    ).toBeLessThan(80);
    // What has given way takes no touch, and lies under nothing that looks for what is there.
    await expect(block).not.toBeInViewport();
    // The keyboard that goes back to the question finds it again.
    await page.locator('#heavy-in-drums .step-link a').first().focus();
    await main(block).focus();
    await expect(block).toHaveCSS('opacity', '1');
    await expect(main(block)).toBeInViewport();
    // And so does a link.
    await page.locator('#heavy-in-drums').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, viewport.height);
    await expect(block).toHaveCSS('opacity', '0');
    await page.evaluate(() => {
      history.replaceState(null, '', location.pathname);
      location.hash = '#guess-heavy-gap';
    });
    await expect(block).toHaveCSS('opacity', '1');
    await expect(block.locator('.guess-question')).toBeInViewport();
  });

for (const viewport of [phone, { width: 360, height: 740 }, { width: 820, height: 1180 }])
  test(`${viewport.width} wide a question has its screen to its last button, and its drawing becomes the figure’s in its place`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const [chapter, chart] of [
      ['mine-to-magnet', 'mine-to-magnet'],
      ['borrowed-inputs', 'japan-dependence'],
      ['ambition-and-capacity', 'heavy-gap'],
    ] as const) {
      const block = await open(page, `/chapters/${chapter}/?way=scroll#guess-${chart}`, chart);
      const scrolly = page.locator(`.figure-steps:has(#figure-${chart})`);
      const drawings = () =>
        page.evaluate(
          (id) =>
            ['guess', 'figure'].map((kind) => {
              const shown = [...document.querySelectorAll(`#${kind}-${id} .artboard svg`)].find(
                (drawing) => drawing.clientWidth > 0,
              );
              return shown?.getBoundingClientRect().toJSON() as DOMRect;
            }),
          chart,
        );
      // Where the figure is pinned, the question still lies over all of it, and no slip has come.
      await scrolly.evaluate((figure) => figure.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await expect(block).toHaveAttribute('data-holds', '');
      await expect(block).toHaveCSS('opacity', '1');
      await expect(skip(block)).toBeInViewport({ ratio: 0.95 });
      const slip = await scrolly.locator('.slip').first().boundingBox();
      expect(slip?.y, `${chart}: first slip`).toBeGreaterThanOrEqual(viewport.height);
      const [asked, answered] = await drawings();
      expect(asked?.width, `${chart}: width`).toBeCloseTo(answered?.width ?? 0, 0);
      expect(asked?.left, `${chart}: edge`).toBeCloseTo(answered?.left ?? 0, 0);
      // It stays there while the first slip comes up, and then is the figure.
      await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), 0.6 * (slip?.height ?? 0));
      await expect(block).toHaveCSS('opacity', '1');
      expect(
        Math.abs(((await drawings())[0]?.top ?? 0) - (asked?.top ?? 0)),
        `${chart}: pinned`,
      ).toBeLessThan(2);
      await scrolly
        .locator('.slip')
        .first()
        .evaluate((each) =>
          scrollBy({ top: each.getBoundingClientRect().top - innerHeight * 0.7, behavior: 'instant' }),
        );
      await expect(block).toHaveCSS('opacity', '0');
      await expect(block).not.toBeInViewport();
      expect((await drawings())[1]?.top, `${chart}: the figure’s`).toBeCloseTo(answered?.top ?? 0, 0);
    }
  });

test('on a phone the keyboard goes through a question to its last link, and the question stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const [chapter, chart] of [
    ['borrowed-inputs', 'japan-dependence'],
    ['ambition-and-capacity', 'heavy-gap'],
  ] as const) {
    const block = await open(page, `/chapters/${chapter}/#guess-${chart}`, chart);
    await block.getByRole('slider').first().focus();
    for (const control of [main(block), skip(block), block.locator('.guess-alone')]) {
      for (let tabs = 0; tabs < 12; tabs++) {
        if (await control.evaluate((each) => each === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(control).toBeFocused();
      await framesLater(page, 4);
      await expect(block).toHaveCSS('opacity', '1');
      await expect(control).toBeInViewport();
    }
  }
});

test('on a phone a link to a step shows its view, and no question over it', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/chapters/mine-to-magnet/#at-separation');
  await expectView(page, 'mine-to-magnet', 'separation');
  const block = blockOf(page, 'mine-to-magnet');
  await expect(page.locator('#at-separation .slip')).toBeInViewport();
  await expect(block).toHaveCSS('opacity', '0');
  await expect(block).not.toBeInViewport();
});

test('on a phone a compared guess shows its drawing from the top, and the verdict with it', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const block = await alone(page, 'japan-dependence');
  await main(block).scrollIntoViewIfNeeded();
  await main(block).evaluate((button) => button.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const drawing = block.locator('.guess-drawing');
  const top = () => drawing.evaluate((each) => each.getBoundingClientRect().top);
  expect(await top()).toBeLessThan(0);
  await main(block).click();
  await expect(status(block)).toContainText('You were furthest off');
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  await expect(block.locator('.guess-finding')).toBeInViewport({ ratio: 1 });
});

test('step by step a question is a screen of its own, before the steps of its figure', async ({ page }) => {
  await page.goto('/chapters/mine-to-magnet/?way=steps#guess-mine-to-magnet');
  const block = blockOf(page, 'mine-to-magnet');
  await expect(block).toBeVisible();
  await expect(page.locator('#figure-mine-to-magnet')).toBeHidden();
  // The keys of a slider are its own.
  await block.getByRole('slider', { name: 'Mine' }).press('ArrowRight');
  await expect(block).toBeVisible();
  await page.locator('.step-bar [data-by="1"]').click();
  await expect(block).toBeHidden();
  await expect(page.locator('#figure-mine-to-magnet')).toBeVisible();
});

test('a guess is neither stored nor sent, and no address tells it', async ({ page }) => {
  const block = await open(page, '/chapters/borrowed-inputs/#guess-japan-dependence', 'japan-dependence');
  await settled(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const kept = () =>
    page.evaluate(() => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
    ]);
  const before = await kept();
  await block.getByRole('slider').first().fill('40');
  await main(block).click();
  await expect(status(block)).not.toHaveText('');
  await main(block).click();
  await skip(block).click();
  expect(await kept()).toEqual(before);
  expect(sent).toEqual([]);
});

testWithoutScript(
  'without script the question stands with its answer and no dead control',
  async ({ page }) => {
    await page.goto('/chapters/ambition-and-capacity/');
    const block = blockOf(page, 'heavy-gap');
    await expect(block.locator('.guess-question')).toBeVisible();
    await expect(block.locator('.guess-answer')).toContainText('Lynas made');
    for (const control of await allOf(block.locator('input, button'))) await expect(control).toBeHidden();
  },
);

test('axe finds nothing, before and after the answer, by day and by night', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [chart, colorScheme] of [
    ['japan-dependence', 'light'],
    ['heavy-gap', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const block = await alone(page, chart);
    for (const state of ['open', 'compared']) {
      if (state === 'compared') await main(block).click();
      await expect(block).toHaveAttribute('data-state', state);
      await standsStill(page, chart, 'guess');
      expect(await violationsOf(page, '.guess'), `${chart}, ${state}`).toEqual([]);
    }
  }
});

test('a finger across a standing pipe sets its edge, along it scrolls the page, draws a line where there is one to draw; two zoom', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  type Way = readonly [from: { x: number; y: number }, to: { x: number; y: number }];
  /** Moves one finger or more at once. */
  const strokes = async (...ways: Way[]) => {
    const at = (part: number) =>
      ways.map(([from, to], id) => ({
        id,
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      }));
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let i = 1; i <= 10; i += 1)
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 10) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const stroke = (...way: Way) => strokes(way);
  const scrolled = () => page.evaluate(() => Math.round(scrollY));

  const pipe = await open(page, '/chapters/mine-to-magnet/#guess-mine-to-magnet', 'mine-to-magnet');
  const mine = pipe.getByRole('slider', { name: 'Mine' });
  const still = await scrolled();
  await stroke(await spotOn(pipe, 0.5, 0.09), await spotOn(pipe, 0.8, 0.09));
  await expect(mine).toHaveValue('80');
  expect(await scrolled()).toBe(still);
  await stroke(await spotOn(pipe, 0.85, 0.9), await spotOn(pipe, 0.85, 0.2));
  await expect.poll(scrolled).toBeGreaterThan(still + 60);
  // What scrolled the page has set nothing, on the drawing or on a slider.
  const magnet = pipe.getByRole('slider', { name: 'Magnet' });
  await expect(magnet).toHaveValue('50');
  await magnet.scrollIntoViewIfNeeded();
  const track = await magnet.boundingBox();
  if (track === null) throw new Error('the slider has no box');
  const onTrack = { x: track.x + track.width * 0.9, y: track.y + track.height / 2 };
  const before = await scrolled();
  await stroke(onTrack, { ...onTrack, y: onTrack.y - 200 });
  await expect.poll(scrolled).toBeGreaterThan(before + 60);
  await expect(magnet).toHaveValue('50');

  const plot = await open(page, '/chapters/borrowed-inputs/#guess-japan-dependence', 'japan-dependence');
  const here = await scrolled();
  await stroke(await spotOn(plot, 0.1, 0.3), await spotOn(plot, 0.9, 0.7));
  await framesLater(page, 3);
  const values = await plot
    .getByRole('slider')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLInputElement).value)));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values[0]).toBeGreaterThan(55);
  expect(values.at(-1)).toBeLessThan(45);
  expect(await scrolled()).toBe(here);

  const drawn = plot.getByRole('slider').first();
  const set = await drawn.inputValue();
  await strokes(
    [await spotOn(plot, 0.45, 0.4), await spotOn(plot, 0.2, 0.1)],
    [await spotOn(plot, 0.55, 0.6), await spotOn(plot, 0.8, 0.9)],
  );
  await expect.poll(() => page.evaluate(() => visualViewport?.scale ?? 1)).toBeGreaterThan(1.2);
  await expect(drawn).toHaveValue(set);
  await context.close();
});

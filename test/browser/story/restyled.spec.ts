// What a browser styles and lays out anew while a chapter is read: the parts that change, not the chapter, and nothing of chapters gone by.
import { expect, test, type Locator } from '@playwright/test';
import { framesLater } from '../settled.ts';
import { resizesDuring, styledDuring } from '../styled-elements.ts';

/** Whether the last figure of a chapter begins above the window. */
const hasReachedLast = (chapter: Locator): Promise<boolean> =>
  chapter
    .locator('.figure-steps')
    .last()
    .evaluate((each) => each.getBoundingClientRect().top < 0);

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`at ${width} pixels a chapter with a model is read without being styled anew`, async ({
    browser,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/?way=scroll');
    const chapter = page.locator('#chapter-waiting-it-out');
    const steps = chapter.locator('[data-step]');
    const panel = chapter.locator('.model-panel');
    const read = async () => {
      for (const step of await steps.all()) {
        await step.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
        await expect(step).toHaveAttribute('data-active', '');
        await framesLater(page, 3);
      }
      await panel.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await expect(panel).toHaveAttribute('data-took', '');
    };
    // The chapter before has a live step that a reader has left.
    await page
      .locator('#chapter-borrowed-inputs [data-step]')
      .last()
      .evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await read();
    await expect(panel.locator('.figure[data-alive]')).toBeAttached();
    await expect(chapter.locator('[data-lazy]:visible')).toHaveCount(0);
    await steps.first().evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await framesLater(page, 20);
    // Chapters below are laid out while a reader rests a second, which a busy machine takes for one step: they are to be done before.
    const waiting = page.locator('#chapter-waiting-it-out ~ .chapter:not([data-laid-out])');
    await expect(waiting).toHaveCount(0, { timeout: 60_000 });

    const all = await chapter.locator('*').count();
    const styled = await styledDuring(browser, page, read);
    expect(styled.length).toBeGreaterThan(10);
    expect(Math.max(...styled)).toBeLessThan(all / 4);
  });

test('a headline of another height moves what stands by its end, and restyles neither words nor drawing', async ({
  browser,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/chapters/borrowed-inputs/?way=scroll');
  const figure = page.locator('.figure-steps').first();
  const steps = figure.locator('.steps');
  const endOf = () => steps.evaluate((each) => parseFloat(each.style.getPropertyValue('--findings-end')));
  await figure.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(figure.locator('astro-island[ssr]:visible')).toHaveCount(0);
  await framesLater(page, 60);
  const [end, all] = [await endOf(), await figure.locator('*').count()];
  const styled = await styledDuring(browser, page, async () => {
    await figure.locator('.findings').evaluate((each) => {
      each.style.minHeight = `${each.getBoundingClientRect().height + 40}px`;
    });
    await expect.poll(endOf).toBeCloseTo(end + 40, 0);
    await framesLater(page, 3);
  });
  expect(styled.reduce((sum, each) => sum + each, 0)).toBeLessThan(all / 2);
});

test('what watches the sizes of figures that come near forces no other layout of their frame', async ({
  browser,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?way=scroll');
  const chapter = page.locator('#chapter-an-old-instrument');
  await page.mouse.move(200, 400);
  const { calls, forced } = await resizesDuring(browser, page, async () => {
    for (let down = 0; down < 300 && !(await hasReachedLast(chapter)); down++) {
      await page.mouse.wheel(0, 240);
      await framesLater(page, 2);
    }
  });
  await expect(chapter.locator('.figure-steps').last()).toBeInViewport();
  expect(calls).toBeGreaterThan(0);
  expect(forced).toBe(0);
});

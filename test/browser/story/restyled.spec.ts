// What a browser styles anew while a chapter is read: the parts that change, not the chapter, and nothing of chapters gone by.
import { expect, test } from '@playwright/test';
import { framesLater } from '../settled.ts';
import { styledDuring } from '../styled-elements.ts';

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

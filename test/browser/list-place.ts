// The place of a reader in a list that script fills: the same after a reload and after a step back.
import { expect, type Locator, type Page } from '@playwright/test';
import { framesLater } from './settled.ts';

/** A list that words in an address fill: its entries, and the line that says how many the list shows, by the first group of `says`. */
interface Answer {
  readonly entries: string;
  readonly count: Locator;
  readonly says: RegExp;
}

/** Waits until all entries of an answer stand: they may come one after another, and before the answer the list may be long in another order. */
async function standsWhole(page: Page, { entries, count, says }: Answer): Promise<void> {
  await expect(count).toHaveText(says);
  const [, shown] = says.exec(await count.innerText()) ?? [];
  expect(Number(shown)).toBeGreaterThan(0);
  await expect(page.locator(entries)).toHaveCount(Number(shown));
  await expect(page.locator('[data-undrawn]')).toHaveCount(0);
}

/** Scrolls far down a list, reloads, leaves and comes back; each time the same entry has to stand within a quarter of the window of where it stood. */
export async function expectPlaceKept(page: Page, address: string, answer: Answer): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(address, { waitUntil: 'load' });
    await standsWhole(page, answer);
    const long = () => page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 3000);
    await expect.poll(long).toBe(true);
    await page.evaluate(() => scrollTo({ top: 2800, behavior: 'instant' }));
    await framesLater(page, 10);
    const seen = () =>
      page.locator(answer.entries).evaluateAll((all) => {
        const tops = all.map(
          (entry) =>
            [
              entry.querySelector<HTMLAnchorElement>('h2 a, .entry-name a')?.href,
              entry.getBoundingClientRect().top,
            ] as const,
        );
        return tops.findLast(([, top]) => top <= innerHeight * 0.3);
      });
    const [link, top] = (await seen()) ?? [];
    expect(link).toBeDefined();
    const back = async () => {
      await page.goto('/glossary/', { waitUntil: 'load' });
      await page.goBack({ waitUntil: 'load' });
    };
    for (const again of [() => page.reload({ waitUntil: 'load' }), back]) {
      await again();
      await standsWhole(page, answer);
      await expect(async () => {
        const [nowLink, nowTop] = (await seen()) ?? [];
        expect(nowLink).toBe(link);
        expect(Math.abs((nowTop ?? NaN) - (top ?? NaN))).toBeLessThan(size.height / 4);
      }).toPass({ timeout: 15_000 });
      // It stays there.
      await framesLater(page, 30);
      expect((await seen())?.[0]).toBe(link);
    }
  }
}

// How far a page may shift while it loads: not at all where the faces came before the first paint, a little where they came after it.
import type { Page } from '@playwright/test';

/** System faces are as wide as ours on average only: a line may break elsewhere once ours are there. */
export const lateFacesLimit = 0.02;
const limit = 0.001;

/** The limit for what a page has shifted since its load; on a busy machine the first paint may come before the preloaded faces. */
export async function shiftLimit(page: Page): Promise<number> {
  const late = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-paint')[0]?.startTime;
    const faces = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')];
    // A face is set some time after its last byte.
    const arrival = ({ href }: HTMLLinkElement) =>
      performance
        .getEntriesByName(href)
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd + 50);
    return paint !== undefined && faces.flatMap(arrival).some((time) => time > paint);
  });
  return late ? lateFacesLimit : limit;
}

// How far things jump in a page that holds our charts, counted by the browser.
import type { Frame, Page } from '@playwright/test';

/** Counts how far things jump in the page and in each frame, from before they begin. */
export const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const counted = { shift: 0 };
    Object.assign(window, { counted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        counted.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What countShifts has counted. */
export const shiftIn = (frame: Frame): Promise<number> =>
  frame.evaluate(() => (window as unknown as { counted: { shift: number } }).counted.shift);

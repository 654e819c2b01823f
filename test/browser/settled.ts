// Waits until a page has all that it asks for by itself, which no event of a browser says.
import type { Page, Request, Response } from '@playwright/test';

const underway = new WeakMap<Page, Set<Request>>();

/** The requests of a page that have no answer yet, from the first call on. */
function requestsOf(page: Page): Set<Request> {
  const known = underway.get(page);
  if (known !== undefined) return known;
  const requests = new Set<Request>();
  underway.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  return requests;
}

/** Waits for fonts, for every request, and for each drawing in the window to answer. Only for a page that `openWhole` opened. */
export async function settled(page: Page): Promise<void> {
  const requests = requestsOf(page);
  for (let quiet = 0; quiet < 2;) {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => {
        requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1000 }));
        // A browser whose machine is overrun may stop to draw a very long page for good.
        setTimeout(done, 5000);
      });
      const answer = () =>
        [...document.querySelectorAll('astro-island[ssr] > *')].every((drawing) => {
          const { top, bottom, width } = drawing.getBoundingClientRect();
          return width === 0 || bottom <= 0 || top >= innerHeight;
        });
      while (!answer()) await new Promise((done) => requestAnimationFrame(done));
    });
    quiet = requests.size === 0 ? quiet + 1 : 0;
  }
}

/** Opens an address and waits until the page is whole. */
export async function openWhole(page: Page, address: string): Promise<Response | null> {
  requestsOf(page);
  const response = await page.goto(address, { waitUntil: 'load' });
  await settled(page);
  return response;
}

/** Opens an address and waits for the faces of its text alone: what comes later may still be on its way. */
export async function openLoaded(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Waits for so many frames: what a page does in its next frames is done, on a slow machine too. */
export const framesLater = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done));
  }, frames);

/** Waits until colours have changed over, after the system's were set to others. */
export const recoloured = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });

/** Leaves the focus, goes to the top, and waits until colours have changed over, in one question: each takes longer than its answer. */
export const atTop = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo({ top: 0, behavior: 'instant' });
    // What follows the scroll changes over from the next frame on.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });

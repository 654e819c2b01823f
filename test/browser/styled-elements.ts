// What a browser styles and lays out anew, read from its own record.
import type { Browser, Page } from '@playwright/test';

interface Traced {
  readonly name: string;
  /** When it began, and how long it took, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tid: number;
  readonly args: {
    readonly elementCount?: number;
    /** Has a stack where a script has asked for what had to be laid out first. */
    readonly beginData?: { readonly stackTrace?: readonly unknown[] };
  };
}

/** A browser's record of some doings. */
async function recordOf(
  browser: Browser,
  page: Page,
  categories: string[],
  doings: () => Promise<void>,
): Promise<readonly Traced[]> {
  await browser.startTracing(page, { categories });
  await doings();
  return (JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] }).traceEvents;
}

/** How many elements each styling of the page has taken during some doings. */
export async function styledDuring(
  browser: Browser,
  page: Page,
  doings: () => Promise<void>,
): Promise<number[]> {
  const events = await recordOf(browser, page, ['devtools.timeline'], doings);
  return events.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0);
}

/** How often observers of sizes were called during some doings, and how often one of them forced another layout of the same frame. */
export async function resizesDuring(
  browser: Browser,
  page: Page,
  doings: () => Promise<void>,
): Promise<{ readonly calls: number; readonly forced: number }> {
  const events = await recordOf(
    browser,
    page,
    ['blink', 'devtools.timeline', 'disabled-by-default-devtools.timeline.stack'],
    doings,
  );
  const calls = events.filter(({ name }) => name === 'LocalFrameView::NotifyResizeObservers');
  const forced = events.filter(
    ({ name, args, ts, tid }) =>
      name === 'Layout' &&
      args.beginData?.stackTrace !== undefined &&
      calls.some((call) => call.tid === tid && call.ts <= ts && ts <= call.ts + (call.dur ?? 0)),
  );
  return { calls: calls.length, forced: forced.length };
}

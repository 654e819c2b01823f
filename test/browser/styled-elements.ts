// What a browser styles anew, read from its own record.
import type { Browser, Page } from '@playwright/test';

interface Traced {
  readonly name: string;
  readonly args: { readonly elementCount?: number };
}

/** How many elements each styling of the page has taken during some doings. */
export async function styledDuring(
  browser: Browser,
  page: Page,
  doings: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await doings();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  return trace.traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args.elementCount ?? 0);
}

// Collects what goes wrong on a page while a test looks at it: console errors, exceptions, failed requests.
import type { Page } from '@playwright/test';

/** Starts to listen; the returned list fills up as things go wrong. */
export function listenForTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // A page that is left while a file is on its way gives it up; a file that is missing, refused or broken says something else.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    const isOwnPage = response.request().isNavigationRequest() && response.url().endsWith('/404.html');
    if (response.status() >= 400 && !isOwnPage) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}

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
    troubles.push(`request failed: ${request.url()} (${request.failure()?.errorText ?? 'no reason given'})`);
  });
  page.on('response', (response) => {
    const isOwnPage = response.request().isNavigationRequest() && response.url().endsWith('/404.html');
    if (response.status() >= 400 && !isOwnPage) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}
